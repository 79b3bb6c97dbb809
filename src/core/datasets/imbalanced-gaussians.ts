/** Two Gaussian clouds that overlap, one of them rare. */
import { type DatasetDefinition, separation, spread, suggest } from './dataset.ts';
import { twoGaussians } from './two-gaussians.ts';

export const imbalancedGaussians: DatasetDefinition = {
  code: 'ig',
  label: { en: 'Rare', ko: '불균형' },
  formula: twoGaussians.formula,
  reference: 'this project',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'Accuracy looks high while recall is low; move the threshold.',
    ko: '정확도는 높은데 재현율은 낮아요. 임곗값을 옮겨 보세요.',
  },
  params: { separation: separation(1), sigma: spread(1.41) },
  suggested: suggest(2000, 0, { balance: 0.05, stratified: true }),
  point: twoGaussians.point,
};
