/** At every size, theme and language: nothing wider than the page, cut off, covered, or wrong for axe. */
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems, forbiddenText, type Language, open, runTo, type Theme } from './page.ts';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const;

const LOOKS: readonly [Theme, Language][] = [
  ['light', 'en'],
  ['dark', 'ko'],
  ['dark', 'en'],
  ['light', 'ko'],
];

/** Elements that reach beyond the page, and texts cut off where no ellipsis says so. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`page ${document.documentElement.scrollWidth} > ${width}`);
    const scrolls = (element: Element | null): boolean => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (/auto|scroll|hidden|clip/.test(style.overflowX) || style.clipPath !== 'none') return true;
      }
      return false;
    };
    for (const element of document.querySelectorAll('body *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if ((box.right > width + 1 || box.left < -1) && !scrolls(element))
        found.push(`beyond: ${name(element)}`);
      const style = getComputedStyle(element);
      const textual = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!textual || style.textOverflow === 'ellipsis' || style.clipPath !== 'none') continue;
      if (
        style.overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1 &&
        !/auto|scroll/.test(style.overflowX)
      ) {
        found.push(`cut: ${name(element)}`);
      }
    }
    return [...new Set(found)];
  });
}

/** Buttons in view whose middle is covered by something that is not theirs. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const button of document.querySelectorAll('button, a[href], input, [role=switch]')) {
      button.scrollIntoView({ block: 'center', inline: 'center' });
      const box = button.getBoundingClientRect();
      if (box.width < 2 || getComputedStyle(button).clipPath !== 'none' || box.height < 2) continue;
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const own =
        top && (button.contains(top) || top.contains(button) || top.closest('label')?.contains(button));
      if (!own)
        found.push(
          `${button.tagName} "${button.getAttribute('aria-label') ?? button.textContent}" under ${top?.className}`,
        );
    }
    scrollTo(0, 0);
    return found;
  });
}

/** Controls smaller than 24 × 24 px. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width > 1 && (width < 23.5 || height < 23.5) && getComputedStyle(button).clipPath === 'none';
      })
      .map((button) => `${button.getAttribute('aria-label') ?? button.textContent}`),
  );
}

/** All there are. */
const CHARTS = [
  'loss',
  'activation',
  'gradients',
  'weights',
  'formulas',
  'curves',
  'explain',
  'hidden',
  'batches',
  'optimizer',
];

for (const [width, height] of SIZES) {
  for (const [theme, language] of LOOKS) {
    test(`${width} px, ${theme}, ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, { language, theme, charts: CHARTS });
      await runTo(page, 40);
      await page.locator('#charts').scrollIntoViewIfNeeded();
      // Charts load when they come near; the last of them far below.
      await expect(page.locator('[data-slot] :is(h2, h3)')).toHaveCount(CHARTS.length);
      expect(await overflow(page)).toEqual([]);
      expect(await covered(page)).toEqual([]);
      expect(await small(page)).toEqual([]);
      expect(await forbiddenText(page)).toEqual([]);
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  }
}

for (const theme of ['light', 'dark'] as Theme[]) {
  for (const language of ['en', 'ko'] as Language[]) {
    test(`dialogs, ${theme}, ${language}: accessible and inside the page`, async ({ page }) => {
      await open(page, { theme, language });
      for (const name of [/^(Presets|예제)$/, /^(Share|공유)$/, /^(Help|도움말)$/]) {
        await page.getByRole('button', { name }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.waitForTimeout(250);
        expect(await overflow(page)).toEqual([]);
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  }
}

test('by keys on a narrow page: what has the focus is never under a bar', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const hidden: string[] = [];
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab');
    const under = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { activeElement: element } = document;
      if (!element || element === document.body) return '';
      const box = element.getBoundingClientRect();
      // What is there for screen readers alone is nowhere.
      if (box.width < 2 || getComputedStyle(element).clipPath !== 'none') return '';
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 40));
      const bar = top?.closest('[class*=transport], [class*=sections]');
      return bar && !bar.contains(element) ? (element.getAttribute('aria-label') ?? element.textContent) : '';
    });
    if (under) hidden.push(under);
  }
  expect(hidden).toEqual([]);
});
