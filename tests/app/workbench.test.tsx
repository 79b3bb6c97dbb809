// @vitest-environment jsdom
/** A person's flows through the whole workbench, with the real session and trainer, without a browser. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../src/app/App.tsx';
import { openPage, type Page } from '../store/page.ts';

let page: Page;
const state = () => page.session.store.getState();
const settle = (tasks?: number) => act(async () => page.settle(tasks));

beforeEach(async () => {
  page = openPage();
  render(<App session={page.session} />);
  await screen.findByText('Loss over time');
  await settle();
});

describe('the workbench', () => {
  it('says what it has, and that the output follows from task and loss', () => {
    expect(screen.getByRole('heading', { name: 'Network' })).toBeInTheDocument();
    expect(screen.getByText('123 parameters')).toBeInTheDocument();
    expect(screen.getByText(/= 10 updates per epoch/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Arms' })).toBeChecked();
    expect(document.documentElement.lang).toBe('en');
  });

  it('plays, pauses and steps', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Play' }));
    await settle(60);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    const at = state().step;
    expect(at).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'One update' }));
    await settle();
    expect(state().step).toBe(at + 1);
    expect(screen.getByTestId('update')).toHaveTextContent(String(at + 1));
  });

  it('refuses nonsense in a number field and keeps the value', async () => {
    const user = userEvent.setup();
    const field = screen.getByRole('textbox', { name: /^Samples/ });
    await user.clear(field);
    await user.type(field, 'many{Enter}');
    expect(screen.getByText(/Kept: 600/)).toBeInTheDocument();
    expect(state().experiment.data.samples).toBe(600);
    await user.clear(field);
    await user.type(field, '1000{Enter}');
    await settle();
    expect(state().experiment.data.samples).toBe(1000);
    await user.click(screen.getByRole('button', { name: 'Undo: samples' }));
    await settle();
    // For those who do not see the number change.
    expect(screen.getAllByText('Undo: samples').some((said) => said.closest('[aria-live]'))).toBe(true);
    expect(state().experiment.data.samples).toBe(600);
  });

  it('does not offer what does not go together, and says why', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Loss\W/ }));
    const hinge = screen.getByRole('option', { name: /inge/ });
    expect(hinge).toHaveAttribute('aria-disabled', 'true');
    expect(hinge).toHaveTextContent(/softmax/);
    await user.click(hinge);
    expect(state().experiment.training.loss.name).toBe('cross_entropy');
  });

  it('keeps at least one input', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'x₁' }));
    await settle();
    const last = screen.getByRole('button', { name: 'x₂' });
    expect(last).toHaveAttribute('aria-disabled', 'true');
    await user.click(last);
    expect(state().experiment.inputs.features).toEqual([{ name: 'x2', factor: 1 }]);
  });

  it('does not offer the answer as an input; one that is there can be taken away', async () => {
    const user = userEvent.setup();
    const pressed = (name: string) => screen.getByRole('button', { name });
    await act(async () =>
      page.session.edit({ key: 'dataset' }, { data: { dataset: { name: 'curve', params: {} } } }),
    );
    await settle();
    for (const name of ['x₂', 'x₂²', 'x₁x₂', 'sin x₂', 'cos x₂', 'r', 'φ']) {
      expect(pressed(name)).toHaveAttribute('aria-disabled', 'true');
    }
    for (const name of ['x₁²', 'sin x₁', 'cos x₁'])
      expect(pressed(name)).not.toHaveAttribute('aria-disabled');
    await user.click(pressed('x₂'));
    expect(state().experiment.inputs.features).toEqual([{ name: 'x1', factor: 1 }]);
    expect(screen.getByRole('tooltip')).toHaveTextContent('x₂ is the answer here.');
    await user.click(screen.getByRole('button', { name: 'Pictures' }));
    const [factor] = await screen.findAllByRole('button', { name: /^Factor of/ });
    const list = factor.closest('ul') as HTMLElement;
    const switches = within(list).getAllByRole('switch');
    const locked = () => switches.map((one) => one.getAttribute('aria-disabled') === 'true');
    // x₁ is the last one, and cannot be switched off; x₁², sin x₁ and cos x₁ know nothing of the answer.
    expect(locked().flatMap((is, i) => (is ? [] : [i]))).toEqual([2, 5, 7]);

    const both = [1, 2].map((i) => ({ name: `x${i}` as 'x1' | 'x2', factor: 1 }));
    await act(async () => page.session.edit({ key: 'features' }, { inputs: { features: both } }));
    await settle();
    const x2 = switches[1] as HTMLElement;
    expect(x2).toHaveAttribute('aria-checked', 'true');
    expect(x2).not.toHaveAttribute('aria-disabled');
    await user.click(x2);
    await settle();
    expect(state().experiment.inputs.features).toEqual([{ name: 'x1', factor: 1 }]);
    expect(x2).toHaveAttribute('aria-disabled', 'true');
    expect(x2).toHaveFocus();
  });

  it('runs until a goal, and refuses a goal that makes no sense', async () => {
    const user = userEvent.setup();
    const goal = screen.getByRole('textbox', { name: 'Goal' });
    await user.clear(goal);
    await user.type(goal, '120 %');
    expect(goal).toHaveAttribute('aria-invalid', 'true');
    await user.clear(goal);
    await user.type(goal, '50 %{Enter}');
    await settle(400);
    expect(state().reached).toMatchObject({ kind: 'accuracy', above: 0.5 });
    expect(screen.getByText(/Test accuracy is above 50/)).toBeInTheDocument();
  });

  it('explains the chosen activation, loss and optimizer from their definitions', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'In words' }));
    const explained = await screen.findByRole('region', { name: /In words/ });
    expect(within(explained).getByText(/learns faster than sigmoid/)).toBeInTheDocument();
    await user.click(within(explained).getByRole('radio', { name: 'optimizer' }));
    expect(within(explained).getByRole('heading', { name: /Adam/ })).toBeInTheDocument();
  });

  it('speaks Korean at once', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: '한국어' }));
    expect(screen.getByRole('heading', { name: '신경망' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('ko');
  });

  it('says again in another language what it said at the pause', async () => {
    const user = userEvent.setup();
    const said = () => document.querySelector('[aria-live=polite][aria-atomic]')?.textContent;
    await user.click(screen.getByRole('button', { name: 'Play' }));
    await settle(30);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    expect(screen.getByText(/^batch \d+ of 10$/)).toBeInTheDocument();
    expect(said()).toMatch(/^Update \d/);
    await user.click(screen.getByRole('radio', { name: '한국어' }));
    expect(await screen.findByText(/^배치 \d+ \/ 10$/)).toBeInTheDocument();
    expect(said()).toMatch(/^갱신 \d/);
  });

  it('shares a link and says what it holds', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Share' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox', { name: /Link/ })).toHaveValue(
      'http://localhost:3000/#1.b9hk',
    );
    expect(within(dialog).getByText(/layers 2-8-8-3 tanh/)).toBeInTheDocument();
    expect(within(dialog).getByTestId('weights-sha256')).toHaveTextContent(/^[0-9a-f]{64}$/);
  });
});
