/** Particles follow the sound: of figures, of letters, of syllables. */
import { expect, test } from 'vitest';
import { matrix } from '../../src/i18n/ko.matrix.ts';
import { metrics } from '../../src/i18n/ko.metrics.ts';
import { withParticle } from '../../src/i18n/particle.ts';

test.each([
  ['0', '0으로', '0이', '0은'],
  ['1', '1로', '1이', '1은'],
  ['2', '2로', '2가', '2는'],
  ['3', '3으로', '3이', '3은'],
  ['6', '6으로', '6이', '6은'],
  ['8', '8로', '8이', '8은'],
  ['9', '9로', '9가', '9는'],
  ['10', '10으로', '10이', '10은'],
  ['A', 'A로', 'A가', 'A는'],
  ['L', 'L로', 'L이', 'L은'],
  ['M', 'M으로', 'M이', 'M은'],
  ['B 정상', 'B 정상으로', 'B 정상이', 'B 정상은'],
  ['쌀', '쌀로', '쌀이', '쌀은'],
  ['보리', '보리로', '보리가', '보리는'],
])('%s', (word, by, subject, topic) => {
  expect(withParticle(word, '로')).toBe(by);
  expect(withParticle(word, '가')).toBe(subject);
  expect(withParticle(word, '는')).toBe(topic);
});

test('sentences of classes that are figures', () => {
  expect(metrics.says.precision('3', 20, 30)).toBe('3으로 예측된 *30개* 중 *20개*가 실제로 3이에요.');
  expect(metrics.says.onlyRight('1', 2, 30)).toBe('1로 예측된 점은 모두 1이지만, 30개 중 *2개*를 놓쳤어요.');
  expect(matrix.cell(5, 30, '3', '6')).toBe('실제 3인 30개 중 5개를 6으로 예측');
});
