// @vitest-environment jsdom
/** The matrix by keys and pointer, its shares, files' table, and the threshold on the curves: all through the props. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ConfusionMatrix } from '../../src/charts/ConfusionMatrix.tsx';
import { MetricFormulas } from '../../src/charts/MetricFormulas.tsx';
import { RankCurves } from '../../src/charts/RankCurves.tsx';
import { defaults } from '../../src/experiment/defaults.ts';
import { altered, type Fixture, fixtures } from '../gallery/fixtures.ts';

beforeAll(() => {
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
});

const counted = () =>
  altered(fixtures.start(), ({ test: set }) => ({
    test: { ...set, samples: 100, confusion: [30, 1, 2, 3, 28, 2, 0, 1, 33] },
  }));

async function matrix(over: Partial<Parameters<typeof ConfusionMatrix>[0]> = {}) {
  const onCell = vi.fn();
  const { container } = render(
    <ConfusionMatrix
      frames={counted().frames}
      experiment={defaults}
      set="test"
      chosenClass={1}
      onChooseClass={() => {}}
      onCell={onCell}
      {...over}
    />,
  );
  await screen.findByRole('radiogroup', { name: 'Numbers in the cells' });
  const cell = (truth: number, predicted: number) =>
    container.querySelectorAll('tbody tr')[truth]?.querySelectorAll('td')[predicted] as HTMLElement;
  const said = () => container.querySelector('output')?.textContent;
  return { container, cell, onCell, said };
}

describe('cells', () => {
  test('are reached by one Tab and the arrows, read, and left by Escape', async () => {
    const { container, cell, onCell, said } = await matrix();
    expect(container.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    act(() => cell(0, 0).focus());
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(cell(1, 2)).toHaveFocus();
    expect(onCell).toHaveBeenLastCalledWith({ truth: 1, predicted: 2 });
    expect(said()).toBe('B called C: 2 of 33 · FN of B');
    await userEvent.keyboard('{Home}');
    expect(said()).toBe('B called A: 3 of 33 · FN of B');
    expect(cell(1, 0).tabIndex).toBe(0);
    await userEvent.keyboard('{Escape}');
    expect(onCell).toHaveBeenLastCalledWith(null);
    expect(said()).toBe('');
  });

  test('light up under the pointer, and margins do not', async () => {
    const { container, cell, onCell, said } = await matrix();
    await userEvent.hover(cell(0, 1));
    expect(onCell).toHaveBeenLastCalledWith({ truth: 0, predicted: 1 });
    expect(said()).toBe('A called B: 1 of 33 · FP of B');
    await userEvent.hover(container.querySelector('tbody td:last-child') as HTMLElement);
    expect(onCell).toHaveBeenLastCalledWith(null);
  });

  test('are marked as what they are to the chosen class', async () => {
    const { container } = await matrix();
    const marks = [...container.querySelectorAll('td[data-mark]')].map((each) =>
      each.getAttribute('data-mark'),
    );
    expect(marks).toEqual(['tn', 'fp', 'tn', 'fn', 'tp', 'fn', 'tn', 'fp', 'tn']);
    expect(screen.getByText(/called B/)).toBeInTheDocument();
  });
});

test('counts become shares of rows, then of columns', async () => {
  const { cell } = await matrix();
  expect(cell(0, 0)).toHaveTextContent(/^30$/);
  await userEvent.click(screen.getByRole('radio', { name: 'rows' }));
  expect(cell(0, 0)).toHaveTextContent(/^0\.91$/);
  await userEvent.click(screen.getByRole('radio', { name: 'columns' }));
  expect(cell(2, 2)).toHaveTextContent(/^0\.89$/);
});

test('as a table with margins, and back', async () => {
  const { container } = await matrix();
  await userEvent.click(screen.getByRole('button', { name: /More of: Confusion/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show as a table' }));
  expect(container.querySelector('table[data-two]')).not.toBeVisible();
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(5);
  await userEvent.click(screen.getByRole('button', { name: /More of: Confusion/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show the drawing' }));
  expect(container.querySelector('table[data-two]')).toBeVisible();
});

test('a moved threshold is said and taken back', async () => {
  const onThreshold = vi.fn();
  await matrix({ threshold: 0.7, onThreshold });
  expect(screen.getByText(/at threshold 0\.7/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'back to 0.5' }));
  expect(onThreshold).toHaveBeenCalledWith(0.5);
});

test('the means are chosen beside the classes, with their formulas', async () => {
  const onChooseClass = vi.fn();
  const { container } = render(
    <MetricFormulas
      frames={counted().frames}
      experiment={defaults}
      set="test"
      chosenClass={1}
      onChooseClass={onChooseClass}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: /class B/ }));
  await userEvent.click(screen.getByRole('option', { name: 'macro mean' }));
  expect(container).toHaveTextContent('0.91 + 0.93 + 0.89 / 3');
  expect(container).toHaveTextContent('Every class counts the same');
  await userEvent.click(screen.getByRole('button', { name: /macro mean/ }));
  await userEvent.click(screen.getByRole('option', { name: 'class C' }));
  expect(onChooseClass).toHaveBeenCalledWith(2);
});

describe('curves', () => {
  function curves(fixture: Fixture, over: Partial<Parameters<typeof RankCurves>[0]> = {}) {
    const onThreshold = vi.fn();
    render(
      <RankCurves
        frames={fixture.frames}
        experiment={fixture.experiment}
        set="test"
        chosenClass={1}
        onChooseClass={() => {}}
        threshold={0.5}
        onThreshold={onThreshold}
        {...over}
      />,
    );
    return onThreshold;
  }

  test('keys walk from the present threshold along the curve; Enter sets it', async () => {
    const onThreshold = curves(fixtures.unbalanced());
    const reader = screen.getByRole('slider', { name: /Read values/ });
    act(() => reader.focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(reader).toHaveAttribute('aria-valuetext', expect.stringMatching(/^p\(B\) > 0\.\d+: recall /));
    await userEvent.keyboard('{Enter}');
    expect(onThreshold).toHaveBeenCalledTimes(1);
    const [threshold] = onThreshold.mock.calls[0] as [number];
    expect(reader.getAttribute('aria-valuetext')).toContain(`> ${String(threshold).slice(0, 5)}`);
    await userEvent.keyboard('{Home}');
    expect(reader.getAttribute('aria-valuetext')).toContain('precision 0/0');
  });

  test('the threshold is typed', async () => {
    const onThreshold = curves(fixtures.unbalanced());
    const field = screen.getByRole('textbox', { name: /Threshold of p\(B\)/ });
    await userEvent.clear(field);
    await userEvent.type(field, '0.7{Enter}');
    expect(onThreshold.mock.calls[0]?.[0]).toBe(0.7);
  });

  test('margins have none, and say why', async () => {
    const onThreshold = curves(fixtures.hinge());
    expect(screen.getByText(/compared with 0/)).toBeInTheDocument();
    const reader = screen.getByRole('slider', { name: /Read values/ });
    act(() => reader.focus());
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(reader).toHaveAttribute('aria-valuetext', expect.stringMatching(/^margin > /));
    expect(onThreshold).not.toHaveBeenCalled();
  });

  test('what is not there is said in words', () => {
    curves(fixtures.noTest());
    expect(screen.getByText(/The test set is empty/)).toBeInTheDocument();
    curves(fixtures.regression());
    expect(screen.getByText(/nothing is ranked/)).toBeInTheDocument();
  });
});
