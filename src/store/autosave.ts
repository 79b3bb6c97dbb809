/**
 * The work as kept on this device. Storage is an argument and may throw or lie: what it gives back is checked as any
 * file is.
 */
import { readParsed, writeFile } from '../experiment/file.ts';
import { lengthened, shortened } from './kept-points.ts';
import { type Storage, WORK_KEY, type Work } from './state.ts';

/** Throws what the storage throws. */
export function saveWork(storage: Storage, { run, step, preset }: Work): void {
  storage.set(WORK_KEY, JSON.stringify({ preset, file: writeFile(shortened(run), step) }));
}

/** The work kept on this device, null where there is none or it cannot be read. */
export function loadWork(storage: Storage): Work | null {
  try {
    const text = storage.get(WORK_KEY);
    if (text === null) return null;
    const saved = JSON.parse(text) as { preset?: unknown; file?: unknown };
    if (typeof saved.file !== 'string') return null;
    const read = readParsed(lengthened(JSON.parse(saved.file)));
    if (!read.ok) return null;
    return { run: read.run, step: read.step, preset: typeof saved.preset === 'string' ? saved.preset : null };
  } catch {
    return null;
  }
}
