// @vitest-environment jsdom
/** What the hand does on the curve of an activation can be done with keys, and one run of keys is one gesture. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ActivationCurve } from '../../src/charts/ActivationCurve.tsx';
import { GradientChart } from '../../src/charts/GradientChart.tsx';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { layerPast } from '../../src/experiment/layer-past.ts';
import { LanguageProvider, loadLanguage } from '../../src/i18n/text.tsx';
import { createFrames } from '../../src/training/frames.ts';
import { experimentOn, fixtures } from '../gallery/fixtures.ts';

beforeAll(() => loadLanguage('en'));

function curve(name: 'tanh' | 'leaky_relu', onParams = vi.fn()) {
  const experiment = experimentOn('two_moons', {
    network: { hidden: [{ units: 8, activation: choose(activations, name) }] },
  });
  render(
    <LanguageProvider language="en">
      <ActivationCurve
        frames={fixtures.empty().frames}
        experiment={experiment}
        layer={0}
        onLayer={() => {}}
        onParams={onParams}
      />
    </LanguageProvider>,
  );
  return onParams;
}

describe('the tangent', () => {
  test('begins at 0, moves with the arrows, and says where it is', () => {
    curve('tanh');
    const tangent = screen.getByRole('slider', { name: 'Tangent' });
    expect(tangent).toHaveAttribute('aria-valuetext', 'none');
    fireEvent.keyDown(tangent, { key: 'ArrowRight' });
    expect(tangent).toHaveAttribute('aria-valuetext', 'z 0.00: f 0.000, slope f′ 1.000');
    expect(document.body).toHaveTextContent('f(0.00) = tanh(0.00) = 0.000');
    fireEvent.keyDown(tangent, { key: 'PageUp' });
    expect(tangent).toHaveAttribute('aria-valuetext', 'z 1.20: f 0.834, slope f′ 0.305');
    fireEvent.keyDown(tangent, { key: 'End' });
    expect(tangent).toHaveAttribute('aria-valuenow', '6');
    fireEvent.keyDown(tangent, { key: 'Escape' });
    expect(tangent).toHaveAttribute('aria-valuetext', 'none');
  });
});

test('the tangent’s range is that of the z counted since it was drawn', () => {
  const { frames: told, experiment } = fixtures.typical();
  const snapshot = told.latest();
  if (!snapshot) throw new Error('no snapshot');
  const frames = createFrames();
  render(
    <LanguageProvider language="en">
      <ActivationCurve frames={frames} experiment={experiment} layer={0} onLayer={() => {}} />
    </LanguageProvider>,
  );
  const tangent = screen.getByRole('slider', { name: 'Tangent' });
  expect(tangent).toHaveAttribute('aria-valuemax', '6');
  // 40 bins of 0.8, with z from −9.6 to 8.8.
  const bins = Array.from({ length: 40 }, (_, i) => (i >= 8 && i < 31 ? 5 : 0));
  act(() =>
    frames.publish({
      ...snapshot,
      histogram: { layer: 0, low: -16, high: 16, bins, saturated: 0.2, dead: 0 },
    }),
  );
  act(() => tangent.focus());
  expect(Number(tangent.getAttribute('aria-valuemax'))).toBeCloseTo(9.6, 9);
  fireEvent.keyDown(tangent, { key: 'End' });
  expect(tangent).toHaveAttribute('aria-valuenow', '9.6');
});

describe('the parameter', () => {
  test('is there only where the function has one', () => {
    curve('tanh');
    expect(screen.getAllByRole('slider')).toHaveLength(1);
  });

  test('steps with the keys, in one gesture, and stays inside of its limits', () => {
    const onParams = curve('leaky_relu');
    const handle = screen.getByRole('slider', { name: 'Slope for z < 0' });
    expect(handle).toHaveAttribute('aria-valuenow', '0.01');
    fireEvent.keyDown(handle, { key: 'ArrowUp' });
    fireEvent.keyDown(handle, { key: 'PageUp' });
    fireEvent.keyDown(handle, { key: 'Home' });
    fireEvent.keyDown(handle, { key: 'End' });
    const calls = onParams.mock.calls;
    expect(calls.map(([layer, params]) => [layer, params.slope])).toEqual([
      [0, 0.02],
      [0, 0.11],
      [0, 0],
      [0, 1],
    ]);
    expect(new Set(calls.map((call) => call[2])).size).toBe(1);
  });
});

test('other functions to compare with are chosen from a row of buttons', async () => {
  curve('tanh');
  expect(screen.queryByRole('group', { name: 'Compare tanh with' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
  expect(screen.getByRole('group', { name: 'Compare tanh with' })).toBeInTheDocument();
  const relu = screen.getByRole('button', { name: 'ReLU' });
  await userEvent.click(relu);
  expect(relu).toHaveAttribute('aria-pressed', 'true');
  expect(screen.queryByRole('button', { name: 'softmax' })).toBeNull();
});

test('gradients are read layer by layer', () => {
  const { frames, ...run } = fixtures.onePoint();
  render(
    <LanguageProvider language="en">
      <GradientChart frames={frames} experiment={run.experiment} past={layerPast(run)} />
    </LanguageProvider>,
  );
  const reader = screen.getByRole('slider', { name: /Gradients by layer/ });
  act(() => reader.focus());
  fireEvent.keyDown(reader, { key: 'Home' });
  expect(reader.getAttribute('aria-valuetext')).toMatch(/^Hidden 1, update 1: mean .*largest .*‖Δw‖/);
  for (let layer = 0; layer < 8; layer++) fireEvent.keyDown(reader, { key: 'ArrowDown' });
  expect(reader.getAttribute('aria-valuetext')).toMatch(/^Output, update 1/);
});
