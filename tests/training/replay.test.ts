import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { encodeLink } from '../../src/experiment/link.ts';
import { replay } from '../../src/training/replay.ts';
import { linear, small } from './experiments.ts';

describe('a replay', () => {
  it('applies the changes of its last step', () => {
    const change = { id: 1, step: 5, patch: { network: { hidden: [] } } };
    const without = replay({ experiment: small, changes: [] }, 5);
    const withChange = replay({ experiment: small, changes: [change] }, 5);
    expect(withChange.weightsSha256).not.toBe(without.weightsSha256);
    expect(replay({ experiment: small, changes: [{ ...change, step: 6 }] }, 5)).toEqual(without);
  });

  it('measures classes and values by what suits them, and an empty set by nothing', () => {
    expect(replay({ experiment: small, changes: [] }, 3)).toMatchObject({
      step: 3,
      epoch: 1,
      metrics: { train: { total: 20 }, test: { total: 20 } },
    });
    const { loss, metrics } = replay({ experiment: linear, changes: [] }, 0);
    // e = (−2.875, −0.5, 0.875) in training; 1.375 − 1 in test
    expect(loss).toEqual({ train: (2.875 ** 2 + 0.25 + 0.875 ** 2) / 3, test: 0.375 ** 2 });
    expect(metrics.test).toMatchObject({ mae: 0.375, r2: null });
    const noTest = applyPatch(small, { data: { testShare: 0 } });
    expect(replay({ experiment: noTest, changes: [] }, 2).loss.test).toBeNull();
  });

  it('past a divergence gives the last finite state', () => {
    const experiment = applyPatch(linear, { training: { learningRate: 1e100 } });
    const past = replay({ experiment, changes: [] }, 1_000_000);
    expect(past.divergedAt).toBe(past.step);
    expect(past.step).toBeGreaterThan(0);
    const { divergedAt, divergedIn, ...state } = past;
    expect(replay({ experiment, changes: [] }, past.step)).toEqual(state);
  });
});

describe('scripts/replay.ts', () => {
  it('answers every line of a list of links, broken ones too', () => {
    const encoded = encodeLink({ experiment: small, changes: [] });
    if (!encoded.ok) throw new Error(encoded.reasons.join());
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    try {
      const file = join(folder, 'links.txt');
      writeFileSync(file, `${encoded.fragment}\n\nno link at all\n${encoded.fragment.slice(0, -1)}\n`);
      const root = join(import.meta.dirname, '../..');
      const args = [join(root, 'scripts/run.mjs'), 'scripts/replay.ts', file, '--steps', '7', '--json'];
      const output = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
      const answers = output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(answers.map(({ ok }) => ok)).toEqual([true, false, false]);
      const expected = replay({ experiment: small, changes: [] }, 7);
      expect(answers[0]).toEqual({ ok: true, problems: [], experiment: small, ...expected });
      expect(answers[1].problems.join()).toContain('expected');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
