/** A loss as text of few and calm figures, whatever its size: 0.27, 1.10, 12.4, 0.0042, 1.0×10⁻¹², 3.2×10¹². */
import { compact, number } from '../i18n/format.ts';

/**
 * @param decimals in the usual range; below it the first figures that are not 0
 */
export function lossText(loss: number | null, decimals = 2): string {
  if (loss === null || loss === 0) return number(loss, decimals);
  const magnitude = Math.abs(loss);
  if (magnitude < 10 ** -decimals || magnitude >= 1e4) return compact(loss, 2);
  return number(loss, magnitude >= 100 ? 0 : magnitude >= 10 ? Math.min(1, decimals) : decimals);
}
