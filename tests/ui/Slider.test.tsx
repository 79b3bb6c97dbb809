// @vitest-environment jsdom
/** A number that is dragged, stepped and typed. */
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { Slider } from '../../src/ui/Slider.tsx';

function show(props: Partial<ComponentProps<typeof Slider>> = {}) {
  const onChange = vi.fn<(value: number, gesture: string) => void>();
  function Held() {
    const [value, setValue] = useState(props.value ?? 300);
    return (
      <Slider
        label="Points"
        min={10}
        max={2000}
        step={1}
        {...props}
        value={value}
        onChange={(next, gesture) => {
          onChange(next, gesture);
          setValue(next);
        }}
      />
    );
  }
  const { rerender } = render(<Held />);
  return {
    onChange,
    rerender,
    range: screen.getByRole('slider'),
    field: screen.getByRole('textbox') as HTMLInputElement,
    person: userEvent.setup(),
  };
}

const values = (onChange: { mock: { calls: [number, string][] } }) =>
  onChange.mock.calls.map(([value]) => value);
const gestures = (onChange: { mock: { calls: [number, string][] } }) =>
  new Set(onChange.mock.calls.map(([, gesture]) => gesture));

test('both parts have a name and the value', () => {
  const { range, field } = show({ unit: 'px' });
  expect(range).toHaveAccessibleName('Points');
  expect(range).toHaveAttribute('aria-valuetext', '300 px');
  expect(field).toHaveAccessibleName('Points, value');
  expect(field).toHaveValue('300');
});

describe('typing', () => {
  test('Enter takes the number', async () => {
    const { onChange, field, person } = show();
    await person.click(field);
    await person.keyboard('1,500{Enter}');
    expect(values(onChange)).toEqual([1500]);
    expect(field).toHaveValue('1,500');
  });

  test('leaving takes it as well', async () => {
    const { onChange, field, person } = show();
    await person.click(field);
    await person.keyboard('42');
    expect(onChange).not.toHaveBeenCalled();
    await person.tab();
    expect(values(onChange)).toEqual([42]);
  });

  test.each(['0', '2001', 'many', '', '-3', 'NaN'])(
    '%j is refused with a sentence, and the value stays',
    async (typed) => {
      const { onChange, field, person } = show();
      await person.clear(field);
      if (typed) await person.type(field, typed);
      await person.keyboard('{Enter}');
      expect(onChange).not.toHaveBeenCalled();
      expect(field).toBeInvalid();
      expect(field).toHaveAccessibleDescription('Between 10 and 2,000. Kept: 300.');
      expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '300');
    },
  );

  test('a right number after a wrong one clears the sentence', async () => {
    const { onChange, field, person } = show();
    await person.clear(field);
    await person.type(field, '0{Enter}');
    await person.clear(field);
    await person.type(field, '20{Enter}');
    expect(values(onChange)).toEqual([20]);
    expect(field).toBeValid();
    expect(screen.queryByText(/Kept/)).toBeNull();
  });

  test('Escape gives up', async () => {
    const { onChange, field, person } = show();
    await person.clear(field);
    await person.type(field, '5{Escape}');
    await person.tab();
    expect(field).toHaveValue('300');
    expect(onChange).not.toHaveBeenCalled();
  });

  test('fractions become whole where only whole numbers are possible', async () => {
    const { onChange, field, person } = show();
    await person.clear(field);
    await person.type(field, '99.6{Enter}');
    expect(values(onChange)).toEqual([100]);
  });

  test('the sentence is Korean in Korean', async () => {
    render(
      <LanguageProvider language="ko">
        <Slider label="점의 수" value={300} min={10} max={2000} step={1} onChange={() => {}} />
      </LanguageProvider>,
    );
    const field = screen.getByRole('textbox', { name: '점의 수 값' });
    const person = userEvent.setup();
    await person.clear(field);
    await person.type(field, '0{Enter}');
    expect(field).toHaveAccessibleDescription(/10에서 2,000 사이/);
  });
});

describe('keys', () => {
  test('arrows step, in the field too, as one gesture', async () => {
    const { onChange, range, field, person } = show();
    range.focus();
    await person.keyboard('{ArrowRight}{ArrowUp}{ArrowLeft}');
    expect(values(onChange)).toEqual([301, 302, 301]);
    expect(gestures(onChange).size).toBe(1);
    field.focus();
    await person.keyboard('{ArrowUp}{ArrowDown}{PageUp}');
    expect(values(onChange).slice(3)).toEqual([302, 301, 311]);
  });

  test('Home and End reach the ends', async () => {
    const { onChange, range, person } = show();
    range.focus();
    await person.keyboard('{Home}{ArrowLeft}{End}{ArrowRight}');
    expect(values(onChange)).toEqual([10, 2000]);
  });

  test('a logarithmic slider steps through preferred numbers', async () => {
    const { onChange, range, person } = show({ min: 1e-6, max: 100, scale: 'log', value: 0.03, step: 0.001 });
    range.focus();
    await person.keyboard('{ArrowRight}{ArrowLeft}{PageDown}');
    expect(values(onChange)).toEqual([0.04, 0.03, 0.003]);
  });

  test('handled keys do not reach the page, others do', async () => {
    const onPage = vi.fn();
    const { range, person } = show();
    window.addEventListener('keydown', onPage);
    range.focus();
    await person.keyboard('{ArrowRight}');
    expect(onPage).not.toHaveBeenCalled();
    await person.keyboard('k');
    expect(onPage).toHaveBeenCalledTimes(1);
    window.removeEventListener('keydown', onPage);
  });
});

describe('dragging', () => {
  test('a drag is one gesture, the next drag another', () => {
    const { onChange, range } = show();
    fireEvent.pointerDown(range);
    fireEvent.change(range, { target: { value: '0.5' } });
    fireEvent.change(range, { target: { value: '0.6' } });
    expect(values(onChange)).toEqual([1005, 1204]);
    expect(gestures(onChange).size).toBe(1);
    fireEvent.pointerDown(range);
    fireEvent.change(range, { target: { value: '0.1' } });
    expect(gestures(onChange).size).toBe(2);
  });
});

test('what is locked says why and does not change', async () => {
  const { onChange, range, field, person } = show({ disabledReason: 'Set by this lesson.' });
  expect(range).toHaveAccessibleDescription('Set by this lesson.');
  expect(range).toHaveAttribute('aria-disabled', 'true');
  range.focus();
  await person.keyboard('{ArrowRight}');
  fireEvent.change(range, { target: { value: '0.5' } });
  await person.type(field, '5{Enter}');
  expect(onChange).not.toHaveBeenCalled();
});

test('a value from elsewhere takes the place of what was refused', async () => {
  const { rerender } = render(<Slider label="Noise" value={0.4} min={0} max={1} onChange={() => {}} />);
  const field = screen.getByRole('textbox');
  const person = userEvent.setup();
  await person.clear(field);
  await person.type(field, '7{Enter}');
  expect(field).toBeInvalid();
  rerender(<Slider label="Noise" value={0.5} min={0} max={1} onChange={() => {}} />);
  expect(field).toHaveValue('0.5');
  expect(field).toBeValid();
});

test('leaves undo to the page while nothing is being typed', async () => {
  render(<Slider label="Noise" value={0.4} min={0} max={1} onChange={() => {}} />);
  const field = screen.getByRole('textbox', { name: /Noise/ });
  expect(field).toHaveAttribute('data-settled');
  await userEvent.type(field, '0.9');
  expect(field).not.toHaveAttribute('data-settled');
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveAttribute('data-settled');
});

test('counts by one with the arrows where it is told to, and goes far with Page Up', async () => {
  const { field, person, onChange } = show({
    min: 1,
    max: 128,
    step: 1,
    scale: 'log',
    byOne: true,
    value: 8,
  });
  await person.click(field);
  await person.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
  expect(values(onChange)).toEqual([9, 10, 9]);
  await person.keyboard('{PageUp}');
  expect(values(onChange).at(-1)).toBeGreaterThan(19);
});
