/** A session with a real runner, a storage in memory and an address that is a variable: a page without a page. */
import { codec } from '../../src/store/codec.ts';
import { createSession } from '../../src/store/session.ts';
import { FIRST_SLOT, type Slot } from '../../src/store/slots.ts';
import type { Session } from '../../src/store/state.ts';
import { createFakeWorker, type FakeWorker } from '../training/fake-worker.ts';

/** A clock for all pages: what is kept later is newer. */
let date = 1_700_000_000_000;

export interface Page {
  readonly session: Session;
  /** Lets the worker work and the page draw. */
  settle(tasks?: number): void;
  /** The present worker dies in silence. */
  kill(): void;
  wait(milliseconds: number): void;
  readonly storage: Map<string, string>;
  readonly address: { fragment: string };
  readonly workers: FakeWorker[];
}

export function openPage(
  options: {
    storage?: Map<string, string>;
    fragment?: string;
    /** Refuses to keep anything; may change. */
    storageFails?: boolean;
    slot?: Slot;
  } = {},
): Page {
  const storage = options.storage ?? new Map<string, string>();
  const address = { fragment: options.fragment ?? '' };
  const workers: FakeWorker[] = [];
  let alive: FakeWorker | null = null;
  let time = 0;
  let frames: (() => void)[] = [];
  const places = {
    storage: {
      get: (key: string) => storage.get(key) ?? null,
      set: (key: string, value: string) => {
        if (options.storageFails) throw new Error('QuotaExceededError');
        storage.set(key, value);
      },
      remove: (key: string) => {
        storage.delete(key);
      },
      keys: () => [...storage.keys()],
    },
    address: {
      read: () => address.fragment,
      replace: (fragment: string) => {
        address.fragment = fragment;
      },
    },
  };
  const slot = options.slot ?? FIRST_SLOT;
  const session = createSession({
    ...places,
    slot,
    opening: codec.openingWork(places.address, places.storage, slot),
    date: () => ++date,
    codec,
    spawn: (receive) => {
      const worker: FakeWorker = createFakeWorker(
        () => 0.5,
        (event) => alive === worker && receive(structuredClone(event)),
      );
      workers.push(worker);
      alive = worker;
      return {
        post: (command) => alive === worker && worker.send(structuredClone(command)),
        terminate: () => {
          if (alive === worker) alive = null;
        },
      };
    },
    now: () => time,
    requestFrame: (callback) => frames.push(callback),
    languages: ['en-GB'],
  });
  const draw = () => {
    const due = frames;
    frames = [];
    for (const callback of due) callback();
  };
  const page: Page = {
    session,
    settle(tasks = 40) {
      for (let i = 0; i < tasks; i++) {
        alive?.work(1);
        draw();
      }
    },
    kill() {
      alive = null;
    },
    wait(milliseconds) {
      time += milliseconds;
    },
    storage,
    address,
    workers,
  };
  page.settle();
  return page;
}
