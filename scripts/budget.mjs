/**
 * Checks the sizes of the build, gzipped: what loads first (the script and style of the page and what they import
 * statically), and the worker. Prints each beside its budget.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = { script: 150, worker: 20, style: 15 };

const dist = resolve(import.meta.dirname, '..', 'dist');
const assets = join(dist, 'assets');
const size = (file) => gzipSync(readFileSync(join(assets, file)), { level: 9 }).length / 1000;

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const named = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** A script and all that it imports statically. */
function withImports(first) {
  const found = new Set();
  const queue = [...first];
  while (queue.length > 0) {
    const file = queue.pop();
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(join(assets, file), 'utf8');
    queue.push(...named(text, /(?:^|[;}\s])(?:import|export)[^;()]*?from\s*["']\.\/([\w.-]+\.js)["']/g));
    queue.push(...named(text, /(?:^|[;}\s])import\s*["']\.\/([\w.-]+\.js)["']/g));
  }
  return [...found];
}

const first = named(html, /(?:src|href)="\.\/assets\/([\w.-]+\.js)"/g);
const scripts = withImports(first);
// One language's catalogue is part of what everybody loads.
const languages = readdirSync(assets).filter((file) => /^(en|ko)-.*\.js$/.test(file));
const language = languages.sort((a, b) => size(b) - size(a)).slice(0, 1);
const totals = {
  script: [...scripts, ...language.filter((file) => !scripts.includes(file))].reduce(
    (sum, file) => sum + size(file),
    0,
  ),
  worker: withImports(readdirSync(assets).filter((file) => /^worker-.*\.js$/.test(file))).reduce(
    (sum, file) => sum + size(file),
    0,
  ),
  style: named(html, /href="\.\/assets\/([\w.-]+\.css)"/g).reduce((sum, file) => sum + size(file), 0),
};

let ok = true;
for (const [name, budget] of Object.entries(BUDGETS)) {
  const fits = totals[name] > 0 && totals[name] <= budget;
  ok &&= fits;
  console.log(
    `  ${name.padEnd(7)} ${totals[name].toFixed(1).padStart(6)} kB of ${budget} kB gzipped${fits ? '' : '  TOO LARGE'}`,
  );
}
process.exit(ok ? 0 : 1);
