// @vitest-environment jsdom
/** What lies over the plane, by keys: places and points are read, and not mixed. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PlaneOverlay } from '../../src/charts/plane/PlaneOverlay.tsx';
import type { PlanePoints } from '../../src/charts/plane-points.ts';
import { PLANE } from '../../src/core/datasets/index.ts';
import { fixtures } from '../gallery/fixtures.ts';

test('near a point it reads the point where the point is, elsewhere the place', async () => {
  const points: PlanePoints = {
    count: 1,
    task: 'binary',
    classes: 2,
    x1: Float64Array.of(0.25),
    x2: Float64Array.of(0.05),
    target: Float64Array.of(1),
    isTest: Uint8Array.of(1),
  };
  const { frames } = fixtures.two();
  const { container } = render(
    <PlaneOverlay
      frames={frames}
      points={points}
      answer="probability"
      vertical={PLANE}
      axes="plane"
      reader={{
        at: () => Float64Array.of(0.25),
        ofSample: () => Float64Array.of(0.75),
        inputsOf: () => [],
      }}
      showTest
      threshold={0.5}
      temperature={1}
      sample={null}
      onSample={() => {}}
      onThreshold={null}
    />,
  );
  const read = () => container.querySelector('output')?.textContent?.split('\n');
  screen.getByRole('application').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(read()?.[0]).toBe('Point 1 (test, B)');
  expect(read()?.[1]).toMatch(/0\.25.*0\.05/);
  expect(read()?.at(-1)).toBe('says B');
  await userEvent.keyboard('{ArrowRight}');
  expect(read()?.[0]).toMatch(/0\.40.*0\.00/);
  expect(read()?.join()).not.toMatch(/Point/);
  expect(read()?.at(-1)).toBe('says A');
});
