/**
 * What the session opens: presets, links, files, and the earlier work behind an opened link. Each opening is an entry
 * of undo, so nothing is lost by it.
 */
import type { StoreApi } from 'zustand/vanilla';
import { tablesOf } from '../experiment/tables.ts';
import type { Codec } from './codec.ts';
import type { Editing } from './editing.ts';
import type { Session, SessionState, Work } from './state.ts';
import { withTables } from './tables.ts';

type Documents = Pick<Session, 'openPreset' | 'openLink' | 'openFile' | 'backToEarlierWork' | 'keepLink'>;

export function createDocuments(
  store: StoreApi<SessionState>,
  editing: Editing,
  withCodec: (use: (codec: Codec) => void) => void,
  behind: Work | null,
): Documents {
  const set = store.setState;
  const { jump } = editing;
  let earlier = behind;

  return {
    openPreset: (id, preset) =>
      withTables(tablesOf({ experiment: preset, changes: [] }), () => jump({ key: 'preset' }, preset, id)),
    openLink(text) {
      withCodec(({ openLinkText }) => {
        const { work, notice } = openLinkText(text);
        withTables(tablesOf(work.run), () => {
          editing.open({ key: 'link' }, work);
          set({ notice });
        });
      });
    },
    openFile(name, text) {
      withCodec(({ openFileText }) => {
        const opened = openFileText(name, text);
        withTables(opened.ok ? tablesOf(opened.work.run) : [], () => {
          if (opened.ok) editing.open({ key: 'file' }, opened.work);
          set({ notice: opened.ok ? null : opened.notice });
        });
      });
    },
    backToEarlierWork() {
      if (!earlier) return;
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
