/**
 * Checks the sizes of the build, gzipped: what loads first (the script and style of the page and what they import
 * statically), and the worker. Prints each beside its budget. And that nothing imports the worker's own file: WebKit
 * runs it a second time for whoever does, and the second one takes all messages.
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
const workers = readdirSync(assets).filter((file) => /^worker-.*\.js$/.test(file));
for (const file of readdirSync(assets).filter((name) => name.endsWith('.js'))) {
  const text = readFileSync(join(assets, file), 'utf8');
  const imported = named(text, /(?:from|import)\s*\(?\s*["'`]\.\/(worker-[\w.-]+\.js)["'`]/g);
  if (imported.length === 0) continue;
  ok = false;
  console.log(
    `  ${file} imports ${imported.join(', ')}: expected only files beside the worker's own (vite.config.ts)`,
  );
}
if (workers.length !== 1) {
  ok = false;
  console.log(`  expected one file of the worker, got ${workers.length}`);
}
process.exit(ok ? 0 : 1);
