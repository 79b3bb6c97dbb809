import { describe, expect, it } from 'vitest';
import { type Palette, pixel, type Rgb } from '../../src/charts/palette.ts';
import { outputScales, signScale } from '../../src/editor/picture-scale.ts';
import type { OutputLayer } from '../../src/experiment/outputs.ts';

const grey: Rgb = [128, 128, 128];
const paper: Rgb = [250, 250, 250];
const zero: Rgb = [240, 240, 240];
const marks: Rgb[] = [0, 1, 2, 3, 4, 5].map((i) => [i * 20, 0, 200]);
const palette = {
  rgb: new Proxy({ paper, zero }, { get: (target, key) => target[key as keyof typeof target] ?? grey }),
  marks,
} as unknown as Palette;

const output = (targets: OutputLayer['targets'], units = 1) => ({ targets, units }) as OutputLayer;
const red = (pixels: number) => pixels & 255;

describe('the colours of the pictures', () => {
  it('by sign: paper in the middle, and never the full strength of the scale', () => {
    const { table, range } = signScale(palette);
    expect(range).toBeNull();
    expect(red(table[127] as number)).toBeGreaterThan(236);
    expect(table[0]).not.toBe(pixel(zero));
  });

  it('one hue for each class, from paper at 0', () => {
    const scales = outputScales(palette, output('one_hot', 6));
    expect(scales).toHaveLength(6);
    for (const { table, range } of scales) {
      expect(range).toEqual([0, 1]);
      expect(table[0]).toBe(pixel(paper));
    }
    expect(scales[1]?.table[255]).not.toBe(scales[2]?.table[255]);
  });

  it('no seventh hue: of more classes all are alike', () => {
    const scales = outputScales(palette, output('one_hot', 7));
    expect(new Set(scales.map(({ table }) => table[255])).size).toBe(1);
  });

  it('two classes by one output: A below the threshold, B above', () => {
    for (const [targets, range] of [
      ['zero_one', [0, 1]],
      ['plus_minus_one', [-1, 1]],
    ] as const) {
      const [scale] = outputScales(palette, output(targets));
      const classes = outputScales(palette, output('one_hot', 2));
      expect(scale?.range).toEqual(range);
      expect(scale?.table[0]).toBe(classes[0]?.table[255]);
      expect(scale?.table[255]).toBe(classes[1]?.table[255]);
      expect(red(scale?.table[128] as number)).toBeGreaterThan(245);
    }
  });

  it('a value by its sign', () => {
    expect(outputScales(palette, output('value'))[0]?.range).toBeNull();
  });
});
