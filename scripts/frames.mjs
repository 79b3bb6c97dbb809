/**
 * `npm run frames [-- --json]`, after `npm run build`: frame rates beside a blank page's, updates a second, long tasks
 * and INP of the built page in Chromium, medians of five. Only ratios count on a noisy machine.
 *   default: the page's own experiment at full speed
 *   large: 8 hidden layers of 32, while neurons are added and removed
 *   deep at 4×: 6 hidden layers of 8, the processor slowed down four times, with presses in between for INP
 *   every chart: all charts open and in view at once, at full speed, and again with the processor four times slower
 * `ONLY=chart` runs those whose names hold the word.
 */
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = 3;
const server = await serve(0);
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Frames a second over some seconds, and the tasks over 50 ms in that time. */
const measure = (page, seconds) =>
  page.evaluate(async (duration) => {
    const long = [];
    const observer = new PerformanceObserver((list) =>
      long.push(...list.getEntries().map((entry) => entry.duration)),
    );
    observer.observe({ type: 'longtask' });
    let frames = 0;
    const start = performance.now();
    await new Promise((done) => {
      const frame = () => {
        frames += 1;
        if (performance.now() - start < duration * 1000) requestAnimationFrame(frame);
        else done();
      };
      requestAnimationFrame(frame);
    });
    const elapsed = (performance.now() - start) / 1000;
    observer.disconnect();
    return { framesPerSecond: frames / elapsed, longTasks: long };
  }, seconds);

const update = (page) =>
  page.evaluate(() =>
    Number(document.querySelector('[data-testid=update]')?.textContent?.replaceAll(',', '')),
  );

async function fullSpeed(page) {
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('option', { name: /full speed/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
}

/** A neuron more and one less, again and again, while it trains. */
async function keepEditing(page, seconds) {
  const until = Date.now() + 1000 * seconds;
  while (Date.now() < until) {
    await page.keyboard.press('+');
    await page.waitForTimeout(250);
    await page.keyboard.press('-');
    await page.waitForTimeout(250);
  }
}

/** 8 hidden layers of 32 ReLU. */
const LARGE = '#1.h32r-32-32-32-32-32-32-32.ki.9bc0';

/** Opens every chart below the bench. */
async function openAllCharts(page) {
  const bar = page.getByRole('toolbar', { name: 'Charts' });
  // It loads when it comes near; before that there is nothing to open.
  await bar.waitFor();
  const closed = bar.getByRole('button', { pressed: false });
  while ((await closed.count()) > 0) await closed.first().click();
  await page.waitForTimeout(1500);
}

async function round(name, { throttle = 1, deep = false, fragment = '', charts = false } = {}) {
  const height = charts ? 2400 : 900;
  const context = await browser.newContext({ viewport: { width: 1440, height }, locale: 'en-US' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto('about:blank');
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const blank = await measure(page, SECONDS);
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(address + fragment);
  await page.waitForSelector('html[data-weights]');
  if (deep)
    for (let layer = 2; layer < 6; layer++) {
      await page
        .getByRole('button', { name: /Add a layer/ })
        .last()
        .click();
      await page.waitForTimeout(300);
    }
  if (charts) await openAllCharts(page);
  await fullSpeed(page);
  await page.waitForTimeout(1000);
  if (throttle > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.waitForTimeout(1500);
  const before = await update(page);
  const started = Date.now();
  if (fragment)
    await page
      .getByRole('button', { name: /^Hidden 4/ })
      .first()
      .focus();
  const [training] = await Promise.all([
    measure(page, SECONDS),
    fragment ? keepEditing(page, SECONDS - 0.5) : null,
  ]);
  const updatesPerSecond = ((await update(page)) - before) / ((Date.now() - started) / 1000);
  const interaction = throttle > 1 && !charts ? await interactions(page) : 0;
  await context.close();
  return {
    name,
    blank: blank.framesPerSecond,
    training: training.framesPerSecond,
    longTasks: training.longTasks,
    updatesPerSecond,
    interaction,
  };
}

/** The slowest of some presses while it trains: from the press to the next paint, ms. */
async function interactions(page) {
  await page.evaluate(() => {
    window.slowest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.interactionId) window.slowest = Math.max(window.slowest, entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });
  for (const name of [/^log$|^linear$/, /^hard$/, /^soft$/, /^train$/]) {
    const radio = page.getByRole('radio', { name }).first();
    if (await radio.isVisible()) await radio.click();
    await page.waitForTimeout(300);
  }
  const rate = page.getByRole('slider', { name: /Learning rate/ });
  await rate.focus();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press(press % 2 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout(300);
  }
  return page.evaluate(() => window.slowest);
}

const results = [];
for (const [name, options] of [
  ['default at full speed', {}],
  ['8 layers of 32, edited while it trains', { fragment: LARGE }],
  ['6 layers of 8, processor 4× slower', { throttle: 4, deep: true }],
  ['every chart open', { charts: true }],
  ['every chart open, processor 4× slower', { charts: true, throttle: 4 }],
].filter(([name]) => name.includes(process.env.ONLY ?? ''))) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round(name, options));
  results.push({
    name,
    blankFramesPerSecond: median(rounds.map((r) => r.blank)),
    framesPerSecond: median(rounds.map((r) => r.training)),
    ratio: median(rounds.map((r) => r.training / r.blank)),
    updatesPerSecond: median(rounds.map((r) => r.updatesPerSecond)),
    tasksOver50ms: median(rounds.map((r) => r.longTasks.length)),
    longestTask: median(rounds.map((r) => Math.max(0, ...r.longTasks))),
    slowestInteraction: median(rounds.map((r) => r.interaction)),
  });
}
await browser.close();
server.close();
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ rounds: ROUNDS, seconds: SECONDS, results }, null, 2));
else {
  for (const r of results) {
    console.log(`${r.name}
  frames a second   ${r.framesPerSecond.toFixed(1)} beside ${r.blankFramesPerSecond.toFixed(1)} of a blank page (${(100 * r.ratio).toFixed(1)} %)
  updates a second  ${Math.round(r.updatesPerSecond).toLocaleString('en-US')}
  tasks over 50 ms  ${r.tasksOver50ms} (longest ${r.longestTask.toFixed(0)} ms)
  slowest press     ${r.slowestInteraction ? `${r.slowestInteraction.toFixed(0)} ms` : 'not measured'}`);
  }
}
