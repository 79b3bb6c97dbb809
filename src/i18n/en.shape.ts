/** English words of the dialog in which a whole shape is typed or chosen. */
export const shape = {
  title: 'Shape of the network',
  field: 'Hidden layers from the input on',
  hint: 'For example 8 tanh, 8 relu, 4 or 3x8 relu, or with both ends: 2-8-8-3.',
  /** `= 2-8-8-4-3: tanh, ReLU, ReLU, softmax. 147 parameters.` */
  read: (shape: string, activations: string, parameters: string, one: boolean) =>
    `= ${shape}: ${activations}. ${parameters} ${one ? 'parameter' : 'parameters'}.`,
  enter: 'Enter draws it.',
  same: 'That is what is drawn.',
  inputs: (typed: number, actual: number) =>
    `The first number, ${typed}, is not drawn: the inputs are ${actual}, as chosen with the data.`,
  outputs: (typed: number, actual: number) =>
    `The last number, ${typed}, is not drawn: the output layer has ${actual} ${actual === 1 ? 'neuron' : 'neurons'}, which follows from the data and the loss.`,
  problems: {
    activation: (word: string) => `“${word}”: no activation has this name.`,
    meant: (name: string) => `Did you mean ${name}?`,
    outputOnly: (word: string) => `“${word}”: this activation belongs to the output layer.`,
    units: (word: string, most: number) => `“${word}”: a layer has 1 to ${most} neurons.`,
    noNumber: (word: string) => `“${word}”: a number of neurons is missing.`,
    layers: (count: number, most: number) => `${count} hidden layers: ${most} is the most.`,
  },
  stays: 'What is drawn stays.',
  draw: 'Draw',
  nothing: 'Type a shape first.',
  known: 'Shapes with a name',
  shapes: {
    none: 'No hidden layer',
    perceptron: 'Perceptron, one neuron',
    mlp: 'Multi-layer perceptron',
    wide: 'Wide and shallow',
    deep: 'Deep and narrow',
    funnel: 'Funnel',
    bottleneck: 'Bottleneck',
  },
  /** For ears, after the name and the shape. */
  parameters: (n: string, one: boolean) => (one ? `${n} parameter` : `${n} parameters`),
  said: (shape: string) => `${shape} drawn`,
};
