/** Three rings in one another, the middle one of the other class. */
import { type DatasetDefinition, polar, suggest } from './dataset.ts';

/**
 * Class A at radius 0 … 1.2 and 4 … 5.2, class B at 2 … 3.2; radius and angle uniform.
 * Of class A a third is inside, since the outer ring is so much longer.
 */
export const rings: DatasetDefinition = {
  code: 'ri',
  label: { en: 'Rings', ko: '고리' },
  formula: 'r \\in [2,\\ 3.2]\\ \\text{or}\\ [0,\\ 1.2] \\cup [4,\\ 5.2]',
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'One class lies on both sides of the other: squared inputs alone fail.',
    ko: '한 클래스가 다른 클래스의 안팎에 있어서 제곱 입력만으로는 부족해요.',
  },
  params: {},
  suggested: suggest(500, 0.1),
  point(_index, _count, cls, indexInClass, _countInClass, stream, _params, out) {
    const inner = cls === 1 ? 2 : indexInClass % 3 === 0 ? 0 : 4;
    const angle = 2 * Math.PI * stream.uniform();
    polar(inner + 1.2 * stream.uniform(), angle, out);
  },
};
