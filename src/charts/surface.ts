/**
 * A canvas that keeps the size of its box in device pixels and draws when it has to: on request, when its size or the
 * theme changes, and when it comes into view. Off screen nothing is drawn while it trains, and each state of rest is.
 *
 * Knows nothing of what is drawn.
 */

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { drawSoon } from './redraw-queue.ts';

export interface Surface {
  /** In CSS pixels; cleared. */
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** The canvas's own CSS font, and that of variables, as `font` takes them. */
  readonly fonts: Fonts;
  /** What is drawn becomes SVG elements: no Path2D, no canvas in between where a shape would do. */
  readonly vector?: true;
}

export interface Fonts {
  readonly text: string;
  readonly strong: string;
  readonly variable: string;
}

/** So far outside of the window it is drawn already. */
const MARGIN = '100px';

interface State {
  visible: boolean;
  /** A render has asked for a drawing that is still to come. */
  due: boolean;
  fonts: Fonts;
  width: number;
  height: number;
}

const NO_FONTS: Fonts = {
  text: '12px sans-serif',
  strong: '600 12px sans-serif',
  variable: 'italic 13px serif',
};

/** The fonts of an element, as canvases take them. */
export function fontsOf(canvas: HTMLElement): Fonts {
  const style = getComputedStyle(canvas);
  const { fontFamily, fontSize } = style;
  if (!fontFamily || !fontSize) return NO_FONTS;
  const larger = `${Number.parseFloat(fontSize) * 1.1}px`;
  return {
    text: `${fontSize} ${fontFamily}`,
    strong: `600 ${fontSize} ${fontFamily}`,
    variable: `italic ${larger} ${style.getPropertyValue('--math') || fontFamily}`,
  };
}

/** Fits the canvas to a box of CSS pixels, clears it, and makes CSS pixels its unit. Null where it cannot be drawn on. */
export function fitSurface(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  fonts: Fonts = NO_FONTS,
): Surface | null {
  const ratio = globalThis.devicePixelRatio || 1;
  const context = canvas.getContext('2d');
  if (!context || width <= 0 || height <= 0) return null;
  const columns = Math.round(width * ratio);
  const rows = Math.round(height * ratio);
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  context.setTransform(columns / width, 0, 0, rows / height, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height, ratio, fonts };
}

/**
 * Gives the ref for a canvas, and `redraw`, which draws at once if the canvas is in view, or `always`.
 * After each render of the component it is drawn anew, so that `draw` may use its props.
 */
export function useSurface(draw: (surface: Surface) => void): {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly redraw: (always?: boolean) => void;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const state = useRef<State>({ visible: true, due: false, fonts: NO_FONTS, width: 0, height: 0 });
  const latest = useRef(draw);
  const drawn = useRef(false);
  const cancel = useRef(() => {});

  const redraw = useCallback((always = false) => {
    const { visible, due, width, height, fonts } = state.current;
    if (due || !(visible || always) || !canvas.current) return;
    const surface = fitSurface(canvas.current, width, height, fonts);
    if (surface) latest.current(surface);
  }, []);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const measure = () => {
      state.current.fonts = fontsOf(element);
      state.current.width = element.clientWidth;
      state.current.height = element.clientHeight;
      redraw();
    };
    measure();
    const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(measure) : null;
    sizes?.observe(element);
    let mounted = true;
    // A canvas does not follow a font that arrives late.
    document.fonts?.ready.then(() => {
      if (mounted) measure();
    });
    const sight =
      typeof IntersectionObserver === 'function'
        ? new IntersectionObserver(
            (entries) => {
              const was = state.current.visible;
              state.current.visible = entries.at(-1)?.isIntersecting ?? true;
              if (!was) redraw();
            },
            { rootMargin: MARGIN },
          )
        : null;
    sight?.observe(element);
    return () => {
      mounted = false;
      sizes?.disconnect();
      sight?.disconnect();
    };
  }, [redraw]);

  // Without dependencies on purpose: a render means that a prop, the language or the theme changed. What asks for a
  // drawing before its turn has come is answered by it.
  useLayoutEffect(() => {
    latest.current = draw;
    if (!drawn.current) {
      drawn.current = true;
      return;
    }
    if (state.current.due) return;
    state.current.due = true;
    cancel.current = drawSoon(() => {
      state.current.due = false;
      redraw(true);
    });
  });
  useEffect(
    () => () => {
      state.current.due = false;
      cancel.current();
    },
    [],
  );

  return { canvas, redraw };
}
