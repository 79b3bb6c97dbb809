/**
 * The same link, 1,000 updates, and one update more by the page's own key, in Node, Chromium, Firefox and WebKit:
 * one hash of the weights for 30 varied experiments. Run by hand after `npm run build`: `npm run engines`. Needs firefox-esr, and webkit2gtk-driver with xvfb
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
  open(address: string): Promise<unknown>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The step and the hash that the page shows at rest; a run that diverges shows the step it came to. */
const READ = `(({ step, weights }) => weights ? step + ' ' + weights : '')(document.documentElement.dataset)`;
/** The key of one update. */
const STEP = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '.', bubbles: true }))`;

async function poll(read: () => Promise<string>): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const value = await read().catch(() => '');
    if (value) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  return 'no answer within a minute';
}

/** Where the page rests after it was opened. */
async function opened(engine: Engine, address: string): Promise<string> {
  await engine.open('about:blank');
  await engine.open(address);
  return poll(async () => String(await engine.evaluate(READ)));
}

/** Where it rests after one update more. */
async function stepped(engine: Engine, before: string): Promise<string> {
  await engine.evaluate(STEP);
  return poll(async () => {
    const now = String(await engine.evaluate(READ));
    return now === before ? '' : now;
  });
}

async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    open: (address) => page.goto(address),
    evaluate: (expression) => page.evaluate(expression),
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
    open: (address) => page.goto(address),
    evaluate: (expression) => page.evaluate(expression),
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
    open: (address) => session.get(address),
    evaluate: (expression) => session.executeScript(`return ${expression}`),
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
  const rests = `${shown} ${expected.weightsSha256}`;
  const next = shown === STEPS ? replay(run, STEPS + 1) : null;
  for (const engine of engines) {
    const at = await opened(engine, `http://127.0.0.1:${PORT}/#${written.fragment}`);
    if (at !== rests) wrong.push(`expected ${rests}, ${engine.name}: ${at}`);
    else if (next && next.step > STEPS) {
      const after = await stepped(engine, at);
      const then = `${next.step} ${next.weightsSha256}`;
      if (after !== then) wrong.push(`one update more: expected ${then}, ${engine.name}: ${after}`);
    }
  }
  failed += wrong.length;
  console.log(
    `${wrong.length === 0 ? 'same' : 'DIFFERENT'} ${expected.weightsSha256.slice(0, 12)} at ${shown}  ${link}`,
  );
  for (const line of wrong) console.log(`  ${line}`);
}
await Promise.all(engines.map((engine) => engine.close()));
server.close();
console.log(failed === 0 ? `one hash for each of ${COUNT} links` : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
