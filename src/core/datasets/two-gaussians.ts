/** Two Gaussian clouds on the diagonal. */
import { cloud, type DatasetDefinition, separation, spread, suggest } from './dataset.ts';

/** Class A around (−s, −s), class B around (s, s), both with deviation σ. */
export const twoGaussians: DatasetDefinition = {
  code: 'tg',
  label: { en: 'Clouds', ko: '두 구름' },
  formula: 'x \\sim \\mathcal{N}(\\pm(s, s),\\ \\sigma^2 I)',
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: { en: 'One neuron, one line, is enough.', ko: '뉴런 하나, 직선 하나면 충분해요.' },
  params: { separation: separation(2), sigma: spread(1) },
  suggested: suggest(400, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, params, out) {
    const centre = cls === 1 ? params.separation : -params.separation;
    cloud(centre, centre, params.sigma, stream, out);
  },
};
