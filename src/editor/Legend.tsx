/**
 * The scale of the lines, and what is selected, in words and numbers. The numbers are written past React, by `show`,
 * as often as they can be read.
 */
import { type Ref, useImperativeHandle, useRef } from 'react';
import { number, signed } from '../i18n/format.ts';
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
  /** Height of a scrollbar below the drawing. */
  readonly bottom: number;
  /** Name of the selected neuron, null without one. */
  readonly neuron: string | null;
  /** The incoming weights have no place at their lines. */
  readonly listWeights: boolean;
  /** Name of the activation to read about, null where nothing with one is selected. */
  readonly activation: string | null;
  readonly onAbout: () => void;
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
        write(low.current, number(-largest, 1));
        write(high.current, signed(largest, 1));
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
      {props.activation !== null && (
        <Button className={styles.about} icon="info" iconSize={14} onClick={props.onAbout}>
          {text.about(props.activation)}
        </Button>
      )}
    </div>
  );
}

function write(element: HTMLElement | null, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}

/** The first few weights: `+1.09 −0.60 …` */
export function listed(weights: ArrayLike<number>): string {
  const count = Math.min(LISTED, weights.length);
  const words = Array.from({ length: count }, (_, i) => signed(weights[i] as number));
  return words.join(' ') + (weights.length > count ? ' …' : '');
}
