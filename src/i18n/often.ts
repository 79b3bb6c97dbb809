/** How often something happens, in percent, without claiming always or never where that is not so. */
import { percent } from './format.ts';

/** A share in percent: never 100 unless it is so, never 0. */
export function often(share: number): string {
  if (share < 1 && share > 0.99995) return `>${percent(0.9999, 2)}`;
  if (share > 0 && share < 0.00005) return `<${percent(0.0001, 2)}`;
  return percent(share, share !== 1 && share !== 0 && (share > 0.995 || share < 0.005) ? 2 : 0);
}
