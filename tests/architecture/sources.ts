/** The source files of `src`, their rooms and what they import: read as text, with no compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Import {
  readonly from: string;
  /** True for `import type` and `export type`. */
  readonly type: boolean;
  /** Path below src of an imported file of ours, null for a package. */
  readonly file: string | null;
}

export interface Source {
  /** Path below src, with forward slashes. */
  readonly path: string;
  /** First folder of the path; empty for main.tsx. */
  readonly room: string;
  readonly text: string;
  /** The text without comments and strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export function sources(): Source[] {
  const src = join(root, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      const room = path.includes('/') ? (path.split('/')[0] ?? '') : '';
      return { path, room, text, code: withoutProse(text), imports: importsOf(text, join(src, path), src) };
    });
}

function importsOf(text: string, file: string, src: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)';|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, type, fixed, lazy]) => {
    const from = (fixed ?? lazy ?? '').replace(/\?.*$/, '');
    const ours = from.startsWith('.');
    return {
      from,
      type: type !== undefined,
      file: ours ? relative(src, resolve(dirname(file), from)).replaceAll('\\', '/') : null,
    };
  });
}

/** Comments and the insides of quoted strings become spaces, so that words in them are not taken for code. */
export function withoutProse(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (match) =>
    match.startsWith("'") || match.startsWith('"') ? "''" : ' ',
  );
}

/** A cycle of value imports as a list of paths, null if there is none. */
export function cycleIn(files: readonly Source[]): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (path: string): string[] | null => {
    if (state.get(path) === 'done') return null;
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path];
    state.set(path, 'open');
    trail.push(path);
    for (const { file, type } of byPath.get(path)?.imports ?? []) {
      const cycle = file && !type && byPath.has(file) ? visit(file) : null;
      if (cycle) return cycle;
    }
    trail.pop();
    state.set(path, 'done');
    return null;
  };
  for (const { path } of files) {
    const cycle = visit(path);
    if (cycle) return cycle;
  }
  return null;
}
