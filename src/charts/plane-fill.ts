/**
 * The fill of the plane: from a snapshot's outputs on a coarse grid to the answer and its confidence in every pixel.
 *
 *   two classes     score = ln p/(1 − p), or z with hinge; B where score > 0;  confidence |2p − 1|, or min(1, |z|)
 *   k classes       scores = ln pₖ; the largest is the answer;                  confidence (p − 1/k) / (1 − 1/k)
 *   regression      the value in ten steps of the scale
 *
 * Scores are interpolated rather than probabilities: between 0.001 and 0.999 a straight line would bend the boundary.
 * Nothing is allocated per frame once the field exists. Knows nothing of canvases and colours beyond a table of pixels.
 */

export type Answer = 'probability' | 'margin' | 'classes' | 'value';

/** Steps of confidence, and steps of a value on each side of 0. */
export const STEPS = 5;

export interface PlaneField {
  readonly answer: Answer;
  readonly outputs: number;
  /** Cells along a side; 0 when nothing is known. */
  readonly side: number;
  /** outputs × side × side: p, z or the value as it came; row 0 is the top. */
  readonly values: Float32Array;
  /** The same shape: what is compared. */
  readonly scores: Float32Array;
  /** Two interpolated rows of each output, scores and values. */
  readonly rows: Float64Array;
}

export function createField(answer: Answer, outputs: number, side: number): PlaneField {
  const size = outputs * side * side;
  return {
    answer,
    outputs,
    side,
    values: new Float32Array(size),
    scores: new Float32Array(size),
    rows: new Float64Array(2 * outputs * side),
  };
}

const SMALLEST = 1e-38;
/** ln p/(1 − p) of the p nearest to 1 in 32 bits. */
const SATURATED = 16.6;

/** Copies a snapshot's plane, outputs × side × side, and computes the scores. */
export function setField(field: PlaneField, plane: Float32Array): void {
  const { answer, values, scores } = field;
  values.set(plane);
  if (answer === 'classes') {
    for (let i = 0; i < values.length; i++) scores[i] = Math.log(Math.max(values[i], SMALLEST));
  } else if (answer === 'probability') {
    for (let i = 0; i < values.length; i++) {
      const logit = Math.log(Math.max(values[i], SMALLEST) / Math.max(1 - values[i], SMALLEST));
      scores[i] = Math.max(-SATURATED, Math.min(SATURATED, logit));
    }
  } else {
    scores.set(values);
  }
}

/** Number of colours that `fillPixels` needs. */
export function colourCount(answer: Answer, outputs: number): number {
  if (answer === 'value') return 2 * STEPS;
  return (answer === 'classes' ? outputs : 2) * STEPS;
}

/** 0 … STEPS − 1 of a confidence 0 … 1. */
export function confidenceStep(confidence: number): number {
  return Math.max(0, Math.min(STEPS - 1, Math.floor(confidence * STEPS)));
}

/** 0 … 2·STEPS − 1 of a value; `STEPS` is the first above 0. */
export function valueStep(value: number, scale: number): number {
  return Math.max(0, Math.min(2 * STEPS - 1, STEPS + Math.floor((value / scale) * STEPS)));
}

/** The cell from which a place between centres of cells is reached; beyond the outermost it goes on as it came. */
function cellBefore(place: number, side: number): number {
  return Math.max(0, Math.min(side - 2, Math.floor(place)));
}

/**
 * Paints size × size pixels.
 * @param colours entry class·STEPS + step, or the step of a value
 * @param scale of values in regression
 */
export function fillPixels(
  field: PlaneField,
  colours: ArrayLike<number>,
  scale: number,
  size: number,
  pixels: Uint32Array,
): void {
  const { answer, outputs, side, values, scores, rows } = field;
  const cells = side * side;
  const half = outputs * side;
  const step = side / size;
  const uncertain = answer === 'classes' ? 1 / outputs : 0;
  for (let row = 0; row < size; row++) {
    const j = cellBefore((row + 0.5) * step - 0.5, side);
    const v = (row + 0.5) * step - 0.5 - j;
    const below = Math.min(side - 1, j + 1);
    for (let k = 0; k < outputs; k++) {
      const upper = k * cells + j * side;
      const lower = k * cells + below * side;
      for (let i = 0; i < side; i++) {
        rows[k * side + i] = scores[upper + i] + (scores[lower + i] - scores[upper + i]) * v;
        rows[half + k * side + i] = values[upper + i] + (values[lower + i] - values[upper + i]) * v;
      }
    }
    for (let column = 0; column < size; column++) {
      const i = cellBefore((column + 0.5) * step - 0.5, side);
      const u = (column + 0.5) * step - 0.5 - i;
      const next = Math.min(side - 1, i + 1);
      let winner = 0;
      let best = rows[i] + (rows[next] - rows[i]) * u;
      for (let k = 1; k < outputs; k++) {
        const score = rows[k * side + i] + (rows[k * side + next] - rows[k * side + i]) * u;
        if (score > best) {
          best = score;
          winner = k;
        }
      }
      const at = half + winner * side;
      const value = rows[at + i] + (rows[at + next] - rows[at + i]) * u;
      let entry: number;
      if (answer === 'value') entry = valueStep(value, scale);
      else if (answer === 'classes') {
        entry = winner * STEPS + confidenceStep((value - uncertain) / (1 - uncertain));
      } else {
        const confidence = answer === 'margin' ? Math.abs(best) : Math.abs(2 * value - 1);
        entry = (best > 0 ? STEPS : 0) + confidenceStep(confidence);
      }
      pixels[row * size + column] = colours[entry];
    }
  }
}

/** Side of the grid of `margins`: one cell more at each edge. */
export function paddedSide(side: number): number {
  return side + 2;
}

/** Fills the rim of a padded grid: each value goes on beyond the edge by as much as it changed towards it. */
export function continueBeyond(out: Float32Array, side: number): void {
  const padded = paddedSide(side);
  const onwards = (at: number, step: number) => {
    const edge = out[at + step];
    const beyond = 2 * edge - (side > 1 ? out[at + 2 * step] : edge);
    out[at] = Number.isFinite(beyond) ? beyond : edge;
  };
  for (let row = 1; row <= side; row++) {
    onwards(row * padded, 1);
    onwards(row * padded + side + 1, -1);
  }
  for (let column = 0; column < padded; column++) {
    onwards(column, padded);
    onwards((side + 1) * padded + column, -padded);
  }
}

/**
 * Writes to `out` (padded × padded) what is 0 where class k begins: its score less the best of the others. It goes on
 * beyond the edge, so that a line runs out of the plane as it came.
 * @returns whether it changes sign at all, i.e. whether there is a line to draw
 */
export function margins(field: PlaneField, k: number, out: Float32Array): boolean {
  const { answer, outputs, side, scores } = field;
  const cells = side * side;
  const padded = paddedSide(side);
  let above = false;
  let under = false;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      let margin = scores[i];
      if (answer === 'classes') {
        let rival = Number.NEGATIVE_INFINITY;
        for (let other = 0; other < outputs; other++) {
          if (other !== k) rival = Math.max(rival, scores[other * cells + i]);
        }
        margin = scores[k * cells + i] - rival;
      }
      out[(row + 1) * padded + column + 1] = margin;
      if (margin > 0) above = true;
      else if (margin < 0) under = true;
    }
  }
  continueBeyond(out, side);
  return above && under;
}

/** How many lines there are to draw: the last class's boundary is that of the others. */
export function lineCount(field: PlaneField): number {
  return field.answer === 'classes' ? field.outputs - 1 : 1;
}
