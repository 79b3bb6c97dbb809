/** The labels at both ends of the drawing: which features go in, and what comes out. */
import type { OutputLayer } from '../experiment/outputs.ts';
import { ClassMark, className } from '../ui/ClassMark.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './Ends.module.css';
import { FeatureLabel } from './FeatureLabel.tsx';
import type { NetworkLayout } from './layout.ts';
import type { DrawnInput } from './network-layers.ts';

export function InputLabels(props: {
  readonly layout: NetworkLayout;
  readonly features: readonly DrawnInput[];
}) {
  const { narrow, columns } = props.layout;
  const column = columns[0];
  // So many words would cover each other; the neurons still say them.
  const many = props.features.length > (narrow ? 4 : 16);
  if (!column || (many && typeof props.features[0] !== 'string')) return null;
  const half = column.tile / 2;
  return column.units.map((unit, i) => {
    const name = props.features[unit];
    const y = column.ys[i] as number;
    const place = narrow ? { left: column.x, top: y - half - 11 } : { left: column.x - half - 8, top: y };
    return (
      name && (
        <span
          key={typeof name === 'string' ? name : unit}
          className={styles.input}
          data-above={narrow || undefined}
          style={place}
          aria-hidden="true"
        >
          <FeatureLabel name={name} />
        </span>
      )
    );
  });
}

/** p(A), p(B) … with their marks; one output of two classes is p(B) or ŷ; a value is ŷ. */
export function OutputLabels(props: { readonly layout: NetworkLayout; readonly output: OutputLayer }) {
  const { narrow, columns } = props.layout;
  const column = columns[columns.length - 1];
  if (!column) return null;
  const { targets } = props.output;
  return column.units.map((unit, i) => {
    const index = targets === 'one_hot' ? unit : 1;
    return (
      <span
        key={unit}
        className={styles.output}
        data-narrow={narrow || undefined}
        style={{ left: column.x + column.tile / 2 + (narrow ? 6 : 10), top: column.ys[i] }}
        aria-hidden="true"
      >
        {targets === 'value' || targets === 'plus_minus_one' ? (
          <Var>ŷ</Var>
        ) : (
          <>
            <ClassMark classIndex={index} classes={column.units.length} size={narrow ? 10 : 12} />
            <span className={styles.probability}>
              <Var>p</Var>({className(index, column.units.length)})
            </span>
          </>
        )}
      </span>
    );
  });
}
