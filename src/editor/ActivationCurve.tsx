/** The small curve before the name of an activation, drawn from its own definition; softmax has bars. */
import { type ActivationName, activations } from '../core/activations.ts';
import type { Params } from '../core/definition.ts';
import styles from './ActivationCurve.module.css';

const WIDTH = 18;
const HEIGHT = 14;
const BARS = 'M3 13V9M7 13V2M11 13V7M15 13v-2';

/** z from −3 to 3, so that the bends show; the height is that of the values found, with 0 where it belongs. */
export function curvePath(name: ActivationName, params: Params): string {
  const definition = activations[name];
  if (!definition.hidden) return BARS;
  const values = Array.from({ length: 25 }, (_, i) => definition.value(-3 + i * 0.25, params));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const y = (value: number) => 12.5 - (11 * (value - low)) / (high - low || 1);
  const x = (i: number) => 1 + ((WIDTH - 2) * i) / (values.length - 1);
  return `M${values.map((value, i) => `${x(i).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
}

export function ActivationCurve(props: { readonly name: ActivationName; readonly params: Params }) {
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      {activations[props.name].hidden && <path className={styles.axis} d="M0 7h18M9 0v14" />}
      <path d={curvePath(props.name, props.params)} />
    </svg>
  );
}
