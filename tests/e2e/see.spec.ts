/** The charts as they are used: read value by value, as a table, saved, and pointed at from one to another. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { open, runTo } from './page.ts';

/** Those with a frame of their own below the bench. */
const CHARTS = ['loss', 'activation', 'gradients', 'weights', 'curves', 'hidden', 'batches', 'optimizer'];

/** Chooses from the menu of a chart. */
async function choose(page: Page, chart: Locator, item: string): Promise<void> {
  await chart.getByRole('button', { name: /^More of:/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What a chart saves. */
async function saved(page: Page, chart: Locator, as: 'SVG' | 'PNG' | 'CSV'): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await choose(page, chart, `Save as ${as}`);
  return readFile(await (await download).path());
}

test('every chart is read by keys, as a table with the same numbers, and saved', async ({ page }) => {
  test.slow();
  await open(page, { charts: CHARTS });
  await runTo(page, 40);
  for (const name of CHARTS) {
    const chart = page.locator(`[data-slot=${name}] [data-chart]`).first();
    await chart.scrollIntoViewIfNeeded();
    const reader = chart.getByRole('slider', { name: /^(Read values:|Tangent$)/ }).first();
    await expect(reader, name).toBeVisible();
    // What is needed of the worker comes when somebody looks.
    await expect(reader, name).not.toHaveAttribute('aria-valuemax', '0');
    await reader.focus();
    await page.keyboard.press('Home');
    const first = await reader.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    await expect(reader, name).not.toHaveAttribute('aria-valuetext', first ?? '');
    await expect(reader, name).not.toHaveAttribute('aria-valuetext', 'nothing to read yet');

    await choose(page, chart, 'Show as a table');
    const table = chart.getByRole('table').first();
    await expect(table, name).toBeVisible();
    const columns = (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
    const csv = (await saved(page, chart, 'CSV'))
      .toString('utf8')
      .replace('\uFEFF', '')
      .trim()
      .split(/\r?\n/);
    expect(columns.length, name).toBeGreaterThan(1);
    for (const column of columns) expect(csv[0], name).toContain(column);
    expect(csv.length, name).toBeGreaterThan(3);
    await choose(page, chart, 'Show the drawing');

    const svg = (await saved(page, chart, 'SVG')).toString('utf8');
    expect(svg, name).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]*xmlns/);
    expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
    const png = await saved(page, chart, 'PNG');
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join(''), name).toBe('PNG');
    expect(png.length, name).toBeGreaterThan(2000);
  }
});

test('a point is chosen in the plane and followed; a cell lights its points; a threshold moves all that is counted', async ({
  page,
}) => {
  await open(page, { charts: ['curves', 'activation'] });
  await page.getByRole('radio', { name: /^Moons/ }).click();
  await runTo(page, 30);

  const plane = page.getByRole('application', { name: /^The plane/ });
  await plane.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Point [\d,]+ \((training|test), [AB]\)/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Let go of the chosen point' }).click();
  await expect(page.getByText(/^Point [\d,]+ \(/)).toHaveCount(0);

  // The picture under a cell that is pointed at is another one.
  const canvas = page.locator('#output canvas').first();
  const before = await canvas.screenshot();
  const matrix = page.getByRole('table', { name: /^Confusion matrix/ });
  await matrix.getByRole('cell').nth(3).hover();
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(false);
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await canvas.screenshot()).equals(before)).toBe(true);

  const counts = () => matrix.getByRole('cell').allInnerTexts();
  const atHalf = await counts();
  const threshold = page.getByRole('slider', { name: /^Threshold of p/ }).first();
  await threshold.scrollIntoViewIfNeeded();
  await threshold.focus();
  for (let press = 0; press < 30; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(counts).not.toEqual(atHalf);
  await expect(page.getByText(/than at 0\.50/).first()).toBeVisible();
});

test('the loss is zoomed with the pointer, and comes back', async ({ page }) => {
  await open(page, { charts: ['loss'] });
  await runTo(page, 200);
  const chart = page.locator('[data-slot=loss] [data-chart]');
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.getByRole('slider', { name: /^Read values/ }).boundingBox();
  if (!box) throw new Error('the loss chart: expected a place, got none');
  await page.mouse.move(box.x + 0.3 * box.width, box.y + box.height / 2);
  await expect(chart.locator('output').first()).toHaveText(/^Update \d+, epoch/);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.5 * box.width, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const back = chart.getByRole('button', { name: 'Whole run' });
  await expect(back).toBeVisible();
  await back.click();
  await expect(back).toHaveCount(0);
});
