/** Three Gaussian clouds. */
import { cos, sin } from '../math.ts';
import { cloud, type DatasetDefinition, spread, suggest } from './dataset.ts';

/** Centres at radius 3 and angles 90°, 210° and 330°. */
export const threeBlobs: DatasetDefinition = {
  code: 'tb',
  label: { en: 'Blobs', ko: '세 구름' },
  formula: 'x \\sim \\mathcal{N}(3\\,(\\cos\\varphi_c, \\sin\\varphi_c),\\ \\sigma^2 I)',
  reference: 'this project',
  task: 'multiclass',
  classes: 3,
  notes: {
    en: 'Softmax without a hidden layer: three probabilities share one whole.',
    ko: '은닉층 없는 소프트맥스예요. 세 확률이 1을 나눠 가져요.',
  },
  params: { sigma: spread(0.9) },
  suggested: suggest(600, 0),
  point(_index, _count, cls, _indexInClass, _countInClass, stream, params, out) {
    const angle = Math.PI / 2 + (cls * 2 * Math.PI) / 3;
    cloud(3 * cos(angle), 3 * sin(angle), params.sigma, stream, out);
  },
};
