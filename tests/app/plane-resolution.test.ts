/** The plane is coarser where pictures come slowly, and fine again at rest. */
import { expect, test } from 'vitest';
import { createResolutionPace } from '../../src/app/plane/plane-resolution.ts';

let now = 0;

function run(pace: ReturnType<typeof createResolutionPace>, interval: number, pictures: number, speed = 500) {
  let side = 0;
  for (let i = 0; i < pictures; i++) {
    now += interval;
    side = pace.saw(now, { playing: true, updatesPerSecond: speed });
  }
  return side;
}

test('fast enough: as fine as at rest', () => {
  expect(run(createResolutionPace(), 17, 500)).toBe(64);
});

test('slow: coarser step by step, down to 32, and fine again at rest', () => {
  const pace = createResolutionPace();
  expect(run(pace, 60, 20)).toBe(64);
  expect(run(pace, 60, 10)).toBe(48);
  expect(run(pace, 60, 200)).toBe(32);
  expect(pace.saw(now, { playing: false, updatesPerSecond: 0 })).toBe(64);
});

test('few updates a second are not a slow machine', () => {
  expect(run(createResolutionPace(), 200, 200, 5)).toBe(64);
});

test('one long absence of the tab is not a slow machine', () => {
  const pace = createResolutionPace();
  run(pace, 17, 10);
  now += 1e6;
  pace.saw(now, { playing: true, updatesPerSecond: 500 });
  expect(run(pace, 17, 60)).toBe(64);
});
