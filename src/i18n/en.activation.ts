/**
 * English words of the chart of activations. In a sentence the finding stands between asterisks and is set in bold; in
 * the title a variable does.
 */
import { often } from './often.ts';

export const activation = {
  title: 'Activation and *z*',
  layer: 'Layer',
  curveNames: { f: 'f', slope: 'f′' },
  noLayer:
    'There is no hidden layer, and softmax has no curve of its own: it weighs all outputs against each other.',
  says: {
    nothing: 'No z has been counted yet.',
    tooLarge: 'The sums z are *too large* to be counted.',
    linear: 'A linear layer bends nothing: its slope is 1 everywhere.',
    saturated: (name: string, share: number) => `${name} is saturated *${often(share)}* of the time.`,
    off: (name: string, share: number) => `${name} is off *${often(share)}* of the time.`,
    leaks: (name: string, share: number) => `${name} leaks *${often(share)}* of the time: it never dies.`,
    flat: (name: string, share: number) => `${name} is flat *${often(share)}* of the time.`,
    dead: (count: number) =>
      count === 1
        ? '*1* neuron is dead: its slope is 0 for every training sample, so its weights stay as they are.'
        : `*${count}* neurons are dead: their slope is 0 for every training sample, so their weights stay as they are.`,
    allDead: (units: number) =>
      `*All ${units}* neurons are dead: the slope is 0 for every training sample, so no gradient passes this layer.`,
  },
  summary: (name: string, layer: string) =>
    `Curve and slope of ${name}, ${layer}, above the distribution of z over the training points; flat parts are shaded.`,
  compare: 'Compare',
  compareWith: (name: string) => `Compare ${name} with`,
  tangent: 'Tangent',
  hint: 'Press on the curve for its tangent and numbers.',
  tangentHint: 'Arrow keys move it along the curve; Escape takes it away',
  noTangent: 'none',
  at: (z: string, f: string, slope: string) => `z ${z}: f ${f}, slope f′ ${slope}`,
  paramHint: 'Drag it up and down, or use the arrow keys',
  table: 'Curve, slope, and how many z fall there',
  columns: { z: 'z', f: 'f(z)', slope: 'f′(z)', count: 'count of z' },
};
