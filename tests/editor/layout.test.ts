import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutNetwork } from '../../src/editor/layout.ts';

const options = (hidden: number, changes: Partial<LayoutOptions> = {}): LayoutOptions => ({
  coarse: false,
  inputLabel: 20,
  outputLabel: 50,
  names: [...Array.from({ length: hidden }, () => 30), 52],
  ...changes,
});

const SHAPES: readonly (readonly number[])[] = [
  [2, 3],
  [1, 1],
  [2, 8, 8, 3],
  [2, 8, 8, 8, 8, 8, 8, 3],
  [2, 32, 32, 32, 32, 32, 32, 32, 32, 3],
  [11, 128, 1, 5],
  [11, 4, 10],
  [2, 8, 8, 5],
  [2, 8, 8, 6],
];
const ROOMS = [
  [1000, 470],
  [744, 430],
  [704, 400],
  [362, 400],
  [292, 400],
] as const;

describe('layoutNetwork', () => {
  for (const shape of SHAPES) {
    for (const [width, height] of ROOMS) {
      for (const coarse of [false, true]) {
        it(`places ${shape.join('-')} within ${width} × ${height}${coarse ? ' for fingers' : ''}`, () => {
          const layout = layoutNetwork(shape, width, height, options(shape.length - 2, { coarse }));
          expect(layout.width).toBeGreaterThanOrEqual(width);
          expect(layout.columns.map(({ units, rest }) => units.length + (rest?.count ?? 0))).toEqual(shape);
          layout.columns.forEach(({ x, ys, tile, pitch, add, rest }, l) => {
            expect(tile).toBeGreaterThanOrEqual(12);
            expect(tile).toBeLessThan(pitch);
            expect(x - tile / 2).toBeGreaterThanOrEqual(0);
            expect(x + tile / 2).toBeLessThanOrEqual(layout.width);
            for (let i = 1; i < ys.length; i++) {
              expect((ys[i] as number) - (ys[i - 1] as number)).toBeGreaterThanOrEqual(pitch - 1e-9);
            }
            const top = (ys[0] as number) - tile / 2;
            const bottom = add ? add.y + add.size / 2 : (ys.at(-1) as number) + tile / 2;
            const heads = Math.max(...layout.layerAdds.map(({ y }) => y)) + 12;
            if (layout.layerAdds[0] && layout.layerAdds[0].y > 52) expect(top).toBeGreaterThanOrEqual(heads);
            expect(top).toBeGreaterThanOrEqual(52);
            expect(bottom).toBeLessThanOrEqual(layout.height + 1e-9);
            expect(add !== null).toBe(l > 0 && l < shape.length - 1);
            // The pen in the corner covers no label of an output.
            if (l === shape.length - 1 && layout.legend === 'corner')
              expect((ys.at(-1) as number) + 12).toBeLessThanOrEqual(layout.height - (coarse ? 49 : 37));
            if (rest) {
              const upper = ys.filter((y) => y < rest.y);
              const lower = ys.filter((y) => y > rest.y);
              expect(rest.y - (upper.at(-1) as number) - tile / 2).toBeGreaterThanOrEqual(8);
              expect((lower[0] as number) - rest.y - tile / 2).toBeGreaterThanOrEqual(8);
            }
          });
          const columns = layout.columns.map(({ x }) => x);
          for (let i = 1; i < columns.length; i++) {
            expect((columns[i] as number) - (columns[i - 1] as number)).toBeGreaterThanOrEqual(60 - 1e-9);
          }
        });
      }
    }
  }

  it('has the proportions of the design at 720 px: pictures of 34, 42 apart, outputs of 48', () => {
    const layout = layoutNetwork([2, 8, 6, 3], 720, 460, options(2));
    expect(layout.columns[1]).toMatchObject({ tile: 34, pitch: 42, rest: null });
    expect(layout.columns[3]?.tile).toBe(48);
    expect(layout).toMatchObject({
      heading: 'full',
      narrow: false,
      legend: 'corner',
      width: 720,
      height: 460,
    });
    expect(layout.layerAdds[0]?.y).toBeLessThan(52);
  });

  it('does not widen a phone for two layers, and scrolls for eight', () => {
    expect(layoutNetwork([2, 8, 8, 3], 292, 0, options(2)).width).toBe(292);
    const eight = layoutNetwork([2, ...Array(8).fill(4), 3], 292, 0, options(8));
    expect(eight.width).toBeGreaterThan(292);
    expect(eight.heading).toBe('icon');
  });

  it('shortens the last menu before it leaves the sheet', () => {
    const layout = layoutNetwork([1, 4, 1], 358, 0, options(1, { outputLabel: 20, names: [30, 44] }));
    const right = layout.width - (layout.columns[2]?.x ?? 0);
    const width = { full: 44 + 62, name: 44 + 34, icon: 50 }[layout.heading];
    expect(right).toBeGreaterThanOrEqual(width / 2);
  });

  it('groups the middle of a layer that does not fit, and keeps its first and last neurons', () => {
    const layout = layoutNetwork([2, 128, 3], 744, 430, options(1));
    const { units, rest, pitch } = layout.columns[1] as (typeof layout.columns)[0];
    expect(pitch).toBe(24);
    expect(units[0]).toBe(0);
    expect(units.at(-1)).toBe(127);
    expect(rest?.count).toBe(128 - units.length);
    expect(units.length).toBeGreaterThan(9);
  });

  it('lets the sheet scroll on a narrow page rather than the names of the layers run together', () => {
    const shape = [2, 4, 4, 4, 4, 4, 4, 4, 4, 3];
    expect(layoutNetwork(shape, 362, 0, options(8)).spacing).toBe(70);
    // A wide one holds them all.
    expect(layoutNetwork(shape, 717, 430, options(8)).width).toBe(717);
  });

  it('keeps neurons 24 px apart for fingers', () => {
    const layout = layoutNetwork([2, 32, 3], 362, 0, options(1, { coarse: true }));
    expect(layout.columns[1]?.pitch).toBeGreaterThanOrEqual(24);
  });

  it('stands in an opened column as far apart as a finger is wide, 24 px for a mouse', () => {
    const opened = new Set([1]);
    for (const [coarse, pitch] of [
      [true, 44],
      [false, 24],
    ] as const) {
      for (const width of [362, 744]) {
        const layout = layoutNetwork([2, 128, 3], width, 430, options(1, { coarse, opened }));
        const { ys, rest, units } = layout.columns[1] as (typeof layout.columns)[0];
        expect(units.length).toBe(128);
        expect(rest?.open).toBe(true);
        expect((ys[1] as number) - (ys[0] as number)).toBe(pitch);
        expect(ys.at(-1) as number).toBeLessThan(layout.height);
      }
    }
  });

  it('stays near its headings where the page is taller than it needs', () => {
    const tall = layoutNetwork([2, 8, 8, 3], 720, 1200, options(2));
    const usual = layoutNetwork([2, 8, 8, 3], 720, 470, options(2));
    expect(tall.height).toBeLessThanOrEqual(480);
    expect(tall.columns[1]?.ys[0]).toBeCloseTo(usual.columns[1]?.ys[0] as number, -1);
    const deep = layoutNetwork([2, 20, 3], 720, 1200, options(1));
    expect(deep.columns[1]?.pitch).toBe(42);
    expect(deep.height).toBeLessThan(1000);
  });

  it('has room for fingers: − and + 44 px apart, neurons too where they may', () => {
    const layout = layoutNetwork([2, 6, 6, 3], 800, 470, options(2, { coarse: true }));
    expect(layout.pair).toBe(22);
    expect(layout.columns[1]?.pitch).toBeGreaterThanOrEqual(44);
    expect(layoutNetwork([2, 8, 8, 3], 288, 0, options(2, { coarse: true })).columns[1]?.pitch).toBe(46);
  });

  it('makes the + between layers a row of its own where menus would touch it', () => {
    const narrow = layoutNetwork([2, 8, 8, 3], 362, 0, options(2));
    expect(narrow.layerAdds[0]?.y).toBeGreaterThan(52);
    const wordy = layoutNetwork([2, 8, 8, 3], 720, 430, options(2, { names: [120, 120, 52] }));
    expect(wordy.layerAdds[0]?.y).toBeGreaterThan(52);
  });
});
