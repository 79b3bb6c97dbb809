/**
 * Checks the lock file: no address of a registry in it, and the optional binaries of the other platforms are there
 * (a lock written on one system can miss them, and then `npm ci` fails on another).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
const problems = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.resolved) problems.push(`${path}: expected no address, got ${entry.resolved}`);
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const places = Object.keys(lock.packages).filter((other) => other.endsWith(`node_modules/${name}`));
    if (places.length === 0)
      problems.push(`${path}: expected its optional ${name} in the lock file, got nothing`);
  }
}
for (const problem of problems) console.error(`package-lock.json: ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(`  ${Object.keys(lock.packages).length} packages, all without an address`);
