/**
 * The small pictures of what each neuron answers over the plane: values become pixels of one sheet (the atlas), and
 * the sheet's squares are drawn where the neurons stand.
 *
 * Invariant: nothing is allocated while the layout and the resolution stay: one image, one canvas, used again.
 * A hidden neuron's or input's picture is scaled by its own largest |a|, an output's by what its output can be.
 */
import type { Column, NetworkLayout } from './layout.ts';
import type { PictureScale } from './picture-scale.ts';

/** Squares side by side in the atlas. */
const ACROSS = 16;
const CORNER = 3;
const SIGNS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;

type ScaleOf = (column: number, unit: number) => PictureScale;

export interface Pictures {
  /** Goes on in another layout of the same units, with what is painted; false: the units are others. */
  goOn(layout: NetworkLayout, scaleOf: ScaleOf): boolean;
  /** Draws the squares of one column as they were last painted, with round corners of `paper`. */
  draw(context: CanvasRenderingContext2D, column: number, paper: string): void;
  /**
   * Paints the squares of one column anew; nothing where the snapshot has no pictures.
   * @param neurons units × side × side in the order of `shape`, row 0 on top
   * @param shape the units per layer that `neurons` has, which may not be those of the layout for a moment
   */
  paint(column: number, neurons: ArrayLike<number>, shape: readonly number[], side: number): void;
}

/** @param scaleOf the scale of a unit of a column */
export function createPictures(start: NetworkLayout, startScale: ScaleOf): Pictures {
  let layout = start;
  let scaleOf = startScale;
  const shown = layout.columns.reduce((sum, column) => sum + column.units.length, 0);
  const painted = new Uint8Array(shown);
  let corners = layout.columns.map(cornerPath);
  /** Number of the first square of each column. */
  const first: number[] = [];
  layout.columns.reduce((sum, column) => {
    first.push(sum);
    return sum + column.units.length;
  }, 0);
  let side = 0;
  let canvas: HTMLCanvasElement | null = null;
  let sheet: CanvasRenderingContext2D | null = null;
  let image: ImageData | null = null;
  let pixels = new Uint32Array(0);

  function resize(to: number): void {
    side = to;
    canvas ??= document.createElement('canvas');
    canvas.width = ACROSS * side;
    canvas.height = Math.ceil(shown / ACROSS) * side;
    painted.fill(0);
    sheet = canvas.getContext('2d');
    image = sheet?.createImageData(canvas.width, canvas.height) ?? null;
    pixels = image ? new Uint32Array(image.data.buffer) : pixels;
  }

  function paintSquare(slot: number, values: ArrayLike<number>, at: number, scale: PictureScale): void {
    const count = side * side;
    let low = -1;
    let high = 1;
    if (scale.range) [low, high] = scale.range;
    else {
      let largest = 1e-9;
      for (let i = 0; i < count; i++) largest = Math.max(largest, Math.abs(values[at + i] as number));
      low = -largest;
      high = largest;
    }
    const factor = 255 / (high - low);
    const stride = ACROSS * side;
    let target = Math.floor(slot / ACROSS) * side * stride + (slot % ACROSS) * side;
    for (let row = 0; row < side; row++, target += stride) {
      for (let x = 0; x < side; x++) {
        const entry = ((values[at + row * side + x] as number) - low) * factor + 0.5;
        // Not a number counts as the lowest: `| 0` makes it 0.
        pixels[target + x] = scale.table[Math.max(0, Math.min(255, entry | 0))] as number;
      }
    }
  }

  return {
    goOn(next, scale) {
      if (unitsOf(next) !== unitsOf(layout)) return false;
      layout = next;
      scaleOf = scale;
      corners = layout.columns.map(cornerPath);
      return true;
    },
    paint(column, neurons, shape, resolution) {
      if (resolution <= 0 || neurons.length === 0) return;
      if (resolution !== side) resize(resolution);
      if (!sheet || !image) return;
      const { units } = layout.columns[column] as Column;
      let before = 0;
      for (let l = 0; l < column; l++) before += shape[l] ?? 0;
      const known = shape.length === layout.columns.length ? (shape[column] ?? 0) : 0;
      for (let i = 0; i < units.length; i++) {
        const slot = (first[column] as number) + i;
        const unit = units[i] as number;
        const at = (before + unit) * side * side;
        painted[slot] = unit < known && at + side * side <= neurons.length ? 1 : 0;
        if (painted[slot]) paintSquare(slot, neurons, at, scaleOf(column, unit));
      }
      const top = Math.floor((first[column] as number) / ACROSS);
      const bottom = Math.floor(((first[column] as number) + units.length - 1) / ACROSS) + 1;
      sheet.putImageData(image, 0, 0, 0, top * side, ACROSS * side, (bottom - top) * side);
    },
    draw(context, column, paper) {
      context.fillStyle = paper;
      const { x, ys, tile } = layout.columns[column] as Column;
      const left = x - tile / 2;
      for (let i = 0; i < ys.length; i++) {
        const slot = (first[column] as number) + i;
        const top = (ys[i] as number) - tile / 2;
        if (painted[slot] && canvas) {
          const row = Math.floor(slot / ACROSS);
          context.drawImage(canvas, (slot % ACROSS) * side, row * side, side, side, left, top, tile, tile);
        } else context.fillRect(left, top, tile, tile);
      }
      context.fill(corners[column] as Path2D);
    },
  };
}

const unitsOf = ({ columns }: NetworkLayout) => columns.map(({ units }) => units.join()).join(';');

/** What lies outside of the round corners of a column's squares. */
function cornerPath({ x, ys, tile }: Column): Path2D {
  const path = new Path2D();
  const h = tile / 2;
  for (const y of ys) {
    for (const [sx, sy] of SIGNS) {
      path.moveTo(x + sx * h, y + sy * h);
      path.lineTo(x + sx * (h - CORNER), y + sy * h);
      path.quadraticCurveTo(x + sx * (h - 0.4), y + sy * (h - 0.4), x + sx * h, y + sy * (h - CORNER));
      path.closePath();
    }
  }
  return path;
}
