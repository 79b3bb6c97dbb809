/** One written digit, 8 × 8 pixels of 0 … 16 in ink on paper. */
import { useEffect, useRef } from 'react';
import { mix, pixel, usePalette } from '../../charts/palette.ts';
import { providedTable } from '../../core/tables/contents.ts';
import styles from './DigitsReading.module.css';

const SIDE = 8;
const DARKEST = 16;

export function DigitPicture({ row, size }: { readonly row: number; readonly size: number }) {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const contents = providedTable('digits');
    if (!context || !contents) return;
    const image = context.createImageData(SIDE, SIDE);
    const pixels = new Uint32Array(image.data.buffer);
    const rows = contents.target.length;
    const { paper, ink } = palette.rgb;
    for (let i = 0; i < pixels.length; i++) {
      pixels[i] = pixel(mix(paper, ink, (contents.values[i * rows + row] ?? 0) / DARKEST));
    }
    context.putImageData(image, 0, 0);
  }, [palette, row]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab index takes no focus; its words stand beside it
    <canvas
      ref={canvas}
      className={styles.picture}
      width={SIDE}
      height={SIDE}
      style={{ width: size, height: size }}
      aria-hidden="true"
    />
  );
}
