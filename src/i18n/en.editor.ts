/** English words of the room `editor`. A message with numbers is a function of them. */
export const editor = {
  drawing: 'Drawing of the network',
  help: 'Arrow keys walk through the neurons, Enter selects, Delete removes, + and − add and remove a neuron of the layer.',
  input: 'Input',
  output: 'Output',
  hidden: (n: number) => `Hidden ${n}`,

  /** For ears: `Hidden 1, neuron 3, tanh, 4 in, bias 0.12`. */
  neuron: (layer: string, n: number) => `${layer}, neuron ${n}`,
  inputs: (layer: string, features: number) =>
    `${layer}, ${features} ${features === 1 ? 'feature' : 'features'}`,
  fanIn: (n: number) => `${n} in`,
  bias: (value: string) => `bias ${value}`,
  layer: (layer: string, neurons: number) => `${layer}, ${neurons} ${neurons === 1 ? 'neuron' : 'neurons'}`,
  more: (n: number) => `${n} more`,
  /** What `… 94 more` stands for. */
  grouped: (n: number) =>
    n === 1
      ? 'One more neuron has no room in the drawing. It computes and learns like the others.'
      : `${n} more neurons have no room in the drawing. They compute and learn like the others.`,
  showAll: (layer: string, n: number) => `Show ${n} more neurons of ${layer}`,
  groupAgain: (layer: string) => `Group the neurons of ${layer} again`,
  fewer: 'fewer',
  settings: 'Settings',
  settingsOf: (layer: string) => `Settings of ${layer}`,
  activationOf: (layer: string) => `Activation of ${layer}`,

  addLayer: (next: string) => `Add a layer before ${next}`,
  addNeuron: (layer: string) => `Add a neuron to ${layer}`,
  removeNeuron: (layer: string, n: number) => `Remove neuron ${n} of ${layer}`,
  removeLayer: (layer: string) => `Remove ${layer}`,
  layersAtMost: (n: number) => `${n} hidden layers at most.`,
  neuronsAtMost: (n: number) => `${n} neurons in a layer at most.`,
  neuronsAtLeast: 'A layer keeps at least one neuron. Remove the layer instead.',
  inputsElsewhere: 'Inputs are chosen with the data.',
  outputFollows: 'The output layer follows from the data and the loss.',
  saidLayerAdded: (layer: string) => `${layer} added`,
  saidLayerRemoved: (layer: string) => `${layer} removed`,
  saidNeurons: (layer: string, neurons: number) =>
    `${layer}: ${neurons} ${neurons === 1 ? 'neuron' : 'neurons'}`,

  weight: 'weight',
  picture: 'picture: output over the plane',
  about: (activation: string) => `About ${activation}`,
  range: 'Range',
  use: 'Used for',
  strength: 'Strength',
  weakness: 'Weakness',
  source: 'Source',

  /** Why the output layer is as it is. */
  follows: {
    zero_one:
      'Two classes: one sigmoid answers with p(B), and p(A) is the rest. It follows from the data and the loss.',
    plus_minus_one:
      'Hinge loss: one linear output, B above 0 and A below. It follows from the data and the loss.',
    one_hot: (classes: number) =>
      `${classes} classes: softmax answers with probabilities that sum to 1. It follows from the data and the loss.`,
    value:
      'Regression: one linear output answers with the value itself. It follows from the data and the loss.',
  },
};
