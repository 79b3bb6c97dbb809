/**
 * A session without a worker, for tests and the gallery: edits change the experiment at once, and the snapshot is a
 * forward pass of weights that depend on nothing but their place. `advance` moves the weights a little, as training would.
 */
import { createStore } from 'zustand/vanilla';
import { activations } from '../../src/core/activations.ts';
import { features } from '../../src/core/features.ts';
import { weightOffsets } from '../../src/editor/edges.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch, type Experiment, type Patch } from '../../src/experiment/experiment.ts';
import { BIAS_INPUT, createFinder } from '../../src/experiment/names.ts';
import { outputLayer } from '../../src/experiment/outputs.ts';
import * as structure from '../../src/experiment/structure.ts';
import type { Selection, Session, SessionState } from '../../src/store/state.ts';
import { createFrames, type FrameSource } from '../../src/training/frames.ts';
import type { Snapshot } from '../../src/training/protocol.ts';

export interface FakeSession extends Session {
  readonly frames: FrameSource;
  /** Publishes a snapshot of weights that moved on, as of a running training. */
  advance(): void;
}

/** A number −1 … 1 that looks random, the same each time. */
function noise(i: number): number {
  let a = Math.imul(i + 1, 0x9e3779b1);
  a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  a ^= a >>> 13;
  return (a >>> 0) / 2147483648 - 1;
}

export function shapeOf(experiment: Experiment): number[] {
  const hidden = experiment.network.hidden.map(({ units }) => units);
  return [experiment.inputs.features.length, ...hidden, outputLayer(experiment).units];
}

/** What is set has its value, what is cut none. */
function setByHand({ network, ...rest }: Experiment, theta: Float64Array, shape: readonly number[]): void {
  const find = createFinder({ network, ...rest });
  const offsets = weightOffsets(shape);
  const put = (name: string, value: number) => {
    const place = find(name);
    if (!place || place.input === null) return;
    const [inputs, units] = [shape[place.layer] as number, shape[place.layer + 1] as number];
    const at = place.input === BIAS_INPUT ? units * inputs + place.unit : place.unit * inputs + place.input;
    theta[(offsets[place.layer] as number) + at] = value;
  };
  for (const [name, value] of Object.entries(network.parameters ?? {})) put(name, value);
  for (const name of network.cut ?? []) put(name, 0);
}

export function snapshotOf(
  experiment: Experiment,
  options: { step?: number; playing?: boolean; side?: number } = {},
): Snapshot {
  const { step = 0, playing = false, side = 24 } = options;
  const shape = shapeOf(experiment);
  const size = shape.slice(1).reduce((sum, units, i) => sum + units * ((shape[i] as number) + 1), 0);
  const theta = new Float64Array(size);
  const units = shape.reduce((sum, n) => sum + n, 0);
  const neurons = new Float32Array(units * side * side);
  let at = 0;
  for (let l = 1; l < shape.length; l++) {
    const [fanIn, count] = [shape[l - 1] as number, shape[l] as number];
    for (let i = 0; i < count * (fanIn + 1); i++, at++) {
      const bias = i >= count * fanIn;
      const drift = Math.sin(step / 20 + i) * 0.15;
      theta[at] = (noise(at * 7 + l) * 3.4 + drift) / (bias ? 2.5 : Math.max(1, Math.sqrt(fanIn) / 1.6));
    }
  }
  setByHand(experiment, theta, shape);
  const output = outputLayer(experiment);
  const layers = [...experiment.network.hidden.map(({ activation }) => activation), output.activation];
  for (let cell = 0; cell < side * side; cell++) {
    const raw = [
      -6 + (12 * ((cell % side) + 0.5)) / side,
      6 - (12 * (Math.floor(cell / side) + 0.5)) / side,
    ] as const;
    const { scale } = experiment.inputs;
    let a = experiment.inputs.features.map(
      ({ name, factor }) => factor * features[name].value(raw[0] / scale, raw[1] / scale, raw[0], raw[1]),
    );
    let unit = 0;
    let from = 0;
    for (const value of a) neurons[unit++ * side * side + cell] = value;
    layers.forEach((activation, l) => {
      const [fanIn, count] = [shape[l] as number, shape[l + 1] as number];
      const z = Array.from({ length: count }, (_, j) =>
        a.reduce(
          (sum, v, i) => sum + v * (theta[from + j * fanIn + i] as number),
          theta[from + count * fanIn + j] as number,
        ),
      );
      from += count * (fanIn + 1);
      if (activation.name === 'softmax') {
        const e = z.map((v) => Math.exp(v - Math.max(...z)));
        a = e.map((v) => v / e.reduce((sum, w) => sum + w, 0));
      } else a = z.map((v) => activations[activation.name].value(v, activation.params));
      for (const value of a) neurons[unit++ * side * side + cell] = value;
    });
  }
  const evaluation = { samples: 300, loss: 0.2, confusion: [], mse: null, mae: null, r2: null };
  return {
    step,
    epoch: 0,
    cursor: 0,
    batch: 0,
    updatesPerEpoch: 10,
    playing,
    updatesPerSecond: playing ? 240 : 0,
    learningRate: 0.03,
    batchLoss: null,
    train: evaluation,
    test: evaluation,
    theta,
    shape,
    plane: new Float32Array(0),
    planeResolution: 0,
    neurons,
    neuronResolution: side,
    predictions: new Float32Array(0),
    histogram: null,
    curve: new Float64Array(0),
    scores: new Float32Array(0),
    band: new Float64Array(0),
    records: new Float32Array(0),
    update: null,
    surface: null,
    curveRestarts: step === 0,
    checkpoint: null,
    reached: null,
  };
}

export function fakeSession(patch: Patch = {}, selection: Selection = { layer: 0, unit: 2 }): FakeSession {
  const experiment = applyPatch(defaults, patch);
  const frames = createFrames();
  const store = createStore<SessionState>(() => ({
    run: { experiment, changes: [] },
    experiment,
    playing: false,
    step: 0,
    progress: null,
    goal: null,
    reached: null,
    weightsSha256: null,

    view: {
      stepBy: 'update',
      updatesPerSecond: 240,
      lossScale: 'log',
      boundary: 'soft',
      matrixSet: 'test',
      chosenClass: 1,
      showTest: true,
      painting: false,
      threshold: 0.5,
      temperature: 1,
      sample: null,
      cell: null,
    },
    selection,
    undo: null,
    redo: null,
    preset: null,
    edited: false,
    notice: null,
    earlierWork: false,
    language: 'en',
    theme: 'system',
    lines: 'strongest',
    charts: null,
  }));
  let step = 0;
  const publish = (playing: boolean) =>
    frames.publish(snapshotOf(store.getState().experiment, { step, playing }));
  const change = (patch: Patch) => {
    const next = applyPatch(store.getState().experiment, patch);
    store.setState({ experiment: next, run: { experiment: next, changes: [] } });
    publish(false);
  };
  const run = () => store.getState().run;
  const nothing = () => {};
  publish(false);
  return {
    store,
    frames,
    advance() {
      step++;
      publish(true);
    },
    stroke: (_label, edited) => change(edited),
    rest: nothing,
    restructure: (label, edit) => {
      store.setState({ undo: label });
      change(edit(run()));
    },
    hold: () => {},
    release: () => {},
    edit: (_label, edited) => change(edited),
    addLayer: (at) => change(structure.addLayer(run(), at)),
    removeLayer: (at) => change(structure.removeLayer(run(), at)),
    addUnit: (layer) => change(structure.addUnit(run(), layer)),
    removeUnit: (layer, unit) => change(structure.removeUnit(run(), layer, unit)),
    setActivation: (layer, activation) => change(structure.setActivation(run(), layer, activation)),
    select: (selected) => store.setState({ selection: selected }),
    play: nothing,
    pause: nothing,
    toggle: nothing,
    stepOnce: nothing,
    runTo: nothing,
    reset: nothing,
    newSeed: nothing,
    seek: nothing,
    chooseDataset: nothing,
    useTable: nothing,
    undo: nothing,
    redo: nothing,
    openPreset: nothing,
    openLink: nothing,
    openFile: nothing,
    refuseFile: nothing,
    keptWorks: () => [],
    removeKept: () => nothing,
    openKept: nothing,
    forgetUnread: nothing,
    backToEarlierWork: nothing,
    dismissNotice: nothing,
    dismissReached: nothing,
    giveWay: nothing,
    applyRemedy: nothing,
    setView: nothing,
    setLanguage: nothing,
    setTheme: nothing,
    setCharts: (charts) => store.setState({ charts }),
    setLines: (lines) => store.setState({ lines }),
    watch: nothing,
    receive: nothing,
    tick: nothing,
    link: () => ({ ok: false, reasons: [] }),
    keepLink: nothing,
    file: () => '',
  };
}
