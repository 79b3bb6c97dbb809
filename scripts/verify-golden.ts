/**
 * npm run verify:golden -- FILE…
 * Checks files of the formats golden/1 and metrics/1 (tests/golden/README.md) against the core: one line for each
 * failing case, then `N passed, N failed`. Exits with 1 where anything failed, with 2 where no file was named.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkFile, type FileReport } from './golden/check-file.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('verify-golden: expected the paths of golden files, got none; try tests/golden/core.json');
  process.exitCode = 2;
} else {
  let passed = 0;
  let failed = 0;
  for (const path of paths) {
    const report = await check(path);
    for (const line of report.lines) console.log(`${basename(path)} · ${line}`);
    passed += report.passed;
    failed += report.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

async function check(path: string): Promise<FileReport> {
  try {
    return checkFile(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { passed: 0, failed: 1, lines: [`(file): expected a readable file, got ${error.code}`] };
  }
}
