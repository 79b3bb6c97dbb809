/** The drawing of the network in the states a person meets: from none to eight layers, and every kind of output. */
import { useEffect, useState } from 'react';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { type FeatureName, features } from '../../src/core/features.ts';
import { losses } from '../../src/core/losses.ts';
import { NetworkDrawing } from '../../src/editor/NetworkDrawing.tsx';
import { defaults } from '../../src/experiment/defaults.ts';
import type { HiddenLayer, Patch } from '../../src/experiment/experiment.ts';
import type { Selection } from '../../src/store/state.ts';
import { fakeSession } from '../editor/fake-session.ts';
import type { Story } from './main.tsx';

function Drawing(props: {
  readonly patch?: Patch;
  readonly selection?: Selection;
  readonly playing?: boolean;
}) {
  const [session] = useState(() => fakeSession(props.patch, props.selection));
  const { playing } = props;
  useEffect(() => {
    if (!playing) return;
    let frame = requestAnimationFrame(function next() {
      session.advance();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [session, playing]);
  return (
    <div
      className="gallery-wide"
      style={{ display: 'flex', flexDirection: 'column', maxWidth: 744, minHeight: 450 }}
    >
      <NetworkDrawing session={session} />
    </div>
  );
}

const tanh = choose(activations, 'tanh');
const layers = (...units: number[]): Patch['network'] => ({
  hidden: units.map((n): HiddenLayer => ({ units: n, activation: tanh })),
});
const inputs = (...names: FeatureName[]): Patch['inputs'] => ({
  features: names.map((name) => ({ name, factor: 1 })),
});
const data = (name: keyof typeof datasets): Patch['data'] => ({
  ...defaults.data,
  dataset: choose(datasets, name),
});

const stories: readonly Story[] = [
  { name: 'Network', render: () => <Drawing /> },
  { name: 'Network: layer selected', render: () => <Drawing selection={{ layer: 1, unit: null }} /> },
  {
    name: 'Network: activations',
    render: () => (
      <Drawing
        patch={{
          network: {
            hidden: [
              { units: 8, activation: choose(activations, 'leaky_relu') },
              { units: 6, activation: choose(activations, 'softplus') },
            ],
          },
        }}
        selection={{ layer: 2, unit: 1 }}
      />
    ),
  },
  {
    name: 'Network: no hidden layer',
    render: () => <Drawing patch={{ network: layers() }} selection={{ layer: 0, unit: 1 }} />,
  },
  {
    name: 'Network: one neuron',
    render: () => (
      <Drawing
        patch={{ network: layers(1), data: data('two_gaussians') }}
        selection={{ layer: 0, unit: 0 }}
      />
    ),
  },
  {
    name: 'Network: six layers',
    render: () => <Drawing patch={{ network: layers(8, 8, 8, 8, 8, 8) }} selection={{ layer: 2, unit: 3 }} />,
  },
  {
    name: 'Network: eight wide layers',
    render: () => (
      <Drawing
        patch={{ network: layers(32, 32, 32, 32, 32, 32, 32, 32) }}
        selection={{ layer: 4, unit: 2 }}
      />
    ),
  },
  {
    name: 'Network: 128 neurons',
    render: () => <Drawing patch={{ network: layers(128, 3) }} selection={{ layer: 0, unit: 0 }} />,
  },
  {
    name: 'Network: all features',
    render: () => (
      <Drawing
        patch={{ inputs: inputs(...(Object.keys(features) as FeatureName[])), data: data('wheel') }}
        selection={{ layer: 0, unit: 4 }}
      />
    ),
  },
  {
    name: 'Network: regression',
    render: () => (
      <Drawing
        patch={{
          inputs: inputs('x1'),
          network: layers(4),
          data: data('curve'),
          training: { loss: choose(losses, 'mse') },
        }}
        selection={{ layer: 1, unit: null }}
      />
    ),
  },
  {
    name: 'Network: hinge',
    render: () => (
      <Drawing
        patch={{
          network: layers(4, 2),
          data: data('two_moons'),
          training: { loss: choose(losses, 'hinge') },
        }}
        selection={{ layer: 2, unit: 0 }}
      />
    ),
  },
  { name: 'Playing network', render: () => <Drawing playing /> },
  {
    name: 'Playing network: eight wide layers',
    render: () => <Drawing playing patch={{ network: layers(32, 32, 32, 32, 32, 32, 32, 32) }} />,
  },
];

export default stories;
