/** The browser's own parts that the session takes as arguments: worker, storage, address. */
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
};

export const browserAddress: Address = {
  read() {
    const { hash, search } = window.location;
    if (hash.length > 1) return hash.slice(1);
    return new URLSearchParams(search).get('c') ?? '';
  },
  replace(fragment) {
    const hash = fragment === '' ? '' : `#${fragment}`;
    history.replaceState(history.state, '', window.location.pathname + hash);
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
