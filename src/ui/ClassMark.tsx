/**
 * The mark of a class: a shape and a colour that always go together. Open is a test point, a ring is a wrong answer.
 * `markPaths` are the same shapes for those who draw points themselves.
 */
import styles from './ClassMark.module.css';

/** Circle, triangle, square, plus, star, pentagon, around the origin in a box of 12 × 12. */
export const markPaths = [
  'M4.4 0A4.4 4.4 0 1 1-4.4 0 4.4 4.4 0 1 1 4.4 0Z',
  'M0-5.2 5 3.6H-5Z',
  'M-4-4h8v8h-8Z',
  'M-1.7-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5v-3.4h3.3Z',
  'M0-5.6 1.5-1.9 5.4-1.7 2.4.8 3.4 4.6 0 2.5-3.4 4.6-2.4.8-5.4-1.7-1.5-1.9Z',
  'M0-5 4.9-1.4 3 4.3H-3L-4.9-1.4Z',
] as const;

/** So many classes have a hue and a shape of their own. With more, the numeral is the mark. */
export const HUED_CLASSES = markPaths.length;

/** A, B, C … as classes are called everywhere; 0, 1, 2 … where there are too many to have marks. */
export function className(classIndex: number, classes = 0): string {
  if (classes > HUED_CLASSES) return String(classIndex);
  return String.fromCharCode(65 + classIndex);
}

interface Props {
  /** 0 … 5 */
  readonly classIndex: number;
  /** How many there are; beyond six the name alone is the mark. */
  readonly classes?: number;
  /** A test point. */
  readonly open?: boolean;
  /** Answered wrongly. */
  readonly wrong?: boolean;
  /** Px of the shape, default 12; a ring adds to it. */
  readonly size?: number;
}

export function ClassMark({ classIndex, classes = 0, open, wrong, size = 12 }: Props) {
  if (classes > HUED_CLASSES) return null;
  const index = classIndex % markPaths.length;
  const box = wrong ? 24 : 12;
  const colour = `var(--class-${index + 1})`;
  return (
    <svg
      className={styles.mark}
      width={(size * box) / 12}
      height={(size * box) / 12}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      aria-hidden="true"
      focusable="false"
    >
      {wrong && <circle r={9.6} fill="none" stroke="var(--ink)" strokeWidth={1.6} />}
      <path
        d={markPaths[index]}
        fill={open ? 'var(--paper)' : colour}
        stroke={open ? colour : 'none'}
        strokeWidth={1.6}
        strokeLinejoin="round"
      />
    </svg>
  );
}
