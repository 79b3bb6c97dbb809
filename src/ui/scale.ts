/**
 * The arithmetic of a slider: from a value to a place on the rule and back, and which value the next key press gives.
 * On a logarithmic scale values run through preferred numbers (ten a decade), so that a drag stops at 0.03 and not
 * at 0.02985. Pure; knows nothing of elements.
 */

export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Linear: the grid of values. A whole number makes only whole numbers possible, on both scales. */
  readonly step: number;
  readonly kind: 'linear' | 'log';
}

/** Mantissas of a decade: about ten to the decade, all easily said. */
const PREFERRED = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8] as const;

/**
 * A logarithmic scale that includes 0 has 0 itself at place 0, then a gap, and from `GAP` on its decades: so many below
 * the maximum.
 */
const DECADES = 7;
const GAP = 0.04;

/** Only whole numbers can be chosen. */
export function isWhole(scale: Scale): boolean {
  return scale.step >= 1 && Number.isInteger(scale.step) && Number.isInteger(scale.min);
}

/** The smallest value above 0 that the decades reach. */
function floorOf(scale: Scale): number {
  return scale.min > 0 ? scale.min : scale.max / 10 ** DECADES;
}

function gapOf(scale: Scale): number {
  return scale.min > 0 ? 0 : GAP;
}

/** value → place in 0 … 1 */
export function placeOf(scale: Scale, value: number): number {
  if (scale.max <= scale.min) return 0;
  const inside = Math.min(scale.max, Math.max(scale.min, value));
  if (scale.kind === 'linear') return (inside - scale.min) / (scale.max - scale.min);
  if (inside <= scale.min) return 0;
  const floor = floorOf(scale);
  const share = Math.max(0, Math.log(inside / floor) / Math.log(scale.max / floor));
  return gapOf(scale) + (1 - gapOf(scale)) * share;
}

/** place in 0 … 1 → the nearest value that a drag can stop at */
export function valueAt(scale: Scale, place: number): number {
  if (place <= 0) return scale.min;
  if (place >= 1) return scale.max;
  if (scale.kind === 'linear') return nearest(scale, scale.min + place * (scale.max - scale.min));
  const gap = gapOf(scale);
  if (place < gap / 2) return scale.min;
  const floor = floorOf(scale);
  const share = Math.max(0, (place - gap) / (1 - gap));
  return nearest(scale, preferred(floor * Math.exp(share * Math.log(scale.max / floor))));
}

/** The value a number of key presses further: steps of the grid, or preferred numbers. */
export function stepped(scale: Scale, value: number, presses: number): number {
  if (scale.kind === 'linear') return nearest(scale, value + presses * scale.step);
  const floor = floorOf(scale);
  const direction = Math.sign(presses);
  let next = value;
  for (let i = 0; i < Math.abs(presses); i++) {
    const before = next;
    if (direction > 0) next = Math.max(floor, nextPreferred(Math.max(before, floor / 1.5)));
    else next = before <= floor * 1.0001 ? scale.min : previousPreferred(before);
    if (isWhole(scale))
      next = direction > 0 ? Math.max(before + 1, Math.round(next)) : Math.min(before - 1, Math.round(next));
    next = Math.min(scale.max, Math.max(scale.min, next));
  }
  return next;
}

/** The nearest possible value: inside the range, whole where it must be, on the grid of a linear scale. */
function nearest(scale: Scale, value: number): number {
  let fitted = value;
  if (scale.kind === 'linear') {
    fitted = scale.min + Math.round((value - scale.min) / scale.step) * scale.step;
    fitted = Number(fitted.toFixed(decimalsOf(scale)));
  } else if (isWhole(scale)) fitted = Math.round(value);
  return Math.min(scale.max, Math.max(scale.min, fitted));
}

/** How many decimals the grid needs: step 0.05 needs 2. */
export function decimalsOf(scale: Scale): number {
  const count = (value: number) => {
    for (let digits = 0; digits < 10; digits++) if (Number(value.toFixed(digits)) === value) return digits;
    return 10;
  };
  return Math.max(count(scale.step), count(scale.min));
}

function decadeOf(value: number): number {
  return Math.floor(Math.log10(value) + 1e-9);
}

/** mantissa × 10^decade, as the nearest double of its decimal text. */
function compose(mantissa: number, decade: number): number {
  return Number(`${mantissa}e${decade}`);
}

function preferred(value: number): number {
  const decade = decadeOf(value);
  let best = compose(1, decade + 1);
  for (const mantissa of PREFERRED) {
    const candidate = compose(mantissa, decade);
    if (Math.abs(Math.log(candidate / value)) < Math.abs(Math.log(best / value))) best = candidate;
  }
  return best;
}

function nextPreferred(value: number): number {
  const decade = decadeOf(value);
  for (const mantissa of PREFERRED) {
    const candidate = compose(mantissa, decade);
    if (candidate > value * (1 + 1e-9)) return candidate;
  }
  return compose(1, decade + 1);
}

function previousPreferred(value: number): number {
  const decade = decadeOf(value);
  for (let i = PREFERRED.length - 1; i >= 0; i--) {
    const candidate = compose(PREFERRED[i] as number, decade);
    if (candidate < value * (1 - 1e-9)) return candidate;
  }
  return compose(8, decade - 1);
}
