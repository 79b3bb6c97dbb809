/** How the table will lie on the plane: two of its inputs, its classes by their marks, and how many each has. */
import { scaleLinear } from 'd3';
import { useId } from 'react';
import { integer, plain } from '../../i18n/format.ts';
import { Choice } from '../../ui/Choice.tsx';
import { markPaths } from '../../ui/ClassMark.tsx';
import { ClassSign } from './ClassSign.tsx';
import { rangeOf } from './columns.ts';
import styles from './ImportDialog.module.css';
import { type Import, useWords } from './use-import.ts';

const WIDTH = 260;
const HEIGHT = 200;
const LEFT = 44;
const BOTTOM = 24;
const TOP = 10;
/** Points drawn; the shape of a cloud does not need all of 5,000. */
const DRAWN = 800;

export function Look({ state }: { readonly state: Import }) {
  const words = useWords();
  const heading = useId();
  const { reading, axes } = state;
  const { rows, targets, classNames, task } = reading.table;
  const [across, up] = axes;
  const names = [reading.inputs[across]?.name ?? '', reading.inputs[up]?.name ?? ''] as const;
  const scale = (column: number, range: readonly [number, number]) =>
    scaleLinear(rangeOf(rows.map((row) => row[column] as number)), range).nice(4);
  const x = scale(across, [LEFT + 6, WIDTH - 8]);
  const y = scale(up, [HEIGHT - BOTTOM - 6, TOP]);
  const every = Math.ceil(rows.length / DRAWN);
  const drawn = rows.flatMap((row, i) => (i % every === 0 ? [{ row, i }] : []));
  const options = reading.inputs.map(({ name }, value) => ({ value, label: name }));

  return (
    <section className={styles.look} aria-labelledby={heading}>
      <h3 id={heading}>{words.look}</h3>
      {options.length > 2 && (
        <div className={styles.row}>
          {([0, 1] as const).map((axis) => (
            <Choice
              key={axis}
              label={axis === 0 ? words.across : words.up}
              size="small"
              value={axes[axis]}
              options={options}
              onChange={(column) => state.setAxis(axis, column)}
            />
          ))}
        </div>
      )}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        className={styles.plot}
        role="img"
        aria-label={words.lookOf(names[0], names[1], integer(rows.length))}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line x1={LEFT} x2={WIDTH} className={styles.grid} />
            <text x={LEFT - 6} dy="0.35em" textAnchor="end">
              {plain(tick)}
            </text>
          </g>
        ))}
        {x.ticks(4).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
            {plain(tick)}
          </text>
        ))}
        <path d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH}`} className={styles.axis} />
        {drawn.map(({ row, i }) => {
          const mark = task === 'regression' ? 0 : (targets[i] as number);
          const place = `translate(${x(row[across] as number)} ${y(row[up] as number)})`;
          if (task !== 'regression' && mark >= markPaths.length)
            return (
              <text key={i} transform={place} dy="0.35em" textAnchor="middle" className={styles.digit}>
                {mark + 1}
              </text>
            );
          const colour = task === 'regression' ? 'var(--ink)' : `var(--class-${mark + 1})`;
          return <path key={i} d={markPaths[mark]} transform={`${place} scale(0.7)`} fill={colour} />;
        })}
        <text x={WIDTH} y={HEIGHT + 10} textAnchor="end">
          {`${names[0]} →`}
        </text>
        <text x={0} y={HEIGHT + 10}>{`↑ ${names[1]}`}</text>
      </svg>
      {classNames.length > 0 && (
        <dl className={styles.counts} aria-label={words.counts}>
          {classNames.map((name, i) => (
            <div key={name} className={styles.count}>
              <dt>
                <ClassSign classIndex={i} />
                {name}
              </dt>
              <dd>{integer(targets.filter((target) => target === i).length)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
