/** Regression: two hills and two hollows. */
import { exp } from '../math.ts';
import { type DatasetDefinition, PLANE, square, suggest } from './dataset.ts';

/** Height and width of each Gaussian, and its centre. */
const BUMPS = [
  { height: 1, width: 1.5, x1: 0, x2: 2.5 },
  { height: -1, width: 1.5, x1: 0, x2: -2.5 },
  { height: 1, width: 1.2, x1: -3.5, x2: -3 },
  { height: -1, width: 1.2, x1: 3.5, x2: 3 },
];

/** y = Σ h·e^(−‖x − c‖²/(2w²)) */
export const bumps: DatasetDefinition = {
  code: 'bu',
  label: { en: 'Bumps', ko: '봉우리' },
  formula: 'y = \\sum_k h_k\\, e^{-\\lVert x - c_k \\rVert^2 / 2 w_k^2}',
  reference: 'this project',
  task: 'regression',
  classes: 0,
  notes: {
    en: 'Hills and hollows: see how neurons add up to a landscape.',
    ko: '봉우리와 골짜기예요. 뉴런이 모여 지형을 만드는 것을 보세요.',
  },
  params: {},
  suggested: suggest(500, 0.05),
  point(_index, _count, _cls, _indexInClass, _countInClass, stream, _params, out) {
    square(PLANE, stream, out);
    let y = 0;
    for (const { height, width, x1, x2 } of BUMPS) {
      const d1 = out[0] - x1;
      const d2 = out[1] - x2;
      y += height * exp(-(d1 * d1 + d2 * d2) / (2 * width * width));
    }
    out[2] = y;
  },
};
