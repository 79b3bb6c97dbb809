/**
 * Draws the ROC curve and the precision–recall curve: training solid, test dashed, the present threshold as a dot on
 * each, their areas written where a good curve leaves room.
 *
 * Invariant: the area under what is drawn is the area that is written. Knows nothing of React or snapshots.
 */
import { shareText } from './metric-text.ts';
import type { Palette } from './palette.ts';
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

const TICKS = [0, 0.5, 1];
const LINE = 15;

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
    strokeLine(surface, palette, set, () => {
      if (ranked.auc !== null) traceRoc(surface, roc, ranked);
    });
    strokeLine(surface, palette, set, () => {
      if (ranked.averagePrecision !== null) traceSteps(surface, recall, ranked);
    });
  }
  const areaOf = (key: 'auc' | 'averagePrecision') =>
    (['train', 'test'] as const).flatMap((set) => {
      const area = sets[set]?.[key] ?? null;
      return area === null ? [] : [{ set, text: `${names[set]} ${shareText(area)}` }];
    });
  // A good curve leaves the lower corner free, a bad one the opposite.
  const good = (key: 'auc' | 'averagePrecision') => (sets[counted]?.[key] ?? 1) >= 0.5;
  const [ranksWell, isPrecise] = [good('auc'), good('averagePrecision')];
  writeAreas(surface, palette, roc, ranksWell ? 'right' : 'left', ranksWell, names.roc, areaOf('auc'));
  const average = areaOf('averagePrecision');
  writeAreas(
    surface,
    palette,
    recall,
    isPrecise ? 'left' : 'right',
    isPrecise,
    names.averagePrecision,
    average,
  );

  const dot = (called: Called, ranked: Ranked, draw: (x: number, y: number) => void) => {
    const { positives, negatives } = ranked.curve;
    const at = ratesOf(called, positives, negatives);
    if (ranked.auc !== null) draw(...placeIn(roc, at.fpr, at.recall));
    if (positives > 0 && called.tp + called.fp > 0) draw(...placeIn(recall, at.recall, at.precision));
  };
  const ranked = sets[counted];
  if (!ranked) return;
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
  context.fillText(up, left, top - 7);
  context.fillText(across, left + Math.max(0, side - context.measureText(across).width), top + side + 32);
  for (const tick of side < 60 ? [0, 1] : TICKS) {
    const [x, y] = placeIn(square, tick, tick);
    context.fillStyle = palette.css.line;
    context.fillRect(left, Math.round(y), side, 1);
    context.fillRect(Math.round(x), top, 1, side);
    context.fillStyle = palette.css['ink-2'];
    context.textAlign = 'right';
    context.fillText(String(tick), left - 6, y + 4);
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

function strokeLine({ context }: Surface, palette: Palette, set: Set, trace: () => void): void {
  context.beginPath();
  trace();
  context.lineJoin = 'round';
  context.lineWidth = 1.75;
  context.strokeStyle = palette.css[set];
  context.setLineDash(set === 'test' ? [5, 3] : []);
  context.stroke();
  context.setLineDash([]);
}

function traceRoc({ context }: Surface, square: Square, { curve }: Ranked): void {
  context.moveTo(...placeIn(square, 0, 0));
  for (let i = 1; i < curve.scores.length; i++) {
    const { fpr, recall } = rates(curve, i);
    context.lineTo(...placeIn(square, fpr, recall));
  }
}

/** Each precision holds from the recall before it, which is what average precision sums. */
function traceSteps({ context }: Surface, square: Square, { curve }: Ranked): void {
  let before = 0;
  for (let i = 1; i < curve.scores.length; i++) {
    const { recall, precision } = rates(curve, i);
    const from = placeIn(square, before, precision);
    if (i === 1) context.moveTo(...from);
    else context.lineTo(...from);
    context.lineTo(...placeIn(square, recall, precision));
    before = recall;
  }
}

function writeAreas(
  { context, fonts }: Surface,
  palette: Palette,
  { left, top, side }: Square,
  align: 'left' | 'right',
  atFoot: boolean,
  title: string,
  lines: readonly { readonly set: Set; readonly text: string }[],
): void {
  if (lines.length === 0 || side < 90) return;
  context.font = fonts.strong;
  const widest = Math.max(
    ...[title, ...lines.map(({ text }) => text)].map((t) => context.measureText(t).width),
  );
  const height = LINE * (1 + lines.length) + 4;
  const x = align === 'left' ? left + 7 : left + side - 7;
  const y = atFoot ? top + side - height - 4 : top + 6;
  context.globalAlpha = 0.85;
  context.fillStyle = palette.css.paper;
  context.fillRect(align === 'left' ? x - 4 : x - widest - 4, y, widest + 8, height);
  context.globalAlpha = 1;
  context.textAlign = align;
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  context.fillText(title, x, y + 12);
  context.font = fonts.strong;
  for (const [i, { set, text }] of lines.entries()) {
    context.fillStyle = palette.css[set];
    context.fillText(text, x, y + 12 + LINE * (i + 1));
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
