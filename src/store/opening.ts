/**
 * What the page opens with: a link, the work kept on this device, or the default experiment.
 * Invariant: a link never overwrites the person's own work without a way back; a link equal to that work's own is not
 * a new work but a reload.
 */
import type { Run } from '../experiment/experiment.ts';
import { readFile } from '../experiment/file.ts';
import { decodeLink, encodeLink } from '../experiment/link.ts';
import { loadWork } from './autosave.ts';
import { FIRST_WORK } from './first-work.ts';
import type { Address, Language, Notice, Opening, Storage, Work } from './state.ts';

export function openingWork(address: Address, storage: Storage): Opening {
  const kept = loadWork(storage);
  const text = address.read();
  if (text === '') return { work: kept ?? FIRST_WORK, earlier: null, notice: null, language: null };
  const { work, notice, language } = openLinkText(text);
  if (kept && sameLink(kept.run, work.run)) return { work: kept, earlier: null, notice, language };
  const untouched = kept === null || (kept.step === 0 && sameLink(kept.run, FIRST_WORK.run));
  return { work, earlier: untouched ? null : kept, notice, language };
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
  if (read.ok) return { ok: true, work: { run: read.run, step: read.step, preset: null } };
  return {
    ok: false,
    notice: { kind: 'file', name, problems: read.problems.map((problem) => problem.text) },
  };
}
