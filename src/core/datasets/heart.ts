/** The inside and the outside of a heart. */
import { type DatasetDefinition, square, suggest } from './dataset.ts';

/** Class B inside of the curve, class A outside of it on −5 … 5: uniform, drawn until the class is right. */
export const heart: DatasetDefinition = {
  code: 'he',
  label: { en: 'Heart', ko: '하트' },
  formula: '\\left(\\tfrac{x_1^2}{9} + \\tfrac{x_2^2}{9} - 1\\right)^3 < \\tfrac{x_1^2 x_2^3}{243}',
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'A shape with a notch and a tip: watch the boundary grow into it.',
    ko: '오목한 곳과 뾰족한 곳이 있어요. 결정 경계가 닮아 가는 것을 보세요.',
  },
  params: {},
  suggested: suggest(600, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    // The heart lies within ±3.75: less to draw in vain.
    const half = cls === 1 ? 3.75 : 5;
    do square(half, stream, out);
    while (isInside(out[0], out[1]) !== (cls === 1));
  },
};

function isInside(x1: number, x2: number): boolean {
  const edge = (x1 * x1) / 9 + (x2 * x2) / 9 - 1;
  return edge * edge * edge < (x1 * x1 * x2 * x2 * x2) / 243;
}
