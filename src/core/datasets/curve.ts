/** Regression in one dimension: a sine. */
import { sin } from '../math.ts';
import { type DatasetDefinition, PLANE, suggest } from './dataset.ts';

/** y = sin x₁ with x₁ uniform. */
export const curve: DatasetDefinition = {
  code: 'cu',
  label: { en: 'Sine', ko: '사인' },
  formula: 'y = \\sin x_1',
  reference: 'this project',
  task: 'regression',
  classes: 0,
  notes: {
    en: 'More neurons, more bends: 1, 4 and 16 hidden ones on the input x₁ alone.',
    ko: '뉴런이 많을수록 더 많이 굽어요. 입력 x₁만으로 1, 4, 16개를 비교해요.',
  },
  params: {},
  suggested: suggest(400, 0),
  oneInput: true,
  point(_index, _count, _cls, _indexInClass, _countInClass, stream, _params, out) {
    out[0] = PLANE * (2 * stream.uniform() - 1);
    out[2] = sin(out[0]);
  },
};
