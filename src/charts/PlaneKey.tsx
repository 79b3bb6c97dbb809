/** The key of the plane: classes and their numbers of points (or the scale of values), train, test, wrong. */
import { integer } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { ClassMark, className, HUED_CLASSES } from '../ui/ClassMark.tsx';
import styles from './PlaneKey.module.css';
import { css, diverging, type Palette } from './palette.ts';
import { scaleText } from './plane-axes.ts';
import { STEPS } from './plane-fill.ts';

export function PlaneKey(props: {
  /** 0 in regression. */
  readonly classes: number;
  readonly counts: readonly number[];
  /** What the classes of a table are called. */
  readonly names?: readonly string[];
  readonly showTest: boolean;
  /** Largest value of the scale, in regression. */
  readonly scale: number;
  /** There is no fill but a line. */
  readonly line: boolean;
  readonly palette: Palette;
}) {
  const { classes, counts, names, showTest, scale, line, palette } = props;
  const text = useText().charts;
  const many = classes > HUED_CLASSES;
  return (
    <div className={styles.key}>
      {classes === 0 && !line && <ValueScale scale={scale} palette={palette} />}
      {classes > 0 && (
        <ul className={styles.group} data-many={many} aria-label={text.pointsPerClass}>
          {counts.map((count, cls) => (
            <li key={className(cls)}>
              <ClassMark classIndex={cls} classes={classes} />
              {className(cls, classes)}
              {!many && names?.[cls] && <span className={styles.called}>{names[cls]}</span>}
              <span className={styles.count}>{integer(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.group}>
        <li>
          <Dot kind="train" numeral={many} />
          {text.train}
        </li>
        {showTest && (
          <li>
            <Dot kind="test" numeral={many} />
            {text.test}
          </li>
        )}
        {classes > 0 && (
          <li>
            <Dot kind="wrong" numeral={many} />
            {text.wrong}
          </li>
        )}
        {line && (
          <li>
            <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
              <path d="M-6 0H6" stroke="var(--ink)" strokeWidth="2" />
            </svg>
            {text.answer}
          </li>
        )}
      </ul>
    </div>
  );
}

/** @param props.numeral the marks are numerals: dark in training, grey in test */
function Dot(props: { readonly kind: 'train' | 'test' | 'wrong'; readonly numeral: boolean }) {
  const { kind, numeral } = props;
  if (numeral && kind !== 'wrong')
    return (
      <span className={styles.numeral} data-kind={kind} aria-hidden="true">
        0
      </span>
    );
  return (
    <svg className={styles.dot} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      {kind === 'train' && <circle r="4.4" fill="var(--ink-2)" />}
      {kind === 'test' && <circle r="4.2" fill="var(--paper)" stroke="var(--ink-2)" strokeWidth="1.8" />}
      {kind === 'wrong' && (
        <>
          <circle r="5.4" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
          <circle r="2.2" fill="var(--ink-2)" />
        </>
      )}
    </svg>
  );
}

/** The steps of the fill with the numbers at their ends. */
function ValueScale({ scale, palette }: { readonly scale: number; readonly palette: Palette }) {
  const text = useText().charts;
  const steps = Array.from({ length: 2 * STEPS }, (_, i) => (i + 0.5 - STEPS) / STEPS);
  return (
    <div
      className={styles.scale}
      role="img"
      aria-label={text.valueScale(scaleText(-scale), scaleText(scale))}
    >
      <div className={styles.steps}>
        {steps.map((step) => (
          <i key={step} style={{ background: css(diverging(palette, step)) }} />
        ))}
      </div>
      <div className={styles.ends}>
        <span>{scaleText(-scale)}</span>
        <span>0</span>
        <span>{`+${scaleText(scale)}`}</span>
      </div>
    </div>
  );
}
