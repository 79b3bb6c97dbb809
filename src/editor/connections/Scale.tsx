/** The ticks of a knob's scale on its line, the numbers at its ends, and a hollow mark where the value was. */
import { number, signed } from '../../i18n/format.ts';
import { type Curve, normalAt, pathOf, pointAt } from './curve.ts';
import { placeOfValue, ticksOf } from './knob-scale.ts';
import styles from './Scale.module.css';

interface Props {
  readonly curve: Curve;
  readonly range: number;
  /** The scale brings its own line: no connection lies under it. */
  readonly line: boolean;
  readonly was: number | null;
  /** There is no value, so no scale. */
  readonly bare: boolean;
}

const TICK = 4;
/** Below so many px between the ends there is no room for numbers. */
const ROOMY = 110;

export function Scale({ curve, range, line, was, bare }: Props) {
  if (bare) return null;
  const roomy = curve.x2 - curve.x1 >= ROOMY;
  return (
    <svg className={styles.scale} aria-hidden="true">
      {line && <path d={pathOf(curve)} className={styles.line} />}
      {ticksOf(range).map((value) => {
        const t = placeOfValue(value, range);
        const { x, y } = pointAt(curve, t);
        const across = normalAt(curve, t);
        const size = value === 0 ? TICK + 2 : TICK;
        const end = Math.abs(value) > range * 0.99;
        return (
          <g key={value}>
            <line
              x1={x - across.x * size}
              y1={y - across.y * size}
              x2={x + across.x * size}
              y2={y + across.y * size}
            />
            {roomy && (end || value === 0) && (
              <text x={x + across.x * 16} y={y + across.y * 16}>
                {value === 0 ? '0' : value < 0 ? number(value, 0) : signed(value, 0)}
              </text>
            )}
          </g>
        );
      })}
      {was !== null && <circle {...centre(pointAt(curve, placeOfValue(was, range)))} r={5} />}
    </svg>
  );
}

const centre = ({ x, y }: { readonly x: number; readonly y: number }) => ({ cx: x, cy: y });
