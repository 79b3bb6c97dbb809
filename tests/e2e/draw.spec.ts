/** The network and the data in the hand: by mouse, by keyboard alone, by touch; and nothing is lost by any of it. */
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems, forbiddenText, open, ready, runTo, step, weights } from './page.ts';

/** The middle of an element. */
async function middle(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('button', { name }).first().boundingBox();
  if (!box) throw new Error(`${name}: expected a place on the page, got none`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until the weights are others, and are known. */
async function changed(page: Page, before: string | null): Promise<string | null> {
  await expect(page.locator('html')).not.toHaveAttribute('data-weights', before ?? '');
  await ready(page);
  return weights(page);
}

/** Waits until the tools of the drawing, which load behind the first picture, are there. */
async function withTools(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /Draw round connections|lines/i }).first()).toBeVisible();
}

test('by mouse: pull a weight, switch a neuron off, pull one out, paint a stroke, and take it all back', async ({
  page,
}) => {
  await open(page);
  await withTools(page);
  await runTo(page, 60);
  const start = await weights(page);

  // A connection is pressed where its line runs, and its knob is pulled along it.
  const [from, to] = [await middle(page, /^Input, x₁/), await middle(page, /^Hidden 1, neuron 1,/)];
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  const knob = page.getByRole('slider', { name: /^Line \d+ of \d+/ });
  await expect(knob).toBeVisible();
  const at = await knob.boundingBox();
  if (!at) throw new Error('the knob: expected a place, got none');
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + at.width / 2 - 15, at.y + at.height / 2, { steps: 5 });
  await page.mouse.up();
  const pulled = await changed(page, start);

  await page.getByRole('button', { name: /^Hidden 2, neuron 4,/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Switch off/ }).click();
  // What is off is held: no weight moves by it, the loss does.
  await expect(page.getByText(/switched off\. Test loss .*, before/).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-weights', pulled ?? '');

  const neuron = await middle(page, /^Hidden 1, neuron 5,/);
  await page.mouse.move(neuron.x, neuron.y);
  await page.mouse.down();
  await page.mouse.move(neuron.x + 60, neuron.y + 6, { steps: 8 });
  await expect(page.getByText(/123 → \d+ parameters/)).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /^Hidden 1, neuron 8,/ })).toHaveCount(0);
  await changed(page, pulled);

  await page.getByRole('button', { name: 'Paint', exact: true }).click();
  const surface = page.getByRole('application');
  await expect(surface).toBeVisible();
  const plane = await surface.boundingBox();
  if (!plane) throw new Error('the plane: expected a place, got none');
  const unpainted = await page.locator('html').getAttribute('data-weights');
  await page.mouse.move(plane.x + 40, plane.y + 200);
  await page.mouse.down();
  await page.mouse.move(plane.x + 120, plane.y + 220, { steps: 12 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await expect(page.getByText(/in this stroke/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-weights', unpainted ?? '');
  await page.getByRole('button', { name: 'Done' }).click();
  expect(await forbiddenText(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);

  for (let i = 0; i < 4; i++) {
    await page.getByRole('button', { name: /^Undo: / }).click();
    await ready(page);
  }
  await expect(page.locator('html')).toHaveAttribute('data-weights', start ?? '');
  expect(await step(page)).toBe(60);
});

test('by keyboard alone: walk to a line, set it, cut it, freeze a neuron, type a shape', async ({ page }) => {
  await open(page);
  await withTools(page);
  await runTo(page, 30);
  const start = await weights(page);
  await page.getByRole('button', { name: /^Hidden 1, neuron 3,/ }).focus();
  await page.keyboard.press('ArrowRight');
  const knob = page.getByRole('slider', { name: /^Line \d+ of \d+ .*from Hidden 1, neuron 3/ });
  await expect(knob).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Expected a number from/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('-1.5');
  await page.keyboard.press('Enter');
  const set = await changed(page, start);
  await expect(page.getByRole('slider', { name: /^Line/ })).toHaveAttribute('aria-valuetext', /1\.50/);
  await page.keyboard.press('x');
  const cut = await changed(page, set);
  await expect(page.getByText(/122 parameters/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: /^Hidden 2, neuron \d, .*frozen/ })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-weights', cut ?? '');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('html')).toHaveAttribute('data-weights', start ?? '');

  await page
    .getByRole('button', { name: /^Hidden 1, 8 neurons/ })
    .first()
    .focus();
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.type('8 tahn');
  await expect(page.getByText(/Did you mean tanh/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4 relu, 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Hidden 2, 3 neurons/ }).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.locator('html')).toHaveAttribute('data-weights', start ?? '');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a long press opens the menu, a tap takes a line, a finger paints', async ({ page }) => {
    await open(page);
    await withTools(page);
    const neuron = page.getByRole('button', { name: /^Hidden 1, neuron 3,/ });
    await neuron.scrollIntoViewIfNeeded();
    const place = await middle(page, /^Hidden 1, neuron 3,/);
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: string, points: { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points,
      });
    await touch('touchStart', [place]);
    await page.waitForTimeout(700);
    await touch('touchEnd', []);
    await expect(page.getByRole('menu')).toBeVisible();
    await page.getByRole('menuitem', { name: /^Freeze/ }).tap();
    await expect(page.getByRole('button', { name: /^Hidden 1, neuron 3, .*frozen/ })).toBeVisible();

    await page.getByRole('button', { name: /^Hidden 1, neuron 3,/ }).tap();
    const from = await middle(page, /^Input, x₁/);
    await page.touchscreen.tap((from.x + place.x) / 2, (from.y + place.y) / 2);
    await expect(page.getByRole('slider', { name: /^Line/ })).toBeVisible();

    await page.getByRole('button', { name: 'Paint', exact: true }).tap();
    const surface = page.getByRole('application');
    // The button stands far below the plane: the page goes there.
    await expect(surface).toBeInViewport({ ratio: 1 });
    const plane = await surface.boundingBox();
    if (!plane) throw new Error('the plane: expected a place, got none');
    const y = plane.y + plane.height / 3;
    await touch('touchStart', [{ x: plane.x + 60, y }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: plane.x + 60 + 8 * i, y }]);
    await page.waitForTimeout(200);
    await touch('touchEnd', []);
    await expect(page.getByText(/in this stroke/)).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

test('written digits reach 95 % on test data within half a minute', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.getByRole('button', { name: /Written digits/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-step', '0');
  await ready(page);
  // The test accuracy that a goal of the transport waits for.
  await page.getByRole('textbox', { name: 'Goal' }).fill('95 %');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/Test accuracy is above 95/).first()).toBeVisible({ timeout: 30_000 });
  expect(await forbiddenText(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('pasted cells become data, and undo brings back what was there', async ({ page }) => {
  await open(page);
  const before = await weights(page);
  await page.getByRole('button', { name: 'Open a file or paste' }).click();
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${(i * 5) % 17},2;${(i * 7) % 23},5;${i % 2 ? '감' : '"귤, 큰"'}`,
  );
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .first()
    .fill(['무게;길이;과일', ...rows].join('\n'));
  await expect(page.getByRole('columnheader', { name: /과일/ })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Use 40 lines' }).click();
  await changed(page, before);
  await runTo(page, 20);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(page.locator('html')).toHaveAttribute('data-weights', before ?? '');
});
