/**
 * `npm test`: lock file, types, lint, unit tests, build, budgets, browser tests, in this order; stops at the first
 * part that fails, after counting. The last line is `N passed, N failed`, summed over unit and browser tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'neurosketch-test-'));
const count = { passed: 0, failed: 0 };

function run(name, args, env = {}) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  console.log(`  ${status === 0 ? 'done' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

const tool = (path) => join('node_modules', ...path.split('/'));

/** Each part: true when it passed. The parts before the unit tests count as one check each when they fail. */
function check(name, args) {
  if (run(name, args)) return true;
  count.failed += 1;
  return false;
}

function unit() {
  const report = join(reports, 'unit.json');
  const ok = run('unit tests', [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return add(ok, report, ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests]);
}

function browser() {
  const report = join(reports, 'browser.json');
  const ok = run('browser tests', ['scripts/e2e.mjs'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  return add(ok, report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
}

/** Adds the numbers of a report; a run that failed without a failing test (a crash) counts as one failure. */
function add(ok, report, read) {
  let [passed, failed] = [0, 0];
  try {
    [passed, failed] = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`  no report at ${report}`);
  }
  count.passed += passed;
  count.failed += failed === 0 && (!ok || passed === 0) ? 1 : failed;
  return ok && failed === 0 && passed > 0;
}

const parts = [
  () => check('lock file', ['scripts/check-lock.mjs']),
  () => check('types', [tool('typescript/bin/tsc'), '-p', '.']),
  () => check('lint and format', [tool('@biomejs/biome/bin/biome'), 'check']),
  () => check('unused code', [tool('knip/bin/knip.js')]),
  unit,
  () => check('build', [tool('vite/bin/vite.js'), 'build', '--logLevel', 'warn']),
  () => check('budgets', ['scripts/budget.mjs']),
  browser,
];

const ok = parts.every((part) => part());
rmSync(reports, { recursive: true, force: true });
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(ok && count.failed === 0 ? 0 : 1);
