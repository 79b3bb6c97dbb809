/** Play, step, speed, how far the run is, and how far it should go. In reach at every width. */
import { useRef } from 'react';
import { useMedia } from '../editor/use-media.ts';
import { compact, integer } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { SPEEDS } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { GoalControl } from './GoalControl.tsx';
import { useReadState } from './reading.ts';
import { useFrames, useSession, useSessionState } from './session-context.tsx';
import styles from './Transport.module.css';
import { UndoButton } from './UndoButton.tsx';

/** The bar above, which holds undo, scrolls away. */
const NARROW = '(max-width: 759px)';

export function Transport() {
  const session = useSession();
  const text = useText().app.transport;
  const playing = useSessionState((state) => state.playing);
  const atStart = useSessionState(
    (state) => !state.playing && state.step === 0 && state.run.changes.length === 0,
  );
  const { stepBy } = useSessionState((state) => state.view);
  const readState = useReadState();
  const narrow = useMedia(NARROW);
  return (
    <section className={styles.transport} aria-label={text.name}>
      <div className={styles.buttons}>
        <Button
          icon="reset"
          iconOnly
          onClick={session.reset}
          shortcut="R"
          disabledReason={atStart ? text.resetUnneeded : undefined}
        >
          {text.reset}
        </Button>
        <Button
          className={styles.play}
          variant="ink"
          round
          icon={playing ? 'pause' : 'play'}
          iconSize={20}
          iconOnly
          onClick={session.toggle}
          shortcut="Space"
        >
          {playing ? text.pause : text.play}
        </Button>
        <Button
          icon="skip"
          iconOnly
          onClick={() => session.stepOnce()}
          shortcut={stepBy === 'update' ? '→' : 'E'}
        >
          {stepBy === 'update' ? text.stepUpdate : text.stepEpoch}
        </Button>
      </div>
      {narrow && (
        <div className={styles.undo}>
          <UndoButton which="undo" />
        </div>
      )}
      <div className={styles.stepBy}>
        <StepBy />
      </div>
      <div className={styles.speed}>
        <Speed />
      </div>
      <Counts />
      <Progress />
      <span className={styles.grow} />
      <GoalControl />
      <div className={styles.seed}>
        <Button icon="seed" onClick={session.newSeed} tooltip={text.newSeedHint}>
          {text.newSeed}
        </Button>
      </div>
      <button type="button" className="hidden-text" onClick={readState}>
        {text.readState}
      </button>
    </section>
  );
}

/** Also in the menu of narrow pages. */
export function StepBy() {
  const session = useSession();
  const text = useText().app.transport;
  const { stepBy } = useSessionState((state) => state.view);
  return (
    <Segmented
      label={text.stepBy}
      value={stepBy}
      size="small"
      options={[
        { value: 'update', label: text.update },
        { value: 'epoch', label: text.epoch },
      ]}
      onChange={(value) => session.setView({ stepBy: value })}
    />
  );
}

/** Also in the menu of narrow pages. */
export function Speed() {
  const session = useSession();
  const text = useText().app.transport;
  const speed = useSessionState((state) => state.view.updatesPerSecond);
  return (
    <Choice
      label={text.speed}
      hideLabel
      quiet
      value={String(speed)}
      options={SPEEDS.map((value) => ({
        value: String(value),
        label: Number.isFinite(value) ? text.perSecond(integer(value)) : text.fullSpeed,
        detail: value === SPEEDS[0] ? text.slow : undefined,
      }))}
      onChange={(value) => session.setView({ updatesPerSecond: Number(value) })}
    />
  );
}

/** Epoch, update and batch, written into the page with each frame. */
function Counts() {
  const text = useText().app.transport;
  const epoch = useRef<HTMLElement>(null);
  const update = useRef<HTMLElement>(null);
  const batch = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const rate = useRef<HTMLElement>(null);
  useFrames((snapshot) => {
    write(epoch.current, integer(snapshot.epoch));
    write(update.current, integer(snapshot.step));
    write(batch.current, text.batchOf(integer(snapshot.batch), integer(snapshot.updatesPerEpoch)));
    write(
      rate.current,
      snapshot.playing && snapshot.updatesPerSecond > 0 ? compact(snapshot.updatesPerSecond, 2) : '–',
    );
    if (bar.current)
      bar.current.style.transform = `scaleX(${snapshot.batch / Math.max(1, snapshot.updatesPerEpoch)})`;
  });
  return (
    <div className={styles.counts}>
      <p>
        <span>{text.epoch}</span>
        <b ref={epoch}>0</b>
      </p>
      <p>
        <span>{text.update}</span>
        <b ref={update} data-testid="update">
          0
        </b>
      </p>
      <p className={styles.batch}>
        <span ref={batch} />
        <i className={styles.track}>
          <i ref={bar} />
        </i>
      </p>
      <p className={styles.rate}>
        <span>{text.rate}</span>
        <b ref={rate}>–</b>
      </p>
    </div>
  );
}

/** Where a replay is, while the worker computes past steps again. */
function Progress() {
  const text = useText().app.transport;
  const progress = useSessionState((state) => state.progress);
  if (!progress) return null;
  return (
    <p className={styles.progress} role="status">
      {text.replaying(integer(progress.step), integer(progress.target))}
    </p>
  );
}

function write(element: HTMLElement | null, value: string): void {
  if (element && element.textContent !== value) element.textContent = value;
}
