/**
 * The colours of the tokens as numbers, for canvases. Read from the page's CSS variables, and again whenever the theme
 * changes, so that a canvas and the HTML around it are always of one palette.
 *
 * Invariant: every colour shown comes from a token; this file names tokens, never colours.
 * Knows nothing of what is drawn with them.
 */
import { useSyncExternalStore } from 'react';

/** 0 … 255 each. */
export type Rgb = readonly [number, number, number];

const TOKENS = [
  'paper',
  'recess',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'edge',
  'here',
  'positive',
  'positive-2',
  'zero',
  'negative-2',
  'negative',
  'train',
  'test',
  'mistake',
] as const;

export type Token = (typeof TOKENS)[number];

/** So many classes have a hue of their own; later ones start over, told apart by their letters. */
export const HUES = 6;

export interface Palette {
  readonly rgb: Readonly<Record<Token, Rgb>>;
  /** The same as CSS, for strokeStyle and fillStyle. */
  readonly css: Readonly<Record<Token, string>>;
  /** Marks of the classes, `HUES` of them. */
  readonly marks: readonly Rgb[];
  /** The plane at full confidence. */
  readonly fills: readonly Rgb[];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}

/** a at share 0, b at share 1, straight in sRGB as `color-mix(in srgb)`. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** One pixel as the 32 bits of ImageData on a little-endian machine, which all of today's are. */
export function pixel([red, green, blue]: Rgb): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

/**
 * The colour of a signed value: red below 0, through paper, to ink.
 * @param value −1 … 1; beyond that the ends
 * @param strength share of the scale that is used; pictures stop at 0.56, lest they shout down the points
 */
export function diverging(palette: Palette, value: number, strength = 0.56): Rgb {
  const { rgb } = palette;
  const share = Math.min(1, Math.abs(value)) * strength;
  const half = value < 0 ? rgb['negative-2'] : rgb['positive-2'];
  const end = value < 0 ? rgb.negative : rgb.positive;
  return share < 0.5 ? mix(rgb.zero, half, share * 2) : mix(half, end, share * 2 - 1);
}

const NEUTRAL: Rgb = [128, 128, 128];

/** The tokens as the page resolves them now. Where there is no page, all are grey. */
export function readPalette(): Palette {
  const probe = typeof document === 'undefined' ? null : document.createElement('i');
  const read = (token: string): Rgb => {
    if (!probe) return NEUTRAL;
    probe.style.color = `var(--${token})`;
    const parts =
      getComputedStyle(probe)
        .color.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    return parts.length >= 3 ? [parts[0], parts[1], parts[2]] : NEUTRAL;
  };
  if (probe) document.body.append(probe);
  const rgb = Object.fromEntries(TOKENS.map((token) => [token, read(token)])) as Record<Token, Rgb>;
  const numbers = Array.from({ length: HUES }, (_, i) => i + 1);
  const marks = numbers.map((n) => read(`class-${n}`));
  const fills = numbers.map((n) => read(`class-${n}-fill`));
  probe?.remove();
  const strings = Object.fromEntries(TOKENS.map((token) => [token, css(rgb[token])])) as Record<
    Token,
    string
  >;
  return { rgb, css: strings, marks, fills };
}

let cached: Palette | null = null;
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

function refresh() {
  cached = null;
  for (const listener of listeners) listener();
}

/** Watches what can change a token: the theme's attribute, and the system's wishes. */
function watch(): () => void {
  const observer = new MutationObserver(refresh);
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'class', 'style'],
  });
  const queries = (['(prefers-color-scheme: dark)', '(prefers-contrast: more)'] as const).map((query) =>
    typeof matchMedia === 'function' ? matchMedia(query) : null,
  );
  for (const query of queries) query?.addEventListener('change', refresh);
  return () => {
    observer.disconnect();
    for (const query of queries) query?.removeEventListener('change', refresh);
  };
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    // Nobody watched until now, so what is remembered may be of another theme.
    cached = null;
    stop = watch();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) stop?.();
  };
}

function current(): Palette {
  cached ??= readPalette();
  return cached;
}

/** The palette of the present theme; renders anew when it changes. */
export function usePalette(): Palette {
  return useSyncExternalStore(subscribe, current, current);
}
