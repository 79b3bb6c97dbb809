/**
 * `npm run lighthouse`, after `npm run build`: the four Lighthouse categories of the built page, medians of five, on
 * the desktop and on a phone. Fails below 95.
 */
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { serve } from './serve.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const NEEDED = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const server = await serve(0);
const address = `http://127.0.0.1:${server.address().port}/`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

let failed = 0;
for (const [name, config] of [
  ['desktop', desktopConfig],
  ['phone', undefined],
]) {
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, []]));
  const wrong = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const chrome = await launch({
      chromePath: findChromium(),
      chromeFlags: ['--headless=new', ...CHROMIUM_ARGS],
    });
    const { lhr } = await lighthouse(
      address,
      { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' },
      config,
    );
    chrome.kill();
    for (const category of CATEGORIES) {
      scores[category].push(Math.round(100 * lhr.categories[category].score));
      for (const { id } of lhr.categories[category].auditRefs) {
        const audit = lhr.audits[id];
        if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative') {
          wrong.add(`${category}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
        }
      }
    }
  }
  const medians = CATEGORIES.map((category) => [category, median(scores[category])]);
  failed += medians.filter(([, score]) => score < NEEDED).length;
  console.log(`${name.padEnd(8)} ${medians.map(([category, score]) => `${category} ${score}`).join(', ')}`);
  for (const line of wrong) console.log(`  ${line}`);
}
server.close();
process.exit(failed === 0 ? 0 : 1);
