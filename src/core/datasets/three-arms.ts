/** A spiral of three arms. */
import { type DatasetDefinition, polar, suggest, turns } from './dataset.ts';

/** Radius 0.3 + 5 m, angle T·m·2π + c·2π/3; m = index within the class / points of the class. */
export const threeArms: DatasetDefinition = {
  code: 'ta',
  label: { en: 'Arms', ko: '세 갈래' },
  formula: 'r = 0.3 + 5\\,m,\\quad \\varphi = 2\\pi T m + \\tfrac{2\\pi c}{3}',
  reference: "after CS231n's spiral",
  task: 'multiclass',
  classes: 3,
  notes: {
    en: 'Two layers of 8 tanh neurons learn it within seconds.',
    ko: 'tanh 뉴런 8개씩 두 층이면 몇 초 만에 배워요.',
  },
  params: { turns: turns(0.85) },
  suggested: suggest(600, 0.15),
  point(_index, _count, cls, indexInClass, countInClass, _stream, params, out) {
    const m = indexInClass / countInClass;
    polar(0.3 + 5 * m, params.turns * m * 2 * Math.PI + (cls * 2 * Math.PI) / 3, out);
  },
};
