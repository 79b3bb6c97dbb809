/**
 * The same link, 1,000 updates, in Node, Chromium, Firefox and WebKit: one hash of the weights for 30 varied
 * experiments. Run by hand after `npm run build`: `npm run engines`. Needs firefox-esr, and webkit2gtk-driver with xvfb
 * for WebKit; an engine that is not installed is named, and the run then fails.
 */
import { execSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { Browser, Builder, Capabilities } from 'selenium-webdriver';
import { decodeLink, encodeLink } from '../src/experiment/link.ts';
import { loadTablesOf } from '../src/store/tables.ts';
import { replay } from '../src/training/replay.ts';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const STEPS = 1000;
const COUNT = 30;
const PORT = 4391;

interface Engine {
  readonly name: string;
  /** Opens an address and gives the hash once the page shows the step. */
  hash(address: string): Promise<string>;
  close(): Promise<void>;
}

/** The hash that the page shows; a run that diverges shows the step it came to. */
const READ = `(() => document.documentElement.dataset.weights ?? '')()`;

async function poll(read: () => Promise<string>): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const value = await read().catch(() => '');
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  return 'no answer within a minute';
}

async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    async hash(address) {
      await page.goto('about:blank');
      await page.goto(address);
      return poll(() => page.evaluate(READ));
    },
    close: () => browser.close(),
  };
}

async function openFirefox(): Promise<Engine> {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
  if (!executablePath) throw new Error('Firefox: expected firefox-esr to be installed, found none');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    async hash(address) {
      await page.goto('about:blank');
      await page.goto(address);
      return poll(async () => String(await page.evaluate(READ)));
    },
    close: () => browser.close(),
  };
}

async function openWebKit(): Promise<Engine> {
  if (!existsSync('/usr/bin/WebKitWebDriver'))
    throw new Error('WebKit: expected webkit2gtk-driver, found none');
  const display = spawn('Xvfb', [':97', '-screen', '0', '1440x900x24'], { stdio: 'ignore' });
  const moment = () => new Promise((done) => setTimeout(done, 1500));
  // A driver that finds no display yet has its only session taken by the browser that failed.
  await moment();
  const env = { ...process.env, DISPLAY: ':97', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const driver = spawn('/usr/bin/WebKitWebDriver', ['--port=4392'], { stdio: 'ignore', env });
  await moment();
  const minibrowser = execSync('find /usr/lib -name MiniBrowser -path "*webkit2gtk*" | head -1')
    .toString()
    .trim();
  const capabilities = new Capabilities();
  capabilities.set('browserName', 'MiniBrowser');
  capabilities.set('webkitgtk:browserOptions', { binary: minibrowser, args: ['--automation'] });
  const session = await new Builder()
    .usingServer('http://127.0.0.1:4392')
    .withCapabilities(capabilities)
    .forBrowser(Browser.SAFARI)
    .withCapabilities(capabilities)
    .build();
  return {
    name: `WebKitGTK ${(await session.getCapabilities()).get('browserVersion') ?? ''}`,
    async hash(address) {
      await session.get('about:blank');
      await session.get(address);
      return poll(async () => String(await session.executeScript(`return ${READ}`)));
    },
    async close() {
      await session.quit().catch(() => undefined);
      driver.kill();
      display.kill();
    },
  };
}

/** Links spread evenly over the frozen ones, so over everything a link can say. */
function links(): string[] {
  const path = resolve('tests/golden/links.json');
  const all = JSON.parse(readFileSync(path, 'utf8')) as { link: string }[];
  return Array.from({ length: COUNT }, (_, i) => all[Math.floor((i * all.length) / COUNT)]?.link ?? '');
}

const server = await serve(PORT, resolve('dist'));
let failed = 0;
const engines: Engine[] = [];
for (const start of [openChromium, openFirefox, openWebKit]) {
  try {
    engines.push(await start());
  } catch (error) {
    failed += 1;
    console.error(String(error));
  }
}
console.log(`Node ${process.version}, ${engines.map(({ name }) => name).join(', ')}`);
for (const link of links()) {
  const { run } = decodeLink(link);
  await loadTablesOf(run);
  const expected = replay(run, STEPS);
  const written = encodeLink(run, { step: STEPS });
  if (!written.ok) throw new Error(`${link}: expected to fit into a link, got ${written.reasons.join('; ')}`);
  const shown = expected.step;
  const wrong: string[] = [];
  for (const engine of engines) {
    const hash = await engine.hash(`http://127.0.0.1:${PORT}/#${written.fragment}`);
    if (hash !== expected.weightsSha256) wrong.push(`${engine.name}: ${hash}`);
  }
  failed += wrong.length;
  console.log(
    `${wrong.length === 0 ? 'same' : 'DIFFERENT'} ${expected.weightsSha256.slice(0, 12)} at ${shown}  ${link}`,
  );
  for (const line of wrong) console.log(`  expected ${expected.weightsSha256}, ${line}`);
}
await Promise.all(engines.map((engine) => engine.close()));
server.close();
console.log(failed === 0 ? `one hash for each of ${COUNT} links` : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
