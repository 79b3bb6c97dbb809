/**
 * A run is a function: slices, speeds, pauses, seeks, frames and restarts of the worker have no say in what comes out.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import type { Change, Patch } from '../../src/experiment/experiment.ts';
import { replay } from '../../src/training/replay.ts';
import { small, tanh } from './experiments.ts';
import { FakePage } from './fake-worker.ts';

const END = 70;

const PATCHES: readonly Patch[] = [
  { training: { learningRate: 0.1 } },
  { training: { batchSize: 5 } },
  { training: { batchSize: 100 } },
  { training: { optimizer: choose(optimizers, 'momentum') } },
  { training: { optimizer: choose(optimizers, 'adam', { beta1: 0.5 }) } },
  { data: { noise: 0.6 } },
  { data: { seed: 8 } },
  { data: { dataset: choose(datasets, 'three_blobs') } },
  { inputs: { features: [{ name: 'x1', factor: 1 }] } },
  {
    inputs: {
      features: [
        { name: 'x2', factor: 2 },
        { name: 'radius', factor: 1 },
      ],
    },
  },
  { network: { hidden: [{ units: 2, activation: tanh, unitIds: [0, 2] }] } },
  {
    network: {
      hidden: [
        { units: 4, activation: tanh },
        { units: 2, activation: tanh },
      ],
    },
  },
  { network: { hidden: [] } },
];

const RECORDED: readonly Change[] = [
  [0, 0],
  [7, 1],
  [7, 10],
  [20, 5],
  [33, 3],
  [33, 7],
  [50, 11],
  [END, 12],
].map(([step, patch], i) => ({ id: i + 1, step, patch: PATCHES[patch] }));

type Action =
  | { readonly kind: 'work'; readonly tasks: number }
  | { readonly kind: 'play'; readonly updatesPerSecond: number }
  | { readonly kind: 'step'; readonly by: 'update' | 'epoch' }
  | { readonly kind: 'seek'; readonly step: number }
  | { readonly kind: 'change'; readonly patch: number }
  | { readonly kind: 'pause' | 'ack' | 'restart' };

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('work' as const), tasks: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('play' as const),
    updatesPerSecond: fc.constantFrom(1, 60, 240, Number.POSITIVE_INFINITY),
  }),
  fc.record({ kind: fc.constant('step' as const), by: fc.constantFrom('update' as const, 'epoch' as const) }),
  fc.record({ kind: fc.constant('seek' as const), step: fc.integer({ min: 0, max: END }) }),
  fc.record({ kind: fc.constantFrom('pause' as const, 'ack' as const, 'restart' as const) }),
);
const changes: fc.Arbitrary<Action> = fc.record({
  kind: fc.constant('change' as const),
  patch: fc.nat({ max: PATCHES.length - 1 }),
});
/** How far the clock goes each time somebody looks at it: from many updates a slice to one. */
const ticks = fc.array(fc.constantFrom(0.1, 0.7, 3, 20), { minLength: 1, maxLength: 5 });

function perform(page: FakePage, schedule: readonly Action[]): void {
  for (const action of schedule) {
    if (action.kind === 'work') page.worker.work(action.tasks);
    else if (action.kind === 'play')
      page.send({ type: 'play', updatesPerSecond: action.updatesPerSecond, goal: null });
    else if (action.kind === 'step') page.send({ type: 'step', by: action.by });
    else if (action.kind === 'seek') page.send({ type: 'seek', step: action.step });
    else if (action.kind === 'change') page.change(PATCHES[action.patch]);
    else if (action.kind === 'pause') page.send({ type: 'pause' });
    else if (action.kind === 'ack') page.ack();
    else page.restart();
  }
}

function pageWith(recorded: readonly Change[], clock: readonly number[]): FakePage {
  let i = 0;
  return new FakePage({ experiment: small, changes: recorded }, () => clock[i++ % clock.length]);
}

describe('100 random schedules', () => {
  it('end in one hash, that of the replay in Node', () => {
    const expected = replay({ experiment: small, changes: RECORDED }, END);
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 25 }), ticks, (schedule, clock) => {
        const page = pageWith(RECORDED, clock);
        perform(page, schedule);
        page.send({ type: 'pause' });
        page.finish();
        page.send({ type: 'seek', step: END });
        const end = page.finish();
        expect(end.step).toBe(END);
        expect(end.weightsSha256).toBe(expected.weightsSha256);
        expect([end.epoch, end.train.loss, end.test.loss]).toEqual([
          expected.epoch,
          expected.loss.train,
          expected.loss.test,
        ]);
      }),
      { numRuns: 100, seed: 20_241_123 },
    );
  });

  it('with changes at any moment end where the list of changes leads', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(actions, changes), { maxLength: 25 }), ticks, (schedule, clock) => {
        const page = pageWith([], clock);
        perform(page, schedule);
        page.send({ type: 'pause' });
        page.finish();
        page.send({ type: 'seek', step: END });
        const end = page.finish();
        const expected = replay({ experiment: small, changes: page.changes }, END);
        expect(end.step).toBe(END);
        expect(end.weightsSha256).toBe(expected.weightsSha256);
      }),
      { numRuns: 100, seed: 20_241_124 },
    );
  });

  it('record one curve', () => {
    const curveOf = (page: FakePage) => {
      const curve: number[] = [];
      for (const snapshot of page.worker.snapshots()) {
        if (snapshot.curveRestarts) curve.length = 0;
        curve.push(...snapshot.curve);
      }
      return curve;
    };
    const straight = pageWith(RECORDED, [1]);
    straight.finish();
    straight.send({ type: 'seek', step: END });
    straight.finish();
    const expected = curveOf(straight);
    expect(expected.filter((_, i) => i % 3 === 0)).toEqual(Array.from({ length: END + 1 }, (_, i) => i));
    const noRestart = actions.filter(({ kind }) => kind !== 'restart');
    fc.assert(
      fc.property(fc.array(noRestart, { maxLength: 25 }), ticks, (schedule, clock) => {
        const page = pageWith(RECORDED, clock);
        perform(page, schedule);
        page.send({ type: 'pause' });
        page.finish();
        page.send({ type: 'seek', step: END });
        page.finish();
        const curve = curveOf(page);
        expect(curve).toEqual(expected);
      }),
      { numRuns: 30, seed: 20_241_125 },
    );
  });
});
