/** The page as the browser tests use it: how to open it in each state, and what must hold in all of them. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export type Theme = 'light' | 'dark';
export type Language = 'en' | 'ko';

export interface Opening {
  readonly fragment?: string;
  readonly theme?: Theme;
  readonly language?: Language;
  /** Names of the open charts; absent: those that are open at first. */
  readonly charts?: readonly string[];
}

/** Opens the page with these preferences and waits for the first frame. */
export async function open(
  page: Page,
  { fragment = '', theme = 'light', language = 'en', charts }: Opening = {},
): Promise<void> {
  await page.addInitScript(
    ([chosenTheme, chosenLanguage, chosenCharts]) => {
      const preferences = JSON.stringify({
        theme: chosenTheme,
        language: chosenLanguage,
        ...(chosenCharts && { charts: chosenCharts }),
      });
      if (!localStorage.getItem('neurosketch.preferences')) {
        localStorage.setItem('neurosketch.preferences', preferences);
      }
    },
    [theme, language, charts] as const,
  );
  await page.goto(fragment ? `./#${fragment}` : './');
  await ready(page);
}

/** Waits until the page shows a paused state that the worker has computed. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html[data-weights]')).toHaveCount(1, { timeout: 20_000 });
}

/** The update that a paused page shows. */
export async function step(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-step'));
}

/** The fingerprint of the weights of the paused state. */
export async function weights(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-weights');
}

/** Runs to this update with the transport's own control and waits for it. */
export async function runTo(page: Page, update: number): Promise<void> {
  await page.getByRole('button', { name: /Run until|여기까지 실행/ }).click();
  await page.getByRole('option', { name: /^(update|갱신 횟수)/ }).click();
  await page.getByRole('textbox', { name: /^(Goal|목표)$/ }).fill(String(update));
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-step', String(update), { timeout: 30_000 });
  await ready(page);
}

/** Problems of accessibility that axe finds, as short lines. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
  );
}

/** What must never stand on the page. */
export async function forbiddenText(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return text.match(/NaN|Infinity|\[object/g) ?? [];
}
