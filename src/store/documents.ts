/**
 * What the session opens: presets, links, files, and the earlier work behind an opened link. Each opening is an entry
 * of undo, so nothing is lost by it.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Codec } from './codec.ts';
import type { Editing } from './editing.ts';
import type { Session, SessionState, Work } from './state.ts';

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
    openPreset: (id, preset) => jump({ key: 'preset' }, preset, id),
    openLink(text) {
      withCodec(({ openLinkText }) => {
        const { work, notice } = openLinkText(text);
        editing.open({ key: 'link' }, work);
        set({ notice });
      });
    },
    openFile(name, text) {
      withCodec(({ openFileText }) => {
        const opened = openFileText(name, text);
        if (opened.ok) editing.open({ key: 'file' }, opened.work);
        set({ notice: opened.ok ? null : opened.notice });
      });
    },
    backToEarlierWork() {
      if (!earlier) return;
      editing.open({ key: 'earlier' }, earlier);
      earlier = null;
      set({ earlierWork: false, notice: null });
    },
    keepLink() {
      earlier = null;
      set({ earlierWork: false });
    },
  };
}
