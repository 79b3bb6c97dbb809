/**
 * What the page opens with: a link, the work kept on this device, or the default experiment.
 * Invariant: a link never overwrites the person's own work without a way back; a link equal to that work's own is not
 * a new work but a reload.
 */
import type { Run } from '../experiment/experiment.ts';
import { readFile } from '../experiment/file.ts';
import { decodeLink, encodeLink } from '../experiment/link.ts';
import { settledSides } from '../training/settled-sides.ts';
import { loadWork, unreadText } from './autosave.ts';
import { FIRST_WORK } from './first-work.ts';
import { chooseSlot, type Slot } from './slots.ts';
import type { Address, Language, Notice, Opening, Storage, Work } from './state.ts';

export function openingWork(address: Address, storage: Storage, slot: Slot): Opening {
  const own = loadWork(storage, slot.id);
  const kept = own ?? (slot.from === null ? null : loadWork(storage, slot.from));
  const unread = unreadText(storage);
  const found: Notice | null = unread && { kind: 'unread', ...unread };
  const text = address.read();
  if (text === '') {
    const copied: Notice | null = kept && !own ? { kind: 'copy' } : null;
    return { work: kept ?? FIRST_WORK, earlier: null, notice: found ?? copied, language: null };
  }
  const { work, notice, language } = openLinkText(text);
  if (kept && sameLink(kept.run, work.run)) {
    return {
      work: kept,
      earlier: null,
      notice: notice ?? found ?? (own ? null : { kind: 'copy' }),
      language,
    };
  }
  const untouched = kept === null || (kept.step === 0 && sameLink(kept.run, FIRST_WORK.run));
  return { work, earlier: untouched ? null : kept, notice: notice ?? found, language };
}

/** The slot of a tab that opens at this address; see `chooseSlot`. */
export function openSlot(
  address: Address,
  options: Omit<Parameters<typeof chooseSlot>[0], 'fits'>,
): Promise<Slot> {
  const text = address.read();
  if (text === '') return chooseSlot({ ...options, fits: null });
  const { run } = decodeLink(text);
  const fits = (id: string) => {
    const kept = loadWork(options.storage, id);
    return kept !== null && sameLink(kept.run, run);
  };
  return chooseSlot({ ...options, fits });
}

function sameLink(a: Run, b: Run): boolean {
  const [one, two] = [encodeLink(a), encodeLink(b)];
  return one.ok && two.ok && one.fragment === two.fragment;
}

export function openLinkText(text: string): { work: Work; notice: Notice | null; language: Language | null } {
  const { run, step, language, preset, problems } = decodeLink(text);
  return {
    work: { run, step, preset },
    language,
    notice: problems.length > 0 ? { kind: 'link', problems: problems.map((problem) => problem.text) } : null,
  };
}

export function openFileText(
  name: string,
  text: string,
): { ok: true; work: Work } | { ok: false; notice: Notice } {
  const read = readFile(text);
  if (read.ok) return { ok: true, work: { run: settledSides(read.run), step: read.step, preset: null } };
  return {
    ok: false,
    notice: { kind: 'file', name, problems: read.problems.map((problem) => problem.text) },
  };
}
