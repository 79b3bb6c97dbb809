/**
 * Level lines on the plane, with their numbers: p of the second class, p of the class that wins, or the value.
 *
 * Invariant: computed on scores, as the boundary is, so that the lines of two classes run beside it.
 */
import { contours } from 'd3';
import { plain } from '../../i18n/format.ts';
import { css, mix, type Palette } from '../palette.ts';
import { type Answer, continueBeyond, type PlaneField, paddedSide } from '../plane-fill.ts';
import type { Surface } from '../surface.ts';
import { logit } from './temper.ts';

interface Level {
  readonly at: number;
  readonly label: string;
}

const level = (at: number): Level => ({ at, label: plain(at) });

/** @param scale the largest value, in regression */
export function levelsOf(answer: Answer, scale: number): readonly Level[] {
  switch (answer) {
    case 'probability':
      return [0.1, 0.25, 0.75, 0.9].map((p) => level(p));
    case 'classes':
      return [0.5, 0.75, 0.9].map((p) => level(p));
    case 'margin':
      return [-1, 1].map((z) => level(z));
    case 'value':
      return [-0.8, -0.6, -0.4, -0.2, 0.2, 0.4, 0.6, 0.8].map((share) => level(share * scale));
  }
}

/** Writes what the levels are of, padded as `margins` pads, so that lines run out of the plane. */
export function heights(field: PlaneField, out: Float32Array): void {
  const { answer, outputs, side, scores, values } = field;
  const cells = side * side;
  const padded = paddedSide(side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      let height = scores[i];
      if (answer === 'classes') {
        height = 0;
        for (let k = 0; k < outputs; k++) height = Math.max(height, values[k * cells + i]);
      }
      out[(row + 1) * padded + column + 1] = height;
    }
  }
  continueBeyond(out, side);
}

let scratch = new Float32Array(0);

export function drawLevels(
  surface: Surface,
  palette: Palette,
  field: PlaneField,
  levels: readonly Level[],
): void {
  const { context, width, fonts } = surface;
  const padded = paddedSide(field.side);
  if (scratch.length !== padded * padded) scratch = new Float32Array(padded * padded);
  heights(field, scratch);
  const step = width / field.side;
  const contour = contours().size([padded, padded]);
  const place = (at: number) => (at - 1) * step;
  const labels: Label[] = [];
  context.font = fonts.text;
  context.beginPath();
  for (const { at, label } of levels) {
    const height = field.answer === 'probability' ? logit(at) : at;
    let longest: readonly (readonly number[])[] = [];
    for (const polygon of contour.contour(scratch as unknown as number[], height).coordinates) {
      for (const ring of polygon) {
        ring.forEach(([x, y], i) => {
          if (i === 0) context.moveTo(place(x), place(y));
          else context.lineTo(place(x), place(y));
        });
        if (ring.length > longest.length) longest = ring;
      }
    }
    const half = context.measureText(label).width / 2;
    const found = labelPlace(longest, half, width, labels, step);
    if (found) labels.push({ text: label, half, ...found });
  }
  context.lineWidth = 1;
  context.strokeStyle = css(mix(palette.rgb.ink, palette.rgb.paper, 0.4));
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  for (const { text, x, y } of labels) {
    context.strokeStyle = palette.css.paper;
    context.strokeText(text, x, y);
    context.fillStyle = palette.css.ink;
    context.fillText(text, x, y);
  }
}

interface Label {
  readonly text: string;
  /** Half of its width. */
  readonly half: number;
  readonly x: number;
  readonly y: number;
}

/** Room around a label, and from line to line of labels, in CSS pixels. */
const AIR = 5;
const LINE = 17;

/** A vertex of the ring where the label is inside of the plane and meets no other; null where there is none. */
function labelPlace(
  ring: readonly (readonly number[])[],
  half: number,
  side: number,
  taken: readonly Label[],
  step: number,
): { readonly x: number; readonly y: number } | null {
  for (let i = 0; i < ring.length; i++) {
    // From the middle outwards, so that the number stands on the line and not at its end.
    const middle = Math.floor(ring.length / 2);
    const [x, y] = ring[(middle + (i % 2 ? 1 : -1) * Math.ceil(i / 2) + ring.length) % ring.length];
    const at = { x: (x - 1) * step, y: (y - 1) * step };
    const inside = at.x > half + AIR && at.x < side - half - AIR && at.y > LINE && at.y < side - LINE;
    const meets = (other: Label) =>
      Math.abs(other.x - at.x) < other.half + half + AIR && Math.abs(other.y - at.y) < LINE;
    if (inside && !taken.some(meets)) return at;
  }
  return null;
}
