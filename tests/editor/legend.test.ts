import { expect, test } from 'vitest';
import { ends } from '../../src/editor/Legend.tsx';

test.each([
  [0, ['0.0', '0.0']],
  [3.42, ['−3.4', '+3.4']],
  [9876.54, ['−9,876.5', '+9,876.5']],
  [54321, ['−50,000', '+50,000']],
  [5.47e155, ['−5×10¹⁵⁵', '+5×10¹⁵⁵']],
])('the ends of a scale to %d are short', (largest, words) => {
  expect(ends(largest)).toEqual(words);
  for (const word of words) expect(word.length).toBeLessThan(10);
});
