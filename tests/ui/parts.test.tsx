// @vitest-environment jsdom
/** Buttons, switches, tooltips, dialogs, fields, toasts and announcements, as a person uses them. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { AnnouncerProvider, useAnnounce } from '../../src/ui/Announcer.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { Field } from '../../src/ui/Field.tsx';
import { Notice } from '../../src/ui/Notice.tsx';
import { Panel } from '../../src/ui/Panel.tsx';
import { Segmented } from '../../src/ui/Segmented.tsx';
import { Toast } from '../../src/ui/Toast.tsx';
import { Toggle } from '../../src/ui/Toggle.tsx';
import { ToggleButton } from '../../src/ui/ToggleButton.tsx';

describe('Button', () => {
  test('an icon alone keeps its name', async () => {
    const onClick = vi.fn();
    render(
      <Button icon="undo" iconOnly onClick={onClick}>
        Undo
      </Button>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test('disabled, it is reachable, says why, and does nothing', async () => {
    const onClick = vi.fn();
    const person = userEvent.setup();
    render(
      <Button disabledReason="Nothing to undo." onClick={onClick}>
        Undo
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Undo' });
    expect(button).toHaveAccessibleDescription('Nothing to undo.');
    await person.tab();
    expect(button).toHaveFocus();
    await person.keyboard('{Enter} ');
    await person.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Nothing to undo.');
  });

  test('disabled by its own press, it keeps the focus', async () => {
    const person = userEvent.setup();
    function Clear() {
      const [empty, setEmpty] = useState(false);
      return (
        <Button disabledReason={empty ? 'Nothing to clear.' : undefined} onClick={() => setEmpty(true)}>
          Clear
        </Button>
      );
    }
    render(<Clear />);
    await person.tab();
    const button = screen.getByRole('button', { name: 'Clear' });
    expect(button).not.toHaveAccessibleDescription();
    expect(screen.queryByRole('tooltip')).toBeNull();
    await person.keyboard('{Enter}');
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription('Nothing to clear.');
  });

  test('the tooltip comes with the keyboard, names the key, and goes with Escape', async () => {
    const person = userEvent.setup();
    render(<Button shortcut="Space">Play</Button>);
    expect(screen.queryByRole('tooltip')).toBeNull();
    await person.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent('PlaySpace');
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('the tooltip comes when the pointer rests, and goes with it', async () => {
    const person = userEvent.setup();
    render(<Button tooltip="Each update moves a weight.">Play</Button>);
    const button = screen.getByRole('button', { name: 'Play' });
    expect(button).toHaveAccessibleDescription('Each update moves a weight.');
    await person.hover(button);
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Each update moves a weight.');
    await person.unhover(button);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});

describe('Segmented', () => {
  const options = [
    { value: 'update', label: 'update' },
    { value: 'epoch', label: 'epoch' },
    { value: 'run', label: 'run' },
  ];
  function Held({ onChange }: { readonly onChange: (value: string) => void }) {
    const [value, setValue] = useState('epoch');
    return (
      <Segmented
        label="Step by"
        value={value}
        options={options}
        onChange={(next) => {
          setValue(next);
          onChange(next);
        }}
      />
    );
  }

  test('one stop of Tab; the arrows go round and choose', async () => {
    const onChange = vi.fn();
    const person = userEvent.setup();
    render(<Held onChange={onChange} />);
    expect(screen.getByRole('radiogroup', { name: 'Step by' })).toBeInTheDocument();
    await person.tab();
    expect(screen.getByRole('radio', { name: 'epoch' })).toHaveFocus();
    await person.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{Home}{End}');
    expect(onChange.mock.calls.flat()).toEqual(['run', 'update', 'run', 'update', 'run']);
    expect(screen.getByRole('radio', { name: 'run' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'run' })).toHaveFocus();
    await person.tab();
    expect(document.body).toHaveFocus();
  });

  test('a press chooses once', async () => {
    const onChange = vi.fn();
    render(<Held onChange={onChange} />);
    await userEvent.click(screen.getByRole('radio', { name: 'update' }));
    await userEvent.click(screen.getByRole('radio', { name: 'update' }));
    expect(onChange.mock.calls).toEqual([['update']]);
  });
});

describe('switches', () => {
  test('Toggle', async () => {
    const onChange = vi.fn();
    render(<Toggle label="Test points" checked={false} onChange={onChange} />);
    await userEvent.click(screen.getByRole('switch', { name: 'Test points', checked: false }));
    expect(onChange.mock.calls).toEqual([[true]]);
  });

  test('ToggleButton', async () => {
    const onChange = vi.fn();
    render(
      <ToggleButton pressed label="x1" onChange={onChange}>
        x₁
      </ToggleButton>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'x1', pressed: true }));
    expect(onChange.mock.calls).toEqual([[false]]);
  });

  test('locked ones say why', async () => {
    const onChange = vi.fn();
    render(
      <>
        <Toggle label="Test points" checked onChange={onChange} disabledReason="Hidden in this lesson." />
        <ToggleButton pressed onChange={onChange} disabledReason="The last input.">
          x₂
        </ToggleButton>
      </>,
    );
    await userEvent.click(screen.getByRole('switch'));
    await userEvent.click(screen.getByRole('button'));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole('switch')).toHaveAccessibleDescription('Hidden in this lesson.');
    expect(screen.getByRole('button')).toHaveAccessibleDescription('The last input.');
  });
});

describe('Dialog', () => {
  function Held({ onPage }: { readonly onPage?: () => void }) {
    const [open, setOpen] = useState(false);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page, which listens for its keys
      <div onKeyDown={onPage}>
        <Button onClick={() => setOpen(true)}>Share</Button>
        {open && (
          <Dialog title="Share this network" onClose={() => setOpen(false)}>
            <p>The link itself holds the experiment.</p>
          </Dialog>
        )}
      </div>
    );
  }

  test('takes the focus, and gives it back when it closes', async () => {
    const person = userEvent.setup();
    render(<Held />);
    const opener = screen.getByRole('button', { name: 'Share' });
    await person.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Share this network' });
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  test('Escape closes it; no key of the page works meanwhile', async () => {
    const person = userEvent.setup();
    const onPage = vi.fn();
    render(<Held onPage={onPage} />);
    await person.click(screen.getByRole('button', { name: 'Share' }));
    await person.keyboard('k{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onPage).not.toHaveBeenCalled();
  });
});

test('Panel is a region with its heading', () => {
  render(
    <Panel id="network" title="Network" subtitle="99 parameters" level={3}>
      <p>…</p>
    </Panel>,
  );
  expect(screen.getByRole('region', { name: 'Network' })).toHaveAttribute('id', 'network');
  expect(screen.getByRole('heading', { level: 3, name: 'Network' })).toBeInTheDocument();
});

test('Field: label, hint, problem', () => {
  const { rerender } = render(<Field label="Link" hint="Paste it here." defaultValue="#1" />);
  const field = screen.getByRole('textbox', { name: 'Link' });
  expect(field).toHaveAccessibleDescription('Paste it here.');
  rerender(<Field label="Link" problem="expected a link, got #1" defaultValue="#1" />);
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('expected a link, got #1');
});

test('Notice: a problem is an alert, news is a status', async () => {
  const onDismiss = vi.fn();
  render(
    <>
      <Notice title="The loss grew beyond all numbers">It is kept.</Notice>
      <Notice kind="info" title="Brought back" onDismiss={onDismiss} />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The loss grew beyond all numbers');
  expect(screen.getByRole('status')).toHaveTextContent('Brought back');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(onDismiss).toHaveBeenCalledTimes(1);
});

describe('Toast', () => {
  const onDone = vi.fn();
  const onAct = vi.fn();
  const show = () => {
    onDone.mockClear();
    render(
      <Toast onDone={onDone} action={{ label: 'Undo', onAct }}>
        Hidden 2 removed
      </Toast>,
    );
  };

  test('goes by itself, but not while it is pointed at', () => {
    vi.useFakeTimers();
    show();
    const toast = screen.getByText('Hidden 2 removed');
    fireEvent.pointerEnter(toast.parentElement as HTMLElement);
    act(() => vi.advanceTimersByTime(60_000));
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.pointerLeave(toast.parentElement as HTMLElement);
    act(() => vi.advanceTimersByTime(8000));
    expect(onDone).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  test('offers the way back', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onAct).toHaveBeenCalledTimes(1);
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});

test('Announcer: what is said twice is two paragraphs, one after the other', async () => {
  function Speaker() {
    const announce = useAnnounce();
    return <Button onClick={() => announce('Undone: layer added')}>Undo</Button>;
  }
  render(
    <AnnouncerProvider>
      <Speaker />
    </AnnouncerProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  const first = screen.getByText('Undone: layer added');
  expect(first.parentElement).toHaveAttribute('aria-live', 'polite');
  await userEvent.click(screen.getByRole('button'));
  expect(screen.getByText('Undone: layer added')).not.toBe(first);
});
