// @vitest-environment jsdom
/** One of many, by mouse and by keyboard. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Choice } from '../../src/ui/Choice.tsx';

const options = [
  { value: 'mse', label: '평균 제곱 오차' },
  { value: 'mae', label: '평균 절대 오차' },
  { value: 'cross_entropy', label: '교차 엔트로피' },
  { value: 'hinge', label: '힌지', disabledReason: '클래스가 셋이에요.' },
];

function show(disabledReason?: string) {
  const onChange = vi.fn<(value: string) => void>();
  const onPage = vi.fn();
  function Held() {
    const [value, setValue] = useState('mae');
    return (
      <>
        <Choice
          label="손실"
          value={value}
          options={options}
          disabledReason={disabledReason}
          onChange={(next) => {
            onChange(next);
            setValue(next);
          }}
        />
        <button type="button">after</button>
      </>
    );
  }
  render(<Held />);
  return {
    onChange,
    onPage,
    button: screen.getByRole('button', { name: /손실/ }),
    person: userEvent.setup(),
  };
}

test('closed, it says what is chosen', () => {
  const { button } = show();
  expect(button).toHaveAccessibleName('손실 평균 절대 오차');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('listbox')).toBeNull();
});

test('a press opens it at what is chosen; a press takes', async () => {
  const { button, onChange, person } = show();
  await person.click(button);
  const list = screen.getByRole('listbox', { name: '손실' });
  expect(within(list).getAllByRole('option')).toHaveLength(4);
  expect(screen.getByRole('option', { selected: true })).toHaveFocus();
  await person.click(screen.getByRole('option', { name: '교차 엔트로피' }));
  expect(onChange.mock.calls).toEqual([['cross_entropy']]);
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(button).toHaveFocus();
});

test('the arrows, Home and End move; Enter takes', async () => {
  const { button, onChange, person } = show();
  button.focus();
  await person.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { name: '교차 엔트로피' })).toHaveFocus();
  await person.keyboard('{Home}{ArrowUp}');
  expect(screen.getByRole('option', { name: '평균 제곱 오차' })).toHaveFocus();
  await person.keyboard('{Enter}');
  expect(onChange.mock.calls).toEqual([['mse']]);
  expect(button).toHaveFocus();
});

test('letters find by the permanent name as well as by the label', async () => {
  const { button, person } = show();
  button.focus();
  await person.keyboard('{Enter}m');
  expect(screen.getByRole('option', { name: '평균 제곱 오차' })).toHaveFocus();
  await person.keyboard('ae');
  expect(screen.getByRole('option', { name: '평균 절대 오차' })).toHaveFocus();
});

test('Escape, Tab and a press outside change nothing', async () => {
  const { button, onChange, person } = show();
  for (const leave of [
    () => person.keyboard('{Escape}'),
    () => person.tab(),
    () => person.click(screen.getByRole('button', { name: 'after' })),
  ]) {
    await person.click(button);
    await person.keyboard('{Home}');
    expect(screen.getByRole('listbox')).toBeInTheDocument();
    await leave();
    expect(screen.queryByRole('listbox')).toBeNull();
  }
  expect(onChange).not.toHaveBeenCalled();
});

test('keys in the list do not reach the page', async () => {
  const { button, onPage, person } = show();
  button.focus();
  await person.keyboard('{Enter}');
  window.addEventListener('keydown', onPage);
  await person.keyboard('{ArrowDown}m{Escape}');
  window.removeEventListener('keydown', onPage);
  expect(onPage).not.toHaveBeenCalled();
});

test('what cannot be chosen says why and is not taken', async () => {
  const { button, onChange, person } = show();
  await person.click(button);
  await person.keyboard('{End}');
  const locked = screen.getByRole('option', { name: /힌지/ });
  expect(locked).toHaveFocus();
  expect(locked).toHaveTextContent('클래스가 셋이에요.');
  expect(locked).toHaveAttribute('aria-disabled', 'true');
  await person.keyboard('{Enter}');
  await person.click(locked);
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByRole('listbox')).toBeInTheDocument();
});

test('locked as a whole, it does not open and says why', async () => {
  const { button, person } = show('이 수업이 정했어요.');
  expect(button).toHaveAccessibleDescription('이 수업이 정했어요.');
  await person.click(button);
  await person.keyboard('{ArrowDown}');
  expect(screen.queryByRole('listbox')).toBeNull();
});
