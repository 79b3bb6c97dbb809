/** A square in four quarters. */
import { type DatasetDefinition, square, suggest } from './dataset.ts';

/**
 * Uniform on −5 … 5, pushed 0.3 off the axes. Class B where the signs of x₁ and x₂ differ: a point of the wrong
 * quarter is mirrored.
 */
export const xorSquare: DatasetDefinition = {
  code: 'xs',
  label: { en: 'XOR', ko: 'XOR' },
  formula: 'x_1 x_2 < 0',
  reference: 'Minsky & Papert 1969',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'One neuron cannot do it; a hidden layer or the input x₁x₂ can.',
    ko: '뉴런 하나로는 못 하지만, 은닉층이나 입력 x₁x₂가 있으면 돼요.',
  },
  params: {},
  suggested: suggest(400, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    square(5, stream, out);
    const side1 = out[0] < 0 ? -1 : 1;
    const side2 = cls === 1 ? -side1 : side1;
    out[0] += 0.3 * side1;
    out[1] = side2 * (Math.abs(out[1]) + 0.3);
  },
};
