import { describe, expect, it } from 'vitest';
import type { Experiment, Patch } from '../../src/experiment/experiment.ts';
import type { Command, Snapshot, Watch } from '../../src/training/protocol.ts';
import { replay } from '../../src/training/replay.ts';
import { transferList } from '../../src/training/snapshot.ts';
import { linear, small, smallWith } from './experiments.ts';
import { createFakeWorker, type FakeWorker } from './fake-worker.ts';

const FAST = Number.POSITIVE_INFINITY;
const EVERYTHING: Watch = {
  planeResolution: 6,
  neuronResolution: 4,
  activationLayer: 0,
  predictions: true,
  scores: false,
  layers: false,
  update: false,
  pair: null,
  surface: null,
};
const run = 1;

function loaded(experiment: Experiment = small, step = 0, tick?: () => number): FakeWorker {
  const worker = createFakeWorker(tick);
  worker.send({ type: 'load', run, source: { experiment, changes: [] }, step });
  worker.work();
  return worker;
}
const play = (updatesPerSecond = FAST, goal: (Command & { type: 'play' })['goal'] = null): Command => ({
  type: 'play',
  run,
  updatesPerSecond,
  goal,
});
const ack = (snapshot?: Snapshot): Command => ({
  type: 'ack',
  run,
  buffers: snapshot ? transferList(snapshot) : [],
});
const change = (id: number, patch: Patch): Command => ({ type: 'change', run, id, patch });
const types = (worker: FakeWorker) => worker.events.map(({ type }) => type);

describe('after load', () => {
  it('answers with a paused snapshot of the step asked for', () => {
    const worker = loaded(small, 12);
    expect(types(worker).filter((type) => type !== 'progress')).toEqual(['snapshot']);
    const expected = replay({ experiment: small, changes: [] }, 12);
    expect(worker.last()).toMatchObject({
      step: 12,
      epoch: 4,
      batch: 0,
      updatesPerEpoch: 3,
      playing: false,
      updatesPerSecond: 0,
      weightsSha256: expected.weightsSha256,
      shape: [2, 3, 2, 1],
      curveRestarts: true,
    });
    expect(worker.last().curve.filter((_, i) => i % 3 === 0)).toEqual(
      Float64Array.from({ length: 13 }, (_, i) => i),
    );
    expect(worker.last().checkpoint?.step).toBe(12);
  });

  it('resumes from a checkpoint, and replays where the checkpoint is of something else', () => {
    const source = { experiment: small, changes: [] };
    const checkpoint = structuredClone(loaded(small, 30).last().checkpoint) ?? undefined;
    const expected = replay(source, 40).weightsSha256;
    const wrong = { ...checkpoint, theta: new Float64Array(2) } as typeof checkpoint;
    for (const given of [checkpoint, wrong]) {
      const worker = createFakeWorker();
      worker.send({ type: 'load', run, source, step: 40, checkpoint: given });
      worker.work();
      expect(worker.last().weightsSha256).toBe(expected);
      expect(worker.last().curveRestarts).toBe(given === wrong);
    }
  });

  it('keeps what it knows of the same run: taking a change off leads back to before it', () => {
    const worker = loaded(small, 200);
    worker.send(ack());
    worker.send(change(1, { training: { learningRate: 0.5 } }));
    worker.send({ type: 'load', run: 2, source: { experiment: small, changes: [] }, step: 200 });
    worker.work();
    expect(worker.last()).toMatchObject({
      step: 200,
      curveRestarts: true,
      learningRate: 0.03,
      weightsSha256: replay({ experiment: small, changes: [] }, 200).weightsSha256,
    });
    expect(worker.last().curve.length).toBe(3 * 201);
  });

  it('drops messages of an older run', () => {
    const worker = loaded();
    worker.send({ type: 'load', run: 2, source: { experiment: small, changes: [] }, step: 0 });
    worker.work();
    worker.send(play());
    worker.send(change(1, { training: { learningRate: 0.5 } }));
    worker.work();
    expect(worker.idle).toBe(true);
    expect(worker.last()).toMatchObject({ step: 0, learningRate: 0.03 });
  });
});

describe('frames', () => {
  it('are sent one at a time, and training goes on meanwhile', () => {
    const worker = loaded();
    worker.send(ack());
    worker.send(play());
    worker.work(20);
    const sent = worker.snapshots().length;
    worker.work(20);
    expect(worker.snapshots().length).toBe(sent);
    const { step } = worker.last();
    worker.send(ack());
    worker.work(5);
    expect(worker.snapshots().length).toBe(sent + 1);
    expect(worker.last().step).toBeGreaterThan(step + 100);
  });

  it('use the buffers that came back', () => {
    const worker = loaded();
    worker.send({ type: 'watch', run, watch: EVERYTHING });
    worker.send(ack());
    const first = worker.last();
    const returned = new Set(
      [first.theta, first.plane, first.neurons, first.predictions].map(({ buffer }) => buffer),
    );
    expect(returned.size).toBe(4);
    worker.send(ack(first));
    worker.send({ type: 'step', run, by: 'update' });
    worker.work();
    const { theta, plane, neurons, predictions, step } = worker.last();
    expect(step).toBe(1);
    for (const { buffer } of [theta, plane, neurons, predictions]) expect(returned.has(buffer)).toBe(true);
    expect(new Set([theta, plane, neurons, predictions].map(({ buffer }) => buffer)).size).toBe(4);
  });

  it('hold nothing that nobody watches', () => {
    const worker = loaded();
    const { plane, neurons, predictions, histogram } = worker.last();
    expect([plane.length, neurons.length, predictions.length, histogram]).toEqual([0, 0, 0, null]);
    worker.send(ack());
    worker.send({ type: 'watch', run, watch: EVERYTHING });
    const watched = worker.last();
    // Six units, and two features before them; 40 points.
    expect([watched.plane.length, watched.neurons.length, watched.predictions.length]).toEqual([
      36,
      8 * 16,
      40,
    ]);
    expect(watched.histogram?.bins.reduce((sum, count) => sum + count)).toBe(3 * 20);
  });

  it('show the plane from its top left to its bottom right', () => {
    const initial = [{ weights: [[1, 10]], biases: [0] }];
    const worker = loaded({ ...linear, network: { ...linear.network, initial } });
    worker.send(ack());
    worker.send({ type: 'watch', run, watch: { ...EVERYTHING, planeResolution: 2, neuronResolution: 2 } });
    const { plane, neurons } = worker.last();
    expect([...plane]).toEqual([27, 33, -33, -27]);
    expect([...neurons]).toEqual([-3, 3, -3, 3, 3, 3, -3, -3, 27, 33, -33, -27]);
  });

  it('carry a checkpoint about once a second while playing, always when paused; the hash only when paused', () => {
    const worker = loaded();
    worker.send(ack());
    worker.send(play(60));
    for (let i = 0; i < 400; i++) {
      worker.work(1);
      worker.send(ack());
    }
    const playing = worker.snapshots().filter((snapshot) => snapshot.playing);
    const kept = playing.filter(({ checkpoint }) => checkpoint !== null);
    expect(playing.length).toBeGreaterThan(100);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.length).toBeLessThan(playing.length / 10);
    worker.send({ type: 'pause', run });
    worker.send(ack());
    expect(worker.last()).toMatchObject({
      playing: false,
    });
    expect(worker.last().checkpoint).not.toBeNull();
  });
});

describe('the pace', () => {
  it.each([5, 60, 240])('is kept at %i updates a second', (updatesPerSecond) => {
    // Each look at the clock costs 0.01 ms; otherwise only waiting makes time pass.
    const worker = loaded(small, 0, () => 0.01);
    worker.send(play(updatesPerSecond));
    for (let i = 0; i < 400; i++) {
      worker.work(1);
      worker.send(ack());
    }
    const { updatesPerSecond: measured } = worker.last();
    expect(measured).toBeGreaterThan(updatesPerSecond * 0.8);
    expect(measured).toBeLessThan(updatesPerSecond * 1.2);
  });

  it('ends a slice after the first update beyond 8 ms', () => {
    const worker = loaded(small, 0, () => 3);
    worker.send(ack());
    worker.send(play());
    const { step } = worker.last();
    worker.work(1);
    worker.send(ack());
    worker.send({ type: 'pause', run });
    expect(worker.last().step - step).toBe(3);
  });
});

describe('a change', () => {
  it('is answered with its step, and applied once however often it is sent', () => {
    const worker = loaded(small, 7);
    const patch = { training: { learningRate: 0.2 } };
    worker.send(change(4, patch));
    worker.send({ type: 'step', run, by: 'update' });
    worker.work();
    worker.send(change(4, patch));
    const answers = worker.events.filter(({ type }) => type === 'changed');
    expect(answers).toEqual([
      { type: 'changed', run, id: 4, step: 7 },
      { type: 'changed', run, id: 4, step: 7 },
    ]);
    worker.send(ack());
    const source = { experiment: small, changes: [{ id: 4, step: 7, patch }] };
    expect(worker.last().weightsSha256).toBe(replay(source, 8).weightsSha256);
    expect(worker.last().checkpoint?.applied).toEqual([4]);
  });

  it('waits for the end of a replay', () => {
    const worker = createFakeWorker(() => 5);
    worker.send({ type: 'load', run, source: { experiment: small, changes: [] }, step: 100 });
    worker.work(3);
    worker.send(change(1, { training: { learningRate: 0.2 } }));
    expect(types(worker)).not.toContain('changed');
    worker.work();
    expect(worker.events).toContainEqual({ type: 'changed', run, id: 1, step: 100 });
  });

  it('after going back drops the old future', () => {
    const worker = loaded(small, 100);
    worker.send(change(1, { training: { learningRate: 0.2 } }));
    worker.send({ type: 'seek', run, step: 50 });
    worker.work();
    const patch = { training: { batchSize: 4 } };
    worker.send(change(2, patch));
    worker.send({ type: 'seek', run, step: 120 });
    worker.work();
    worker.send(ack());
    const source = { experiment: small, changes: [{ id: 2, step: 50, patch }] };
    expect(worker.last().weightsSha256).toBe(replay(source, 120).weightsSha256);
  });
});

describe('stepping and seeking', () => {
  it('steps by one update and to the end of the epoch', () => {
    const worker = loaded();
    const seen = (['update', 'epoch', 'epoch', 'update'] as const).map((by) => {
      worker.send(ack());
      worker.send({ type: 'step', run, by });
      worker.work();
      return worker.last().step;
    });
    expect(seen).toEqual([1, 3, 6, 7]);
    worker.send(ack());
    worker.send({ type: 'step', run, by: 'epoch' });
    worker.send({ type: 'step', run, by: 'epoch' });
    worker.work();
    worker.send(ack());
    expect(worker.last().step).toBe(12);
  });

  it('visits any past step and trains up to a later one', () => {
    const worker = loaded(small, 300);
    for (const step of [299, 0, 130, 64, 301, 128, 400]) {
      worker.send(ack());
      worker.send({ type: 'seek', run, step });
      worker.work();
      const expected = replay({ experiment: small, changes: [] }, step);
      expect([worker.last().step, worker.last().weightsSha256]).toEqual([step, expected.weightsSha256]);
    }
  });

  it('tells how far a long replay is, and answers meanwhile', () => {
    const worker = createFakeWorker(() => 5);
    worker.send({ type: 'load', run, source: { experiment: small, changes: [] }, step: 200 });
    worker.work(30);
    expect(worker.snapshots()).toEqual([]);
    const progress = worker.events.filter(({ type }) => type === 'progress');
    expect(progress.length).toBeGreaterThan(1);
    expect(progress[0]).toMatchObject({ target: 200 });
    worker.send({ type: 'ping', run });
    expect(worker.events.at(-1)).toEqual({ type: 'alive', run });
  });

  it('goes to the last place asked for while a slider is dragged', () => {
    const worker = loaded(small, 300);
    worker.send(ack());
    for (const step of [200, 100, 20]) worker.send({ type: 'seek', run, step });
    worker.work();
    expect(worker.last().step).toBe(20);
    expect(worker.snapshots().length).toBe(2);
  });
});

describe('goals', () => {
  it('stop at a step, exactly', () => {
    const worker = loaded();
    const goal = { kind: 'step', step: 33 } as const;
    worker.send(ack());
    worker.send(play(FAST, goal));
    worker.work();
    worker.send(ack());
    expect(worker.last()).toMatchObject({ step: 33, playing: false, reached: goal });
    expect(worker.idle).toBe(true);
  });

  it.each([
    { kind: 'accuracy', set: 'test', above: 0.8 },
    { kind: 'loss', set: 'train', below: 0.3 },
  ] as const)('stop at the first recorded step that reaches $kind', (goal) => {
    const stops = [0.1, 4, 30].map((tick) => {
      const worker = loaded(small, 0, () => tick);
      worker.send(ack());
      worker.send(play(FAST, goal));
      for (let i = 0; i < 3000 && !worker.idle; i++) {
        worker.work(1);
        worker.send(ack());
      }
      expect(worker.last()).toMatchObject({ playing: false, reached: goal });
      const { step, train, test } = worker.last();
      if (goal.kind === 'loss') expect(train.loss).toBeLessThan(goal.below);
      else expect((test.confusion[0] + test.confusion[3]) / test.samples).toBeGreaterThan(goal.above);
      return step;
    });
    expect(new Set(stops).size).toBe(1);
    expect(stops[0]).toBeGreaterThan(0);
  });
});

describe('what goes wrong', () => {
  it('a run that diverges stops at the last finite state and says so', () => {
    const experiment = { ...linear, training: { ...linear.training, learningRate: 1e100 } };
    const expected = replay({ experiment, changes: [] }, 1000);
    expect(expected.divergedAt).toBeGreaterThan(0);
    const worker = loaded(experiment);
    worker.send(ack());
    worker.send(play());
    worker.work();
    worker.send(ack());
    expect(worker.events).toContainEqual({
      type: 'diverged',
      run,
      step: expected.divergedAt,
      what: expected.divergedIn,
    });
    expect(worker.last()).toMatchObject({
      step: expected.step,
      playing: false,
      weightsSha256: expected.weightsSha256,
    });
    expect(worker.idle).toBe(true);
  });

  it('what was not foreseen is told, and the worker lives on', () => {
    const worker = createFakeWorker();
    const broken = smallWith({ training: { loss: { name: 'no such loss' as 'mse', params: {} } } });
    worker.send({ type: 'load', run, source: { experiment: broken, changes: [] }, step: 0 });
    expect(worker.events).toMatchObject([{ type: 'failed', run }]);
    worker.send({ type: 'load', run: 2, source: { experiment: small, changes: [] }, step: 3 });
    worker.work();
    expect(worker.last().step).toBe(3);
  });
});
