// @vitest-environment jsdom
/** The loss over time as a person uses it by keys and pointer: reading, zooming, comparing, and as a table. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { LossChart } from '../../../src/charts/LossChart.tsx';
import { type LossView, PLAIN_VIEW } from '../../../src/charts/loss/LossOptions.tsx';
import { type PastRun, pastRun } from '../../../src/charts/loss/past-runs.ts';
import { fixtures } from '../../gallery/fixtures.ts';

/** What was written on the canvas since it was last cleared. */
let texts: string[] = [];
beforeAll(() => {
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'measureText') return (text: string) => ({ width: 6 * text.length });
        return (text: unknown) => {
          if (name === 'clearRect') texts = [];
          if (name === 'fillText') texts.push(String(text));
        };
      },
      set: () => true,
    },
  );
  vi.stubGlobal('Path2D', undefined);
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 344 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 150 });
});

function Chart() {
  const { frames, experiment, changes } = fixtures.overfitted();
  const [view, setView] = useState<LossView>(PLAIN_VIEW);
  const [past, setPast] = useState<readonly PastRun[]>(() => {
    const { frames: before, ...run } = fixtures.typical();
    const earlier = pastRun(1, run, before.curve());
    return earlier ? [earlier] : [];
  });
  return (
    <LossChart
      frames={frames}
      experiment={experiment}
      changes={changes}
      scale="log"
      onScale={() => {}}
      view={view}
      onView={(change) => setView({ ...view, ...change })}
      past={past}
      onPast={setPast}
    />
  );
}

const reader = () => screen.getByRole('slider', { name: 'Read values: Loss over time' });
const read = () => reader().getAttribute('aria-valuetext');

async function openTable() {
  await userEvent.click(screen.getByRole('button', { name: 'More of: Loss over time' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show as a table' }));
  return within(screen.getByRole('table')).getAllByRole('row').slice(1);
}

test('on focus it says how many values the keys read', () => {
  render(<Chart />);
  act(() => reader().focus());
  expect(read()).toMatch(/^\d[\d,]* values: the arrow keys read them$/);
});

test('keys read value by value, zoom around what is read, and go back to the whole', async () => {
  render(<Chart />);
  expect(reader()).toHaveAccessibleDescription(/plus and minus zoom/);
  reader().focus();
  await userEvent.keyboard('{Home}');
  expect(read()).toMatch(/^Update 0, epoch 0: train \d\.\d+, test \d\.\d+$/);
  await userEvent.keyboard('{ArrowRight}{PageDown}{ArrowRight}');
  expect(read()).toMatch(/^Update 1, epoch 0\.44: train .*, test .*, mini-batches \d/);
  expect(screen.queryByRole('button', { name: 'Whole run' })).toBeNull();
  await userEvent.keyboard('+');
  expect(screen.getByRole('button', { name: 'Whole run' })).toBeInTheDocument();
  await userEvent.keyboard('{End}');
  expect(read()).toMatch(/^Update 1,000/);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(read()).toMatch(/^Update 1,000/);
  await userEvent.keyboard('0');
  expect(screen.queryByRole('button', { name: 'Whole run' })).toBeNull();
  await userEvent.keyboard('+-');
  expect(screen.queryByRole('button', { name: 'Whole run' })).toBeNull();
});

test('dragging marks a part, a double click shows all; the table has what is seen', async () => {
  render(<Chart />);
  const at = (clientX: number) => ({ clientX, clientY: 50, button: 0, pointerId: 1 });
  fireEvent.pointerDown(reader(), at(60));
  fireEvent.pointerMove(reader(), at(62));
  fireEvent.pointerUp(reader(), at(62));
  expect(screen.queryByRole('button', { name: 'Whole run' })).toBeNull();
  fireEvent.pointerDown(reader(), at(100));
  fireEvent.pointerMove(reader(), at(150));
  fireEvent.pointerUp(reader(), at(150));
  const part = screen.getByRole('button', { name: 'Whole run' });
  expect(part).toBeInTheDocument();
  // The present lies beyond the part: no line has a number at its end.
  await vi.waitFor(() => expect(texts).toContain('train'));
  expect(texts.filter((text) => /^(train|test) \d/.test(text))).toEqual([]);
  const rows = await openTable();
  const steps = rows.map((row) => Number(row.querySelectorAll('td')[1].textContent?.replace(',', '')));
  const own = rows.filter((row) => row.textContent?.startsWith('this run'));
  expect(own.length).toBeGreaterThan(2);
  expect(Math.min(...steps)).toBeGreaterThan(100);
  await userEvent.click(screen.getByRole('button', { name: 'More of: Loss over time' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show the drawing' }));
  fireEvent.doubleClick(reader());
  expect(screen.queryByRole('button', { name: 'Whole run' })).toBeNull();
});

test('what can be set is set in a sheet that Escape closes', async () => {
  render(<Chart />);
  expect(texts).toContain('updates');
  expect(texts).toContain('Run 1');
  const button = screen.getByRole('button', { name: /^View/ });
  await userEvent.click(button);
  const sheet = within(screen.getByRole('dialog', { name: /^View/ }));
  await userEvent.click(sheet.getByRole('radio', { name: 'epochs' }));
  await vi.waitFor(() => expect(texts).toContain('epochs'));
  await userEvent.click(sheet.getByRole('radio', { name: 'samples' }));
  await vi.waitFor(() => expect(texts).toContain('samples seen'));
  fireEvent.change(sheet.getByRole('slider', { name: /Smoothing/ }), { target: { value: '0.5' } });
  await vi.waitFor(() => expect(texts.join()).toMatch(/smoothed, β = 0\.5/));
  expect(texts).toContain('mini-batches');
  await userEvent.click(sheet.getByRole('switch', { name: 'Range of mini-batches' }));
  await vi.waitFor(() => expect(texts).not.toContain('mini-batches'));
  await userEvent.type(sheet.getByRole('textbox', { name: 'Name of Run 1' }), 'three arms');
  await vi.waitFor(() => expect(texts).toContain('three arms'));
  await userEvent.click(sheet.getByRole('checkbox', { name: 'Show three arms' }));
  await vi.waitFor(() => expect(texts).not.toContain('three arms'));
  await userEvent.click(sheet.getByRole('button', { name: 'Remove all' }));
  expect(sheet.queryByRole('checkbox')).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(button).toHaveFocus();
});
