/**
 * What the bundled tables are, in words: columns, classes, where they come from and under which licence. Loaded with
 * the rows, not with the page.
 *
 * Invariant: columns and classes stand in the order of the rows files.
 */
import type { Localized } from '../definition.ts';
import type { AboutTable, ColumnDefinition } from './contents.ts';
import type { TableName } from './tables.ts';

const column = (en: string, ko: string, unit = ''): ColumnDefinition => ({
  label: { en, ko },
  unit,
});
const same = (text: string): Localized => ({ en: text, ko: text });
const DIGITS = Array.from('0123456789', same);
const UCI = 'UCI Machine Learning Repository';
const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

export const about: Readonly<Record<TableName, AboutTable>> = {
  iris: {
    label: { en: 'Iris', ko: '붓꽃' },
    what: { en: '3 kinds of iris, 4 lengths', ko: '붓꽃 3종, 길이 4가지' },
    notes: { en: 'a first table', ko: '처음 만나는 표' },
    columns: [
      column('sepal length', '꽃받침 길이', 'cm'),
      column('sepal width', '꽃받침 너비', 'cm'),
      column('petal length', '꽃잎 길이', 'cm'),
      column('petal width', '꽃잎 너비', 'cm'),
    ],
    classes: [same('setosa'), same('versicolor'), same('virginica')],
    counts: [50, 50, 50],
    source: `R. A. Fisher 1936; ${UCI}`,
    url: 'https://archive.ics.uci.edu/dataset/53/iris',
    licence: LICENCE,
    suggested: { columns: [2, 3], axes: null, testShare: 0.3 },
  },
  wine: {
    label: { en: 'Wine', ko: '와인' },
    what: { en: '3 growers, 13 chemical values', ko: '재배 품종 3가지, 화학 성분 13가지' },
    notes: { en: 'scaling matters', ko: '값의 크기를 맞추는 것이 중요' },
    columns: [
      column('alcohol', '알코올', '%'),
      column('malic acid', '말산'),
      column('ash', '회분'),
      column('alkalinity of ash', '회분의 알칼리도'),
      column('magnesium', '마그네슘'),
      column('phenols', '페놀'),
      column('flavonoids', '플라보노이드'),
      column('other phenols', '그 밖의 페놀'),
      column('proanthocyanins', '프로안토시아닌'),
      column('colour intensity', '색의 진하기'),
      column('hue', '색조'),
      column('OD280/OD315', 'OD280/OD315'),
      column('proline', '프롤린'),
    ],
    classes: [
      { en: 'cultivar 1', ko: '품종 1' },
      { en: 'cultivar 2', ko: '품종 2' },
      { en: 'cultivar 3', ko: '품종 3' },
    ],
    counts: [59, 71, 48],
    source: `M. Forina et al. 1991; ${UCI}`,
    url: 'https://archive.ics.uci.edu/dataset/109/wine',
    licence: LICENCE,
    suggested: { columns: Array.from({ length: 13 }, (_, i) => i), axes: null, testShare: 0.3 },
  },
  digits: {
    label: { en: 'Digits 8 × 8', ko: '숫자 8 × 8' },
    what: { en: '10 written digits, 64 pixels', ko: '손으로 쓴 숫자 10개, 픽셀 64개' },
    notes: { en: 'pictures as input', ko: '그림이 입력' },
    columns: Array.from({ length: 64 }, (_, i) => {
      const [row, place] = [Math.floor(i / 8) + 1, (i % 8) + 1];
      return column(`pixel ${row}, ${place}`, `픽셀 ${row}, ${place}`);
    }),
    classes: DIGITS,
    counts: [178, 182, 177, 183, 181, 182, 181, 179, 174, 180],
    source: `E. Alpaydin, C. Kaynak 1998; ${UCI}`,
    url: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
    licence: LICENCE,
    suggested: { columns: Array.from({ length: 64 }, (_, i) => i), axes: null, testShare: 0.3 },
  },
};
