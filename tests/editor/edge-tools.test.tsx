// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { curveOf, pointAt } from '../../src/editor/connections/curve.ts';
import { LayerConnections } from '../../src/editor/connections/LayerConnections.tsx';
import { nameOf } from '../../src/editor/connections/lines.ts';
import { gapBetween } from '../../src/editor/edges.ts';
import { layoutNetwork } from '../../src/editor/layout.ts';
import { NetworkDrawing } from '../../src/editor/NetworkDrawing.tsx';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { fakeSession } from './fake-session.ts';

// So that no test waits for the chunk's first load.
beforeAll(() => import('../../src/editor/connections/tools.ts'));

class EmptyPath {
  moveTo() {}
  lineTo() {}
  quadraticCurveTo() {}
  closePath() {}
}

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('Path2D', EmptyPath);
});

async function show(language: 'en' | 'ko' = 'en') {
  const session = fakeSession({}, { layer: 0, unit: null });
  for (const name of ['select', 'restructure', 'hold', 'release', 'undo'] as const) vi.spyOn(session, name);
  render(
    <LanguageProvider language={language}>
      <NetworkDrawing session={session} />
    </LanguageProvider>,
  );
  const pen = { name: language === 'en' ? 'Draw round connections' : '연결을 둘러 선택' };
  await screen.findByRole('button', pen, { timeout: 20_000 });
  // The pen is seen a moment before the drawing listens to it.
  await act(() => new Promise((done) => setTimeout(done)));
  return session;
}

const network = (session: ReturnType<typeof fakeSession>) => session.store.getState().experiment.network;
const neuron = (name: RegExp) => screen.getByRole('button', { name });
const knob = () => screen.getByRole('slider', { name: /^Line / });
/** From Hidden 1, neuron 3, to Hidden 2, neuron 3. */
const LINE = { gap: 1, input: 2, unit: 2 };

async function walkToLine() {
  const session = await show();
  neuron(/^Hidden 1, neuron 3,/).focus();
  await userEvent.keyboard('{ArrowRight}');
  return { session, name: nameOf(session.store.getState().experiment, LINE) as string };
}

describe('a line that is cut', () => {
  it('is joined by a press on its bars, and by two presses no more than that', async () => {
    const { session, name } = await walkToLine();
    await userEvent.keyboard('x');
    expect(network(session).cut).toEqual([name]);
    await userEvent.dblClick(knob());
    expect(network(session).cut ?? []).toEqual([]);
    expect(network(session).parameters ?? {}).toEqual({});
  });

  it('opens its menu under a finger that holds still, and stays cut', async () => {
    const { session, name } = await walkToLine();
    await userEvent.keyboard('x');
    fireEvent.pointerDown(knob(), { button: 0, pointerType: 'touch', clientX: 5, clientY: 5 });
    expect(await screen.findByRole('menuitem', { name: /^Reconnect/ }, { timeout: 5000 })).toBeVisible();
    fireEvent.pointerUp(knob());
    fireEvent.click(knob());
    await userEvent.keyboard('{Escape}');
    expect(network(session).cut).toEqual([name]);
  });
});

describe('a line walked to with keys', () => {
  it('is selected, has the one tab stop and says what it is', async () => {
    const { session } = await walkToLine();
    expect(session.select).toHaveBeenLastCalledWith({ layer: 1, unit: 2, input: 2 });
    expect(knob()).toHaveFocus();
    expect(knob()).toHaveAccessibleName('Line 3 of 8 from Hidden 1, neuron 3, to Hidden 2, neuron 3');
    expect(knob()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^weight [+−]\d\.\d\d, trained$/));
    const stops = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter((e) => e.tabIndex === 0);
    expect(stops).toEqual([knob()]);
  });

  it('leads to its neighbours and to its ends', async () => {
    await walkToLine();
    await userEvent.keyboard('{ArrowDown}');
    expect(knob()).toHaveAccessibleName(/^Line 4 of 8 from Hidden 1, neuron 3, to Hidden 2, neuron 4/);
    await userEvent.keyboard('{ArrowRight}');
    expect(neuron(/^Hidden 2, neuron 4,/)).toHaveFocus();
    expect(screen.queryByRole('slider', { name: /^Line / })).toBeNull();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    expect(knob()).toHaveAccessibleName(/^Line 3 of 8 into Hidden 2, neuron 4, from Hidden 1, neuron 3/);
    await userEvent.keyboard('{ArrowLeft}');
    expect(neuron(/^Hidden 1, neuron 3,/)).toHaveFocus();
  });

  it('changes by keys, one gesture for a run of them', async () => {
    const { session, name } = await walkToLine();
    const before = Number(knob().getAttribute('aria-valuenow'));
    await userEvent.keyboard('+++');
    expect(network(session).parameters?.[name]).toBeCloseTo(before + 0.3, 3);
    await userEvent.keyboard('{PageDown}');
    expect(Number(knob().getAttribute('aria-valuenow'))).toBeCloseTo(before - 0.7, 3);
    const gestures = vi
      .mocked(session.restructure)
      .mock.calls.map(([label, , gesture]) => [label.key, gesture]);
    expect(gestures).toHaveLength(4);
    expect(new Set(gestures.map(String)).size).toBe(1);
    expect(gestures[0]?.[1]).toBeTruthy();
  });

  it('takes a typed number, says what it expects, and Escape leaves it', async () => {
    const { session, name } = await walkToLine();
    await userEvent.keyboard('{Enter}');
    const field = screen.getByRole('textbox', { name: 'Type a number' });
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, 'much{Enter}');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleDescription(/Expected a number from −1,000,000 to 1,000,000/);
    await userEvent.clear(field);
    await userEvent.type(field, '−0.85{Enter}');
    expect(network(session).parameters?.[name]).toBe(-0.85);
    expect(knob()).toHaveFocus();
    await userEvent.keyboard('{Enter}7{Escape}');
    expect(network(session).parameters?.[name]).toBe(-0.85);
    expect(knob()).toHaveFocus();
  });

  it('is cut and joined with X, frozen with F, and says what it cost', async () => {
    const { session, name } = await walkToLine();
    await userEvent.keyboard('x');
    expect(network(session).cut).toEqual([name]);
    expect(knob()).toHaveAttribute('aria-valuetext', 'cut: no weight');
    expect(screen.getByRole('status')).toHaveTextContent(
      'Line to Hidden 2, neuron 3 cut. Test loss 0.20, as before.',
    );
    await userEvent.keyboard('+');
    expect(network(session).parameters).toBeUndefined();
    await userEvent.keyboard('xf');
    expect(network(session).cut).toBeUndefined();
    expect(network(session).frozen).toEqual([name]);
    expect(knob()).toHaveAttribute('aria-valuetext', expect.stringMatching(/frozen$/));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.undo).toHaveBeenCalledTimes(1);
  });

  it('has all acts in its menu, with their keys', async () => {
    const { session, name } = await walkToLine();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    const menu = screen.getByRole('menu', { name: 'Line to Hidden 2, neuron 3' });
    const items = within(menu).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      'Type a numberEnter',
      'Set to zero0',
      'CutX',
      'FreezeF',
    ]);
    expect(items[0]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(network(session).cut).toEqual([name]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(knob()).toHaveFocus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    const type = screen.getByRole('menuitem', { name: /Type a number/ });
    expect(type).toHaveAttribute('aria-disabled', 'true');
    expect(type).toHaveTextContent('Reconnect it first');
    await userEvent.keyboard('x');
    expect(network(session).cut).toBeUndefined();
  });

  it('takes its neighbours along with Shift, and does to all what is done', async () => {
    const { session } = await walkToLine();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    const bar = screen.getByRole('group', { name: '3 lines selected' });
    expect(knob()).toHaveAccessibleName(/^Line 5 of 8/);
    await userEvent.keyboard('x');
    expect(network(session).cut).toHaveLength(3);
    await userEvent.click(within(bar).getByRole('button', { name: 'Reconnect' }));
    expect(network(session).cut).toBeUndefined();
    await userEvent.click(within(bar).getByRole('button', { name: 'Set to zero' }));
    expect(Object.values(network(session).parameters ?? {})).toEqual([0, 0, 0]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: '3 lines selected' })).toBeNull();
    expect(knob()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(neuron(/^Hidden 2, neuron 5,/)).toHaveFocus();
  });
});

describe('a line taken with the pointer', () => {
  const layout = layoutNetwork([2, 8, 8, 3], 720, 430, {
    coarse: false,
    inputLabel: 20,
    outputLabel: 50,
    names: [30, 30, 52],
  });
  const ground = () => screen.getByRole('group', { name: 'Drawing of the network' });

  it('is pressed, and pulled along itself; the run waits', async () => {
    const session = await show();
    // Where a neuron stands follows from its button: the drawing of this test is laid out as in the page.
    const at = (name: RegExp) => {
      const { left, top, width, height } = neuron(name).style;
      const [x, y, w, h] = [left, top, width, height].map(Number.parseFloat) as [
        number,
        number,
        number,
        number,
      ];
      return { x, y: y + h / 2, right: x + w };
    };
    const [from, to] = [at(/^Hidden 1, neuron 3,/), at(/^Hidden 2, neuron 3,/)];
    fireEvent.click(ground(), { clientX: from.right + 8, clientY: from.y });
    expect(session.select).toHaveBeenLastCalledWith(expect.objectContaining({ layer: 1, input: 2 }));
    act(() => session.select({ layer: 1, unit: 2, input: 2 }));
    const slider = knob();
    vi.spyOn(slider, 'offsetParent', 'get').mockReturnValue(ground());
    fireEvent.pointerDown(slider, { button: 0, clientX: 0, clientY: 0 });
    expect(session.hold).toHaveBeenCalledTimes(1);
    fireEvent.pointerMove(slider, { clientX: (from.right + to.x) / 2, clientY: from.y });
    fireEvent.pointerUp(slider);
    expect(session.release).toHaveBeenCalledTimes(1);
    const name = nameOf(session.store.getState().experiment, LINE) as string;
    expect(network(session).parameters?.[name]).toBeCloseTo(0, 2);
    const [, , gesture] = vi.mocked(session.restructure).mock.calls.at(-1) ?? [];
    expect(gesture).toBeTruthy();
  });

  it('goes back with Escape while it is pulled', async () => {
    const session = await show();
    act(() => session.select({ layer: 1, unit: 2, input: 2 }));
    const slider = knob();
    const before = slider.getAttribute('aria-valuenow');
    vi.spyOn(slider, 'offsetParent', 'get').mockReturnValue(ground());
    slider.focus();
    fireEvent.pointerDown(slider, { button: 0, clientX: 0, clientY: 0 });
    fireEvent.pointerMove(slider, { clientX: 400, clientY: 100 });
    await waitFor(() => expect(session.restructure).toHaveBeenCalled());
    await userEvent.keyboard('{Escape}');
    expect(session.undo).toHaveBeenCalledTimes(1);
    expect(session.release).toHaveBeenCalledTimes(1);
    expect(slider.getAttribute('aria-valuenow')).toBe(before);
  });

  it('is 0 after two presses', async () => {
    const session = await show();
    act(() => session.select({ layer: 1, unit: 2, input: 2 }));
    await userEvent.dblClick(knob());
    expect(Number(knob().getAttribute('aria-valuenow'))).toBe(0);
  });

  it('is taken with all others that a loop touches', async () => {
    const session = await show();
    const { left, top, width, height } = neuron(/^Output, neuron 2,/).style;
    const x = Number.parseFloat(left) - 6;
    const y = Number.parseFloat(top) + Number.parseFloat(height) / 2;
    expect(width).not.toBe('');
    const points = [
      [x - 8, y - 8],
      [x + 4, y - 8],
      [x + 4, y + 8],
      [x - 8, y + 8],
    ] as const;
    const draw = () => {
      fireEvent.pointerDown(ground(), {
        button: 0,
        shiftKey: true,
        clientX: points[0][0],
        clientY: points[0][1],
      });
      for (const [clientX, clientY] of points.slice(1)) fireEvent.pointerMove(ground(), { clientX, clientY });
      fireEvent.pointerUp(ground());
    };
    // On a busy machine the tools may not hear the first loop yet; a person would draw it again.
    const bar = await vi.waitFor(
      () => {
        draw();
        return screen.findByRole('group', { name: '8 lines selected' }, { timeout: 2000 });
      },
      { timeout: 25_000 },
    );
    await userEvent.click(within(bar).getByRole('button', { name: 'Freeze' }));
    expect(network(session).frozen).toHaveLength(8);
    expect(screen.getByRole('status')).toHaveTextContent(/^8 lines frozen\.$/);
  });

  it('is taken by a loop of the pen, and stays taken when the press that ended it is a click too', async () => {
    await show();
    const { left, top, height } = neuron(/^Output, neuron 2,/).style;
    const x = Number.parseFloat(left) - 6;
    const y = Number.parseFloat(top) + Number.parseFloat(height) / 2;
    await userEvent.click(screen.getByRole('button', { name: 'Draw round connections' }));
    fireEvent.pointerDown(ground(), { button: 0, clientX: x - 8, clientY: y - 8 });
    for (const [dx, dy] of [
      [4, -8],
      [4, 8],
      [-8, 8],
    ] as const)
      fireEvent.pointerMove(ground(), { clientX: x + dx, clientY: y + dy });
    fireEvent.pointerUp(ground());
    fireEvent.click(ground(), { clientX: x - 8, clientY: y + 8 });
    expect(await screen.findByRole('group', { name: '8 lines selected' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Draw round connections' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });

  it('lies where the layout says', () => {
    const gaps = layout.columns
      .slice(1)
      .map((to, i) => gapBetween(layout.columns[i] as (typeof layout.columns)[0], to));
    const curve = curveOf(gaps, LINE);
    expect(curve && pointAt(curve, 0)).toEqual({ x: curve?.x1, y: curve?.y1 });
  });
});

describe('a bias', () => {
  it('is reached with B from its neuron, changed with arrows, frozen with F', async () => {
    const session = await show();
    neuron(/^Hidden 1, neuron 3,/).focus();
    await userEvent.keyboard('b');
    const bias = screen.getByRole('slider', { name: 'Bias of Hidden 1, neuron 3' });
    expect(bias).toHaveFocus();
    const before = Number(bias.getAttribute('aria-valuenow'));
    await userEvent.keyboard('{ArrowUp}');
    expect(Number(bias.getAttribute('aria-valuenow'))).toBeCloseTo(before + 0.1, 3);
    await userEvent.keyboard('f');
    expect(network(session).frozen).toEqual([expect.stringMatching(/<bias$/)]);
    await userEvent.keyboard('{Escape}');
    expect(neuron(/^Hidden 1, neuron 3,/)).toHaveFocus();
  });
});

describe('the share of a layer', () => {
  it('is kept by the slider, and all of it joined again', async () => {
    const session = fakeSession();
    vi.spyOn(session, 'restructure');
    render(<LayerConnections session={session} layer={1} />);
    fireEvent.change(screen.getByRole('slider', { name: /Keep/ }), { target: { value: '0.5' } });
    expect(network(session).cut?.length).toBeGreaterThan(16);
    expect(vi.mocked(session.restructure).mock.calls[0]?.[2]).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fully connect' }));
    expect(network(session).cut).toBeUndefined();
    const full = screen.getByRole('button', { name: 'Fully connect' });
    expect(full).toHaveFocus();
    expect(full).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('in Korean', () => {
  it('names the line', async () => {
    const session = await show('ko');
    act(() => session.select({ layer: 1, unit: 2, input: 2 }));
    expect(screen.getByRole('slider')).toHaveAccessibleName(
      '은닉 1, 뉴런 3에서 나가는 연결 8개 중 3번째, 은닉 2, 뉴런 3까지',
    );
  });
});
