// @vitest-environment jsdom
/** Every chart in every state of the gallery renders, in both languages, and never shows what is not a number. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ActivationCurve } from '../../src/charts/ActivationCurve.tsx';
import { ConfusionMatrix } from '../../src/charts/ConfusionMatrix.tsx';
import { DecisionBoundary } from '../../src/charts/DecisionBoundary.tsx';
import { LossChart } from '../../src/charts/LossChart.tsx';
import { MetricFormulas } from '../../src/charts/MetricFormulas.tsx';
import { MetricsTable } from '../../src/charts/MetricsTable.tsx';
import { OutputNote } from '../../src/charts/OutputNote.tsx';
import { defaults } from '../../src/experiment/defaults.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import activationStories from '../gallery/activation.stories.tsx';
import bentStories from '../gallery/bent.stories.tsx';
import chartStories from '../gallery/charts.stories.tsx';
import { fixtures } from '../gallery/fixtures.ts';
import frameStories from '../gallery/frame.stories.tsx';
import layerStories from '../gallery/layers.stories.tsx';
import lossStories from '../gallery/loss.stories.tsx';
import metricStories from '../gallery/metrics.stories.tsx';
import planeStories from '../gallery/plane.stories.tsx';

const stories = [
  ...chartStories,
  ...lossStories,
  ...activationStories,
  ...layerStories,
  ...metricStories,
  ...planeStories,
  ...bentStories,
  ...frameStories,
];

/** What was asked of the canvas: all methods work and do nothing, as jsdom draws nothing. */
const texts: string[] = [];
beforeAll(() => {
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'measureText') return (text: string) => ({ width: 6 * text.length });
        if (name === 'createImageData') {
          return (width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) });
        }
        return (...values: unknown[]) => {
          if (name === 'fillText') texts.push(String(values[0]));
          for (const value of values)
            if (typeof value === 'number') expect(value).not.toBe(Number.POSITIVE_INFINITY);
        };
      },
      set: () => true,
    },
  );
  vi.stubGlobal('Path2D', class {});
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 344 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 150 });
});

const NOT_A_NUMBER = /NaN|Infinity|undefined\b(?!\.)|\[object/;

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test.each(stories.map(({ name, render: Content }) => [name, Content] as const))('%s', (_, Content) => {
    texts.length = 0;
    const { container } = render(
      <LanguageProvider language={language}>
        <Content />
      </LanguageProvider>,
    );
    expect(container.textContent?.replace(/0\/0: undefined/g, '')).not.toMatch(NOT_A_NUMBER);
    for (const text of texts) expect(text).not.toMatch(NOT_A_NUMBER);
  });
});

test('the bent plane says that nothing is computed yet', () => {
  texts.length = 0;
  const Content = bentStories.find(({ name }) => name === 'Plane bent: little to see')?.render;
  if (!Content) throw new Error('expected a story of little to see, got none');
  render(<Content />);
  expect(texts).toContain('Nothing computed yet.');
});

test('the bent plane is compared with the plane, but not where the answer is an axis of it', async () => {
  const Content = bentStories.find(({ name }) => name === 'Plane bent: values')?.render;
  if (!Content) throw new Error('expected a story of values, got none');
  const { container } = render(<Content />);
  const shares =
    /In these two neurons a flat surface explains \d+\s%( of the training targets’ variance)(, over the plane itself \d+\s%)?\./g;
  await vi.waitFor(() => {
    const compared = [...(container.textContent ?? '').matchAll(shares)].map(
      ([, , plane]) => plane !== undefined,
    );
    expect(compared).toEqual([true, false]);
  });
});

test('a table without rows says so', () => {
  const Content = frameStories[0].render;
  render(<Content />);
  expect(screen.getByRole('cell', { name: 'nothing to read yet' })).toBeInTheDocument();
});

/** Text, and what is said of pictures. */
function said(container: HTMLElement): string {
  const attributes = [...container.querySelectorAll('[aria-label], [title]')].map(
    (element) => `${element.getAttribute('aria-label')} ${element.getAttribute('title')}`,
  );
  return [container.textContent, ...attributes].join('\n');
}

test('another language is spoken at once, also while it trains', () => {
  const charts = (language: 'en' | 'ko', fixture: ReturnType<typeof fixtures.playing>) => {
    const { frames, experiment } = fixture;
    return (
      <LanguageProvider language={language}>
        <DecisionBoundary frames={frames} experiment={experiment} mode="soft" showTest />
        <MetricsTable frames={frames} experiment={experiment} />
        <ConfusionMatrix
          frames={frames}
          experiment={experiment}
          set="test"
          chosenClass={0}
          onChooseClass={() => {}}
        />
        <OutputNote frames={frames} experiment={experiment} set="test" />
        <LossChart frames={frames} experiment={experiment} scale="log" onScale={() => {}} changes={[]} />
        <ActivationCurve frames={frames} experiment={experiment} layer={0} onLayer={() => {}} />
        <MetricFormulas frames={frames} experiment={experiment} set="test" chosenClass={0} />
      </LanguageProvider>
    );
  };
  const fixture = fixtures.playing();
  const { container, rerender } = render(charts('en', fixture));
  expect(said(container)).toContain('The plane from −6 to 6');
  rerender(charts('ko', fixture));
  const switched = said(container);
  const fresh = said(render(charts('ko', fixture)).container);
  expect(switched).toBe(fresh);
  expect(switched).not.toMatch(/\b(the|of|are|is|plane|loss)\b/i);
});

describe('what is not there or too large is said in words', () => {
  test.each([
    ['en', 'too large', /too large.*to compute/],
    ['ko', '너무 큼', /너무 커/],
  ] as const)('a diverged regression, in %s', (language, short, long) => {
    const { frames, experiment } = fixtures.diverged();
    const { container } = render(
      <LanguageProvider language={language}>
        <MetricsTable frames={frames} experiment={experiment} />
        <OutputNote frames={frames} experiment={experiment} set="test" />
        <LossChart frames={frames} experiment={experiment} scale="log" onScale={() => {}} changes={[]} />
        <MetricFormulas frames={frames} experiment={experiment} set="test" chosenClass={0} />
      </LanguageProvider>,
    );
    for (const element of container.querySelectorAll('p')) {
      if (element.textContent) expect(element.textContent).toMatch(new RegExp(`${long.source}|${short}`));
    }
    expect(container.textContent).not.toMatch(/0\/0|equal|모두 같|Nothing measured|아직 잰/);
    const [table] = screen.getAllByRole('table');
    expect(within(table).getAllByText(short)).toHaveLength(6);
  });

  test.each(['en', 'ko'] as const)('an empty test set, in %s', (language) => {
    const { frames, experiment } = fixtures.noTest();
    const { container } = render(
      <LanguageProvider language={language}>
        <MetricFormulas frames={frames} experiment={experiment} set="test" chosenClass={0} />
      </LanguageProvider>,
    );
    expect(
      screen.getByText(language === 'en' ? /hold some points out/ : /점을 남겨 두거나/),
    ).toBeInTheDocument();
    expect(container).not.toHaveTextContent('–');
    for (const result of container.querySelectorAll('[data-part$="-result"]'))
      expect(result).not.toBeVisible();
  });
});

describe('live numbers', () => {
  test('follow the frames past React, and a paused one always', () => {
    const { frames } = fixtures.undefined();
    const snapshot = frames.latest();
    if (!snapshot) throw new Error('no snapshot');
    render(<MetricsTable frames={frames} experiment={defaults} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[2]).toHaveTextContent('0.39');
    const better = { ...snapshot.test, confusion: [33, 0, 0, 0, 33, 0, 0, 0, 34], samples: 100 };
    // Within a moment of one another: a running one may be passed over, the paused one after it may not.
    act(() => frames.publish({ ...snapshot, playing: true }));
    act(() => frames.publish({ ...snapshot, playing: false, test: better }));
    expect(rows[2]).toHaveTextContent('1.00');
    act(() => frames.publish(snapshot));
  });

  test('0/0 is dotted, says why, and the note explains it', () => {
    const { frames } = fixtures.undefined();
    render(
      <>
        <ConfusionMatrix
          frames={frames}
          experiment={defaults}
          set="test"
          chosenClass={0}
          onChooseClass={() => {}}
        />
        <OutputNote frames={frames} experiment={defaults} set="test" />
      </>,
    );
    const quotient = screen.getByTitle('0/0: nothing was called B');
    expect(quotient).toHaveTextContent('0/0');
    expect(quotient).toHaveClass('undefined');
    expect(screen.getByText(/was never predicted/)).toBeInTheDocument();
  });

  test('a class is chosen with the keyboard, and its formulas are filled', async () => {
    const { frames } = fixtures.undefined();
    const choose = vi.fn();
    render(
      <ConfusionMatrix
        frames={frames}
        experiment={defaults}
        set="test"
        chosenClass={0}
        onChooseClass={choose}
      />,
    );
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(choose).toHaveBeenCalledWith(1);
    const { container } = render(
      <MetricFormulas frames={frames} experiment={defaults} set="test" chosenClass={2} />,
    );
    expect(container).toHaveTextContent('Of 87 called C, 33 are C.');
    expect(container).toHaveTextContent('33 / 33 + 54');
    expect(container).toHaveTextContent('0.38');
  });

  test('a snapshot of another experiment leaves no number of its own', () => {
    const { frames } = fixtures.two();
    const { container } = render(
      <ConfusionMatrix
        frames={frames}
        experiment={defaults}
        set="test"
        chosenClass={0}
        onChooseClass={() => {}}
      />,
    );
    expect(container.querySelector('tbody')).not.toHaveTextContent(/\d/);
  });

  test('the loss chart says its finding and stands as a table for those who do not see it', async () => {
    const { frames, experiment, changes } = fixtures.overfitted();
    const onScale = vi.fn();
    render(
      <LossChart frames={frames} experiment={experiment} scale="log" onScale={onScale} changes={changes} />,
    );
    expect(screen.getByText(/overfitting/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'More of: Loss over time' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Show as a table' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(1 + frames.curve().length / 3);
    await userEvent.click(screen.getByRole('radio', { name: 'linear' }));
    expect(onScale).toHaveBeenCalledWith('linear');
    expect(texts).toContain('0.03 → 0.01');
  });
});
