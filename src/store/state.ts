/**
 * What the session holds for React to render, and the methods by which a person changes it.
 * Frame data (snapshots) is not here: it goes through `frames`, past React.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { ActivationName } from '../core/activations.ts';
import type { DatasetName } from '../core/datasets/index.ts';
import type { Choice, Localized } from '../core/definition.ts';
import type { Experiment, Patch, Run, TableData } from '../experiment/experiment.ts';
import type { Encoded } from '../experiment/link.ts';
import type { Frames } from '../training/frames.ts';
import type { Event, Goal, Watch } from '../training/protocol.ts';

export type Language = 'ko' | 'en';
export type Theme = 'light' | 'dark' | 'system';
/** Lines into each neuron, between layers with too many of them to be read. */
export type LinesDrawn = 'strongest' | 'all' | 'none';

/** What keeps texts on this device; may throw. */
export interface Storage {
  get(key: string): string | null;
  /** Replaces the text or throws, and then what was there stays. */
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Where works are kept; the key of a tab's own begins with it. */
export const WORK_KEY = 'neurosketch.work';
/** Where kept texts are that could not be read. */
export const UNREAD_KEY = 'neurosketch.unread';

/** The address of the page. */
export interface Address {
  /** The fragment without `#`, or the value of `?c=`; empty where there is none. */
  read(): string;
  /** Puts the fragment right without a new entry of the browser's history. */
  replace(fragment: string): void;
}

/** A run, where it stands, and the preset it began with. */
export interface Work {
  readonly run: Run;
  readonly step: number;
  readonly preset: string | null;
}

/** A work that is kept on this device beside the present one. */
export interface KeptWork {
  readonly id: string;
  /** When it was kept, milliseconds since 1970; 0 where it does not say. */
  readonly at: number;
  readonly work: Work;
}

/** What the page opens with. */
export interface Opening {
  readonly work: Work;
  /** The kept work that an opened link stands in front of. */
  readonly earlier: Work | null;
  readonly notice: Notice | null;
  readonly language: Language | null;
}

/** What is chosen on the drawing: layer −1 is the inputs, 0… hidden layers, hidden.length the output layer. */
export interface Selection {
  readonly layer: number;
  /** null: the layer as a whole. */
  readonly unit: number | null;
  /** The connection into `unit` from this unit of the layer before it (from this input, in the first); absent: none. */
  readonly input?: number | null;
}

/** Updates per second; Infinity is as fast as the machine goes. */
export const SPEEDS = [1, 5, 20, 60, 240, 1000, Number.POSITIVE_INFINITY] as const;

export interface View {
  readonly stepBy: 'update' | 'epoch';
  readonly updatesPerSecond: number;
  readonly lossScale: 'linear' | 'log';
  readonly boundary: 'soft' | 'hard';
  /** Which set the confusion matrix counts. */
  readonly matrixSet: 'train' | 'test';
  /** The class whose precision, recall and F1 are filled in. */
  readonly chosenClass: number;
  readonly showTest: boolean;
  /** The plane is a surface to paint points on. */
  readonly painting: boolean;
  /** Two classes: from this p of the second class on a point is called so, 0 … 1. Only what is shown follows it. */
  readonly threshold: number;
  /** Softmax of z / T: what is shown of the confidence; the winner does not change. */
  readonly temperature: number;
  /** The chosen sample, by its place among the points; null: none. */
  readonly sample: number | null;
  /** The cell of the confusion matrix that is pointed at: its points light up. */
  readonly cell: { readonly truth: number; readonly predicted: number } | null;
}

export type Notice =
  /** Part of a link could not be read. `problems` are ready sentences `path: expected …, got …`. */
  | { readonly kind: 'link'; readonly problems: readonly Localized[] }
  | { readonly kind: 'file'; readonly name: string; readonly problems: readonly Localized[] }
  | {
      readonly kind: 'diverged';
      readonly step: number;
      readonly what: 'loss' | 'parameter';
      readonly learningRate: number;
      readonly remedy: number;
    }
  /** The worker died and was started again; nothing is lost. */
  | { readonly kind: 'restarted' }
  /** The worker cannot be started or fails again and again. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'storage'; readonly message: string }
  /** The newest work is open in another tab: this tab has a copy of it. */
  | { readonly kind: 'copy' }
  /** A kept work could not be read; its text is kept under `key` until it is forgotten. */
  | { readonly kind: 'unread'; readonly key: string; readonly text: string };

/** A named entry of undo or redo, e.g. key `removeUnit`, to be worded by the interface. */
export interface EditLabel {
  readonly key: string;
}

export interface SessionState {
  readonly run: Run;
  /** `present(run)`: the experiment as it stands. */
  readonly experiment: Experiment;
  readonly playing: boolean;
  /** Step of the last snapshot; updated at pauses only, not per frame. */
  readonly step: number;
  /** Replaying towards a step: where it is and where to; null otherwise. */
  readonly progress: { readonly step: number; readonly target: number } | null;
  readonly goal: Goal | null;
  readonly reached: Goal | null;
  /** Of the paused state, null while training. */
  readonly weightsSha256: string | null;
  readonly view: View;
  readonly selection: Selection;
  readonly undo: EditLabel | null;
  readonly redo: EditLabel | null;
  /** Id of the preset this work started from, null otherwise. */
  readonly preset: string | null;
  /** The experiment differs from the preset it started from. */
  readonly edited: boolean;
  /** A notice to show, null when there is none. */
  readonly notice: Notice | null;
  /** True where an earlier work can be brought back (a link or preset opened over it). */
  readonly earlierWork: boolean;
  readonly language: Language;
  readonly theme: Theme;
  readonly lines: LinesDrawn;
  /** The charts below the bench that are open, by their names; null: those that are open at first. */
  readonly charts: readonly string[] | null;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  readonly frames: Frames;

  play(): void;
  pause(): void;
  toggle(): void;
  /** One update or one epoch, as `view.stepBy` says or as named. */
  stepOnce(by?: 'update' | 'epoch'): void;
  runTo(goal: Goal): void;
  /** The word that a goal was reached has been read. */
  dismissReached(): void;
  /** Back to step 0 with the present settings, folded into a new experiment. */
  reset(): void;
  /** `reset` with another seed. */
  newSeed(): void;
  seek(step: number): void;

  /**
   * Alters the experiment. While a run is under way this is a recorded change; at step 0 the experiment itself.
   * Edits with the same `gesture` (a drag) are one undo entry.
   */
  edit(label: EditLabel, patch: Patch, gesture?: string): void;
  /**
   * An edit made with the hand over a while: it is seen at once and reaches the run every 250 ms, so that the run answers
   * while it is made. All that has the same `gesture` is one undo entry. `rest` sends what is left.
   */
  stroke(label: EditLabel, patch: Patch, gesture: string): void;
  rest(): void;
  /** `edit` with a patch that follows from the run with all that is not acknowledged yet; an empty patch is no edit. */
  restructure(label: EditLabel, change: (run: Run) => Patch, gesture?: string): void;
  /** A hand holds something: the run waits until `release`, then goes on if it went on before. */
  hold(): void;
  release(): void;
  chooseDataset(name: DatasetName): void;
  /** A new run on measured data; where the table's contents are not there yet, as soon as they are. */
  useTable(label: EditLabel, table: TableData): void;
  addLayer(at: number): void;
  removeLayer(at: number): void;
  addUnit(layer: number): void;
  /** The last unit of the layer, or the one named. */
  removeUnit(layer: number, unit?: number): void;
  setActivation(layer: number, activation: Choice<ActivationName>): void;
  undo(): void;
  redo(): void;

  openPreset(id: string, experiment: Experiment): void;
  openLink(text: string): void;
  openFile(name: string, text: string): void;
  /** A file that was not read at all: too large, no text, a folder. */
  refuseFile(name: string, problems: readonly Localized[]): void;
  /** The other works kept on this device, newest first. */
  keptWorks(): readonly KeptWork[];
  openKept(kept: KeptWork): void;
  /** Takes it off this device; what it gives back puts it there again. */
  removeKept(kept: KeptWork): () => void;
  /** The kept text that could not be read is not needed any more. */
  forgetUnread(): void;
  backToEarlierWork(): void;
  dismissNotice(): void;
  /** Stays with the opened link; the earlier work is forgotten. */
  keepLink(): void;
  /** The diverged notice's buttons: sets the smaller rate, and starts again or goes on from the last finite state. */
  applyRemedy(how: 'restart' | 'continue'): void;

  select(selection: Selection): void;
  setView(view: Partial<View>): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setLines(lines: LinesDrawn): void;
  setCharts(charts: readonly string[]): void;
  watch(watch: Partial<Watch>): void;

  /** Fragment of the address for this run, or why it does not fit into a link. */
  link(options?: { readonly atStep?: boolean }): Encoded;
  /** The experiment's file as text. */
  file(): string;

  /** A person pressed something: on a slow machine its answer is painted before the next frame of the run. */
  giveWay(): void;
  /** Events from the worker. */
  receive(event: Event): void;
  /** Called about once a second: heartbeat, autosave. */
  tick(): void;
}
