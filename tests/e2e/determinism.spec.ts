/** The page shows the hash that Node computed for the frozen links. Another script compares more engines. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { ready, weights } from './page.ts';

interface Golden {
  readonly link: string;
  readonly steps: number;
  readonly weightsSha256: string;
}

const all = JSON.parse(readFileSync(new URL('../golden/links.json', import.meta.url), 'utf8')) as Golden[];
const COUNT = 12;
const chosen = Array.from({ length: COUNT }, (_, i) => all[Math.floor((i * all.length) / COUNT)] as Golden);

for (const { link, steps, weightsSha256 } of chosen) {
  test(`${link} at ${steps}`, async ({ page }) => {
    const written = encodeLink(decodeLink(link).run, { step: steps });
    expect(written.ok).toBe(true);
    await page.goto(`./#${written.ok ? written.fragment : ''}`);
    await ready(page);
    expect(await weights(page)).toBe(weightsSha256);
  });
}
