/** What hands do to a work, at random: of every kind of edit some. For fast-check, and by number for long walks. */
import fc from 'fast-check';
import { type DatasetName, datasets } from '../../src/core/datasets/index.ts';
import * as arrangement from '../../src/experiment/arrangement.ts';
import * as connections from '../../src/experiment/connections.ts';
import { type Experiment, type Patch, present, type Run } from '../../src/experiment/experiment.ts';
import { layerNames, parameterName, unitName } from '../../src/experiment/names.ts';
import * as structure from '../../src/experiment/structure.ts';
import type { Session } from '../../src/store/state.ts';

export interface RandomEdit {
  readonly kind: number;
  readonly at: number;
  readonly index: number;
  readonly value: number;
}

export const randomEdits = (options: { minLength: number; maxLength: number }) =>
  fc.array(
    fc.record({
      kind: fc.nat(10_000),
      at: fc.nat(10_000),
      index: fc.nat(10_000),
      value: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    }),
    options,
  );

type Structural = (run: Run, edit: RandomEdit) => Patch;

const layerOf = (run: Run, { at }: RandomEdit) => at % Math.max(1, present(run).network.hidden.length);
const unitOf = (run: Run, edit: RandomEdit) =>
  edit.index % (present(run).network.hidden[layerOf(run, edit)]?.units ?? 1);
const parameterOf = (run: Run, { at, index }: RandomEdit): string => {
  const layers = layerNames(present(run));
  const layer = layers[at % layers.length];
  if (!layer) return '';
  const unit = layer.unitIds[index % layer.unitIds.length] ?? -1;
  return parameterName(layer.id, unit, layer.inputs[(index + at) % layer.inputs.length] ?? '');
};
const hiddenOf = (run: Run, edit: RandomEdit): string => {
  const layer = layerNames(present(run))[layerOf(run, edit)];
  return layer ? unitName(layer.id, layer.unitIds[edit.index % layer.unitIds.length] ?? -1) : '';
};
const activationOf = ({ index }: RandomEdit) => {
  const name = (['tanh', 'relu', 'sigmoid', 'linear'] as const)[index % 4] ?? 'tanh';
  return { name, params: {} };
};
/** Small networks, so that a long walk does not take long. */
const few = (run: Run) => present(run).network.hidden.length < 4;

const structural: Readonly<Record<string, Structural>> = {
  addLayer: (run, edit) =>
    few(run) ? structure.addLayer(run, layerOf(run, edit), 2 + (edit.index % 3), activationOf(edit)) : {},
  duplicateLayer: (run, edit) => (few(run) ? arrangement.duplicateLayer(run, layerOf(run, edit)) : {}),
  moveLayer: (run, edit) => arrangement.moveLayer(run, layerOf(run, edit), edit.index % 3),
  removeLayer: (run, edit) => structure.removeLayer(run, layerOf(run, edit)),
  addUnit: (run, edit) => structure.addUnit(run, layerOf(run, edit)),
  removeUnit: (run, edit) => structure.removeUnit(run, layerOf(run, edit), unitOf(run, edit)),
  moveUnit: (run, edit) => arrangement.moveUnit(run, layerOf(run, edit), unitOf(run, edit), edit.at % 3),
  renewUnit: (run, edit) => arrangement.renewUnit(run, layerOf(run, edit), unitOf(run, edit)),
  activation: (run, edit) => structure.setActivation(run, layerOf(run, edit), activationOf(edit)),
  dropout: (run, edit) => arrangement.setDropout(run, layerOf(run, edit), edit.value),
  reshape: (run, edit) =>
    arrangement.reshape(
      run,
      Array.from({ length: edit.at % 3 }, () => ({
        units: 1 + (edit.index % 5),
        activation: activationOf(edit),
      })),
    ),
  cut: (run, edit) => connections.cut(run, [parameterOf(run, edit)]),
  reconnect: (run, edit) =>
    connections.reconnect(run, [...(present(run).network.cut ?? [])].slice(edit.at % 2)),
  sparsify: (run, edit) => connections.sparsify(run, layerOf(run, edit), edit.value),
  freeze: (run, edit) => connections.freeze(run, [parameterOf(run, edit), hiddenOf(run, edit)]),
  unfreeze: (run) => connections.unfreeze(run, present(run).network.frozen ?? []),
  switchOff: (run, edit) => connections.switchOff(run, [hiddenOf(run, edit)]),
  switchOn: (run) => connections.switchOn(run, present(run).network.off ?? []),
  weight: (run, edit) =>
    connections.setParameters(run, { [parameterOf(run, edit)]: 4 * edit.value - 2 + edit.index / 1e5 }),
};

type Field = (now: Experiment, edit: RandomEdit) => Patch;
const fields: Readonly<Record<string, Field>> = {
  learningRate: (_, { value }) => ({ training: { learningRate: 0.001 + value / 10 } }),
  batchSize: (_, { index }) => ({ training: { batchSize: 1 + (index % 20) } }),
  optimizer: (_, { at }) => ({
    training: { optimizer: { name: at % 2 ? 'sgd' : 'adagrad', params: {} } },
  }),
  noise: (_, { value }) => ({ data: { noise: value } }),
  seed: (_, { index }) => ({ data: { seed: index } }),
  testShare: (_, { value }) => ({ data: { testShare: value / 2 } }),
  features: (_, { at }) => ({
    inputs: {
      features: [
        { name: 'x1', factor: 1 },
        ...(at % 2 ? [{ name: 'x2', factor: 1 } as const] : []),
        ...(at % 3 ? [{ name: 'x1_x2', factor: 1 } as const] : []),
      ],
    },
  }),
  paint: ({ data }, { at, index, value }) => ({
    data: {
      points: {
        task: 'binary',
        classes: 2,
        list: [
          ...(data.points?.list ?? []).slice(-30),
          { x1: value - 1, x2: (at % 200) / 100 - 1, target: 0, test: at % 3 === 0 },
          { x1: 1 - value, x2: (index % 200) / 100 - 1, target: 1 },
        ],
      },
    },
  }),
  clearPoints: () => ({ data: { points: undefined } }),
};

const KINDS = [...Object.keys(structural), ...Object.keys(fields), 'dataset', 'drag'];
const DATASETS = Object.keys(datasets) as DatasetName[];

/** Does it as a page would. */
export function doEdit(session: Session, edit: RandomEdit): void {
  const key = KINDS[edit.kind % KINDS.length] ?? 'noise';
  const field = fields[key];
  const change = structural[key];
  const { experiment } = session.store.getState();
  if (change) session.restructure({ key }, (run) => change(run, edit));
  else if (field) session.edit({ key }, field(experiment, edit));
  else if (key === 'dataset') {
    session.chooseDataset(DATASETS[edit.index % DATASETS.length] ?? 'plane');
    session.edit({ key: 'samples' }, { data: { samples: 20 } });
  } else {
    // One gesture, of more than one field.
    const gesture = `drag-${edit.at}-${edit.index}`;
    session.edit({ key }, { training: { learningRate: 0.01 + edit.value / 20 } }, gesture);
    session.edit({ key }, { training: { batchSize: 1 + (edit.at % 9) } }, gesture);
  }
}

/** The same walk each time. */
export function walk(length: number): RandomEdit[] {
  let state = 12345;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  return Array.from({ length }, () => ({
    kind: next(10_000),
    at: next(10_000),
    index: next(10_000),
    value: next(101) / 100,
  }));
}
