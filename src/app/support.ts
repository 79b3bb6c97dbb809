/** An older browser gets a plain sentence that says what it lacks, not a white page. */
/** What this browser lacks, null if it has all that is needed. */
export function missingFeature(): string | null {
  if (typeof Worker === 'undefined') return 'Web Workers';
  if (!('popover' in HTMLElement.prototype)) return 'popover';
  if (!CSS.supports('color', 'light-dark(#000, #fff)')) return 'light-dark()';
  return null;
}
