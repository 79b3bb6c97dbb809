/**
 * The session: the work of one person on one page. Everything a person can do is a method of it, so a button, a key, a
 * lesson and a test do the same thing.
 *
 * Knows no React and no DOM: the worker, the clock, the storage, the address and what reads and writes links and files
 * are arguments.
 */
import { createStore } from 'zustand/vanilla';
import { present } from '../experiment/experiment.ts';
import { layerWithCurve } from '../experiment/outputs.ts';
import { createFrames } from '../training/frames.ts';
import type { Event, Snapshot, Watch } from '../training/protocol.ts';
import type { Codec } from './codec.ts';
import { createConnection, type Spawn } from './connection.ts';
import { createDataEdits } from './data-edits.ts';
import { remedyFor } from './divergence.ts';
import { createDocuments } from './documents.ts';
import { createDrawingPace } from './drawing-pace.ts';
import { createEditing, within } from './editing.ts';
import { createKeeping } from './keeping.ts';
import { createNetworkEdits } from './network-edits.ts';
import { loadPreferences, type Preferences, preferredLanguage, savePreferences } from './preferences.ts';
import type { Slot } from './slots.ts';
import type { Address, Opening, Session, SessionState, Storage, View } from './state.ts';
import { createTransport } from './transport.ts';

const VIEW: View = {
  stepBy: 'update',
  updatesPerSecond: 240,
  lossScale: 'log',
  boundary: 'soft',
  matrixSet: 'test',
  chosenClass: 1,
  showTest: true,
  painting: false,
  threshold: 0.5,
  temperature: 1,
  sample: null,
  cell: null,
};

const WATCH: Watch = {
  planeResolution: 64,
  neuronResolution: 24,
  activationLayer: -1,
  predictions: true,
  scores: false,
  layers: false,
  update: false,
  pair: null,
  surface: null,
};

export interface SessionOptions {
  readonly opening: Opening;
  readonly spawn: Spawn;
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly storage: Storage;
  /** Where this tab keeps its work. */
  readonly slot: Slot;
  readonly address: Address;
  /** What reads and writes links and files; may still be loading. */
  readonly codec: Codec | Promise<Codec>;
  /** Calls back once before the next frame of the page. */
  readonly requestFrame: (callback: () => void) => void;
  /** Languages the person reads, most wanted first, e.g. `navigator.languages`. */
  readonly languages: readonly string[];
}

export function createSession(options: SessionOptions): Session {
  const { opening, storage, slot, now } = options;
  const frames = createFrames();
  const preferences = loadPreferences(storage);
  const experiment = present(opening.work.run);

  const pace = createDrawingPace({ requestFrame: options.requestFrame, now });

  const store = createStore<SessionState>(() => ({
    run: opening.work.run,
    experiment,
    playing: false,
    step: opening.work.step,
    progress: null,
    goal: null,
    reached: null,
    weightsSha256: null,
    view: VIEW,
    selection: { layer: 0, unit: null },
    undo: null,
    redo: null,
    preset: opening.work.preset,
    edited: false,
    notice: opening.notice,
    earlierWork: opening.earlier !== null,
    language: preferences.language ?? opening.language ?? preferredLanguage(options.languages),
    theme: preferences.theme ?? 'system',
    lines: preferences.lines ?? 'strongest',
    charts: preferences.charts ?? null,
  }));
  const get = store.getState;
  const set = store.setState;

  let watch = WATCH;
  let incoming: (Event & { readonly type: 'snapshot' }) | null = null;
  /** A snapshot is being drawn, over one frame or several. */
  let drawing = false;
  let codec: Codec | null = null;
  /** At once if the codec is there, else when it is. */
  function withCodec(use: (codec: Codec) => void): void {
    if (codec) use(codec);
    else Promise.resolve(options.codec).then(use);
  }
  if (options.codec instanceof Promise) {
    options.codec.then((loaded) => {
      codec = loaded;
    });
  } else {
    codec = options.codec;
  }

  const connection = createConnection({
    spawn: options.spawn,
    now,
    source: () => get().run,
    receive,
    restarted: () => set({ notice: { kind: 'restarted' } }),
    gaveUp: (message) => set({ playing: false, notice: { kind: 'failed', message } }),
  });
  const editing = createEditing({
    store,
    frames,
    connection: {
      ...connection,
      load(run, step) {
        // A frame that waits to be drawn is one of the run before.
        incoming = null;
        connection.load(run, step);
      },
    },
    now,
    touched: () => keeping.touched(),
  });
  const { edit, position } = editing;
  const keeping = createKeeping({
    ...options,
    store,
    first: opening.work,
    editing: () => editing,
    withCodec,
  });

  // ---- the worker speaks

  function receive(event: Event): void {
    switch (event.type) {
      case 'snapshot': {
        const first = incoming === null;
        incoming = event;
        if (first && !drawing) options.requestFrame(showFrame);
        return;
      }
      case 'changed':
        editing.acknowledged(event.id, event.step);
        return;
      case 'progress':
        set({ progress: { step: event.step, target: event.target } });
        return;
      case 'diverged': {
        const { learningRate, optimizer } = get().experiment.training;
        const { step, what } = event;
        const notice = {
          kind: 'diverged',
          step,
          what,
          learningRate,
          remedy: remedyFor(learningRate, optimizer.name),
        } as const;
        set({ playing: false, goal: null, notice });
        return;
      }
      case 'failed':
      case 'alive':
        return;
    }
  }

  function showFrame(): void {
    if (!incoming) return;
    const { snapshot, run } = incoming;
    incoming = null;
    const before = frames.latest();
    if (snapshot.step > 0) editing.begin();
    drawing = true;
    frames.publish(snapshot, (calls) =>
      pace.deliver(calls, () => {
        drawing = false;
        // The charts may draw the newest frame again; the one before it is nobody's any more.
        connection.ack(run, before ? buffersOf(before) : []);
        if (incoming) options.requestFrame(showFrame);
      }),
    );
    const { playing, progress } = get();
    if (!snapshot.playing || !playing || progress) showPause(snapshot);
    editing.flush();
    keeping.touched();
  }

  /** What React shows of a frame: not while it trains. */
  function showPause(snapshot: Snapshot): void {
    set({
      step: snapshot.step,
      progress: null,
      ...(snapshot.reached ? { reached: snapshot.reached, goal: null, playing: false } : {}),
    });
    if (snapshot.playing) return;
    withCodec(({ weightsSha256 }) => {
      if (frames.latest() === snapshot) set({ weightsSha256: weightsSha256(snapshot.theta) });
    });
  }

  // ---- keeping

  function tick(): void {
    connection.tick();
    editing.flush();
    keeping.tick();
  }

  function prefer(preference: Preferences): void {
    set(preference);
    const { language, theme, lines, charts } = get();
    savePreferences(storage, { language, theme, lines, ...(charts && { charts }) });
  }

  const session: Session = {
    store,
    frames,
    ...createTransport(store, connection, editing),
    ...createDocuments(store, editing, withCodec, opening.earlier, storage, keeping.keepAside),
    keptWorks: () => codec?.keptWorks(storage, slot.id) ?? [],
    removeKept: (kept) => codec?.removeKept(storage, slot.id, kept) ?? (() => {}),
    edit,
    stroke: editing.stroke,
    rest: () => editing.flush(true),
    ...createNetworkEdits(editing),
    ...createDataEdits(store, editing),
    undo: editing.undo,
    redo: editing.redo,
    dismissNotice: () => set({ notice: null }),
    select(selection) {
      set({ selection: within(get().experiment, selection) });
      if (selection.layer >= 0 && watch.activationLayer >= 0)
        session.watch({ activationLayer: layerWithCurve(get().experiment, selection.layer) });
    },
    setView(view) {
      set({ view: { ...get().view, ...view } });
      if (view.updatesPerSecond !== undefined && get().playing)
        connection.play(view.updatesPerSecond, get().goal);
    },
    setLanguage: (language) => prefer({ language }),
    setTheme: (theme) => prefer({ theme }),
    setLines: (lines) => prefer({ lines }),
    setCharts: (charts) => prefer({ charts }),
    watch(some) {
      watch = { ...watch, ...some };
      connection.watch(watch);
    },
    link({ atStep = false } = {}) {
      const { run, step } = position();
      return codec ? codec.encodeLink(run, atStep ? { step } : {}) : { ok: false, reasons: [] };
    },
    file() {
      const { run, step } = position();
      return codec ? codec.writeFile(run, step) : '';
    },
    giveWay: pace.giveWay,
    receive,
    tick,
  };

  connection.watch(WATCH);
  connection.load(opening.work.run, opening.work.step);
  return session;
}

function buffersOf({ plane, neurons, predictions, theta }: Snapshot): ArrayBuffer[] {
  return [plane, neurons, predictions, theta]
    .map(({ buffer }) => buffer as ArrayBuffer)
    .filter((buffer) => buffer.byteLength > 0);
}
