/** The workbench: which panel stands where, the document's language and theme, and the keys of the whole page. */
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { LanguageProvider, useText } from '../i18n/text.tsx';
import type { Session } from '../store/state.ts';
import { AnnouncerProvider } from '../ui/Announcer.tsx';
import styles from './App.module.css';
import { DataPanel } from './DataPanel.tsx';
import { NetworkPanel } from './NetworkPanel.tsx';
import { OutputPanel } from './OutputPanel.tsx';
import { useAnnouncedPauses, useReadState } from './reading.ts';
import { SessionProvider, useSession, useSessionState } from './session-context.tsx';
import { keyAction } from './shortcuts.ts';
import { type DialogName, TopBar } from './TopBar.tsx';
import { Transport } from './Transport.tsx';
import { useUndoing } from './use-undoing.ts';
import { useNear, useWatchedPanels } from './watched.ts';

const Notices = lazy(async () => ({ default: (await import('./Notices.tsx')).Notices }));
const DropTarget = lazy(() => import('./DropTarget.tsx'));
const Insight = lazy(async () => ({ default: (await import('./insight/Insight.tsx')).Insight }));

export function App({ session }: { readonly session: Session }) {
  return (
    <SessionProvider value={session}>
      <Localized />
    </SessionProvider>
  );
}

function Localized() {
  const language = useSessionState((state) => state.language);
  const theme = useSessionState((state) => state.theme);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <LanguageProvider language={language}>
      <AnnouncerProvider>
        <StateOnDocument />
        <PausesAnnounced />
        <Workbench />
      </AnnouncerProvider>
    </LanguageProvider>
  );
}

/** The paused state on the document itself, where a test or another page's script can compare it. */
function StateOnDocument() {
  const step = useSessionState((state) => state.step);
  const hash = useSessionState((state) => state.weightsSha256);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.step = String(step);
    if (hash) dataset.weights = hash;
    else delete dataset.weights;
  }, [step, hash]);
  return null;
}

function PausesAnnounced() {
  useAnnouncedPauses();
  return null;
}

function Workbench() {
  const session = useSession();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const read = useReadState();
  const undoing = useUndoing();
  useWatchedPanels();

  useEffect(() => {
    let clicked = false;
    const onPointer = () => {
      clicked = true;
      session.giveWay();
    };
    /** A press often follows. */
    const onOver = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('button, input, [role=option]')) session.giveWay();
    };
    const onKey = (event: KeyboardEvent) => {
      session.giveWay();
      if (event.key === 'Tab' || event.key.startsWith('Arrow')) clicked = false;
      const action = keyAction(event, clicked);
      if (!action) return;
      event.preventDefault();
      if (action === 'help') setDialog('help');
      else if (action === 'read') read();
      else if (action === 'stepUpdate') session.stepOnce('update');
      else if (action === 'stepEpoch') session.stepOnce('epoch');
      else if (action === 'undo' || action === 'redo') undoing(action);
      else session[action]();
    };
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('keydown', onKey, { signal });
    addEventListener('pointerdown', onPointer, { signal, capture: true });
    addEventListener('pointerup', session.giveWay, { signal, capture: true });
    addEventListener('pointerover', onOver, { signal, passive: true });
    return () => stop.abort();
  }, [session, read, undoing]);

  return (
    <div className={styles.page}>
      <TopBar dialog={dialog} onDialog={setDialog} />
      <Sections />
      <main className={styles.main}>
        <Transport />
        <NoticesIfAny />
        <Bench />
      </main>
      <Doors />
    </div>
  );
}

/** It says itself what it follows: a dialog that opens over it does not render it again. */
const Bench = memo(function Bench() {
  return (
    <>
      <div className={styles.bench}>
        <OutputPanel />
        <NetworkPanel />
        <DataPanel />
      </div>
      <Charts />
    </>
  );
});

/** Where files and texts come in from outside: open behind the first picture. */
function Doors() {
  const [open, setOpen] = useState(false);
  const painted = useSessionState((state) => state.weightsSha256 !== null);
  useEffect(() => {
    if (painted) setOpen(true);
  }, [painted]);
  return <Suspense>{open && <DropTarget />}</Suspense>;
}

/** Loaded with the first notice there is. */
function NoticesIfAny() {
  const any = useSessionState((state) => state.notice !== null || state.earlierWork);
  return <Suspense>{any && <Notices />}</Suspense>;
}

/** The charts below the bench: loaded and drawn when they come near the view. */
function Charts() {
  const text = useText().app;
  const place = useRef<HTMLElement>(null);
  const near = useNear(place);
  return (
    <section id="charts" ref={place} className={styles.charts} aria-labelledby="charts-title">
      <h2 id="charts-title" className="hidden-text">
        {text.charts}
      </h2>
      {near && (
        <Suspense>
          <Insight />
        </Suspense>
      )}
    </section>
  );
}

/** The way to the sections, where they stand below each other. Buttons, for the address holds the experiment. */
function Sections() {
  const text = useText().app;
  const sections = [
    ['output', text.output.title],
    ['network', text.network.title],
    ['data', text.data.title],
    ['charts', text.charts],
  ] as const;
  return (
    <nav className={styles.sections} aria-label={text.sections}>
      {sections.map(([id, title]) => (
        <button
          key={id}
          type="button"
          onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
