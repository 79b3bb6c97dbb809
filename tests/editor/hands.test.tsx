// @vitest-environment jsdom
/** What hands do to layers and neurons on the drawing, with pointer and keys. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { activations } from '../../src/core/activations.ts';
import { choose } from '../../src/core/definition.ts';
import { NetworkDrawing } from '../../src/editor/NetworkDrawing.tsx';
import { ShapeDialog } from '../../src/editor/shape/ShapeDialog.tsx';
import type { Patch } from '../../src/experiment/experiment.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { fakeSession } from './fake-session.ts';

class EmptyPath {
  moveTo() {}
  lineTo() {}
  quadraticCurveTo() {}
  bezierCurveTo() {}
  closePath() {}
}

// What loads later is there before the first test, however busy the machine is.
beforeAll(
  () =>
    Promise.all([
      import('../../src/editor/hands/Hands.tsx'),
      import('../../src/editor/connections/tools.ts'),
    ]),
  30_000,
);

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('Path2D', EmptyPath);
});

const tanh = choose(activations, 'tanh');
const layers = (...units: number[]): Patch => ({
  network: { hidden: units.map((n) => ({ units: n, activation: tanh })) },
});
const neuron = (name: RegExp | string) => screen.getByRole('button', { name });
const units = (session: ReturnType<typeof fakeSession>) =>
  session.store.getState().experiment.network.hidden.map((layer) => layer.units);

/** The drawing with everything that loads later. */
async function show(patch: Patch = {}, onShape = () => {}) {
  const session = fakeSession(patch, { layer: 0, unit: null });
  const restructure = vi.spyOn(session, 'restructure');
  const hold = vi.spyOn(session, 'hold');
  const release = vi.spyOn(session, 'release');
  render(
    <LanguageProvider language="en">
      <NetworkDrawing session={session} onShape={onShape} />
    </LanguageProvider>,
  );
  // It is there when a neuron answers the right button.
  await waitFor(
    () => {
      fireEvent.contextMenu(neuron(/^Hidden 1, neuron 1,/), { pointerType: 'mouse' });
      expect(screen.getByRole('menu')).toBeInTheDocument();
    },
    { timeout: 5000 },
  );
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
  return { session, restructure, hold, release };
}

/** The same where there may be no hidden layer whose menu could tell that all is there. */
async function showOutput(patch: Patch) {
  const session = fakeSession(patch, { layer: patch.network?.hidden?.length ?? 0, unit: null });
  render(
    <LanguageProvider language="en">
      <NetworkDrawing session={session} />
    </LanguageProvider>,
  );
  await screen.findByRole('button', { name: /Draw round/ }, { timeout: 5000 });
  return { session };
}

/** Takes the element and moves by so many px; `drop` lets go. */
function pull(
  element: HTMLElement,
  by: { x?: number; y?: number },
  end: 'drop' | 'keep' | 'escape' = 'drop',
) {
  const from = {
    x: Number.parseFloat(element.style.left || '0') + 10,
    y: Number.parseFloat(element.style.top || '0') + 10,
  };
  const pointer = { pointerId: 1, button: 0, pointerType: 'mouse' };
  fireEvent.pointerDown(element, { ...pointer, clientX: from.x, clientY: from.y });
  for (const part of [0.5, 1]) {
    fireEvent.pointerMove(window, {
      ...pointer,
      clientX: from.x + (by.x ?? 0) * part,
      clientY: from.y + (by.y ?? 0) * part,
    });
  }
  if (end === 'escape') fireEvent.keyDown(document, { key: 'Escape' });
  if (end !== 'keep') fireEvent.pointerUp(window, pointer);
}

describe('a neuron', () => {
  it('has a menu whose items are also keys, and gets the focus back', async () => {
    const { session } = await show();
    const third = neuron(/^Hidden 1, neuron 3,/);
    third.focus();
    fireEvent.keyDown(third, { key: 'F10', shiftKey: true });
    const menu = screen.getByRole('menu', { name: 'Acts on Hidden 1, neuron 3' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringContaining('Switch off'),
      expect.stringContaining('Freeze'),
      expect.stringContaining('Set its bias'),
      expect.stringContaining('New random weights'),
      expect.stringContaining('Move up'),
      expect.stringContaining('Move down'),
      expect.stringContaining('Remove'),
    ]);
    await userEvent.keyboard('{Escape}');
    expect(third).toHaveFocus();
    await userEvent.keyboard('f');
    expect(session.store.getState().experiment.network.frozen).toEqual(['1.2']);
    expect(neuron(/^Hidden 1, neuron 3, .*, frozen$/)).toHaveFocus();
    await userEvent.keyboard('o');
    expect(session.store.getState().experiment.network.off).toEqual(['1.2']);
    expect(neuron(/^Hidden 1, neuron 3, .*, frozen, switched off$/)).toBeInTheDocument();
    expect(
      await screen.findByText(/Hidden 1, neuron 3, switched off\./, {}, { timeout: 4000 }),
    ).toBeInTheDocument();
    await userEvent.keyboard('fo');
    expect(session.store.getState().experiment.network.frozen).toBeUndefined();
    expect(session.store.getState().experiment.network.off).toBeUndefined();
  });

  it('has its bias taken in the hand by its menu', async () => {
    await show();
    const third = neuron(/^Hidden 1, neuron 3,/);
    third.focus();
    fireEvent.keyDown(third, { key: 'F10', shiftKey: true });
    await userEvent.click(screen.getByRole('menuitem', { name: /^Set its bias/ }));
    expect(await screen.findByRole('slider', { name: 'Bias of Hidden 1, neuron 3' })).toHaveFocus();
  });

  it('gets new weights with R, and moves with Alt and the arrows', async () => {
    const { session, restructure } = await show(layers(3));
    neuron(/^Hidden 1, neuron 1,/).focus();
    await userEvent.keyboard('r');
    expect(restructure).toHaveBeenLastCalledWith({ key: 'renewUnit' }, expect.any(Function));
    expect(session.store.getState().experiment.network.hidden[0]?.unitIds).toEqual([3, 1, 2]);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(session.store.getState().experiment.network.hidden[0]?.unitIds).toEqual([1, 3, 2]);
    expect(neuron(/^Hidden 1, neuron 2,/)).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(session.store.getState().experiment.network.hidden[0]?.unitIds).toEqual([3, 1, 2]);
  });

  it('is removed where it is pulled out of its column; Esc puts it back', async () => {
    const { session, hold, release } = await show(layers(4, 4));
    pull(neuron(/^Hidden 1, neuron 2,/), { x: 90 }, 'escape');
    expect(units(session)).toEqual([4, 4]);
    expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
    pull(neuron(/^Hidden 1, neuron 2,/), { x: 90 }, 'keep');
    expect(document.body.textContent).toMatch(/Hidden 1, neuron 2: removed.*47 → 40 parameters/);
    fireEvent.pointerUp(window, { pointerId: 1 });
    expect(units(session)).toEqual([3, 4]);
    expect(session.store.getState().experiment.network.hidden[0]?.unitIds).toEqual([0, 2, 3]);
    expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([2, 2]);
  });

  it('is moved where it is pulled within its column', async () => {
    const { session } = await show(layers(4));
    pull(neuron(/^Hidden 1, neuron 1,/), { x: 4, y: 86 });
    expect(session.store.getState().experiment.network.hidden[0]?.unitIds).toEqual([1, 2, 0, 3]);
  });

  it('is added as often as + is pulled far', async () => {
    const { session } = await show(layers(4));
    const add = neuron('Add a neuron to Hidden 1');
    const place = add.closest<HTMLElement>('[style*="left"]') as HTMLElement;
    add.style.left = place.style.left;
    add.style.top = place.style.top;
    pull(add, { y: 90 });
    expect(units(session)).toEqual([7]);
  });
});

describe('two fingers', () => {
  it('pan the drawing, both ways, without a zoom', async () => {
    await show(layers(8, 8));
    const box = screen.getByRole('group', { name: /network/i }).parentElement as HTMLElement;
    const at = (x: number, y: number) => ({
      touches: [
        { clientX: x, clientY: y },
        { clientX: x + 90, clientY: y },
      ],
    });
    fireEvent.touchStart(box, at(200, 300));
    expect(fireEvent.touchMove(box, at(170, 250))).toBe(false);
    fireEvent.touchMove(box, at(140, 220));
    expect([box.scrollLeft, box.scrollTop]).toEqual([60, 80]);
    expect(screen.queryByRole('button', { name: /^Zoom/ })).toBeNull();
  });
});

describe('a layer', () => {
  it('is inserted with as many neurons as + is pulled far', async () => {
    const { session } = await show(layers(4, 4));
    const add = screen.getAllByRole('button', { name: /^Add a layer before/ })[1] as HTMLElement;
    const place = add.closest<HTMLElement>('[style*="left"]') as HTMLElement;
    add.style.left = place.style.left;
    add.style.top = place.style.top;
    pull(add, { y: 170 });
    expect(units(session)).toEqual([4, 5, 4]);
    expect(session.store.getState().selection).toEqual({ layer: 1, unit: null });
  });

  it('moves with Alt and the arrows, and is duplicated with D', async () => {
    const { session } = await show(layers(3, 5));
    neuron('Hidden 1, 3 neurons').focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(units(session)).toEqual([5, 3]);
    expect(neuron('Hidden 2, 3 neurons')).toHaveFocus();
    await userEvent.keyboard('d');
    expect(units(session)).toEqual([5, 3, 3]);
    expect(neuron('Hidden 3, 3 neurons')).toHaveFocus();
  });

  it('is inserted before or after another with I, or from its settings', async () => {
    const { session } = await show(layers(3, 5));
    neuron('Hidden 1, 3 neurons').focus();
    await userEvent.keyboard('i');
    expect(units(session)).toEqual([3, 3, 5]);
    expect(neuron('Hidden 2, 3 neurons')).toHaveFocus();
    neuron('Hidden 3, 5 neurons').focus();
    await userEvent.keyboard('{Shift>}I{/Shift}');
    expect(units(session)).toEqual([3, 3, 5, 5]);
    fireEvent.contextMenu(neuron('Hidden 1, 3 neurons'), { pointerType: 'mouse' });
    await userEvent.click(screen.getByRole('button', { name: 'Insert before' }));
    expect(units(session)).toEqual([3, 3, 3, 5, 5]);
    expect(session.store.getState().selection).toEqual({ layer: 0, unit: null });
  });

  it('tells what its removal by key costs', async () => {
    const { session } = await show(layers(3, 5));
    neuron('Hidden 1, 3 neurons').focus();
    await userEvent.keyboard('{Delete}');
    expect(units(session)).toEqual([5]);
    expect(await screen.findByText(/^Hidden 1 removed\./, {}, { timeout: 4000 })).toBeInTheDocument();
  });

  it('has its settings beside it: neurons, dropout, initializer, moving, removing', async () => {
    const { session } = await show(layers(3, 5));
    await userEvent.click(neuron('Settings of Hidden 1'));
    const settings = screen.getByRole('dialog', { name: 'Settings of Hidden 1' });
    const field = (name: string) => within(settings).getByRole('textbox', { name });
    const [count, dropout] = within(settings)
      .getAllByRole('textbox')
      .filter((box) => box !== null) as HTMLElement[];
    await userEvent.clear(count as HTMLElement);
    await userEvent.type(count as HTMLElement, '7{Enter}');
    expect(units(session)).toEqual([7, 5]);
    await userEvent.clear(dropout as HTMLElement);
    await userEvent.type(dropout as HTMLElement, '0.2{Enter}');
    expect(session.store.getState().experiment.network.hidden[0]?.dropout).toBe(0.2);
    await userEvent.click(within(settings).getByRole('button', { name: /^Initialization/ }));
    await userEvent.click(screen.getByRole('option', { name: 'He normal' }));
    expect(session.store.getState().experiment.network.hidden[0]?.weightInitializer?.name).toBe('he_normal');
    expect(within(settings).getByRole('button', { name: 'Move left' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(field).toBeDefined();
    await userEvent.click(within(settings).getByRole('button', { name: 'Move right' }));
    expect(units(session)).toEqual([5, 7]);
    expect(screen.queryByRole('dialog')).toBeNull();
    const own = 'Hidden 2, 7 neurons, dropout 0.2, starts as He normal';
    expect(neuron(own)).toHaveTextContent('Hidden 2 7 p 0.2');
    await userEvent.click(neuron(own));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(neuron(own)).toHaveFocus();
  });

  it.each([
    ['beside a hidden layer', layers(3)],
    ['of a network without hidden layers', layers()],
  ])('lets the output layer be connected by a share, by pointer and by key: %s', async (_, patch) => {
    const { session } = await showOutput(patch);
    const cut = () => session.store.getState().experiment.network.cut?.length ?? 0;
    await userEvent.click(neuron('Output, 3 neurons'));
    await userEvent.click(neuron('Settings of Output'));
    const settings = screen.getByRole('dialog', { name: 'Settings of Output' });
    expect(within(settings).queryByRole('button', { name: 'Remove' })).toBeNull();
    const keep = within(settings).getByRole('textbox', { name: /^Keep/ });
    await userEvent.clear(keep);
    await userEvent.type(keep, '0{Enter}');
    const all = cut();
    expect(all).toBeGreaterThan(0);
    // The settings would cover it at the window's foot.
    expect(
      within(settings).getByText('Output: 0 % of its incoming connections. Test loss 0.20, as before.'),
    ).toHaveRole('status');
    await userEvent.keyboard('{Escape}');
    expect(neuron('Output, 3 neurons')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await userEvent.click(screen.getByRole('button', { name: 'Fully connect' }));
    expect(cut()).toBe(0);
    // It stays: no key removes or doubles it.
    await userEvent.keyboard('{Escape}{Delete}di');
    expect(session.store.getState().experiment.network.hidden).toHaveLength(
      patch.network?.hidden?.length ?? 0,
    );
  });

  it('names the place of each + and says what it did, with the way back', async () => {
    const { session } = await show(layers(3, 5));
    for (const name of ['Hidden 1', 'Hidden 2', 'Output'])
      expect(neuron(`Add a layer before ${name}`)).toBeInTheDocument();
    await userEvent.click(neuron('Add a neuron to Hidden 2'));
    expect(units(session)).toEqual([3, 6]);
    expect(screen.getByText('Hidden 2: 6 neurons. Test loss 0.20, as before.')).toHaveRole('status');
  });
});

describe('the shape', () => {
  it('is asked for with S on the drawing', async () => {
    const onShape = vi.fn();
    await show({}, onShape);
    neuron('Hidden 1, 8 neurons').focus();
    await userEvent.keyboard('s');
    expect(onShape).toHaveBeenCalledTimes(1);
  });

  function open(patch: Patch = {}) {
    const session = fakeSession(patch, { layer: 1, unit: 7 });
    const onClose = vi.fn();
    render(
      <LanguageProvider language="en">
        <ShapeDialog session={session} onClose={onClose} />
      </LanguageProvider>,
    );
    return {
      session,
      onClose,
      field: screen.getByRole('textbox', { name: 'Hidden layers from the input on' }),
    };
  }

  it('is said back before Enter draws it', async () => {
    const { session, onClose, field } = open();
    await userEvent.type(field, '8 tanh, 8 relu, 4');
    expect(field).toHaveAccessibleDescription(
      '= 2-8-8-4-3: tanh, ReLU, ReLU, softmax. 147 parameters. Enter draws it.',
    );
    await userEvent.type(field, '{Enter}');
    expect(units(session)).toEqual([8, 8, 4]);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('names the word at fault and leaves the drawing as it is', async () => {
    const { session, onClose, field } = open();
    await userEvent.type(field, '8 tahn{Enter}');
    expect(field).toHaveAccessibleDescription(
      '“8 tahn”: no activation has this name. Did you mean tanh? What is drawn stays.',
    );
    expect(units(session)).toEqual([8, 8]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('explains ends that do not follow from the data', async () => {
    const { field } = open();
    await userEvent.type(field, '2-8-1');
    expect(field).toHaveAccessibleDescription(
      /The last number, 1, is not drawn: the output layer has 3 neurons/,
    );
  });

  it('is one of those with a name; the selection stays on the drawing', async () => {
    const { session, onClose } = open();
    await userEvent.click(
      screen.getByRole('button', { name: /^Perceptron, one neuron 2-1-3, 9 parameters$/ }),
    );
    expect(units(session)).toEqual([1]);
    expect(session.store.getState().selection).toEqual({ layer: 1, unit: null });
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
