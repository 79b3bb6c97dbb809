/**
 * Which tab this is: an id that it keeps when it is loaded again, and which no other open tab has. Held as a lock, which
 * dies with the tab; where the browser has none, as a beat in the storage.
 */
const TAB_KEY = 'neurosketch.tab';
/** A tab that is loaded again gives its id up a moment after it has asked for it; ms. */
const PATIENCE = 400;

/** A beat of a tab is this long good, ms: one in the background is woken once a minute. */
const BEAT = 90_000;

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

export const browserTab = { own: stored(() => sessionStorage.getItem(TAB_KEY)), claim };
