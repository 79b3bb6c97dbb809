/**
 * Runs a TypeScript file of this project in Node: bundles it with Vite's bundler into memory-sized temporary output
 * and imports the result. Usage: node scripts/run.mjs scripts/replay.ts [arguments]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('run.mjs: expected the path of a TypeScript file, got nothing');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const outDir = await mkdtemp(join(root, 'node_modules', '.run-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  process.argv = [process.argv[0], resolve(root, entry), ...rest];
  await import(pathToFileURL(join(outDir, 'main.mjs')).href);
} finally {
  await rm(outDir, { recursive: true, force: true });
}
