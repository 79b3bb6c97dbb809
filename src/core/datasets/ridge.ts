/** Regression: a wave along the diagonal. */
import { sin } from '../math.ts';
import { type DatasetDefinition, PLANE, square, suggest } from './dataset.ts';

export const ridge: DatasetDefinition = {
  code: 'rd',
  label: { en: 'Ridge', ko: '물결' },
  formula: 'y = \\sin \\tfrac{x_1 + x_2}{2}',
  reference: 'this project',
  task: 'regression',
  classes: 0,
  notes: {
    en: 'It varies in one direction only: the first weights turn towards it.',
    ko: '한 방향으로만 변해요. 첫 가중치가 그 방향을 찾아가요.',
  },
  params: {},
  suggested: suggest(400, 0.1),
  point(_index, _count, _cls, _indexInClass, _countInClass, stream, _params, out) {
    square(PLANE, stream, out);
    out[2] = sin((out[0] + out[1]) / 2);
  },
};
