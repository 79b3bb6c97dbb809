/** The browser's own parts that the session takes as arguments: worker, storage, address, and which tab this is. */
import type { Spawn } from '../store/connection.ts';
import type { Address, Session, Storage } from '../store/state.ts';
import type { Event as TrainingEvent } from '../training/protocol.ts';
import workerAddress from '../training/worker.ts?worker&url';

/** Trusted Types: the worker's own address, and nothing else, may become a script. */
const policy = globalThis.trustedTypes?.createPolicy('neurosketch', {
  createScriptURL(address: string) {
    if (address === workerAddress) return address;
    throw new TypeError(`trusted script: expected ${workerAddress}, got ${address}`);
  },
});

export const spawnWorker: Spawn = (receive, died) => {
  const address = policy ? policy.createScriptURL(workerAddress) : workerAddress;
  const worker = new Worker(address as string, { type: 'module', name: 'training' });
  worker.onmessage = ({ data }: MessageEvent<TrainingEvent>) => receive(data);
  worker.onerror = (event) => {
    event.preventDefault();
    died(event.message || 'the worker could not be started');
  };
  worker.onmessageerror = () => died('a message could not be read');
  return {
    post: (command, transfer = []) => worker.postMessage(command, [...transfer]),
    terminate: () => worker.terminate(),
  };
};

export const browserStorage: Storage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

const TAB_KEY = 'neurosketch.tab';
/** A tab that is loaded again gives its id up a moment after it has asked for it; ms. */
const PATIENCE = 400;

/** A beat of a tab is this long good, ms: one in the background is woken once a minute. */
const BEAT = 90_000;

/**
 * Which tab this is: an id that it keeps when it is loaded again, and which no other open tab has. Held as a lock, which
 * dies with the tab; where the browser has none, as a beat in the storage.
 */
export function browserTab() {
  const fresh = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(36)).join('');
  return { own: stored(() => sessionStorage.getItem(TAB_KEY)), fresh, claim };
}

function stored<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

async function claim(id: string): Promise<boolean> {
  const held = navigator.locks ? await lock(`${TAB_KEY}.${id}`) : beat(`${TAB_KEY}.${id}`);
  if (held) stored(() => sessionStorage.setItem(TAB_KEY, id));
  return held;
}

function lock(name: string): Promise<boolean> {
  const signal = AbortSignal.timeout(PATIENCE);
  return new Promise((resolve) => {
    const forever = new Promise<never>(() => {});
    navigator.locks
      .request(name, { signal }, () => {
        resolve(true);
        return forever;
      })
      .catch(() => resolve(false));
  });
}

function beat(key: string): boolean {
  const last = Number(stored(() => localStorage.getItem(key)) ?? 0);
  if (Date.now() - last < BEAT) return false;
  const tell = () => stored(() => localStorage.setItem(key, String(Date.now())));
  tell();
  setInterval(tell, BEAT / 9);
  addEventListener('pagehide', () => stored(() => localStorage.removeItem(key)));
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell());
  return true;
}

export const browserAddress: Address = {
  read() {
    const { hash, search } = window.location;
    if (hash.length > 1) return hash.slice(1);
    return new URLSearchParams(search).get('c') ?? '';
  },
  replace(fragment) {
    const { pathname } = window.location;
    history.replaceState(history.state, '', fragment === '' ? pathname : `${pathname}#${fragment}`);
  },
};

/** A link pasted into the address of the open page opens as any link does. */
export function followAddress(session: Session): void {
  window.addEventListener('hashchange', () => {
    const text = browserAddress.read();
    const own = session.link();
    if (text !== '' && !(own.ok && own.fragment === text)) session.openLink(text);
  });
}

declare global {
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(address: string): string },
        ): { createScriptURL(address: string): unknown };
      }
    | undefined;
}
