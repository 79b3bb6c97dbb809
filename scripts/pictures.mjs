/**
 * `npm run pictures [FOLDER]`: builds, opens the page in the browser it finds, and saves the main states and the gallery
 * at 1440, 1024, 390 and 320 px, light and dark, Korean and English, so that anyone can look at a change.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, 'pictures'));
const WIDTHS = { 1440: 900, 1024: 768, 390: 844, 320: 640 };
const LOOKS = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ko'],
  ['dark', 'ko'],
];

const vite = join('node_modules', 'vite', 'bin', 'vite.js');
function build(...args) {
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
build();
build('--config', 'tests/gallery/vite.config.ts');
mkdirSync(folder, { recursive: true });

const server = await serve(0);
const gallery = await serve(0, join(root, 'dist-gallery'));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });

const settled = (page) => page.waitForSelector('html[data-weights]', { timeout: 30_000 });

/** The states worth a look, each from the freshly opened page. */
const STATES = {
  start: async () => {},
  trained: async (page) => {
    await page.keyboard.press('e');
    await page.keyboard.press('Space');
    await page.waitForTimeout(2500);
    await page.keyboard.press('Space');
    await settled(page);
  },
  presets: async (page) =>
    page
      .evaluate(() => document.querySelector('header')?.scrollIntoView())
      .then(() => menu(page, /^(Presets|예제)$/)),
  share: async (page) => page.getByRole('button', { name: /^(Share|공유)$/ }).click(),
  help: async (page) => page.keyboard.press('?'),
};

async function menu(page, name) {
  const more = page.getByRole('button', { name: /^(Menu|메뉴)$/ });
  if (await more.isVisible()) await more.click();
  await page.getByRole('button', { name }).last().click();
}

for (const [width, height] of Object.entries(WIDTHS)) {
  for (const [theme, language] of LOOKS) {
    const context = await browser.newContext({
      viewport: { width: Number(width), height },
      hasTouch: Number(width) < 760,
      deviceScaleFactor: 1,
    });
    await context.addInitScript(
      (preferences) => localStorage.setItem('neurosketch.preferences', preferences),
      JSON.stringify({ theme, language }),
    );
    for (const [state, reach] of Object.entries(STATES)) {
      const page = await context.newPage();
      await page.goto(address);
      await settled(page);
      await reach(page);
      await page.waitForTimeout(400);
      // A panel out of sight is not drawn, so the view grows to hold all of them.
      if (state === 'start' || state === 'trained') {
        const tall = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width: Number(width), height: tall + 800 });
        await page.waitForTimeout(500);
        const all = await page.evaluate(
          () => document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
        );
        await page.setViewportSize({
          width: Number(width),
          height: Math.max(height, Math.ceil(all) + (Number(width) < 760 ? 130 : 0)),
        });
        await page.waitForTimeout(500);
      }
      await page.screenshot({ path: join(folder, `${state}-${width}-${theme}-${language}.png`) });
      await page.setViewportSize({ width: Number(width), height });
      await page.evaluate(() => localStorage.removeItem('neurosketch.work'));
      await page.close();
    }
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${gallery.address().port}/?theme=${theme}&lang=${language}`);
    await page.waitForTimeout(1200);
    await page.screenshot({
      path: join(folder, `gallery-${width}-${theme}-${language}.png`),
      fullPage: true,
    });
    await context.close();
  }
  console.log(`${width} px done`);
}
await browser.close();
server.close();
gallery.close();
console.log(`pictures in ${folder}`);
