/**
 * The scale of the lines, and what is selected, in words and numbers. The numbers are written past React, by `show`,
 * as often as they can be read.
 */
import { type Ref, useImperativeHandle, useRef } from 'react';
import { compact, number, scientific, signed } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { Button } from '../ui/Button.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './Legend.module.css';

export interface LegendHandle {
  /** @param largest |w| at the ends of the scale  @param values of the selected neuron, null without one */
  show(largest: number, values: { readonly bias: number; readonly weights: ArrayLike<number> } | null): void;
}

interface Props {
  readonly ref: Ref<LegendHandle>;
  readonly place: 'corner' | 'row';
  readonly narrow: boolean;
  /** What lies below the drawing: a scrollbar, height that it does not need. */
  readonly bottom: number;
  /** Name of the selected neuron, null without one. */
  readonly neuron: string | null;
  /** The incoming weights have no place at their lines. */
  readonly listWeights: boolean;
  /** Name of the activation to read about, null where nothing with one is selected. */
  readonly activation: string | null;
  readonly onAbout: () => void;
  /** What the button that removes the selected layer says; null where it stands at the layer's name. */
  readonly removal: string | null;
  readonly onRemove: () => void;
  /** Opens the settings of the selected layer, where they have no button at its name. */
  readonly onSettings: (() => void) | null;
}

/** Weights that are listed in words. */
const LISTED = 8;

export function Legend(props: Props) {
  const text = useText().editor;
  const low = useRef<HTMLSpanElement>(null);
  const high = useRef<HTMLSpanElement>(null);
  const bias = useRef<HTMLSpanElement>(null);
  const weights = useRef<HTMLSpanElement>(null);
  const { listWeights } = props;

  useImperativeHandle(
    props.ref,
    () => ({
      show(largest, selected) {
        const [least, most] = ends(largest);
        write(low.current, least);
        write(high.current, most);
        write(bias.current, signed(selected?.bias));
        write(weights.current, selected ? listed(selected.weights) : '');
      },
    }),
    [],
  );

  return (
    <div
      className={styles.legend}
      data-place={props.place}
      data-narrow={props.narrow || undefined}
      style={{ bottom: props.bottom }}
    >
      <div className={styles.scale}>
        {text.weight} <Var>w</Var>
        <svg width="112" height="10" viewBox="0 0 112 10" aria-hidden="true">
          <path d="M0 2.65 56 4.75v.5L0 7.35z" fill="var(--negative)" />
          <path d="M112 2.65 56 4.75v.5l56 2.1z" fill="var(--positive)" />
        </svg>
        <span className={styles.ends}>
          <span ref={low} />
          <span>0</span>
          <span ref={high} />
        </span>
      </div>
      {props.neuron === null ? (
        <span className={styles.name}>{text.picture}</span>
      ) : (
        <>
          <b className={styles.name}>{props.neuron}</b>
          <span className={styles.values}>
            <Var>b</Var> <span ref={bias} />
            {listWeights && (
              <>
                {' '}
                <Var>w</Var> <span ref={weights} />
              </>
            )}
          </span>
        </>
      )}
      <span className={styles.actions}>
        {props.activation !== null && (
          <Button className={styles.act} icon="info" iconSize={14} onClick={props.onAbout}>
            {text.about(props.activation)}
          </Button>
        )}
        {props.onSettings && (
          <Button className={styles.act} icon="menu" iconSize={14} onClick={props.onSettings}>
            {text.settings}
          </Button>
        )}
        {props.removal !== null && (
          <Button className={styles.act} icon="remove" iconSize={14} onClick={props.onRemove}>
            {props.removal}
          </Button>
        )}
      </span>
    </div>
  );
}

function write(element: HTMLElement | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

/**
 * The numbers at the ends of the scale, the same figures at both and short enough for the 0 between them: `−3.4` and
 * `+3.4`, `−8,360`, from 10,000 on with one digit: `−5×10¹⁵⁵`.
 */
export function ends(largest: number): [string, string] {
  if (largest === 0) return ['0', '0'];
  const size = largest < 1e4 ? rounded(largest) : scientific(largest, 1);
  return [`−${size}`, `+${size}`];
}

function rounded(largest: number): string {
  if (largest < 0.1) return compact(largest, 1);
  return largest < 999.95 ? number(largest, 1) : compact(largest, 3);
}

/** The first few weights: `+1.09 −0.60 …` */
export function listed(weights: ArrayLike<number>): string {
  const count = Math.min(LISTED, weights.length);
  const words = Array.from({ length: count }, (_, i) => signed(weights[i] as number));
  return words.join(' ') + (weights.length > count ? ' …' : '');
}
