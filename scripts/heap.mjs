/**
 * `npm run heap`, after `npm run build`: what a million updates cost in memory. Opens every chart, trains the page's own
 * experiment at full speed, and compares the heap of page and worker, garbage collected, at 20,000 updates and at the
 * end. Fails where either grew by 2 MB or more. `STEPS=200000` for a shorter run.
 */
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const STEPS = Number(process.env.STEPS ?? 1_000_000);
const FROM = 20_000;
/** So many updates at the speed of a first visit. */
const SLOWLY = 2_400;
const MOST = 2_000_000;

const server = await serve(0);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: CHROMIUM_ARGS,
});
const page = await browser.newPage({ viewport: { width: 1440, height: 2400 }, locale: 'en-US' });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.waitForSelector('html[data-weights]');
const bar = page.getByRole('toolbar', { name: 'Charts' });
// It loads when it comes near; before that there is nothing to open.
await bar.waitFor();
const closed = bar.getByRole('button', { pressed: false });
while ((await closed.count()) > 0) await closed.first().click();

/** Trains to an update, and waits until it is there. */
async function runTo(step, speed = /full speed/) {
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('option', { name: speed }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Run until/ }).click();
  await page.getByRole('option').first().click();
  const field = page.getByRole('textbox', { name: 'Goal' });
  await field.fill(String(step));
  await field.press('Enter');
  await page.waitForFunction((to) => Number(document.documentElement.dataset.step) >= to, step, {
    timeout: 900_000,
    polling: 500,
  });
  await page.waitForSelector('html[data-weights]');
}

/** The worker speaks through the page's session: its heap is its own. */
const devtools = await page.context().newCDPSession(page);
const attached = new Promise((done) =>
  devtools.once('Target.attachedToTarget', ({ sessionId }) => done(sessionId)),
);
await devtools.send('Target.setAutoAttach', {
  autoAttach: true,
  waitForDebuggerOnStart: false,
  flatten: false,
});
const sessionId = await attached;
let messages = 0;
function askWorker(method) {
  const id = ++messages;
  const answer = new Promise((done) => {
    const hear = ({ message }) => {
      const { id: of, result } = JSON.parse(message);
      if (of !== id) return;
      devtools.off('Target.receivedMessageFromTarget', hear);
      done(result);
    };
    devtools.on('Target.receivedMessageFromTarget', hear);
  });
  devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answer;
}

/** Bytes in use behind a full collection, typed arrays' contents included. */
async function heap(ask) {
  for (let i = 0; i < 3; i++) await ask('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

const measure = async () => ({
  page: await heap((method) => devtools.send(method)),
  worker: await heap(askWorker),
});

// At full speed the first 20,000 updates are over in a few frames. Engines compile what runs often, and that is no
// growth: so the run begins at a speed at which it can be watched.
await runTo(SLOWLY, /240 per s/);
await runTo(FROM);
const before = await measure();
const started = Date.now();
await runTo(STEPS);
const seconds = (Date.now() - started) / 1000;
const after = await measure();
await browser.close();
server.close();

let ok = true;
console.log(`${STEPS.toLocaleString('en-US')} updates in ${seconds.toFixed(0)} s with every chart open`);
for (const scope of ['page', 'worker']) {
  const growth = after[scope] - before[scope];
  ok &&= growth < MOST;
  console.log(
    `  ${scope.padEnd(7)} ${(before[scope] / 1e6).toFixed(2)} MB at ${FROM.toLocaleString('en-US')}, ` +
      `${(after[scope] / 1e6).toFixed(2)} MB at the end: ${growth < 0 ? '−' : '+'}${Math.abs(growth / 1e6).toFixed(2)} MB` +
      `${growth < MOST ? '' : '  TOO MUCH'}`,
  );
}
process.exit(ok ? 0 : 1);
