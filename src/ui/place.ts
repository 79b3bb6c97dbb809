/**
 * Places a popover beside its anchor, inside the window whatever its width: below if there is room, else above.
 * Works on boxes; the caller says when.
 */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Distance that is kept from the edge of the window, px. */
const MARGIN = 8;

/** Where a popover of `size` goes, all in px of the window. */
export function placement(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  options: { readonly gap: number; readonly align: 'start' | 'centre'; readonly prefer: 'below' | 'above' },
): Placement {
  const wanted = options.align === 'start' ? anchor.left : anchor.left + (anchor.width - size.width) / 2;
  const left = Math.max(MARGIN, Math.min(wanted, window.width - size.width - MARGIN));
  const roomAbove = anchor.top - options.gap - MARGIN;
  const roomBelow = window.height - anchor.top - anchor.height - options.gap - MARGIN;
  const [first, second] = options.prefer === 'below' ? [roomBelow, roomAbove] : [roomAbove, roomBelow];
  const useFirst = size.height <= first || first >= second;
  const below = useFirst === (options.prefer === 'below');
  const maxHeight = Math.max(0, below ? roomBelow : roomAbove);
  const height = Math.min(size.height, maxHeight);
  const top = below ? anchor.top + anchor.height + options.gap : anchor.top - options.gap - height;
  return { left: Math.round(left), top: Math.round(top), maxHeight: Math.floor(maxHeight) };
}

/** Shows `popover` in the top layer, where the browser can, and places it at `anchor`. */
export function showAt(
  popover: HTMLElement,
  anchor: { getBoundingClientRect(): Box },
  options: { readonly gap: number; readonly align: 'start' | 'centre'; readonly prefer: 'below' | 'above' },
): void {
  // Set here and not in the markup: where there are no popovers, the element is still shown, in its place.
  if (typeof popover.showPopover === 'function' && !popover.matches(':popover-open')) {
    popover.popover = 'manual';
    popover.showPopover();
  }
  popover.style.maxHeight = 'none';
  const { left, top, maxHeight } = placement(
    anchor.getBoundingClientRect(),
    { width: popover.offsetWidth, height: popover.offsetHeight },
    { width: document.documentElement.clientWidth, height: window.innerHeight },
    options,
  );
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
  popover.style.maxHeight = `${maxHeight}px`;
}
