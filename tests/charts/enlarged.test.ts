/** Where the text of the page is larger, a drawing is as a whole: the same picture in larger pixels. */
import { expect, test, vi } from 'vitest';
import { enlarged, enlargement } from '../../src/charts/enlarged.ts';
import type { Surface } from '../../src/charts/surface.ts';

const surfaceOf = (size: number): Surface => ({
  context: { scale: vi.fn() } as unknown as CanvasRenderingContext2D,
  width: 800,
  height: 400,
  ratio: 1,
  fonts: {
    text: `${size}px Pretendard`,
    strong: `600 ${size}px Pretendard`,
    variable: `italic ${1.1 * size}px serif`,
  },
});

test('text of 16 px makes all of it 4/3 as large, and is then of 12 px', () => {
  const surface = surfaceOf(16);
  const larger = enlarged(surface);
  expect(surface.context.scale).toHaveBeenCalledWith(16 / 12, 16 / 12);
  expect([larger.width, larger.height]).toEqual([600, 300]);
  expect(larger.fonts).toMatchObject({ text: '12px Pretendard', strong: '600 12px Pretendard' });
  expect(enlargement(surface)).toBeCloseTo(4 / 3);
  expect(enlarged(surface).fonts).toBe(larger.fonts);
});

test('text of the usual size leaves it as it is', () => {
  const surface = surfaceOf(12);
  expect(enlarged(surface)).toBe(surface);
  expect(surface.context.scale).not.toHaveBeenCalled();
});
