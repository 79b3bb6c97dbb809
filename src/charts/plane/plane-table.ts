/** The plane in numbers: what shares of it each class has and which points are wrong; and every point, for a file. */
import type { plane as english } from '../../i18n/en.plane.ts';
import { className } from '../../ui/ClassMark.tsx';
import type { Cell, ChartTable } from '../frame/chart-source.ts';
import type { PlanePoints } from '../plane-points.ts';
import { countWrong } from './plane-finding.ts';
import { residualsOf } from './residuals.ts';

type Words = typeof english;

/**
 * @param shares of the plane, of each class 0 … 1; null: unknown
 * @param said class of each point, or its value in regression; empty: unknown
 */
export function planeTable(
  words: Words,
  points: PlanePoints,
  shares: readonly number[] | null,
  said: ArrayLike<number>,
): ChartTable {
  const { caption, columns, all, surface, error, points: pointsWord } = words.table;
  const sets = ['train', 'test'] as const;
  if (points.classes === 0) {
    const residuals = residualsOf(points, said);
    const of = (set: 'train' | 'test') =>
      Array.from({ length: points.count }, (_, i) => i).filter(
        (i) => (points.isTest[i] === 1) === (set === 'test'),
      );
    const mean = (set: 'train' | 'test'): Cell => {
      const those = of(set);
      if (!residuals || those.length === 0) return null;
      return those.reduce((sum, i) => sum + Math.abs(residuals[i]), 0) / those.length;
    };
    return {
      caption,
      columns: surface,
      rows: [
        [pointsWord, ...sets.map((set) => of(set).length)],
        [error, ...sets.map(mean)],
      ],
    };
  }
  const row = (name: string, share: Cell, takes: (i: number) => boolean): Cell[] => {
    const kept = Array.from({ length: points.count }, (_, i) => i).filter(takes);
    const some = {
      count: kept.length,
      target: kept.map((i) => points.target[i]),
      isTest: kept.map((i) => points.isTest[i]),
    };
    const classes = said.length === points.count ? kept.map((i) => said[i]) : [];
    const known = said.length === points.count;
    return [
      name,
      share,
      ...sets.flatMap((set): Cell[] => {
        const count = some.isTest.filter((test) => (test === 1) === (set === 'test')).length;
        return [count, known ? (countWrong(some, classes, set)?.wrong ?? 0) : null];
      }),
    ];
  };
  return {
    caption,
    columns,
    rows: [
      ...Array.from({ length: points.classes }, (_, k) =>
        row(className(k, points.classes), shares?.[k] ?? null, (i) => points.target[i] === k),
      ),
      row(all, shares ? 1 : null, () => true),
    ],
  };
}

/**
 * Every point with its inputs, target, set and outputs.
 * @param inputsOf what goes into the network for a point, and `names` what that is called
 * @param outputsOf its outputs, null where nothing is known
 */
export function pointsTable(
  words: Words,
  points: PlanePoints,
  names: readonly string[],
  inputsOf: (index: number) => readonly number[],
  outputsOf: (index: number) => ArrayLike<number> | null,
  said: ArrayLike<number>,
): ChartTable {
  const { file } = words;
  const outputs = points.classes > 2 ? points.classes : 1;
  const answers =
    points.classes > 2
      ? Array.from({ length: outputs }, (_, k) => words.p(className(k, points.classes), '').trim())
      : [file.answer];
  const known = said.length === points.count;
  return {
    caption: words.title,
    columns: [
      file.index,
      'x1',
      'x2',
      ...names.map((name) => `→ ${name}`),
      file.target,
      file.set,
      ...answers,
      points.classes > 0 ? file.said : file.residual,
    ],
    rows: Array.from({ length: points.count }, (_, i) => {
      const target = points.target[i];
      const read = outputsOf(i);
      const results = Array.from({ length: outputs }, (__, k): Cell => read?.[k] ?? null);
      const first = results[0];
      return [
        i + 1,
        points.x1[i],
        points.x2[i],
        ...inputsOf(i),
        points.classes > 0 ? className(target, points.classes) : target,
        points.isTest[i] ? file.test : file.train,
        ...results,
        points.classes > 0
          ? known
            ? className(said[i], points.classes)
            : null
          : typeof first === 'number'
            ? first - target
            : null,
      ];
    }),
  };
}
