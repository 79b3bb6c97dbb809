/** Broken links, the content security policy, and no request to anybody else. */
import { expect, test } from '@playwright/test';
import { accessibilityProblems, forbiddenText, open, ready } from './page.ts';

test('a damaged link says what was repaired and leaves the own work alone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'One update' }).click();
  await page.waitForTimeout(1200);
  await page.goto('about:blank');
  await open(page, { fragment: '1.dm.n999999.h8t-200r.zzzz.0000' });
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('could not be read');
  await expect(page.getByRole('alert')).toContainText(/expected .* got/);
  expect(await forbiddenText(page)).toEqual([]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to my work' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-step', '1');
});

test('a link with %23, ?c= or capitals opens all the same', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Moons' }).click();
  await expect.poll(() => page.url()).toMatch(/#1\.d/);
  const fragment = page.url().split('#')[1] ?? '';
  for (const address of [`./?c=${fragment}`, `./#${fragment.toUpperCase()}`, `./#%23${fragment}`]) {
    await page.goto('about:blank');
    await page.goto(address);
    await ready(page);
    await expect(page.getByRole('radio', { name: 'Moons' })).toBeChecked();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('a broken file gets a message and changes nothing', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Presets' }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"neurosketch/1","experiment":{"network":{"hidden":[{"units":0}]}}}'),
  });
  await expect(page.getByRole('alert')).toContainText('broken.json');
  await expect(page.getByRole('alert')).toContainText('units: expected');
});

test('the policy holds: no violation, no inline script, no foreign request', async ({ page, baseURL }) => {
  const problems: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  await open(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  for (const name of ['Presets', 'Share', 'Help']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.waitForTimeout(500);
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/script-src|unsafe-eval|style-src 'unsafe/);
  expect(await page.locator('script:not([src])').count()).toBe(0);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('a worker that dies is started again with nothing lost', async ({ page }) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
    Object.assign(window, { killWorker: () => workers.at(-1)?.terminate() });
  });
  // On a busy machine silence is borne for up to a minute.
  test.setTimeout(120_000);
  await open(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(500);
  await page.evaluate(() => (window as unknown as { killWorker(): void }).killWorker());
  await expect(page.getByText('Nothing is lost')).toBeVisible({ timeout: 75_000 });
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await ready(page);
});
