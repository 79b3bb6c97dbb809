/**
 * Adds to tests/golden/links.json: links with the experiment they must decode to and the hash of the weights after
 * some updates, spread over everything that a link can say. Usage: node scripts/run.mjs scripts/make-golden-links.ts
 *
 * Invariant: append-only. Entries that are there are never altered; where one no longer holds, the script says so,
 * adds nothing and fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTable } from '../src/core/tables/load.ts';
import { type TableName, tables } from '../src/core/tables/tables.ts';
import { equal } from '../src/experiment/equal.ts';
import type { Change, Experiment } from '../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../src/experiment/link.ts';
import * as tableRows from '../src/experiment/table-rows.ts';
import { provideTableView } from '../src/experiment/table-view.ts';
import { replay } from '../src/training/replay.ts';
import { type Case, goldenCases } from './golden-links/cases.ts';

interface Golden {
  readonly link: string;
  readonly experiment: Experiment;
  /** Only where there are any. */
  readonly changes?: readonly Change[];
  readonly steps: number;
  readonly weightsSha256: string;
}

const FILE = join(process.cwd(), 'tests/golden/links.json');

function golden({ run, steps, options }: Case): Golden {
  const encoded = encodeLink(run, options);
  if (!encoded.ok)
    throw new Error(`expected a run that fits into a link, got ${encoded.reasons}: ${JSON.stringify(run)}`);
  const decoded = decodeLink(encoded.fragment).run;
  const { experiment, changes } = decoded;
  const { weightsSha256 } = replay(decoded, steps);
  if (replay(run, steps).weightsSha256 !== weightsSha256)
    throw new Error(`${encoded.fragment}: expected the run's own hash`);
  return {
    link: encoded.fragment,
    experiment,
    ...(changes.length > 0 ? { changes } : {}),
    steps,
    weightsSha256,
  };
}

function holds({ link, experiment, changes = [], steps, weightsSha256 }: Golden): boolean {
  const { ok, run } = decodeLink(link);
  return ok && equal(run, { experiment, changes }) && replay(run, steps).weightsSha256 === weightsSha256;
}

async function main(): Promise<number> {
  provideTableView(tableRows);
  await Promise.all((Object.keys(tables) as TableName[]).map(loadTable));
  const old: Golden[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
  const broken = old.filter((entry) => !holds(entry));
  for (const { link } of broken)
    console.error(`${link}: expected the experiment and the hash of the file, got others`);
  if (broken.length > 0) return 1;
  const known = new Set(old.map(({ link }) => link));
  const added: Golden[] = [];
  for (const one of goldenCases()) {
    const entry = golden(one);
    if (known.has(entry.link)) continue;
    known.add(entry.link);
    added.push(entry);
  }
  const lines = [...old, ...added].map((entry) => JSON.stringify(entry));
  if (added.length > 0) writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`);
  console.log(`${old.length} kept, ${added.length} added`);
  return 0;
}

process.exitCode = await main();
