/**
 * What the session opens: presets, links, files, and the earlier work behind an opened link. Each opening is an entry
 * of undo, and what it replaces is kept aside on this device, so nothing is lost by it, now or later.
 */
import type { StoreApi } from 'zustand/vanilla';
import { tablesOf } from '../experiment/tables.ts';
import type { Codec } from './codec.ts';
import type { Editing } from './editing.ts';
import type { Session, SessionState, Storage, Work } from './state.ts';
import { withTables } from './tables.ts';

type Documents = Pick<
  Session,
  | 'openPreset'
  | 'openLink'
  | 'openFile'
  | 'refuseFile'
  | 'openKept'
  | 'forgetUnread'
  | 'backToEarlierWork'
  | 'keepLink'
>;

export function createDocuments(
  store: StoreApi<SessionState>,
  editing: Editing,
  withCodec: (use: (codec: Codec) => void) => void,
  behind: Work | null,
  storage: Storage,
  /** Keeps the present work beside the next one. */
  keepAside: (next: Work | null) => void,
): Documents {
  const set = store.setState;
  const { jump } = editing;
  let earlier = behind;

  return {
    openPreset: (id, preset) => {
      const run = { experiment: preset, changes: [] };
      withTables(tablesOf(run), () => {
        keepAside({ run, step: 0, preset: id });
        jump({ key: 'preset' }, preset, id);
      });
    },
    openLink(text) {
      withCodec(({ openLinkText }) => {
        const { work, notice } = openLinkText(text);
        withTables(tablesOf(work.run), () => {
          keepAside(work);
          editing.open({ key: 'link' }, work);
          set({ notice });
        });
      });
    },
    openFile(name, text) {
      withCodec(({ openFileText }) => {
        const opened = openFileText(name, text);
        withTables(opened.ok ? tablesOf(opened.work.run) : [], () => {
          if (opened.ok) {
            keepAside(opened.work);
            editing.open({ key: 'file' }, opened.work);
          }
          set({ notice: opened.ok ? null : opened.notice });
        });
      });
    },
    refuseFile: (name, problems) => set({ notice: { kind: 'file', name, problems } }),
    openKept: ({ work }) =>
      withTables(tablesOf(work.run), () => {
        keepAside(work);
        editing.open({ key: 'earlier' }, work);
        const { notice } = store.getState();
        if (notice?.kind === 'copy') set({ notice: null });
      }),
    forgetUnread() {
      const { notice } = store.getState();
      if (notice?.kind !== 'unread') return;
      set({ notice: null });
      try {
        storage.remove(notice.key);
      } catch {
        // It is found again at the next opening, and nothing is lost by that.
      }
    },
    backToEarlierWork() {
      if (!earlier) return;
      keepAside(null);
      const work = earlier;
      earlier = null;
      withTables(tablesOf(work.run), () => {
        editing.open({ key: 'earlier' }, work);
        set({ earlierWork: false, notice: null });
      });
    },
    keepLink() {
      earlier = null;
      set({ earlierWork: false });
    },
  };
}
