/** Presets: short links, texts in both languages, and claims that hold in most of ten seeds when trained. */
import { describe, expect, it } from 'vitest';
import { loadTable } from '../../src/core/tables/load.ts';
import { type TableName, tables } from '../../src/core/tables/tables.ts';
import { check } from '../../src/experiment/check.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { type Preset, presets } from '../../src/lessons/presets.ts';
import { replay } from '../../src/training/replay.ts';

await Promise.all((Object.keys(tables) as TableName[]).map(loadTable));

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The link of a preset, without `#`. */
function linkOf({ experiment }: Preset): string {
  const link = encodeLink({ experiment, changes: [] });
  return link.ok ? link.fragment : link.reasons.join();
}

/** The value that the claim speaks of, after training with this seed. */
function outcome({ experiment, claim }: Preset, seed: number): number {
  const run = { experiment: { ...experiment, data: { ...experiment.data, seed } }, changes: [] };
  const { loss, metrics } = replay(run, claim.updates);
  const values: Readonly<Record<string, unknown>> = { ...metrics[claim.set], loss: loss[claim.set] };
  return Number(values[claim.metric] ?? Number.NaN);
}

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (id, preset) => {
  it('is a valid experiment with a link of at most 45 characters that opens as itself', () => {
    expect(check(preset.experiment)).toMatchObject({ ok: true });
    const link = linkOf(preset);
    expect(link.length).toBeLessThanOrEqual(45);
    const decoded = decodeLink(link);
    expect(decoded.ok).toBe(true);
    expect(linkOf({ ...preset, experiment: decoded.run.experiment })).toBe(link);
    expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('keeps its claim in at least nine of ten seeds', () => {
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = preset.claim;
    const outcomes = SEEDS.map((seed) => outcome(preset, seed));
    const kept = outcomes.filter((value) => value >= atLeast && value <= atMost);
    expect(kept.length, outcomes.map((value) => value.toFixed(3)).join(' ')).toBeGreaterThanOrEqual(9);
  });
});

it('ids are unique', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
});
