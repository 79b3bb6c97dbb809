/**
 * Reads a drawing value by value: by pointing at it, or with the keys of a slider, which screen readers know. It lies
 * over the drawing; the chart draws a cursor where it is told.
 *
 * Invariant: nothing is read before a person points or presses; Escape and leaving end it. While it trains the text
 * follows, at a pace that can be read.
 */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { frame as en } from '../../i18n/en.frame.ts';
import { integer } from '../../i18n/format.ts';
import { frame as ko } from '../../i18n/ko.frame.ts';
import { useLocalize } from '../../i18n/text.tsx';
import type { Frames } from '../../training/frames.ts';
import { setText } from '../set-text.ts';
import { READABLE, useFrames } from '../use-frames.ts';
import styles from './ChartFrame.module.css';
import { columnKey } from './column-keys.ts';

const PAGE = 10;

export function ChartReader(props: {
  readonly title: string;
  readonly frames: Frames;
  /** How many values can be read now. */
  readonly count: () => number;
  /** The value nearest to a place, in CSS pixels of the drawing; null: none there. */
  readonly nearest: (x: number, y: number) => number | null;
  /** e.g. "update 120: training loss 0.31, test loss 0.42" */
  readonly text: (index: number) => string;
  /** Where the cursor stands now; null: nowhere. */
  readonly onMove: (index: number | null) => void;
  /** What the keys do, where they do more than go from value to value. */
  readonly hint?: string;
  /** What is read stands above the drawing, where it would cover what is drawn. */
  readonly above?: boolean;
  /** A press on a value, by pointer or Enter. */
  readonly onPress?: (index: number) => void;
  /** Where the keys begin, if not at either end. */
  readonly start?: () => number;
  /** Values lie in columns of so many, one below the other: then up and down go within a column. */
  readonly tall?: number;
}) {
  const { title, frames, count, nearest, text, onMove, hint, above, onPress, start, tall } = props;
  const words = useLocalize()({ en, ko });
  const [index, setIndex] = useState<number | null>(null);
  const slider = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLOutputElement>(null);
  const last = Math.max(0, count() - 1);
  const at = index === null ? null : Math.min(index, last);
  /** How many values were told of. While it trains they grow, and telling each time would drown what is read. */
  const told = useRef(0);
  const read = (i: number | null) => (i === null || count() === 0 ? '' : text(i));
  const value = (anew: boolean) => {
    if (anew || told.current === 0 || count() === 0) told.current = count();
    return read(at) || (told.current > 0 ? words.ready(integer(told.current)) : words.nothing);
  };

  const move = (to: number | null) => {
    const inside = to === null || count() === 0 ? null : Math.max(0, Math.min(count() - 1, to));
    setIndex(inside);
    onMove(inside);
  };
  useFrames(
    frames,
    (snapshot) => {
      setText(reading.current, read(at));
      slider.current?.setAttribute('aria-valuetext', value(!snapshot?.playing));
      slider.current?.setAttribute('aria-valuemax', String(Math.max(0, count() - 1)));
    },
    READABLE,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const here = at ?? start?.() ?? -1;
    const before = here < 0 ? last : here - 1;
    const moves: Record<string, number | null> = {
      ArrowRight: here + 1,
      ArrowUp: here + 1,
      ArrowLeft: before,
      ArrowDown: before,
      PageUp: here + PAGE,
      PageDown: here - PAGE,
      Home: 0,
      End: last,
      Escape: null,
    };
    const across = tall === undefined ? undefined : columnKey(event.key, at, count(), tall);
    if (event.key === 'Enter' && at !== null && onPress) onPress(at);
    else if (across !== undefined && !(across === null && at === null)) move(across);
    else if (tall === undefined && event.key in moves && !(event.key === 'Escape' && at === null))
      move(moves[event.key] ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return nearest(event.clientX - box.left, event.clientY - box.top);
  };
  return (
    <>
      <div
        ref={slider}
        className={styles.reader}
        role="slider"
        tabIndex={0}
        aria-label={words.read(title)}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? 0}
        aria-valuetext={value(false)}
        aria-description={hint ?? words.readHint}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.setAttribute('aria-valuetext', value(true))}
        onPointerMove={(event) => move(place(event))}
        onPointerDown={(event) => {
          const pressed = place(event);
          move(pressed);
          if (pressed !== null) onPress?.(pressed);
        }}
        // A finger that is lifted has left as well: what it pointed at stays until something else is touched.
        onPointerLeave={(event) => event.pointerType !== 'touch' && move(null)}
        onBlur={() => move(null)}
      />
      <output ref={reading} className={styles.reading} data-above={above || undefined} aria-hidden="true">
        {read(at)}
      </output>
    </>
  );
}
