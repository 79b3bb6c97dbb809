/**
 * The inputs one below the other: what each makes of the plane as a picture, whether the network is given it, and its
 * factor. Loaded when it is first opened.
 */
import { useEffect, useRef, useState } from 'react';
import { diverging, pixel, usePalette } from '../charts/palette.ts';
import { PLANE } from '../core/datasets/index.ts';
import { type FeatureName, features } from '../core/features.ts';
import { FeatureLabel, featureText } from '../editor/FeatureLabel.tsx';
import { limits } from '../experiment/limits.ts';
import { plain } from '../i18n/format.ts';
import { useLocalize, useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import styles from './FeatureList.module.css';
import { usePaintText } from './paint/words.ts';
import { useSession, useSessionState } from './session-context.tsx';

const NAMES = Object.keys(features) as FeatureName[];

/** Pixels of a picture's side; the page scales it up. */
const SIDE = 32;

interface Props {
  /** Why it cannot be switched now. */
  readonly locked: (name: FeatureName) => string | undefined;
  readonly onToggle: (name: FeatureName, on: boolean) => void;
}

export function FeatureList(props: Props) {
  return (
    <ul className={styles.list}>
      {NAMES.map((name) => (
        <Feature key={name} name={name} {...props} />
      ))}
    </ul>
  );
}

function Feature(props: Props & { readonly name: FeatureName }) {
  const { name, locked, onToggle } = props;
  const session = useSession();
  const text = usePaintText();
  const words = useText().app.data;
  const localize = useLocalize();
  const chosen = useSessionState((state) => state.experiment.inputs.features);
  const [open, setOpen] = useState(false);
  const own = chosen.find((feature) => feature.name === name);
  const label = featureText(name) || localize(features[name].label);
  const factor = plain(own?.factor ?? 1, 4);
  return (
    <li className={styles.feature}>
      <Picture name={name} factor={own?.factor ?? 1} />
      <Toggle
        label={<FeatureLabel name={name} />}
        checked={own !== undefined}
        disabledReason={locked(name)}
        onChange={(on) => onToggle(name, on)}
      />
      <Button
        className={styles.factor}
        aria-expanded={open && own !== undefined}
        aria-label={text.openFactor(label, factor)}
        disabledReason={own ? undefined : text.notAnInput}
        onClick={() => setOpen(!open)}
      >
        × {factor}
      </Button>
      {open && own && (
        <div className={styles.opened}>
          <p className={styles.note}>{localize(features[name].notes)}</p>
          <Slider
            label={words.factor(features[name].short)}
            {...limits.factor}
            min={-10}
            max={10}
            step={0.1}
            format={(value) => plain(value, 4)}
            value={own.factor}
            onChange={(value, gesture) =>
              session.edit(
                { key: 'factor' },
                {
                  inputs: {
                    features: chosen.map((one) => (one.name === name ? { name, factor: value } : one)),
                  },
                },
                gesture,
              )
            }
          />
        </div>
      )}
    </li>
  );
}

/** The feature's value over the plane: negative red, positive ink, by the scale of its own largest value. */
function Picture({ name, factor }: { readonly name: FeatureName; readonly factor: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const scale = useSessionState((state) => state.experiment.inputs.scale);
  const sign = Math.sign(factor);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(SIDE, SIDE);
    const values = valuesOverPlane(name, scale, SIDE);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
    const pixels = new Uint32Array(image.data.buffer);
    values.forEach((value, i) => {
      pixels[i] = pixel(diverging(palette, (sign * value) / largest, 0.9));
    });
    context.putImageData(image, 0, 0);
  }, [name, scale, sign, palette]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab index takes no focus; its row has the name
  return <canvas ref={canvas} width={SIDE} height={SIDE} className={styles.picture} aria-hidden="true" />;
}

/** Row by row from the top left, at the middles of the pixels. */
export function valuesOverPlane(name: FeatureName, scale: number, side: number): Float64Array {
  const { value } = features[name];
  const at = (i: number) => PLANE * ((2 * i + 1) / side - 1);
  return Float64Array.from({ length: side * side }, (_, i) => {
    const [x1, x2] = [at(i % side), -at(Math.floor(i / side))];
    return value(x1 / scale, x2 / scale, x1, x2);
  });
}
