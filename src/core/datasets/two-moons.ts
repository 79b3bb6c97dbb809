/** Two half circles that reach into each other. */
import { type DatasetDefinition, polar, suggest } from './dataset.ts';

/** (cos t, sin t) and (1 − cos t, ½ − sin t) with t uniform on 0 … π, centred at (½, ¼), times 3.4. */
export const twoMoons: DatasetDefinition = {
  code: 'tm',
  label: { en: 'Moons', ko: '반달' },
  formula: '(\\cos t,\\ \\sin t),\\ (1 - \\cos t,\\ \\tfrac12 - \\sin t)',
  reference: 'scikit-learn, make_moons',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'A small hidden layer bends the line; good for comparing optimizers.',
    ko: '작은 은닉층이 직선을 구부려요. 최적화 알고리즘을 비교하기 좋아요.',
  },
  params: {},
  suggested: suggest(400, 0.2),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, _params, out) {
    polar(1, Math.PI * stream.uniform(), out);
    const x1 = cls === 1 ? 1 - out[0] : out[0];
    const x2 = cls === 1 ? 0.5 - out[1] : out[1];
    out[0] = 3.4 * (x1 - 0.5);
    out[1] = 3.4 * (x2 - 0.25);
  },
};
