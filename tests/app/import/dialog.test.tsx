// @vitest-environment jsdom
/** From text to a table in use: a person's way through the dialog, with the real session. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/app/App.tsx';
import { openPage, type Page } from '../../store/page.ts';

const leaves = readFileSync(join(import.meta.dirname, '../../fixtures/import/leaves.csv'), 'utf8');
let page: Page;
const table = () => page.session.store.getState().experiment.data.table;
const settle = (tasks?: number) => act(async () => page.settle(tasks));
const user = userEvent.setup();

async function paste(text: string): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Open a file or paste' }));
  const area = await screen.findByRole('textbox', { name: /^Text/ });
  await user.click(area);
  await user.paste(text);
  await settle();
  return screen.getByRole('dialog');
}

/** Chooses over the column. The same choice is in the list for narrow pages, which jsdom shows as well. */
async function choose(column: string, role: string): Promise<void> {
  const [choice] = screen.getAllByRole('button', { name: new RegExp(`^What ${column} is`) });
  await user.click(choice as HTMLElement);
  await user.click(screen.getByRole('option', { name: new RegExp(`^${role}`) }));
  await settle();
}

beforeEach(async () => {
  page = openPage();
  render(<App session={page.session} />);
  await screen.findByText('Loss over time');
  await settle();
});

describe('the dialog', () => {
  it('names what cannot be used, and uses the rest when it is told to', async () => {
    const dialog = await paste(leaves);
    expect(within(dialog).getByText('2 of 15 lines cannot be used')).toBeInTheDocument();
    expect(within(dialog).getByText('Line 7, column width_mm: “abc” is not a number.')).toBeInTheDocument();
    expect(
      within(dialog).getByRole('button', { name: 'Line 11, column length_mm: nothing there.' }),
    ).toBeInTheDocument();
    expect(within(dialog).getByText('“58,2” in line 5 was read as 58.2.')).toBeInTheDocument();
    expect(table()).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: 'Use 13 lines' }));
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(table()).toMatchObject({
      name: 'own',
      columns: [0, 1],
      standardized: true,
      own: {
        columnNames: ['width_mm', 'length_mm'],
        task: 'multiclass',
        classNames: ['oak', 'lime', 'willow'],
      },
    });
    expect(table()?.own?.rows).toHaveLength(13);
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await settle();
    expect(table()).toBeUndefined();
  });

  it('opens a saved work as what it is, chosen or pasted, and a link', async () => {
    const units = () => page.session.store.getState().experiment.network.hidden.map((layer) => layer.units);
    page.session.addUnit(0);
    const saved = page.session.file();
    const link = page.session.link();
    page.session.undo();
    await settle();
    expect(units()).toEqual([8, 8]);
    const fill = async (text: string) => {
      const area = screen.getByRole('textbox', { name: /^Text/ });
      await user.click(area);
      await user.paste(text);
    };
    for (const give of [
      () =>
        user.upload(
          document.querySelector<HTMLInputElement>('dialog input[type=file]') as HTMLInputElement,
          new File([saved], 'neurosketch.json'),
        ),
      () => fill(saved),
      () => fill(`https://example.org/#${link.ok ? link.fragment : ''}`),
    ]) {
      await user.click(screen.getByRole('button', { name: 'Open a file or paste' }));
      await screen.findByRole('textbox', { name: /^Text/ });
      await give();
      await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await settle();
      expect(units()).toEqual([9, 8]);
      page.session.undo();
      await settle();
      expect(units()).toEqual([8, 8]);
    }
  });

  it('goes to the line at fault', async () => {
    const dialog = await paste(leaves);
    await user.click(within(dialog).getByRole('button', { name: 'Go to line 7' }));
    const area = screen.getByRole('textbox', { name: /^Text/ }) as HTMLTextAreaElement;
    expect(area).toHaveFocus();
    const marked = () => area.value.slice(area.selectionStart, area.selectionEnd);
    expect(marked()).toBe('6,abc,77.0,willow,');
    // And to the very cell, by what is said of it.
    await user.click(within(dialog).getByRole('button', { name: /^Line 7, column width_mm/ }));
    expect(area).toHaveFocus();
    expect(marked()).toBe('abc');
  });

  it('does not use what cannot be used, and says why', async () => {
    const dialog = await paste(leaves);
    await choose('width_mm', 'not used');
    expect(within(dialog).getAllByText('Choose at least two columns as inputs.')[0]).toBeInTheDocument();
    const button = within(dialog).getByRole('button', { name: /^Use 0 lines/ });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await user.click(button);
    expect(table()).toBeUndefined();
    await choose('leaf', 'input');
    await user.click(within(dialog).getByRole('button', { name: 'Use 14 lines' }));
    expect(table()?.own?.columnNames).toEqual(['leaf', 'length_mm']);
  });

  it('predicts a value where one is chosen, along the two axes that are chosen', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i * i},${(i * 7) % 11}.5,${i % 4}.25,${i * 2.5}`);
    const dialog = await paste(`a,b,c,d\n${rows.join('\n')}`);
    await choose('d', 'value to predict');
    await user.click(within(dialog).getByRole('button', { name: /^Up/ }));
    await user.click(screen.getByRole('option', { name: 'c' }));
    await user.click(within(dialog).getByRole('switch', { name: /^Each input/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Use 20 lines' }));
    expect(table()).toMatchObject({
      columns: [0, 1, 2],
      axes: [0, 2],
      standardized: false,
      own: { task: 'regression', classNames: [] },
    });
    expect(table()?.own?.targets[3]).toBe(7.5);
  });

  it('reads a file, and refuses one that is not text', async () => {
    await user.click(screen.getByRole('button', { name: 'Open a file or paste' }));
    const dialog = await screen.findByRole('dialog');
    const picker = dialog.querySelector('input[type=file]') as HTMLInputElement;
    const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/import/excel-korean-cp949.csv'));
    await user.upload(picker, new File([bytes], 'iris.csv', { type: 'text/csv' }));
    await settle();
    expect(await screen.findByRole('heading', { name: 'iris.csv' })).toBeInTheDocument();
    expect(within(dialog).getByText('10 lines, comma, EUC-KR, first line is names')).toBeInTheDocument();
    await user.upload(
      picker,
      new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'book.csv', { type: 'text/csv' }),
    );
    await settle();
    expect(within(dialog).getByText(/The file is not text/)).toBeInTheDocument();
  });
});
