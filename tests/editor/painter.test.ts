// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPalette } from '../../src/charts/palette.ts';
import { planePoints } from '../../src/charts/plane-points.ts';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';
import { createPainter, type Scene } from '../../src/editor/painter.ts';
import { outputScales, signScale } from '../../src/editor/picture-scale.ts';
import { sampleDots } from '../../src/editor/sample-dots.ts';
import { defaults } from '../../src/experiment/defaults.ts';
import { applyPatch } from '../../src/experiment/experiment.ts';
import { outputLayer } from '../../src/experiment/outputs.ts';
import { shapeOf, snapshotOf } from './fake-session.ts';

/** Counts what is drawn instead of drawing it. */
function countingContext() {
  const counts = { curves: 0, pictures: 0, images: 0, texts: [] as string[], dots: [] as number[][] };
  const context = {
    bezierCurveTo: () => counts.curves++,
    arc: (x: number, y: number) => counts.dots.push([x, y]),
    drawImage: () => counts.pictures++,
    createImageData: (width: number, height: number) => {
      counts.images++;
      return { data: new Uint8ClampedArray(width * height * 4) };
    },
    fillText: (text: string) => counts.texts.push(text),
  };
  const quiet = () => {};
  const proxy = new Proxy(context, {
    get: (target, key) => (key in target ? target[key as keyof typeof target] : quiet),
    set: () => true,
  });
  return { counts, context: proxy as unknown as CanvasRenderingContext2D };
}

const tanh = choose(activations, 'tanh');
const palette = readPalette();

function setUp(hidden: number[], selected: Partial<Scene> = {}) {
  const { counts, context } = countingContext();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
  const network = { hidden: hidden.map((units) => ({ units, activation: tanh })) };
  const experiment = applyPatch(defaults, { network });
  const layout = layoutNetwork(shapeOf(experiment), 744, 450, {
    coarse: false,
    inputLabel: 20,
    outputLabel: 50,
    names: [...hidden.map(() => 30), 52],
  });
  const scene: Scene = {
    layout,
    palette,
    hidden: signScale(palette),
    outputs: outputScales(palette, outputLayer(experiment)),
    column: 1,
    unit: -1,
    lines: 'all',
    full: false,
    font: '13px sans-serif',
    ...selected,
  };
  const painter = createPainter(document.createElement('canvas'), scene);
  const shot = (playing: boolean) => snapshotOf(experiment, { playing, side: 4 });
  return { counts, painter, shot, experiment, layout, scene };
}

beforeEach(() => {
  const path = { moveTo() {}, lineTo() {}, quadraticCurveTo() {}, closePath() {} };
  vi.stubGlobal(
    'Path2D',
    class {
      constructor() {
        Object.assign(this, path);
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the painter', () => {
  it('draws every connection and picture of the opening network in each frame', () => {
    const { counts, painter, shot } = setUp([8, 8]);
    painter.paint(shot(true), false);
    expect(counts.curves).toBe(2 * 8 + 8 * 8 + 8 * 3);
    expect(counts.pictures).toBe(2 + 8 + 8 + 3);
  });

  it('draws a large network in turn while it trains, all of it within some frames, and at once at rest', () => {
    const { counts, painter, shot } = setUp([8, 8, 8, 8, 8, 8]);
    const all = 2 * 8 + 5 * 8 * 8 + 8 * 3;
    const snapshot = shot(true);
    painter.paint(snapshot, false);
    expect(counts.curves).toBeLessThan(all / 2);
    for (let i = 0; i < 4; i++) painter.paint(snapshot, false);
    expect(counts.curves).toBeGreaterThanOrEqual(all);
    counts.curves = 0;
    painter.paint(shot(false), true);
    expect(counts.curves).toBe(all);
  });

  it('draws the strongest lines between large layers or none, and all of the selected neuron', () => {
    // Neurons that the room groups have no lines.
    const shown = ({ pictures }: { pictures: number }) => (pictures - 2 - 3) / 2;
    const three = setUp([20, 20], { lines: 'strongest' });
    three.painter.paint(three.shot(false), true);
    expect(three.counts.curves).toBe(2 * shown(three.counts) + 3 * shown(three.counts) + 3 * 3);
    const none = setUp([20, 20], { lines: 'none', column: 2, unit: 0 });
    none.painter.paint(none.shot(false), true);
    expect(none.counts.curves).toBe(shown(none.counts) + 3);
    const small = setUp([8, 8], { lines: 'none' });
    small.painter.paint(small.shot(false), true);
    expect(small.counts.curves).toBe(2 * 8 + 8 * 8 + 8 * 3);
  });

  it('makes its image once', () => {
    const { counts, painter, shot } = setUp([8, 8]);
    for (let i = 0; i < 5; i++) painter.paint(shot(true), false);
    expect(counts.images).toBe(1);
  });

  it('writes the incoming weights of the selected neuron beside their lines', () => {
    const { counts, painter, shot } = setUp([4], { column: 1, unit: 3 });
    const snapshot = shot(false);
    painter.paint(snapshot, true);
    const [w1, w2] = [snapshot.theta[6] as number, snapshot.theta[7] as number];
    const written = counts.texts.map((text) => Number(text.replace('−', '-')));
    expect(written).toHaveLength(2);
    expect(written[0]).toBeCloseTo(w1, 2);
    expect(written[1]).toBeCloseTo(w2, 2);
  });

  it('marks the chosen sample in each picture, and nothing where none is chosen', () => {
    const none = setUp([8, 8]);
    none.painter.paint(none.shot(false), true);
    expect(none.counts.dots).toEqual([]);
    const { x1, x2 } = planePoints(defaults.data);
    const { counts, painter, shot, layout } = setUp([8, 8], {
      sample: sampleDots(defaults.data, 7, palette),
    });
    painter.paint(shot(false), true);
    const places = layout.columns.flatMap(({ x, ys, tile }) =>
      ys.map((y) => [x + (tile * (x1[7] as number)) / 12, y - (tile * (x2[7] as number)) / 12]),
    );
    // A halo and a dot.
    expect(counts.dots).toHaveLength(2 * places.length);
    for (const [x, y] of places)
      expect(counts.dots).toContainEqual([expect.closeTo(x as number, 6), expect.closeTo(y as number, 6)]);
    expect(sampleDots(defaults.data, 600, palette)).toBeNull();
  });

  it('keeps the pictures in another layout of the same neurons until new ones come', () => {
    const { counts, painter, shot, scene } = setUp([8, 8]);
    painter.paint(shot(false), true);
    const unseen = { ...shot(false), neurons: new Float32Array(0), neuronResolution: 0 };
    const drawn = (before: typeof painter, layout: Scene['layout']) => {
      counts.pictures = 0;
      createPainter(document.createElement('canvas'), { ...scene, layout }, before).paint(unseen, true);
      return counts.pictures;
    };
    expect(drawn(painter, { ...scene.layout, height: scene.layout.height + 20 })).toBe(2 + 8 + 8 + 3);
    expect(drawn(painter, setUp([7, 8]).scene.layout)).toBe(0);
  });

  it('gives the largest |w|, and takes a snapshot of another shape without drawing nonsense', () => {
    const { counts, painter, shot, experiment } = setUp([8, 8]);
    const snapshot = shot(false);
    const largest = painter.paint(snapshot, true);
    expect(largest).toBeGreaterThan(1);
    counts.curves = counts.pictures = 0;
    const fewer = applyPatch(experiment, { network: { hidden: [{ units: 5, activation: tanh }] } });
    painter.paint(snapshotOf(fewer, { side: 4 }), true);
    expect(counts.curves).toBe(0);
    expect(counts.pictures).toBe(0);
    const smaller = { hidden: [5, 8].map((units) => ({ units, activation: tanh })) };
    painter.paint(snapshotOf(applyPatch(experiment, { network: smaller }), { side: 4 }), true);
    expect(counts.curves).toBe(2 * 5 + 5 * 8 + 8 * 3);
    expect(counts.pictures).toBe(2 + 5 + 8 + 3);
    painter.paint(null, true);
  });
});
