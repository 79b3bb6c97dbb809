// @vitest-environment jsdom
/** The bent plane on its way through the layers: it says where it is, and the choice goes with it. */
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wayAt } from '../../src/charts/hidden/layer-way.ts';
import bentStories from '../gallery/bent.stories.tsx';

let texts: string[] = [];
beforeEach(() => {
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
  vi.stubGlobal('Path2D', class {});
  HTMLCanvasElement.prototype.getContext = (() => context) as never;
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 344 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 280 });
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('it rests on each layer, then goes to the next, and arrives at the last', () => {
  expect(wayAt(0, 2, false)).toEqual({ from: 0, share: 0 });
  expect(wayAt(950, 2, false)).toEqual({ from: 0, share: 0.5 });
  expect(wayAt(1400, 2, false)).toEqual({ from: 1, share: 0 });
  expect(wayAt(2800, 2, false)).toBeNull();
  expect(wayAt(950, 2, true)).toEqual({ from: 0, share: 0 });
});

test('on the way sentence, axes and choice say where it is', () => {
  const Content = bentStories.find(({ name }) => name === 'Plane bent by a layer')?.render;
  if (!Content) throw new Error('expected the story of a bent plane, got none');
  const { container } = render(<Content />);
  const chart = container.querySelector('[data-chart]') as HTMLElement;
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  const sentence = () => chart.querySelector('p')?.textContent;
  const layer = () => screen.getAllByRole('button', { name: /^Layer/ })[0]?.textContent;
  wait(100);
  expect(layer()).toMatch(/hidden 1/);
  act(() => screen.getAllByRole('button', { name: 'Through the layers' })[0]?.click());
  wait(100);
  expect(layer()).toMatch(/inputs/);
  expect(sentence()).toMatch(/^The plane as it is/);
  wait(700);
  expect(sentence()).toBe('Between inputs and hidden 1.');
  expect(texts).toContain('x₁ → neuron 1');
  wait(800);
  expect(layer()).toMatch(/hidden 1/);
  expect(sentence()).toMatch(/^In these two neurons/);
  expect(texts).toContain('neuron 1');
  wait(700);
  expect(sentence()).toBe('Between hidden 1 and hidden 2.');
  expect(texts).toContain('neuron 2 → neuron 2');
  wait(1500);
  expect(layer()).toMatch(/hidden 2/);
  expect(sentence()).toMatch(/^In these two neurons/);
});
