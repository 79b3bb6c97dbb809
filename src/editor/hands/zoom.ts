/** How large the drawing is: 1 … 4 times its room, in hundredths. */

export const LARGEST = 4;

/** The zoom times the factor, within the bounds; near 1 it is 1. */
export function zoomed(zoom: number, factor: number): number {
  const next = Math.round(Math.min(LARGEST, Math.max(1, zoom * factor)) * 100) / 100;
  return next < 1.03 ? 1 : next;
}
