/**
 * Paints the drawing on its one canvas: connections behind, pictures of the neurons on them. Everything that can be
 * pressed lies above the canvas as HTML.
 *
 * Invariant: while it trains a frame draws up to a budget, columns and the gaps between them in turn; so a large network
 * is at most a few frames behind instead of holding up each of them. At rest everything is drawn.
 * Knows nothing of React and the session. Allocates when the layout changes, not per frame.
 */
import type { Palette } from '../charts/palette.ts';
import type { LinesDrawn } from '../store/state.ts';
import type { Snapshot } from '../training/protocol.ts';
import {
  drawGap,
  type EdgeStyle,
  type Gap,
  gapBetween,
  type LineMarks,
  largestWeight,
  type MarkedLines,
  weightOffsets,
} from './edges.ts';
import type { Column, NetworkLayout } from './layout.ts';
import type { PictureScale } from './picture-scale.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { isCrowded, markDrawn } from './strongest.ts';

export interface Scene {
  readonly layout: NetworkLayout;
  readonly palette: Palette;
  /** Of inputs and hidden neurons, and of each output. */
  readonly hidden: PictureScale;
  readonly outputs: readonly PictureScale[];
  /** Column and number of the selected neuron, −1 where there is none. */
  readonly column: number;
  readonly unit: number;
  /** Number of the source of the selected connection into that neuron, −1 or absent: none is selected. */
  readonly input?: number;
  /** Marks of the lines by gap; null or absent: there are none. */
  readonly marks?: LineMarks | null;
  /** What draws them; null or absent until it is loaded. */
  readonly marked?: MarkedLines | null;
  /** Which lines are drawn where there are many. */
  readonly lines: LinesDrawn;
  /** Draws the chosen sample on the pictures of a column; null or absent: none is chosen. */
  readonly sample?: ((context: CanvasRenderingContext2D, column: Column) => void) | null;
  /** More contrast is wanted. */
  readonly full: boolean;
  /** CSS font of the numbers. */
  readonly font: string;
}

export interface Painter {
  readonly pictures: Pictures;
  /** Draws what there is of the snapshot's network; with `whole`, all of it at once. Returns the largest |w|. */
  paint(snapshot: Snapshot | null, whole: boolean): number;
}

/** Connections and pictures drawn in one frame while it trains: the opening network's all, a large one's in turn. */
const CONNECTIONS = 100;
const PICTURES = 32;
/** Below so many updates a second each one is seen by itself, so each is drawn as a whole. */
const SLOW = 30;

/** @param before what painted on the canvas until now: its pictures stay until new ones come */
export function createPainter(canvas: HTMLCanvasElement, scene: Scene, before?: Painter | null): Painter {
  const { layout, palette } = scene;
  const context = sized(canvas, layout);
  const gaps = layout.columns
    .slice(1)
    .map((to, i) => gapBetween(layout.columns[i] as (typeof layout.columns)[0], to));
  const style: EdgeStyle = {
    positive: palette.css.positive,
    negative: palette.css.negative,
    ink: palette.css.ink,
    paper: palette.css.paper,
    font: scene.font,
    full: scene.full,
    here: palette.css.here,
    marked: scene.marked ?? null,
  };
  const last = layout.columns.length - 1;
  const scaleOf = (column: number, unit: number) =>
    column === last ? (scene.outputs[unit] ?? scene.hidden) : scene.hidden;
  const pictures = before?.pictures.goOn(layout, scaleOf) ? before.pictures : createPictures(layout, scaleOf);
  const weights = {
    theta: new Float64Array(0) as ArrayLike<number>,
    offset: 0,
    inputs: 0,
    targets: 0,
    marks: null as Uint8Array | null,
    drawn: null as Uint8Array | null,
  };
  /** By gap, made when it is first crowded. */
  const drawn: Uint8Array[] = [];
  let shape: readonly number[] = [];
  let shapeText = '';
  let offsets: readonly number[] = [];
  let gapTurn = -1;
  let columnTurn = -1;

  function remember(next: readonly number[]): void {
    const text = next.join();
    if (text === shapeText) return;
    shapeText = text;
    shape = next;
    offsets = weightOffsets(next);
  }

  function paintGap(g: number, snapshot: Snapshot, largest: number): number {
    const gap = gaps[g] as Gap;
    context?.clearRect(gap.x1 - 1, 0, gap.x2 - gap.x1 + 2, layout.height);
    if (!context || shape.length !== layout.columns.length) return 0;
    weights.theta = snapshot.theta;
    weights.offset = offsets[g] as number;
    weights.inputs = shape[g] as number;
    weights.targets = shape[g + 1] as number;
    const source = scene.column === g ? scene.unit : -1;
    const target = scene.column === g + 1 ? scene.unit : -1;
    const marks = scene.marks?.[g];
    weights.marks = marks?.length === weights.inputs * weights.targets ? marks : null;
    weights.drawn = null;
    if (scene.lines !== 'all' && isCrowded(shape, g + 1)) {
      const count = weights.inputs * weights.targets;
      if (drawn[g]?.length !== count) drawn[g] = new Uint8Array(count);
      weights.drawn = drawn[g] as Uint8Array;
      markDrawn(gap, weights, scene.lines, weights.drawn);
    }
    return drawGap(context, gap, weights, largest, source, target, style, scene.input);
  }

  return {
    pictures,
    paint(snapshot, whole) {
      const known = snapshot !== null && snapshot.theta.length > 0;
      if (known) remember(snapshot.shape);
      const largest = known ? largestWeight(snapshot.theta, shape) : 0;
      if (!context) return largest;
      const all = whole || !known || snapshot.updatesPerSecond < SLOW;
      if (all) context.clearRect(0, 0, layout.width, layout.height);
      for (let n = 0, drawn = 0; known && n < gaps.length && (all || drawn < CONNECTIONS); n++) {
        gapTurn = (gapTurn + 1) % gaps.length;
        drawn += paintGap(gapTurn, snapshot, largest);
      }
      for (let n = 0, drawn = 0; n < layout.columns.length && (all || drawn < PICTURES); n++) {
        columnTurn = (columnTurn + 1) % layout.columns.length;
        if (known) pictures.paint(columnTurn, snapshot.neurons, shape, snapshot.neuronResolution);
        pictures.draw(context, columnTurn, palette.css.paper);
        scene.sample?.(context, layout.columns[columnTurn] as Column);
        drawn += layout.columns[columnTurn]?.units.length ?? 0;
      }
      return largest;
    },
  };
}

/** No browser draws on a canvas with longer sides than this, nor is it quick there. */
const LONGEST = 4096;

/**
 * Gives the canvas the layout's size in device pixels, at most two a CSS pixel and fewer on a very large drawing, and
 * makes CSS pixels its unit.
 */
function sized(canvas: HTMLCanvasElement, layout: NetworkLayout): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const most = LONGEST / Math.max(layout.width, layout.height);
  const ratio = Math.min(2, globalThis.devicePixelRatio || 1, most);
  const columns = Math.round(layout.width * ratio);
  const rows = Math.round(layout.height * ratio);
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
  }
  context.setTransform(columns / layout.width, 0, 0, rows / layout.height, 0, 0);
  return context;
}
