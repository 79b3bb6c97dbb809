/** Four Gaussian clouds, one in each quarter. */
import { cloud, type DatasetDefinition, spread, suggest } from './dataset.ts';

/** Centres (±2.5, ±2.5); class B where the signs differ. Its points take the two centres in turn. */
export const xorBlobs: DatasetDefinition = {
  code: 'xb',
  label: { en: 'XOR ×4', ko: '네 구름' },
  formula: 'x \\sim \\mathcal{N}((\\pm 2.5, \\pm 2.5),\\ \\sigma^2 I)',
  reference: 'Minsky & Papert 1969',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'Training longer does not help one neuron: there is no such line.',
    ko: '뉴런 하나는 오래 학습시켜도 안 돼요. 그런 직선이 없어요.',
  },
  params: { sigma: spread(0.8) },
  suggested: suggest(400, 0),
  point(_index, _count, cls, indexInClass, _countInClass, stream, params, out) {
    const side1 = indexInClass % 2 === 0 ? 2.5 : -2.5;
    cloud(side1, cls === 1 ? -side1 : side1, params.sigma, stream, out);
  },
};
