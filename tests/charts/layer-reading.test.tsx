// @vitest-environment jsdom
/** The layers over time by keys: left and right through time, up and down from layer to layer. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { WeightChart } from '../../src/charts/WeightChart.tsx';
import { layerPast } from '../../src/experiment/layer-past.ts';
import { fixtures } from '../gallery/fixtures.ts';

beforeAll(() => {
  const context = new Proxy(
    {},
    {
      get: (_, name) => (text: unknown) =>
        name === 'measureText' ? { width: 6 * String(text).length } : undefined,
      set: () => true,
    },
  );
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 344 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 220 });
});

test('keys lead from layer to layer and to now, and the table says what is estimated', async () => {
  const run = fixtures.typical();
  render(<WeightChart frames={run.frames} experiment={run.experiment} past={layerPast(run)} />);
  const reader = screen.getByRole('slider', { name: 'Read values: Weights by layer' });
  const read = () => reader.getAttribute('aria-valuetext') ?? '';
  const update = () => read().replace(/^.*update ([\d,]+):.*$/, '$1');
  expect(reader).toHaveAccessibleDescription(/up and down from layer to layer/);
  reader.focus();
  await userEvent.keyboard('{End}');
  expect(read()).toMatch(/^Hidden 1, update [\d,]+: typical size about /);
  const last = update();
  await userEvent.keyboard('{ArrowDown}');
  expect(read()).toMatch(/^Hidden 2, /);
  expect(update()).toBe(last);
  await userEvent.keyboard('{ArrowLeft}');
  expect(read()).toMatch(/^Hidden 2, /);
  expect(update()).not.toBe(last);
  await userEvent.keyboard('{Home}{ArrowUp}{ArrowUp}');
  expect(read()).toMatch(/^Hidden 1, update 1:/);
  await userEvent.click(screen.getByRole('button', { name: 'More of: Weights by layer' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show as a table' }));
  const table = within(screen.getByRole('table'));
  expect(table.getByRole('columnheader', { name: 'typical size (estimate)' })).toBeInTheDocument();
});
