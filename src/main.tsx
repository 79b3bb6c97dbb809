/** Creates the session and mounts the app: the only place where things are wired. */
import './ui/tokens.css';
import './ui/base.css';
import './app/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { browserAddress, browserStorage, followAddress, spawnWorker } from './app/browser.ts';
import { missingFeature } from './app/support.ts';
import { loadLanguage } from './i18n/text.tsx';
import { FIRST_OPENING } from './store/first-work.ts';
import { createSession } from './store/session.ts';
import type { Slot } from './store/slots.ts';
import { UNREAD_KEY, WORK_KEY } from './store/state.ts';
import { loadTablesOf } from './store/tables.ts';

const root = document.getElementById('app');
const missing = missingFeature();

if (!root) throw new Error('index.html: expected an element with the id app, got none');
if (missing) {
  const { showUnsupported } = await import('./app/unsupported.ts');
  showUnsupported(root, missing);
} else {
  // Only a link or an earlier work must be read before anything is shown.
  const loading = import('./store/codec.ts').then(({ codec }) => codec);
  const first = browserAddress.read() === '' && !hasWork();
  const loadingTab = import('./app/tab.ts').then(({ browserTab }) => browserTab);
  const fresh = crypto.getRandomValues(new Uint32Array(2)).join('-');
  const storage = browserStorage;
  const slot: Slot = first
    ? { id: fresh, from: null }
    : await (await loading).openSlot(browserAddress, { storage, fresh, ...(await loadingTab) });
  if (first) loadingTab.then(({ claim }) => claim(fresh));
  const opening = first ? FIRST_OPENING : (await loading).openingWork(browserAddress, storage, slot);
  await loadTablesOf(opening.work.run);
  const session = createSession({
    opening,
    slot,
    codec: first ? loading : await loading,
    spawn: spawnWorker,
    now: () => performance.now(),
    date: () => Date.now(),
    storage,
    address: browserAddress,
    requestFrame: (callback) => requestAnimationFrame(callback),
    languages: navigator.languages,
  });
  setInterval(session.tick, 500);
  // A tab that is put away may never come back: what is not kept yet is kept now.
  addEventListener('pagehide', session.tick);
  document.addEventListener('visibilitychange', () => document.hidden && session.tick());
  followAddress(session);
  await loadLanguage(session.store.getState().language);
  createRoot(root).render(<App session={session} />);
}

function hasWork(): boolean {
  try {
    return browserStorage.keys().some((key) => key.startsWith(WORK_KEY) || key.startsWith(UNREAD_KEY));
  } catch {
    return false;
  }
}
