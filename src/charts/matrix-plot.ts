/**
 * The confusion matrix for a file: drawn as it stands on the page, and as a table of the numbers that are shown.
 *
 * Knows nothing of React or snapshots.
 */
import { classMetrics } from '../core/metrics.ts';
import type { matrix } from '../i18n/en.matrix.ts';
import { className } from '../ui/ClassMark.tsx';
import { type CellNumbers, cellStrength, cellText, markOf } from './counts.ts';
import type { ChartTable, Cell as TableCell } from './frame/chart-source.ts';
import { shareText } from './metric-text.ts';
import { css, HUES, mix, type Palette } from './palette.ts';
import type { Surface } from './surface.ts';

type Words = typeof matrix;

/** @param confusion k × k, row truth, row-major; null: not known */
export function matrixTable(
  confusion: readonly number[] | null,
  classes: number,
  numbers: CellNumbers,
  caption: string,
  words: Words,
): ChartTable {
  const all = Array.from({ length: classes }, (_, cls) => cls);
  const columns = [
    words.truth,
    ...all.map((cls) => words.called(className(cls, classes))),
    words.samples,
    words.recall,
  ];
  if (!confusion) return { caption, columns, rows: [] };
  const { support, recall, precision, total } = classMetrics(confusion, classes);
  const undefinedAs = (value: number | null): TableCell => (value === null ? '0/0' : value);
  const called = columnSums(confusion, classes);
  const rows = all.map((truth) => [
    className(truth, classes),
    ...all.map((predicted) => {
      const count = confusion[truth * classes + predicted];
      if (numbers === 'counts') return count;
      const of = numbers === 'rows' ? support[truth] : called[predicted];
      return undefinedAs(of === 0 ? null : count / of);
    }),
    support[truth],
    undefinedAs(recall[truth]),
  ]);
  return { caption, columns, rows: [...rows, [words.precision, ...precision.map(undefinedAs), total, null]] };
}

function columnSums(confusion: readonly number[], classes: number): readonly number[] {
  return Array.from({ length: classes }, (_, predicted) => {
    let sum = 0;
    for (let truth = 0; truth < classes; truth++) sum += confusion[truth * classes + predicted];
    return sum;
  });
}

/** CSS pixels of a picture with room for so many classes. */
export function matrixSize(classes: number): { readonly width: number; readonly height: number } {
  const side = classes > HUES ? 34 : 56;
  return { width: 170 + classes * side, height: 72 + classes * side };
}

export function drawMatrix(
  { context, width, height, fonts }: Surface,
  palette: Palette,
  data: {
    readonly confusion: readonly number[] | null;
    readonly classes: number;
    readonly chosen: number;
    readonly numbers: CellNumbers;
    readonly words: Words;
  },
): void {
  const { confusion, classes, chosen, numbers, words } = data;
  context.font = fonts.text;
  const left =
    12 + Math.max(context.measureText(words.precision).width, context.measureText(words.truth).width);
  const right = 16 + context.measureText(words.recall).width;
  const [top, bottom] = [44, 28];
  const side = Math.max(8, Math.min((width - left - right) / classes, (height - top - bottom) / classes, 96));
  const middle = (index: number) => (index + 0.5) * side;
  const write = (
    text: string,
    x: number,
    y: number,
    align: CanvasTextAlign,
    font: string,
    colour: string,
  ) => {
    context.font = font;
    context.textAlign = align;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  const quiet = palette.css['ink-2'];
  write(words.predicted, left + (side * classes) / 2, 14, 'center', fonts.text, quiet);
  write(words.truth, 0, 36, 'left', fonts.text, quiet);
  write(words.recall, left + side * classes + 10, 36, 'left', fonts.text, quiet);
  write(words.precision, 0, top + side * classes + 20, 'left', fonts.text, quiet);
  const metrics = confusion && classMetrics(confusion, classes);
  const called = confusion ? columnSums(confusion, classes) : [];
  for (let truth = 0; truth < classes; truth++) {
    const name = className(truth, classes);
    const y = top + middle(truth) + 4;
    write(name, left + middle(truth), 36, 'center', fonts.text, palette.css.ink);
    write(name, left - 12, y, 'right', truth === chosen ? fonts.strong : fonts.text, palette.css.ink);
    for (let predicted = 0; predicted < classes; predicted++) {
      const count = confusion?.[truth * classes + predicted] ?? 0;
      const all = (numbers === 'columns' ? called[predicted] : metrics?.support[truth]) ?? 0;
      const of = truth === predicted ? palette.fills[truth % HUES] : palette.rgb.mistake;
      const strength = cellStrength(count, all, truth === predicted) / 100;
      context.fillStyle = count === 0 ? palette.css.recess : css(mix(palette.rgb.paper, of, strength));
      context.fillRect(left + predicted * side + 1, top + truth * side + 1, side - 2, side - 2);
      if (!metrics) continue;
      const font = truth === predicted ? fonts.strong : fonts.text;
      const text = cellText(count, all, numbers, classes > HUES);
      if (classes === 2) {
        const mark = markOf(truth, predicted, chosen).toUpperCase();
        write(mark, left + middle(predicted), y - 9, 'center', fonts.text, quiet);
      }
      write(
        text,
        left + middle(predicted),
        classes === 2 ? y + 8 : y,
        'center',
        font,
        count === 0 ? palette.css['ink-3'] : palette.css.ink,
      );
    }
    if (!metrics) continue;
    const font = truth === chosen ? fonts.strong : fonts.text;
    write(shareText(metrics.recall[truth]), left + side * classes + 10, y, 'left', font, palette.css.ink);
    const share = shareText(metrics.precision[truth]);
    write(share, left + middle(truth), top + side * classes + 20, 'center', font, palette.css.ink);
  }
  if (classes === 2) return;
  // Row and column of the chosen class: what is so, and what was called so.
  const across = (y: number) => [left, y, left + side * classes, y] as const;
  const down = (x: number) => [x, top, x, top + side * classes] as const;
  context.strokeStyle = palette.css.ink;
  context.lineWidth = 1.5;
  for (const [line, dash] of [
    [across(top + chosen * side), []],
    [across(top + (chosen + 1) * side), []],
    [down(left + chosen * side), [4, 3]],
    [down(left + (chosen + 1) * side), [4, 3]],
  ] as const) {
    context.beginPath();
    context.moveTo(line[0], line[1]);
    context.lineTo(line[2], line[3]);
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.setLineDash([]);
}
