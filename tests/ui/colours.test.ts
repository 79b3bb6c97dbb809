/** The promises that tokens.css makes in its comments: contrast, and colours that stay apart for everyone. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, difference, lab, type Rgb, rgb, VISIONS } from './colours.ts';

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/gi)].map((found) => [
    found[1] ?? '',
    { light: found[2] ?? '', dark: found[3] ?? '' },
  ]),
);

const CLASSES = [1, 2, 3, 4, 5, 6].map((k) => `class-${k}`);
const fillOf = (name: string) => `${name}-fill`;
const FILLS = CLASSES.map(fillOf);

test('the arithmetic agrees with the published pairs of CIEDE2000', () => {
  // Sharma, Wu, Dalal 2005, table 1, pairs 1, 4, 7, 9, 16, 17, 25, 34
  const pairs: [number[], number[], number][] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  for (const [a, b, expected] of pairs) expect(difference(a, b)).toBeCloseTo(expected, 4);
  expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 10);
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colour = (name: string): Rgb => {
    const token = tokens.get(name);
    if (!token) throw new Error(`tokens.css: expected a colour --${name} in both themes, got none`);
    return rgb(token[theme]);
  };
  const least = (names: readonly string[], grounds: readonly string[]) =>
    Math.min(...names.flatMap((name) => grounds.map((ground) => contrast(colour(name), colour(ground)))));

  test.each([
    ['ink', ['paper', 'recess', 'lifted', 'here-bg', 'problem-bg', 'mistake', ...FILLS.slice(0, 3)], 7],
    ['ink-2', ['paper', 'recess', 'lifted'], 7],
    ['on-ink', ['ink'], 7],
    ['problem', ['paper', 'problem-bg'], 7],
    ['here', ['paper'], 7],
    ['ink-3', ['paper', 'recess', 'lifted'], 4.5],
    ['negative', ['paper'], 4.5],
  ] as const)('text in %s can be read', (name, grounds, need) => {
    expect(least([name], grounds)).toBeGreaterThanOrEqual(need);
  });

  test.each([
    ['edge', ['paper', 'recess', 'lifted']],
    ['here', ['paper', 'recess', 'zero']],
    ['train', ['paper', 'recess']],
    ['test', ['paper', 'recess']],
    ['positive', ['paper', 'zero']],
    ['negative', ['paper', 'zero']],
    ['positive-2', ['paper', 'recess']],
    ['negative-2', ['paper', 'recess']],
  ] as const)('a line or a mark in %s can be seen', (name, grounds) => {
    expect(least([name], grounds)).toBeGreaterThanOrEqual(3);
  });

  test('every mark of a class can be seen on paper and on every fill', () => {
    expect(least(CLASSES, ['paper'])).toBeGreaterThanOrEqual(3);
    expect(least(CLASSES, FILLS)).toBeGreaterThanOrEqual(3);
  });

  test('the line where the answer changes and the ring of a wrong point can be seen on every fill', () => {
    expect(least(['ink'], FILLS)).toBeGreaterThanOrEqual(3);
  });

  test('fills stay close to paper', () => {
    const most = Math.max(...FILLS.map((fill) => contrast(colour(fill), colour('paper'))));
    expect(most).toBeLessThanOrEqual(theme === 'light' ? 1.42 : 1.75);
  });

  describe.each(VISIONS)('with %s vision', (vision) => {
    const closest = (names: readonly string[]) => {
      const seen = names.map((name) => lab(colour(name), vision));
      return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => difference(a, b))));
    };
    test.each([
      ['six classes', CLASSES, 20],
      ['positive and negative', ['positive', 'negative'], 20],
      ['train and test', ['train', 'test'], 20],
      ['the first three fills', FILLS.slice(0, 3), 3],
    ] as const)('%s are told apart', (_, names, need) => {
      expect(closest(names)).toBeGreaterThanOrEqual(need);
    });
  });
});
