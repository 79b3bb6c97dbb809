/** Two spirals around each other. */
import { type DatasetDefinition, polar, suggest, turns } from './dataset.ts';

/** Radius 0.3 + 4.9 m, angle T·m·2π + cπ; m = index within the class / points of the class. */
export const twoSpirals: DatasetDefinition = {
  code: 'ts',
  label: { en: 'Spirals', ko: '나선' },
  formula: 'r = 0.3 + 4.9\\,m,\\quad \\varphi = 2\\pi T m + c\\pi',
  reference: 'Lang & Witbrock 1988',
  task: 'binary',
  classes: 2,
  notes: {
    en: 'The classic hard one: one layer of 8 fails, [16, 8] works.',
    ko: '어렵기로 이름난 문제예요. 8개짜리 한 층은 실패하고 [16, 8]은 성공해요.',
  },
  params: { turns: turns(1.5) },
  suggested: suggest(500, 0.1),
  point(_index, _count, cls, indexInClass, countInClass, _stream, params, out) {
    const m = indexInClass / countInClass;
    polar(0.3 + 4.9 * m, params.turns * m * 2 * Math.PI + cls * Math.PI, out);
  },
};
