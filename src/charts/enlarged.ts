/**
 * A drawing as large as its text: on the whole screen the page's text is larger, and then all that is measured in pixels
 * is. Charts whose parts have fixed sizes draw on what this gives.
 */
import type { Fonts, Surface } from './surface.ts';

/** CSS pixels of the text that sizes are meant for. */
const TEXT = 12;

interface Enlargement {
  readonly scale: number;
  /** Of the usual size. */
  readonly fonts: Fonts;
}

/** Fonts are read when a size changes, not in every frame. */
const known = new WeakMap<Fonts, Enlargement>();

function measured(fonts: Fonts): Enlargement {
  const before = known.get(fonts);
  if (before) return before;
  const scale = Math.max(1, Number(/([\d.]+)px/.exec(fonts.text)?.[1] ?? TEXT) / TEXT);
  const usual = (font: string) =>
    font.replace(/([\d.]+)px/, (_, size: string) => `${Number(size) / scale}px`);
  const { text, strong, variable } = fonts;
  const found = {
    scale,
    fonts: { text: usual(text), strong: usual(strong), variable: usual(variable) },
  };
  known.set(fonts, found);
  return found;
}

/** How much larger than usual the text of a surface is, 1 or more. */
export function enlargement({ fonts }: Pick<Surface, 'fonts'>): number {
  return measured(fonts).scale;
}

/** The same surface in larger pixels: fewer of them, with text of the usual size. */
export function enlarged(surface: Surface): Surface {
  const { scale, fonts } = measured(surface.fonts);
  if (scale === 1) return surface;
  surface.context.scale(scale, scale);
  return {
    ...surface,
    width: surface.width / scale,
    height: surface.height / scale,
    ratio: surface.ratio * scale,
    fonts,
  };
}
