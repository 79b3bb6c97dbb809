/**
 * What letting go would do, while something is pulled: dashed tiles, the line of a place, and the price in parameters.
 * Only a picture: nothing on it can be pressed.
 */
import { useLayoutEffect, useRef } from 'react';
import { type ActivationName, activations } from '../../core/activations.ts';
import * as arrangement from '../../experiment/arrangement.ts';
import { applyPatch, type Experiment, present, type Run } from '../../experiment/experiment.ts';
import { numberOfParameters } from '../../experiment/size.ts';
import * as structure from '../../experiment/structure.ts';
import type { hands } from '../../i18n/en.hands.ts';
import type { Catalogue } from '../../i18n/en.ts';
import { integer } from '../../i18n/format.ts';
import type { NetworkLayout } from '../layout.ts';
import styles from './PullPreview.module.css';
import { dropLine, type Grip, type Intent, LAYER_PITCH, newLayerTop, type Point, unitPitch } from './pull.ts';

interface Props {
  readonly layout: NetworkLayout;
  readonly run: Run;
  readonly grip: Grip;
  readonly intent: Intent;
  readonly to: Point;
  readonly text: typeof hands;
  readonly editor: Catalogue['editor'];
  readonly localize: (text: { readonly en: string; readonly ko: string }) => string;
  /** How far the box of the drawing is scrolled. */
  readonly scrolled: Point;
  /** The canvas with the pictures, from which a pulled one is taken along. */
  readonly source: HTMLCanvasElement | null;
}

/** About as wide as the words become, px. */
const WORDS = 190;

/** The network as it would be. */
function after(run: Run, intent: Intent): Experiment {
  const now = present(run);
  const hidden = now.network.hidden;
  switch (intent.kind) {
    case 'addUnits': {
      const units = (hidden[intent.column - 1]?.units ?? 0) + intent.count;
      return applyPatch(now, structure.setUnits(run, intent.column - 1, units));
    }
    case 'addLayer':
      return applyPatch(now, structure.addLayer(run, intent.at, intent.units));
    case 'removeUnit':
      return applyPatch(now, structure.removeUnit(run, intent.column - 1, intent.unit));
    case 'moveLayer':
      return applyPatch(now, arrangement.moveLayer(run, intent.column - 1, intent.to));
    default:
      return now;
  }
}

export function PullPreview(props: Props) {
  const { layout, run, grip, intent, to, text, editor } = props;
  const next = after(run, intent);
  const before = numberOfParameters(present(run));
  const count = numberOfParameters(next);
  const name = (one: ActivationName | undefined) => (one ? props.localize(activations[one].label) : '');
  const words = {
    none: null,
    addUnits: intent.kind === 'addUnits' ? text.more(intent.count) : null,
    addLayer:
      intent.kind === 'addLayer'
        ? text.neurons(intent.units, name(next.network.hidden[intent.at]?.activation.name))
        : null,
    removeUnit:
      intent.kind === 'removeUnit'
        ? `${editor.neuron(editor.hidden(intent.column), intent.unit + 1)}: ${text.removed}`
        : null,
    moveUnit: intent.kind === 'moveUnit' ? text.slot(intent.to + 1) : null,
    moveLayer: intent.kind === 'moveLayer' ? text.place(editor.hidden(intent.column), intent.to + 1) : null,
  }[intent.kind];
  return (
    <div
      className={styles.preview}
      aria-hidden="true"
      style={{ left: -props.scrolled.x, top: -props.scrolled.y }}
    >
      <svg className={styles.lines} width={layout.width} height={layout.height} aria-hidden="true">
        {intent.kind === 'addUnits' && <NewUnits layout={layout} intent={intent} />}
        {intent.kind === 'addLayer' && <NewLayer layout={layout} intent={intent} to={to} />}
        {intent.kind === 'moveUnit' && <Slot layout={layout} intent={intent} />}
        {intent.kind === 'moveLayer' && (
          <path
            className={styles.here}
            d={`M${dropLine(layout, intent.column, intent.to)} 4V${layout.height - 8}`}
          />
        )}
      </svg>
      {grip.kind === 'unit' && <Carried layout={layout} grip={grip} to={to} source={props.source} />}
      {words !== null && (
        <p
          className={styles.words}
          style={{
            left: Math.max(0, Math.min(layout.width - WORDS, to.x + 20)),
            // Where it would stand under the pointer it stands below it.
            top: Math.max(0, to.y + (to.x + 20 > layout.width - WORDS ? 26 : 6)),
          }}
        >
          <b>{words}</b>
          {count !== before && <span>{text.change(integer(before), integer(count))}</span>}
        </p>
      )}
    </div>
  );
}

function Tile(props: { readonly x: number; readonly y: number; readonly size: number }) {
  const { x, y, size } = props;
  return <rect className={styles.tile} x={x - size / 2} y={y - size / 2} width={size} height={size} rx="3" />;
}

function NewUnits(props: {
  readonly layout: NetworkLayout;
  readonly intent: Extract<Intent, { kind: 'addUnits' }>;
}) {
  const { layout, intent } = props;
  const column = layout.columns[intent.column];
  if (!column?.add) return null;
  const pitch = unitPitch(layout, intent.column);
  const first = column.add.y - column.add.size / 2 + column.tile / 2;
  return Array.from({ length: intent.count }, (_, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a new neuron is its place
    <Tile key={i} x={column.x} y={first + i * pitch} size={column.tile} />
  ));
}

/** More dotted lines than this would be a grey cloth. */
const LINES = 260;

function NewLayer(props: {
  readonly layout: NetworkLayout;
  readonly intent: Extract<Intent, { kind: 'addLayer' }>;
  readonly to: Point;
}) {
  const { layout, intent, to } = props;
  const [before, behind] = [layout.columns[intent.at], layout.columns[intent.at + 1]];
  if (!before || !behind) return null;
  const x = (before.x + behind.x) / 2;
  const top = newLayerTop(layout, intent.at);
  const size = Math.min(24, layout.spacing / 3);
  const ys = Array.from({ length: intent.units }, (_, i) => top + (i + 0.5) * LAYER_PITCH);
  const ends = [before, behind].flatMap((column) => column.ys.map((y) => [column, y] as const));
  const lines =
    ends.length * ys.length > LINES
      ? ''
      : ends
          .flatMap(([column, y]) => {
            const side = column === before ? 1 : -1;
            const from = column.x + (side * column.tile) / 2;
            const end = x - (side * size) / 2;
            const middle = (from + end) / 2;
            return ys.map((newY) => `M${from} ${y}C${middle} ${y} ${middle} ${newY} ${end} ${newY}`);
          })
          .join('');
  return (
    <>
      <rect
        className={styles.cover}
        x={before.x + before.tile / 2 + 3}
        y={top - 16}
        width={Math.max(0, behind.x - before.x - (before.tile + behind.tile) / 2 - 6)}
        height={Math.max(0, layout.height - top + 16)}
      />
      <path className={styles.dotted} d={lines} />
      <path className={styles.here} d={`M${x} ${top - 8}V${Math.max(top, to.y)}`} />
      {ys.map((y) => (
        <Tile key={y} x={x} y={y} size={size} />
      ))}
    </>
  );
}

function Slot(props: {
  readonly layout: NetworkLayout;
  readonly intent: Extract<Intent, { kind: 'moveUnit' }>;
}) {
  const { layout, intent } = props;
  const column = layout.columns[intent.column];
  const at = column?.units.indexOf(intent.to) ?? -1;
  if (!column || at < 0) return null;
  const y = (column.ys[at] as number) + ((intent.to > intent.unit ? 1 : -1) * column.pitch) / 2;
  const half = column.tile / 2 + 8;
  return <path className={styles.here} d={`M${column.x - half} ${y}h${2 * half}`} />;
}

/** The picture in the hand, and the dashed place it came from. */
function Carried(props: {
  readonly layout: NetworkLayout;
  readonly grip: Extract<Grip, { kind: 'unit' }>;
  readonly to: Point;
  readonly source: HTMLCanvasElement | null;
}) {
  const { layout, grip, to, source } = props;
  const picture = useRef<HTMLCanvasElement>(null);
  const column = layout.columns[grip.column];
  const y = column?.ys[column.units.indexOf(grip.unit)] ?? 0;
  const [x, tile] = [column?.x ?? 0, column?.tile ?? 24];
  useLayoutEffect(() => {
    const context = picture.current?.getContext('2d');
    if (!context || !source || !picture.current) return;
    const ratio = source.width / layout.width;
    const side = Math.round(tile * ratio);
    picture.current.width = side;
    picture.current.height = side;
    context.drawImage(source, (x - tile / 2) * ratio, (y - tile / 2) * ratio, side, side, 0, 0, side, side);
  }, [source, layout, x, y, tile]);
  const box = (cx: number, cy: number) => ({
    left: cx - tile / 2,
    top: cy - tile / 2,
    width: tile,
    height: tile,
  });
  return (
    <>
      <span className={styles.ghost} style={box(x, y)} />
      <canvas ref={picture} className={styles.carried} style={box(to.x, to.y)} />
    </>
  );
}
