/** What a person does in the first minutes, in the built page. */
import { expect, test } from '@playwright/test';
import { accessibilityProblems, forbiddenText, open, ready, runTo, step, weights } from './page.ts';

test('opens ready, with nothing moving, and play learns the three arms', async ({ page }) => {
  await open(page);
  expect(await step(page)).toBe(0);
  await page.waitForTimeout(300);
  expect(await step(page)).toBe(0);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect
    .poll(
      async () =>
        Number(
          await page
            .getByRole('row', { name: /^accuracy/ })
            .getByRole('cell')
            .last()
            .innerText(),
        ),
      {
        timeout: 30_000,
      },
    )
    .toBeGreaterThan(0.94);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await ready(page);
  expect(await step(page)).toBeGreaterThan(20);
  expect(await forbiddenText(page)).toEqual([]);
});

test('a copied link gives anyone else the same run to the last bit', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('slider', { name: /^Noise/ }).focus();
  await page.keyboard.press('ArrowRight');
  await ready(page);
  await runTo(page, 200);
  const mine = await weights(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('switch', { name: /Open at update 200/ }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('html')).toHaveAttribute('data-step', '200', { timeout: 20_000 });
  await ready(other);
  expect(await weights(other)).toBe(mine);
});

test('changes made while it runs are recorded, undone and done again', async ({ page }) => {
  await open(page);
  await runTo(page, 50);
  const before = await weights(page);
  await page
    .getByRole('button', { name: /Add a neuron/ })
    .first()
    .click();
  await expect(page.locator('html')).not.toHaveAttribute('data-weights', before ?? '');
  await ready(page);
  await page.keyboard.press('Control+z');
  await expect(page.locator('html')).toHaveAttribute('data-weights', before ?? '');
  await page.keyboard.press('Control+Shift+z');
  await ready(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-weights', before ?? '');
  expect(await step(page)).toBe(50);
});

test('a reload loses nothing', async ({ page }) => {
  await open(page);
  await runTo(page, 120);
  const before = await weights(page);
  await expect.poll(() => page.url(), { timeout: 5000 }).toContain('#1.');
  await page.waitForTimeout(1200);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-step', '120', { timeout: 20_000 });
  await ready(page);
  expect(await weights(page)).toBe(before);
});

test('everything by keyboard: play, step, reset, undo', async ({ page }) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-step', '1');
  await page.keyboard.press('e');
  await expect(page.locator('html')).toHaveAttribute('data-step', '10');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await ready(page);
  expect(await step(page)).toBeGreaterThan(10);
  await page.getByRole('radio', { name: 'hard' }).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await ready(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await ready(page);
  await page.keyboard.press('r');
  await expect(page.locator('html')).toHaveAttribute('data-step', '0');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a dataset of another task takes the loss that goes with it', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Sine' }).click();
  await ready(page);
  await expect(page.getByRole('button', { name: /^Loss\W/ })).toContainText(/MSE|squared/i);
  await runTo(page, 100);
  expect(await forbiddenText(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a run that diverges stops, says why, and offers what helps', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Sine' }).click();
  await page.getByRole('button', { name: /^Optimizer\W/ }).click();
  await page.getByRole('option', { name: 'SGD' }).click();
  const rate = page.getByRole('textbox', { name: /Learning rate/ });
  await rate.fill('100');
  await rate.press('Enter');
  await rate.blur();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('diverged');
  expect(await forbiddenText(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Start again with η = 0.1/ }).click();
  await expect(page.getByRole('textbox', { name: /Learning rate/ })).toHaveValue('0.1');
});

test('switches language live and sets it on the document', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: '한국어' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('heading', { name: '신경망' })).toBeVisible();
  await expect(page.getByRole('button', { name: '재생' })).toBeVisible();
});

test('presets open as links and undo brings the old work back', async ({ page }) => {
  await open(page);
  await runTo(page, 30);
  const before = await weights(page);
  await page.getByRole('button', { name: 'Presets' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: /Vanishing gradient/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-step', '0');
  await ready(page);
  await page.getByRole('button', { name: /Undo: preset/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-step', '30');
  await expect(page.locator('html')).toHaveAttribute('data-weights', before ?? '');
});
