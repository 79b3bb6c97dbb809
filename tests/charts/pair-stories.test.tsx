// @vitest-environment jsdom
/** The charts of two weights in every state of the gallery, in both languages: no text that is not a number, and read by keys. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { layConveyor } from '../../src/charts/batch-layout.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import stories from '../gallery/pair.stories.tsx';

const texts: string[] = [];
beforeAll(() => {
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'measureText') return (text: string) => ({ width: 6 * text.length });
        return (...values: unknown[]) => {
          if (name === 'fillText') texts.push(String(values[0]));
          for (const value of values) if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
        };
      },
      set: () => true,
    },
  );
  vi.stubGlobal('Path2D', class {});
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 344 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 420 });
});

const story = (name: string, language: 'en' | 'ko' = 'en') => {
  const Content = stories.find((one) => one.name === name)?.render;
  if (!Content) throw new Error(`expected a story ${name}, got none`);
  texts.length = 0;
  return render(
    <LanguageProvider language={language}>
      <Content />
    </LanguageProvider>,
  );
};

const NOT_A_NUMBER = /NaN|Infinity|undefined|\[object/;

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test.each(stories.map(({ name }) => name))('%s', (name) => {
    const { container } = story(name, language);
    expect(container.textContent).not.toMatch(NOT_A_NUMBER);
    for (const text of texts) expect(text).not.toMatch(NOT_A_NUMBER);
    if (language === 'ko') expect(container.textContent).not.toMatch(/\b(the|of|are|is|step|sample)\b/i);
  });
});

test('the epoch is an equation, the batch is read sample by sample and stands as a table', async () => {
  story('Batches, of two classes, uneven');
  expect(screen.getByText(/⌈1,000 ÷ 96⌉ =/)).toHaveTextContent('11 updates an epoch: 10 full and one of 40.');
  const slider = screen.getByRole('slider');
  slider.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(slider).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^sample 2 of 96, class [AB]: ∂L\/∂w/),
  );
  await userEvent.click(screen.getByRole('button', { name: 'More of: Batches' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show as a table' }));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(1 + 96 + 1);
});

test('a batch of very many says that not all are drawn', () => {
  const { container } = story('Batches, 5,000 samples in one');
  expect(container).toHaveTextContent('⌈5,000 ÷ 5,000⌉ = 1 update an epoch: full batch.');
  expect(container).toHaveTextContent('Arrows of the first 256 of 5,000 samples; the mean is of all.');
});

test('every batch of a line has its number, also beside the one that comes next', () => {
  story('Batches, five classes');
  for (const label of ['14', '15', '16']) expect(texts).toContain(label);
});

test('of more classes than have marks the samples are numerals, large enough to be read', () => {
  story('Batches, ten classes');
  for (const cls of '0123456789') expect(texts).toContain(cls);
  expect(layConveyor({ samples: 150, size: 32, cursor: 0 }, { width: 340, height: 90 }, true).pitch).toBe(13);
});

test('the surface is measured, read place by place, and the step is taken apart', async () => {
  story('Optimizer, adam');
  const rows = within(screen.getByRole('table', { name: 'The next step in numbers' })).getAllByRole('row');
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
    'term',
    ...['g', 'm', 'v', 'm̂', 'v̂', '−ηg', '+', '+', 'Δw', 'w'],
  ]);
  for (const row of rows.slice(1)) expect(row.textContent).toMatch(/\d.*\d/);
  const slider = screen.getByRole('slider');
  slider.focus();
  await userEvent.keyboard('{Home}');
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/training loss \d/));
  await userEvent.keyboard('{End}');
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^after update 60: /));
  expect(texts).toContain('start');
});

test('what is frozen makes no step', () => {
  story('Optimizer, both frozen');
  expect(screen.getByText(/Both weights are frozen/)).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /the step/ })).toHaveTextContent(/the step00$/);
});
