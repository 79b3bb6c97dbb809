// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { activationNotes } from '../../src/core/activations/notes.ts';
import { activations } from '../../src/core/activations.ts';
import { datasets } from '../../src/core/datasets/index.ts';
import { choose } from '../../src/core/definition.ts';
import { losses } from '../../src/core/losses.ts';
import { LayerHeading } from '../../src/editor/LayerHeading.tsx';
import { NetworkDrawing } from '../../src/editor/NetworkDrawing.tsx';
import { defaults } from '../../src/experiment/defaults.ts';
import type { Patch } from '../../src/experiment/experiment.ts';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import type { Selection } from '../../src/store/state.ts';
import stories from '../gallery/editor.stories.tsx';
import { fakeSession } from './fake-session.ts';

class EmptyPath {
  moveTo() {}
  lineTo() {}
  quadraticCurveTo() {}
  closePath() {}
}

beforeEach(() => {
  vi.unstubAllGlobals();
  // There is no canvas here: the drawing must stand without one.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('Path2D', EmptyPath);
});

const tanh = choose(activations, 'tanh');
const layers = (...units: number[]): Patch => ({
  network: { hidden: units.map((n) => ({ units: n, activation: tanh })) },
});

function show(
  patch: Patch = {},
  selection: Selection = { layer: 0, unit: null },
  language: 'en' | 'ko' = 'en',
) {
  const session = fakeSession(patch, selection);
  for (const name of [
    'addLayer',
    'removeLayer',
    'addUnit',
    'removeUnit',
    'setActivation',
    'select',
  ] as const) {
    vi.spyOn(session, name);
  }
  render(
    <LanguageProvider language={language}>
      <NetworkDrawing session={session} />
    </LanguageProvider>,
  );
  return session;
}

const neuron = (name: RegExp | string) => screen.getByRole('button', { name });

describe('LayerHeading', () => {
  const heading = (spacing: number) =>
    render(
      <LayerHeading
        column={1}
        name="Hidden 1"
        units={8}
        dropout={0.25}
        x={100}
        spacing={spacing}
        heading="name"
        selected
        tabStop
        onSelect={() => {}}
        movable
        activation={null}
      />,
    ).container.textContent;

  it('says what share is dropped, also where the columns are close: once, beside the name or below it', () => {
    expect(heading(140)).toBe('Hidden 1 8 p 0.25');
    expect(neuron('Hidden 1, 8 neurons')).toHaveTextContent('p 0.25');
    cleanup();
    expect(heading(82)).toBe('Hidden 1 8p 0.25');
    expect(neuron('Hidden 1, 8 neurons')).not.toHaveTextContent('p 0.25');
  });
});

describe('NetworkDrawing', () => {
  it('names each neuron with its layer, activation, fan-in and bias', () => {
    show();
    expect(neuron(/^Hidden 1, neuron 3, tanh, 2 in, bias −?\d+\.\d\d$/)).toBeInTheDocument();
    expect(neuron(/^Hidden 2, neuron 8, tanh, 8 in, bias/)).toBeInTheDocument();
    expect(neuron(/^Output, neuron 3, softmax, 8 in, bias/)).toBeInTheDocument();
    expect(
      within(screen.getByRole('group', { name: 'Hidden 1, 8 neurons' })).getAllByRole('button'),
    ).toHaveLength(10);
  });

  it('leaves the bias out while it trains', () => {
    const session = fakeSession();
    session.store.setState({ playing: true });
    session.frames.clear();
    session.advance();
    render(<NetworkDrawing session={session} />);
    act(() => session.advance());
    expect(neuron(/^Hidden 1, neuron 3, tanh, 2 in/)).toBeInTheDocument();
  });

  it('selects a neuron, and its layer on the second press', async () => {
    const session = show();
    await userEvent.click(neuron(/^Hidden 2, neuron 2,/));
    expect(session.select).toHaveBeenLastCalledWith({ layer: 1, unit: 1 });
    expect(neuron(/^Hidden 2, neuron 2,/)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(neuron(/^Hidden 2, neuron 2,/));
    expect(session.select).toHaveBeenLastCalledWith({ layer: 1, unit: null });
    await userEvent.click(neuron('Output, 3 neurons'));
    expect(session.select).toHaveBeenLastCalledWith({ layer: 2, unit: null });
    await userEvent.click(neuron('Input, x₁, Horizontal position'));
    expect(session.select).toHaveBeenLastCalledWith({ layer: -1, unit: 0 });
  });

  it('adds and removes layers and neurons where they stand', async () => {
    const session = show();
    await userEvent.click(screen.getAllByRole('button', { name: /^Add a layer before/ })[1] as HTMLElement);
    expect(session.addLayer).toHaveBeenCalledWith(1);
    expect(session.select).toHaveBeenLastCalledWith({ layer: 1, unit: null });
    expect(session.store.getState().experiment.network.hidden).toHaveLength(3);
    await userEvent.click(neuron('Add a neuron to Hidden 2'));
    expect(session.addUnit).toHaveBeenCalledWith(1);
    await userEvent.click(neuron(/^Hidden 2, neuron 4,/));
    await userEvent.click(neuron('Remove neuron 4 of Hidden 2'));
    expect(session.removeUnit).toHaveBeenLastCalledWith(1, 3);
    await userEvent.click(neuron('Remove Hidden 2'));
    expect(session.removeLayer).toHaveBeenCalledWith(1);
  });

  it('removes the last neuron of a layer that is selected as a whole', async () => {
    const session = show();
    await userEvent.click(neuron('Remove neuron 8 of Hidden 1'));
    expect(session.removeUnit).toHaveBeenLastCalledWith(0);
  });

  it('says why there cannot be more layers or neurons, nor fewer', async () => {
    const session = show(layers(128, 1, 2, 2, 2, 2, 2, 2), { layer: 1, unit: null });
    const addLayer = screen.getAllByRole('button', { name: /^Add a layer before/ })[0] as HTMLElement;
    const addNeuron = neuron('Add a neuron to Hidden 1');
    const remove = neuron('Remove neuron 1 of Hidden 2');
    for (const button of [addLayer, addNeuron, remove]) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
      await userEvent.click(button);
    }
    expect(addLayer).toHaveAccessibleDescription('8 hidden layers at most.');
    expect(addNeuron).toHaveAccessibleDescription('128 neurons in a layer at most.');
    expect(remove).toHaveAccessibleDescription(/at least one neuron/);
    expect(session.addLayer).not.toHaveBeenCalled();
    expect(session.addUnit).not.toHaveBeenCalled();
    expect(session.removeUnit).not.toHaveBeenCalled();
  });

  it('is one tab stop; arrows walk as the picture lies', async () => {
    show();
    await screen.findByRole('button', { name: 'Draw round connections' }, { timeout: 20_000 });
    const stops = [...document.querySelectorAll('[data-place]')].filter(
      (element) => (element as HTMLElement).tabIndex === 0,
    );
    expect(stops).toHaveLength(1);
    neuron(/^Hidden 1, neuron 1,/).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('slider', { name: /^Line 2 of 8 from Hidden 1, neuron 2,/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(neuron(/^Hidden 2, neuron 2,/)).toHaveFocus();
    expect(neuron(/^Hidden 2, neuron 2,/)).toHaveAttribute('tabindex', '0');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(neuron('Hidden 2, 8 neurons')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getAllByRole('button', { name: /^Add a layer before/ })[1]).toHaveFocus();
  });

  it('removes with Delete, adds with +, and keeps the focus in the drawing', async () => {
    // Before the tools are there, which have their own way of removing.
    vi.stubGlobal('requestIdleCallback', () => 0);
    vi.stubGlobal('cancelIdleCallback', () => {});
    const session = show();
    neuron(/^Hidden 1, neuron 8,/).focus();
    await userEvent.keyboard('{Delete}');
    expect(session.removeUnit).toHaveBeenLastCalledWith(0, 7);
    expect(neuron(/^Hidden 1, neuron 7,/)).toHaveFocus();
    await userEvent.keyboard('+');
    expect(session.addUnit).toHaveBeenLastCalledWith(0);
    neuron('Hidden 2, 8 neurons').focus();
    await userEvent.keyboard('{Backspace}');
    expect(session.removeLayer).toHaveBeenCalledWith(1);
    expect(neuron('Output, 3 neurons')).toHaveFocus();
    neuron('Input, x₁, Horizontal position').focus();
    await userEvent.keyboard('{Delete}+-');
    expect(session.removeUnit).toHaveBeenCalledTimes(1);
    expect(session.addUnit).toHaveBeenCalledTimes(1);
  });

  it('gives Space back to the page after a press with the pointer; Enter presses again', async () => {
    const session = show();
    const toggle = vi.spyOn(session, 'toggle');
    cleanup();
    render(<NetworkDrawing session={session} />);
    const add = neuron('Add a neuron to Hidden 1');
    await userEvent.click(add);
    expect(session.addUnit).toHaveBeenCalledTimes(1);
    await userEvent.keyboard(' ');
    expect(toggle).toHaveBeenCalledTimes(1);
    expect(session.addUnit).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Enter}');
    expect(session.addUnit).toHaveBeenCalledTimes(2);
    await userEvent.click(neuron(/^Hidden 2, neuron 2,/));
    await userEvent.keyboard(' ');
    expect(toggle).toHaveBeenCalledTimes(2);
    expect(session.store.getState().selection).toEqual({ layer: 1, unit: 1 });
  });

  it('is pressed by Space where it was reached with keys', async () => {
    const session = show();
    await userEvent.click(neuron(/^Hidden 1, neuron 2,/));
    await userEvent.keyboard('{ArrowDown} ');
    expect(session.select).toHaveBeenLastCalledWith({ layer: 0, unit: 2 });
    await userEvent.click(neuron('Add a neuron to Hidden 2'));
    await userEvent.tab();
    neuron('Add a neuron to Hidden 2').focus();
    await userEvent.keyboard(' ');
    expect(session.addUnit).toHaveBeenCalledTimes(2);
  });

  it('removes a layer in words where there is no room at its name', async () => {
    const eight = layers(2, 2, 2, 2, 2, 2, 2, 2);
    const session = show(eight, { layer: 1, unit: null });
    const remove = neuron('Remove Hidden 2');
    expect(remove).toHaveTextContent('Remove Hidden 2');
    await userEvent.click(remove);
    expect(session.removeLayer).toHaveBeenCalledWith(1);
    expect(neuron('Hidden 2, 2 neurons')).toHaveFocus();
  });

  it.each([
    ['en', /^Show \d+ more neurons of Hidden 1$/, /^Group the neurons of Hidden 1 again$/],
    ['ko', /^은닉 1의 뉴런 \d+개 더 보기$/, /^은닉 1의 뉴런 다시 묶기$/],
  ] as const)('shows all neurons of a group that is opened (%s)', async (language, more, again) => {
    show(layers(128), { layer: 0, unit: null }, language);
    const third = language === 'en' ? /^Hidden 1, neuron 64,/ : /^은닉 1, 뉴런 64,/;
    expect(screen.queryByRole('button', { name: third })).toBeNull();
    const group = screen.getByRole('button', { name: more });
    expect(group).toHaveAttribute('aria-expanded', 'false');
    group.focus();
    await userEvent.keyboard('{Enter}');
    expect(neuron(third)).toBeInTheDocument();
    const [open, foot] = screen.getAllByRole('button', { name: again }) as [HTMLElement, HTMLElement];
    expect(open).toHaveFocus();
    expect(open).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{ArrowDown}');
    expect(neuron(language === 'en' ? /^Hidden 1, neuron 1,/ : /^은닉 1, 뉴런 1,/)).toHaveFocus();
    // At the other end of the long column too; the focus goes where the group is.
    await userEvent.click(foot);
    expect(screen.queryByRole('button', { name: third })).toBeNull();
    expect(screen.getByRole('button', { name: more })).toHaveFocus();
  });

  it('chooses the activation of a hidden layer; softmax is not offered there', async () => {
    const session = show();
    await userEvent.click(neuron(/^Activation of Hidden 1/));
    expect(screen.queryByRole('option', { name: /softmax/ })).toBeNull();
    await userEvent.click(screen.getByRole('option', { name: /^leaky ReLU/ }));
    expect(session.setActivation).toHaveBeenCalledWith(0, choose(activations, 'leaky_relu'));
  });

  const data = (name: 'two_moons' | 'curve' | 'three_arms') => ({
    ...defaults.data,
    dataset: choose(datasets, name),
  });
  it.each([
    ['softmax', {}, /3 classes/],
    ['sigmoid', { data: data('two_moons') }, /Two classes/],
    ['linear', { data: data('two_moons'), training: { loss: choose(losses, 'hinge') } }, /Hinge/],
    ['linear', { data: data('curve'), training: { loss: choose(losses, 'mse') } }, /Regression/],
  ] as const)('locks the output at %s and says why', (name, patch, why) => {
    show(patch as Patch);
    const locked = neuron(`Activation of Output: ${name}`);
    expect(locked).toHaveAttribute('aria-disabled', 'true');
    expect(locked).toHaveAccessibleDescription(why);
  });

  it('explains the activation from its definition, and tunes its parameter', async () => {
    const session = show(
      { network: { hidden: [{ units: 3, activation: choose(activations, 'leaky_relu') }] } },
      { layer: 0, unit: null },
    );
    vi.spyOn(session, 'edit');
    await userEvent.click(neuron('About leaky ReLU'));
    const dialog = await screen.findByRole('dialog');
    const notes = activationNotes.leaky_relu;
    const { reference } = activations.leaky_relu;
    for (const words of [notes.use.en, notes.strength.en, notes.weakness.en, reference]) {
      expect(within(dialog).getByText(words)).toBeInTheDocument();
    }
    fireEvent.change(within(dialog).getByRole('slider'), { target: { value: '0.5' } });
    expect(session.edit).toHaveBeenCalled();
  });

  it('shows the numbers of the selected neuron in words', () => {
    show({}, { layer: 0, unit: 2 });
    expect(document.body.textContent).toMatch(/Hidden 1, neuron 3b [+−]\d\.\d\d/);
    expect(document.body.textContent).toMatch(/weight w−3\.40\+3\.4/);
  });

  it('speaks Korean', () => {
    show({}, { layer: 0, unit: null }, 'ko');
    expect(neuron(/^은닉 1, 뉴런 3, tanh, 들어오는 연결 2개, 편향/)).toBeInTheDocument();
  });
});

describe('the stories of the drawing', () => {
  it.each(
    stories.filter(({ name }) => !name.startsWith('Playing')).map((story) => [story.name, story] as const),
  )('%s renders, and never says NaN', (_name, story) => {
    render(<LanguageProvider language="en">{story.render()}</LanguageProvider>);
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(screen.getAllByRole('group').length).toBeGreaterThan(2);
  });
});
