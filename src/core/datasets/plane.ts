/** Regression: a slanted plane. */
import { type DatasetDefinition, PLANE, square, suggest } from './dataset.ts';

export const plane: DatasetDefinition = {
  code: 'pl',
  label: { en: 'Plane', ko: '평면' },
  formula: 'y = \\tfrac{1}{10}(x_1 + x_2)',
  reference: 'this project',
  task: 'regression',
  classes: 0,
  notes: {
    en: 'One linear neuron fits it: the loss is a bowl, made for learning rates.',
    ko: '선형 뉴런 하나로 맞아요. 손실이 그릇 모양이라 학습률을 보기 좋아요.',
  },
  params: {},
  suggested: suggest(400, 0.1),
  point(_index, _count, _cls, _indexInClass, _countInClass, stream, _params, out) {
    square(PLANE, stream, out);
    out[2] = (out[0] + out[1]) / 10;
  },
};
