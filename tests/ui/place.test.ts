/** A popover is always inside the window. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placement } from '../../src/ui/place.ts';

const options = { gap: 4, align: 'start', prefer: 'below' } as const;
const phone = { width: 320, height: 568 };

test('below its anchor where there is room, at its edge', () => {
  const placed = placement(
    { left: 20, top: 100, width: 80, height: 32 },
    { width: 250, height: 200 },
    phone,
    options,
  );
  expect(placed).toMatchObject({ left: 20, top: 136 });
});

test('above where there is none below', () => {
  const placed = placement(
    { left: 20, top: 500, width: 80, height: 32 },
    { width: 250, height: 200 },
    phone,
    options,
  );
  expect(placed.top + 200).toBe(496);
});

test('moved in from the edge', () => {
  const placed = placement(
    { left: 250, top: 100, width: 60, height: 32 },
    { width: 250, height: 200 },
    phone,
    options,
  );
  expect(placed.left).toBe(62);
});

test('never wider or longer than the window', () => {
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: 0, max: 300 }),
        top: fc.integer({ min: 0, max: 540 }),
        width: fc.integer({ min: 10, max: 300 }),
        height: fc.constant(32),
      }),
      fc.record({ width: fc.integer({ min: 20, max: 304 }), height: fc.integer({ min: 20, max: 900 }) }),
      fc.constantFrom('above' as const, 'below' as const),
      fc.constantFrom('start' as const, 'centre' as const),
      (anchor, size, prefer, align) => {
        const { left, top, maxHeight } = placement(anchor, size, phone, { gap: 4, align, prefer });
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + size.width).toBeLessThanOrEqual(phone.width - 8 + 1);
        expect(top).toBeGreaterThanOrEqual(7);
        expect(top + Math.min(size.height, maxHeight)).toBeLessThanOrEqual(phone.height - 7);
      },
    ),
  );
});
