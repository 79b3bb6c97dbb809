// @vitest-environment jsdom
/** Real data as a person goes through it: the dialog, the settings of the table in use, and the way back. */
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { openPage, type Page } from '../store/page.ts';

// Parts load while the machine does other things.
configure({ asyncUtilTimeout: 10_000 });

let page: Page;
const state = () => page.session.store.getState();
const table = () => state().experiment.data.table;
const settle = (tasks?: number) => act(async () => page.settle(tasks));

beforeEach(async () => {
  page = openPage();
  render(<App session={page.session} />);
  await screen.findByText('Loss over time');
  await settle();
});

async function take(name: string) {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Real data' }));
  const dialog = await screen.findByRole('dialog', { name: 'Real data' });
  const row = within(dialog).getByRole('row', { name: new RegExp(`^${name}`) });
  expect(within(row).getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute('href');
  expect(within(row).getByRole('link', { name: /UCI/ })).toHaveAttribute('href');
  await user.click(within(row).getByRole('button', { name: `Use ${name}` }));
  await screen.findByRole('region', { name });
  await settle();
  return user;
}

it('a table is taken from the dialog, trains, and is left by undo', async () => {
  const user = await take('Iris');
  expect(table()).toEqual({ name: 'iris', columns: [2, 3], standardized: true, axes: null });
  expect(state().experiment.inputs.scale).toBe(2);
  expect(await screen.findByText('→ petal length, ↑ petal width')).toBeInTheDocument();
  const key = screen.getByRole('list', { name: /class/i });
  expect(key).toHaveTextContent('Asetosa50');
  act(() => page.session.stepOnce('epoch'));
  await settle();
  expect(state().step).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: 'Undo: real data' }));
  await settle();
  expect(table()).toBeUndefined();
  expect(screen.getByRole('radio', { name: 'Arms' })).toBeChecked();
});

it('its columns become the inputs, two of them at least', async () => {
  const user = await take('Iris');
  const settings = screen.getByRole('region', { name: 'Iris' });
  const column = (name: string) => within(settings).getByRole('button', { name });
  expect(column('petal width')).toHaveAttribute('aria-disabled', 'true');
  await user.click(column('sepal length'));
  await settle();
  expect(table()?.columns).toEqual([0, 2, 3]);
  expect(screen.queryByRole('button', { name: 'sin x₁' })).toBeNull();
  expect(await screen.findByText(/two principal components, \d+ % of the spread/)).toBeInTheDocument();
  await user.click(within(settings).getByRole('button', { name: /^Plane/ }));
  await user.click(screen.getByRole('option', { name: 'Two of the inputs' }));
  await settle();
  expect(table()?.axes).toEqual([0, 2]);
  expect(
    await screen.findByText('→ sepal length, ↑ petal length; the others at their means'),
  ).toBeInTheDocument();
  await user.click(within(settings).getByRole('switch', { name: 'Standardized' }));
  await settle();
  expect(table()?.standardized).toBe(false);
  expect(within(settings).getByText(/As measured/)).toBeInTheDocument();
});

it('digits have numerals as marks, all their counts in the matrix, and their outputs one by one', async () => {
  const user = await take('Digits 8 × 8');
  for (let epoch = 0; epoch < 2; epoch++) {
    act(() => page.session.stepOnce('epoch'));
    await settle(200);
  }
  const reading = await screen.findByRole('region', { name: /confused/ });
  const outputs = within(reading).getByRole('list', { name: 'One digit' });
  expect(within(outputs).getAllByRole('listitem')).toHaveLength(10);
  expect(reading).toHaveTextContent(/of 539 held-out digits are read wrongly/);
  await user.click(within(reading).getByRole('button', { name: 'Next' }));
  expect(reading).toHaveTextContent('2 of 539 held out');
  const matrix = screen.getByRole('table', { name: /matrix/i });
  expect(within(matrix).getByRole('columnheader', { name: '9' })).toBeInTheDocument();
  const [, first] = within(matrix).getAllByRole('row', { name: /^.*\b0\b/ });
  expect(first).toBeDefined();
  // What is right is counted as well; only mistakes that nobody made are left out.
  const cells = [...matrix.querySelectorAll<HTMLElement>('td[data-mark]')];
  expect(cells).toHaveLength(100);
  expect(cells.reduce((sum, { textContent }) => sum + Number(textContent), 0)).toBe(539);
  for (const cell of cells) {
    if (cell.dataset.right === 'true') expect(cell.textContent).toMatch(/^\d+$/);
    else expect(cell.textContent).not.toBe('0');
  }
});
