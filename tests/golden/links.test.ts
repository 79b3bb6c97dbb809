/**
 * A link that worked once works for ever: what each frozen link must decode to, and the weights it must lead to, to the
 * last bit. links.json is append-only; scripts/make-golden-links.ts adds to it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { features } from '../../src/core/features.ts';
import { biasInitializers, weightInitializers } from '../../src/core/initializers.ts';
import { losses } from '../../src/core/losses.ts';
import { optimizers } from '../../src/core/optimizers.ts';
import { penalties } from '../../src/core/regularizers.ts';
import { schedules } from '../../src/core/schedules.ts';
import { loadTable } from '../../src/core/tables/load.ts';
import { type TableName, tables } from '../../src/core/tables/tables.ts';
import { applyPatch, type Change, type Experiment } from '../../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { linkFields, RUN_KEYS } from '../../src/experiment/link-fields.ts';
import { markFields } from '../../src/experiment/link-marks.ts';
import { replay } from '../../src/training/replay.ts';

interface Golden {
  readonly link: string;
  readonly experiment: Experiment;
  readonly changes?: readonly Change[];
  readonly steps: number;
  readonly weightsSha256: string;
}

await Promise.all((Object.keys(tables) as TableName[]).map(loadTable));

const all: readonly Golden[] = JSON.parse(readFileSync(`${import.meta.dirname}/links.json`, 'utf8'));

describe('frozen links', () => {
  test('there are at least 200, each once', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ link }) => link)).size).toBe(all.length);
  });

  test.each(all)('$link', ({ link, experiment, changes = [], steps, weightsSha256 }) => {
    const decoded = decodeLink(link);
    expect(decoded.problems).toEqual([]);
    expect(decoded.run).toEqual({ experiment, changes });
    expect(encodeLink(decoded.run, decoded)).toEqual({ ok: true, fragment: link });
    expect(replay(decoded.run, steps).weightsSha256).toBe(weightsSha256);
  });

  test('they say everything that a link can say', () => {
    const keys = [...linkFields, ...markFields].map(({ key }) => key).concat(RUN_KEYS);
    const said = all.map(({ link }) => link).join(' ');
    expect(keys.filter((key) => !said.includes(`.${key}`))).toEqual([]);
    const states = all.flatMap(({ experiment, changes = [] }) => [
      experiment,
      ...changes.map(({ patch }) => applyPatch(experiment, patch)),
    ]);
    const names = (entries: (experiment: Experiment) => readonly string[]) =>
      new Set(states.flatMap(entries));
    const missing = (registry: object, used: ReadonlySet<string>) =>
      Object.keys(registry).filter((name) => !used.has(name));
    expect([
      missing(
        datasets,
        names(({ data }) => [data.dataset.name]),
      ),
      missing(
        features,
        names(({ inputs }) => inputs.features.map(({ name }) => name)),
      ),
      missing(
        activations,
        names(({ network }) => network.hidden.map(({ activation }) => activation.name)),
      ),
      missing(
        weightInitializers,
        names(({ network }) => [network.weightInitializer.name]),
      ),
      missing(
        biasInitializers,
        names(({ network }) => [network.biasInitializer.name]),
      ),
      missing(
        losses,
        names(({ training }) => [training.loss.name]),
      ),
      missing(
        optimizers,
        names(({ training }) => [training.optimizer.name]),
      ),
      missing(
        schedules,
        names(({ training }) => [training.schedule.name]),
      ),
      missing(
        penalties,
        names(({ training }) => [training.penalty.name]),
      ),
    ]).toEqual([[], [], ['softmax'], [], [], [], [], [], []]);
  });
});
