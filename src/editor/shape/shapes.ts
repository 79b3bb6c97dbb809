/** Shapes that have a name in the field: hidden layers from the inputs on, for any data. */
export const shapes = [
  { key: 'none', units: [] },
  { key: 'perceptron', units: [1] },
  { key: 'mlp', units: [8, 8] },
  { key: 'wide', units: [16] },
  { key: 'deep', units: [4, 4, 4, 4, 4, 4] },
  { key: 'funnel', units: [12, 8, 4] },
  { key: 'bottleneck', units: [8, 2, 8] },
] as const satisfies readonly { readonly key: string; readonly units: readonly number[] }[];
