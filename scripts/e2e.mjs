/** Runs the browser tests against the built page: finds a Chromium and a free port once, and passes both on. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findChromium } from './browser.mjs';

const root = resolve(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist', 'index.html'))) {
  console.error('dist/index.html: expected the built page, got nothing. Run `npm run build` first.');
  process.exit(1);
}

let chromium;
try {
  chromium = findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const port = await new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => done(free));
  });
});

const reporters = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? ['--reporter=list,json'] : [];
const { status } = spawnSync(
  process.execPath,
  [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', ...reporters, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CHROMIUM_PATH: chromium, NEUROSKETCH_PORT: String(port) },
  },
);
process.exit(status ?? 1);
