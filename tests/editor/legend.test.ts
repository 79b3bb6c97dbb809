import { expect, test } from 'vitest';
import { ends } from '../../src/editor/Legend.tsx';

test.each([
  [0, ['0', '0']],
  [0.042, ['−0.04', '+0.04']],
  [3.42, ['−3.4', '+3.4']],
  [999.94, ['−999.9', '+999.9']],
  [999.96, ['−1,000', '+1,000']],
  [8360.5, ['−8,360', '+8,360']],
  [54321, ['−5×10⁴', '+5×10⁴']],
  [123456, ['−1×10⁵', '+1×10⁵']],
  [5.47e155, ['−5×10¹⁵⁵', '+5×10¹⁵⁵']],
])('the ends of a scale to %d are short, and the same but for the sign', (largest, words) => {
  expect(ends(largest)).toEqual(words);
  // Two of them and a 0 share 112 px.
  for (const word of words) expect(word.length).toBeLessThan(9);
});
