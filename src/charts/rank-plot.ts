/**
 * Draws the ROC curve and the precision–recall curve: training solid, test dashed, the present threshold as a dot on
 * each, their areas written where the curves leave room.
 *
 * Invariant: the area under what is drawn is the area that is written. Knows nothing of React or snapshots.
 */
import { shareText } from './metric-text.ts';
import type { Palette } from './palette.ts';
import { boxIn, type Corner, freestCorner, type Pen } from './rank-areas.ts';
import { layOutRanks, placeIn, type Square } from './rank-layout.ts';
import { type Called, type Ranked, rates, ratesOf } from './ranked.ts';
import type { Surface } from './surface.ts';

const SETS = ['test', 'train'] as const;
type Set = (typeof SETS)[number];

export interface RankData {
  /** null: empty, or not known. */
  readonly sets: Readonly<Record<Set, Ranked | null>>;
  /** Whose dots are large. */
  readonly counted: Set;
  /** The entry of the counted set's curve that is read. */
  readonly cursor: number | null;
  readonly names: {
    readonly roc: string;
    readonly averagePrecision: string;
    readonly fpr: string;
    readonly recall: string;
    readonly precision: string;
    readonly train: string;
    readonly test: string;
  };
}

/** Where the areas stand, the usual place of a good curve first. */
const CORNERS = {
  roc: [
    { side: 'right', end: 'foot' },
    { side: 'left', end: 'top' },
    { side: 'left', end: 'foot' },
    { side: 'right', end: 'top' },
  ],
  recall: [
    { side: 'left', end: 'foot' },
    { side: 'right', end: 'top' },
    { side: 'right', end: 'foot' },
    { side: 'left', end: 'top' },
  ],
} as const satisfies Record<string, readonly Corner[]>;

const TICKS = [0, 0.5, 1];
const LINE = 15;
/** Side of a plot that has no room for a long line. */
const SMALL = 200;

export function drawRanks(surface: Surface, palette: Palette, data: RankData): void {
  const { width, height } = surface;
  const { sets, counted, cursor, names } = data;
  const { roc, recall } = layOutRanks(width, height);
  drawAxes(surface, palette, roc, names.fpr, names.recall);
  drawAxes(surface, palette, recall, names.recall, names.precision);
  drawChance(surface, palette, roc, [0, 0, 1, 1]);
  const base = sets[counted]?.curve;
  if (base && base.positives > 0) {
    const share = base.positives / (base.positives + base.negatives);
    drawChance(surface, palette, recall, [0, share, 1, share]);
  }
  for (const set of SETS) {
    const ranked = sets[set];
    if (!ranked) continue;
    strokeLine(surface, palette, set, (pen) => {
      if (ranked.auc !== null) traceRoc(pen, roc, ranked);
    });
    strokeLine(surface, palette, set, (pen) => {
      if (ranked.averagePrecision !== null) traceSteps(pen, recall, ranked);
    });
  }
  const areaOf = (key: 'auc' | 'averagePrecision') =>
    (['train', 'test'] as const).flatMap((set) => {
      const area = sets[set]?.[key] ?? null;
      return area === null ? [] : [{ set, text: `${names[set]} ${shareText(area)}` }];
    });
  const ranked = sets[counted];
  /** Where a number of calls stands on either plot; null: on neither, or it is not defined. */
  const placed = (called: Called, of: Ranked) => {
    const { positives, negatives } = of.curve;
    const at = ratesOf(called, positives, negatives);
    return {
      roc: of.auc === null ? null : placeIn(roc, at.fpr, at.recall),
      recall: positives > 0 && called.tp + called.fp > 0 ? placeIn(recall, at.recall, at.precision) : null,
    };
  };
  const dots = ranked ? [ranked.at, ...(ranked.largest ? [ranked.largest] : [])] : [];
  for (const [plot, square, key, title] of [
    ['roc', roc, 'auc', names.roc],
    ['recall', recall, 'averagePrecision', names.averagePrecision],
  ] as const) {
    const taken = dots.flatMap((called) => {
      const at = ranked && placed(called, ranked)[plot];
      return at ? [at] : [];
    });
    const trace = (pen: Pen) => {
      for (const set of SETS) {
        const each = sets[set];
        if (each && each[key] !== null) TRACES[plot](pen, square, each);
      }
    };
    writeAreas(surface, palette, square, CORNERS[plot], title, areaOf(key), trace, taken);
  }
  if (!ranked) return;
  const dot = (called: Called, of: Ranked, draw: (x: number, y: number) => void) => {
    const at = placed(called, of);
    if (at.roc) draw(...at.roc);
    if (at.recall) draw(...at.recall);
  };
  if (ranked.largest) dot(ranked.largest, ranked, (x, y) => drawDiamond(surface, palette, x, y));
  dot(ranked.at, ranked, (x, y) => drawDot(surface, palette, x, y, counted === 'test'));
  if (cursor === null || cursor >= ranked.curve.scores.length) return;
  const { tp, fp } = ranked.curve;
  dot({ tp: tp[cursor], fp: fp[cursor] }, ranked, (x, y) => drawCursor(surface, palette, x, y));
}

function drawAxes(
  { context, fonts }: Surface,
  palette: Palette,
  square: Square,
  across: string,
  up: string,
): void {
  const { left, top, side } = square;
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.textAlign = 'left';
  context.fillText(up, left, top - 10);
  context.fillText(across, left + Math.max(0, side - context.measureText(across).width), top + side + 32);
  for (const tick of side < 60 ? [0, 1] : TICKS) {
    const [x, y] = placeIn(square, tick, tick);
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(y), side, 1);
    context.fillRect(Math.round(x), top, 1, side);
    context.fillStyle = palette.css['ink-2'];
    context.textAlign = 'right';
    context.fillText(String(tick), left - 9, y + 4);
    context.textAlign = tick === 1 ? 'right' : 'center';
    context.fillText(String(tick), x + (tick === 1 ? 3 : 0), top + side + 16);
  }
}

/** What blind guessing would give. */
function drawChance(
  { context }: Surface,
  palette: Palette,
  square: Square,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): void {
  context.beginPath();
  context.moveTo(...placeIn(square, x1, y1));
  context.lineTo(...placeIn(square, x2, y2));
  context.lineWidth = 1;
  context.strokeStyle = palette.css['ink-3'];
  context.setLineDash([1, 3]);
  context.stroke();
  context.setLineDash([]);
}

function strokeLine({ context }: Surface, palette: Palette, set: Set, trace: (pen: Pen) => void): void {
  context.beginPath();
  trace(context);
  context.lineJoin = 'round';
  context.lineWidth = 1.75;
  context.strokeStyle = palette.css[set];
  context.setLineDash(set === 'test' ? [5, 3] : []);
  context.stroke();
  context.setLineDash([]);
}

function traceRoc(pen: Pen, square: Square, { curve }: Ranked): void {
  pen.moveTo(...placeIn(square, 0, 0));
  for (let i = 1; i < curve.scores.length; i++) {
    const { fpr, recall } = rates(curve, i);
    pen.lineTo(...placeIn(square, fpr, recall));
  }
}

/** Each precision holds from the recall before it, which is what average precision sums. */
function traceSteps(pen: Pen, square: Square, { curve }: Ranked): void {
  let before = 0;
  for (let i = 1; i < curve.scores.length; i++) {
    const { recall, precision } = rates(curve, i);
    const from = placeIn(square, before, precision);
    if (i === 1) pen.moveTo(...from);
    else pen.lineTo(...from);
    pen.lineTo(...placeIn(square, recall, precision));
    before = recall;
  }
}

const TRACES = { roc: traceRoc, recall: traceSteps };

function writeAreas(
  { context, fonts }: Surface,
  palette: Palette,
  square: Square,
  corners: readonly Corner[],
  title: string,
  lines: readonly { readonly set: Set; readonly text: string }[],
  trace: (pen: Pen) => void,
  dots: readonly (readonly [x: number, y: number])[],
): void {
  if (lines.length === 0 || square.side < 90) return;
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => context.measureText(text).width));
  context.font = fonts.strong;
  const forNumbers = widest(lines.map(({ text }) => text));
  context.font = fonts.text;
  // A long name would cover half of a small plot: a line for each of its words.
  const names = square.side < SMALL && widest([title]) > 1.3 * forNumbers ? title.split(' ') : [title];
  const width = Math.max(forNumbers, widest(names)) + 8;
  const height = LINE * (names.length + lines.length) + 4;
  const corner = freestCorner(square, width, height, corners, trace, dots);
  const { left, top } = boxIn(square, corner, width, height);
  context.globalAlpha = 0.85;
  context.fillStyle = palette.css.paper;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  context.textAlign = corner.side;
  const x = corner.side === 'left' ? left + 4 : left + width - 4;
  context.fillStyle = palette.css['ink-2'];
  names.forEach((name, i) => {
    context.fillText(name, x, top + 12 + LINE * i);
  });
  context.font = fonts.strong;
  for (const [i, { set, text }] of lines.entries()) {
    context.fillStyle = palette.css[set];
    context.fillText(text, x, top + 12 + LINE * (names.length + i));
  }
}

/** The present threshold: filled in training, open in test. */
function drawDot({ context }: Surface, palette: Palette, x: number, y: number, open: boolean): void {
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.lineWidth = open ? 5 : 2.5;
  context.strokeStyle = palette.css.paper;
  context.stroke();
  context.fillStyle = open ? palette.css.paper : palette.css.here;
  context.fill();
  if (!open) return;
  context.lineWidth = 2.5;
  context.strokeStyle = palette.css.here;
  context.stroke();
}

/** What the largest output calls. */
function drawDiamond({ context }: Surface, palette: Palette, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x + 6, y);
  context.lineTo(x, y + 6);
  context.lineTo(x - 6, y);
  context.closePath();
  context.fillStyle = palette.css.paper;
  context.fill();
  context.lineWidth = 1.75;
  context.strokeStyle = palette.css.ink;
  context.stroke();
}

function drawCursor({ context }: Surface, palette: Palette, x: number, y: number): void {
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.css.here;
  context.stroke();
}
