/** A disc inside a ring. */
import { type DatasetDefinition, polar, suggest } from './dataset.ts';

/** Class B at radius 0 … 2.5, class A at 3.5 … 5; radius and angle uniform. */
export const circle: DatasetDefinition = {
  code: 'ci',
  label: { en: 'Circle', ko: '원' },
  formula: 'r \\in [0,\\ 2.5]\\ \\text{or}\\ [3.5,\\ 5]',
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'No line separates it; a hidden layer or squared inputs do.',
    ko: '직선으로는 나눌 수 없고, 은닉층이나 제곱 입력으로 나눠요.',
  },
  params: {},
  suggested: suggest(400, 0.2),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    const angle = 2 * Math.PI * stream.uniform();
    polar(cls === 1 ? 2.5 * stream.uniform() : 3.5 + 1.5 * stream.uniform(), angle, out);
  },
};
