/** A board of 4 × 4 squares. */
import { type DatasetDefinition, suggest } from './dataset.ts';

const SIDE = 2.5;

/** Squares of side 2.5 on −5 … 5; class = (column + row) mod 2. */
export const checkerboard: DatasetDefinition = {
  code: 'cb',
  label: { en: 'Checks', ko: '체크무늬' },
  formula:
    '\\left\\lfloor \\tfrac{x_1}{2.5} \\right\\rfloor + \\left\\lfloor \\tfrac{x_2}{2.5} \\right\\rfloor \\bmod 2',
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'Sixteen patches ask for many neurons, or for sine inputs.',
    ko: '조각이 열여섯 개라 뉴런이 많거나 사인 입력이 필요해요.',
  },
  params: {},
  suggested: suggest(800, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    const place = stream.integer(8);
    const row = Math.floor(place / 2);
    const column = 2 * (place % 2) + ((row + cls) % 2);
    out[0] = SIDE * (column - 2 + stream.uniform());
    out[1] = SIDE * (row - 2 + stream.uniform());
  },
};
