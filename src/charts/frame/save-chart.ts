/**
 * A chart as a file: SVG with its text as text, PNG for slides, CSV for a spreadsheet. Above the drawing stand title and
 * sentence, so that the picture still says what it shows when it has left the page.
 *
 * Loaded when something is saved.
 */
import { Context } from 'svgcanvas';
import { saveFile } from '../../ui/save-file.ts';
import type { Palette } from '../palette.ts';
import { pieces } from '../set-text.ts';
import type { Fonts, Surface } from '../surface.ts';
import type { ChartSource } from './chart-source.ts';
import { tableCsv } from './table-csv.ts';

export interface Saved {
  /** Without ending. */
  readonly name: string;
  readonly title: string;
  /** With its finding between asterisks, as `setSentence` takes it; may be empty. */
  readonly sentence: string;
  readonly source: ChartSource;
  readonly palette: Palette;
  readonly fonts: Fonts;
  /** CSS pixels of the drawing. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;
const LINE = 20;
/** Device pixels per CSS pixel of a PNG. */
const SHARP = 3;

/** Breaks a text into lines no wider than `width`. */
export function brokenText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Page {
  readonly width: number;
  readonly height: number;
  /** The drawing's own. */
  readonly inner: { readonly width: number; readonly height: number };
  readonly lines: readonly string[];
}

function layOut(saved: Saved, context: CanvasRenderingContext2D): Page {
  const plain = pieces(saved.sentence)
    .map(({ text }) => text)
    .join('');
  const measure = (text: string, strong: boolean) => {
    context.font = strong ? saved.fonts.strong : saved.fonts.text;
    return context.measureText(text).width;
  };
  const size = saved.source.size?.(measure);
  const inner = size
    ? { width: Math.max(size.width, saved.width), height: size.height }
    : { width: saved.width, height: saved.height };
  const lines = plain ? brokenText(plain, inner.width, (text) => measure(text, false)) : [];
  const above = MARGIN + LINE * (1 + lines.length);
  return { width: inner.width + 2 * MARGIN, height: above + inner.height + 1.5 * MARGIN, inner, lines };
}

function paint(
  saved: Saved,
  page: Page,
  context: CanvasRenderingContext2D,
  ratio: number,
  vector: boolean,
): void {
  const { palette, fonts, source, title } = saved;
  context.fillStyle = palette.css.paper;
  context.fillRect(0, 0, page.width, page.height);
  context.textAlign = 'left';
  context.fillStyle = palette.css.ink;
  context.font = fonts.strong;
  context.fillText(title, MARGIN, MARGIN + 12);
  context.font = fonts.text;
  context.fillStyle = palette.css['ink-2'];
  for (const [i, line] of page.lines.entries()) context.fillText(line, MARGIN, MARGIN + 12 + LINE * (i + 1));
  context.save();
  context.translate(MARGIN, MARGIN + LINE * (1 + page.lines.length));
  const surface: Surface = { context, ...page.inner, ratio, fonts, ...(vector && { vector: true }) };
  source.draw(surface);
  context.restore();
}

/** @returns the text of an SVG file */
export function chartSvg(saved: Saved): string {
  const measuring = new Context(1, 1) as unknown as CanvasRenderingContext2D;
  const page = layOut(saved, measuring);
  const recorder = new Context(page.width, page.height);
  paint(saved, page, recorder as unknown as CanvasRenderingContext2D, 1, true);
  // The recorder writes what a canvas has no word for as the word "undefined".
  for (const text of recorder.getSvg().querySelectorAll('text')) text.removeAttribute('text-decoration');
  return recorder.getSerializedSvg(true);
}

function png(saved: Saved): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  const page = layOut(saved, context);
  canvas.width = Math.round(page.width * SHARP);
  canvas.height = Math.round(page.height * SHARP);
  context.scale(SHARP, SHARP);
  paint(saved, page, context, SHARP, false);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

export async function saveChart(saved: Saved, as: 'svg' | 'png' | 'csv'): Promise<void> {
  const name = `${saved.name}.${as}`;
  if (as === 'csv') saveFile(tableCsv(saved.source.table()), name, 'text/csv');
  else if (as === 'svg') saveFile(chartSvg(saved), name, 'image/svg+xml');
  else {
    const picture = await png(saved);
    if (picture) saveFile(picture, name);
  }
}
