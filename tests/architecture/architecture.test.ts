/** The arrows of src/README.md and the habits of the house, as a test. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycleIn, root, type Source, sources, withoutProse } from './sources.ts';

/** Who may import whom; `types` only as types. */
const ARROWS: Record<string, { rooms: string[]; types?: string[]; packages: string[] }> = {
  core: { rooms: [], packages: [] },
  experiment: { rooms: ['core'], packages: ['valibot'] },
  training: { rooms: ['core', 'experiment'], packages: ['@noble/hashes'] },
  store: { rooms: ['core', 'experiment', 'training'], packages: ['zustand/vanilla'] },
  i18n: { rooms: [], packages: ['react'] },
  ui: { rooms: ['i18n'], packages: ['react', 'react-dom', 'lucide-react', 'katex', 'radix-ui'] },
  charts: {
    rooms: ['core', 'experiment', 'i18n', 'ui'],
    types: ['training'],
    packages: ['react', 'd3', 'svgcanvas'],
  },
  editor: {
    rooms: ['core', 'experiment', 'store', 'i18n', 'ui', 'charts'],
    types: ['training'],
    packages: ['react', 'react-dom', 'zustand', 'd3'],
  },
  lessons: {
    rooms: ['core', 'experiment', 'store', 'i18n', 'ui', 'charts'],
    types: ['training'],
    packages: ['react', 'zustand'],
  },
};

const all = sources();
const inRooms = (...rooms: string[]) => all.filter(({ room }) => rooms.includes(room));
const named = (files: readonly Source[], pattern: RegExp) =>
  files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('arrows', () => {
  it.each(Object.entries(ARROWS))('%s imports only what it may', (room, { rooms, types = [], packages }) => {
    const wrong: string[] = [];
    for (const { path, imports } of inRooms(room)) {
      for (const { from, type, file } of imports) {
        const to = file?.split('/')[0] ?? '';
        const allowed = file
          ? to === room || rooms.includes(to) || (type && types.includes(to))
          : packages.some((name) => from === name || from.startsWith(`${name}/`));
        if (!allowed) wrong.push(`${path} → ${from}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(cycleIn(all)).toBeNull();
  });

  it('finds a circle where there is one', () => {
    const file = (path: string, to: string): Source => ({
      path,
      room: 'core',
      text: '',
      code: '',
      imports: [{ from: `./${to}`, type: false, file: to }],
    });
    expect(cycleIn([file('a.ts', 'b.ts'), file('b.ts', 'a.ts')])).toEqual(['a.ts', 'b.ts', 'a.ts']);
  });
});

describe('what must not be touched', () => {
  it('core computes with what is exact in every engine', () => {
    expect(withoutProse("a ** b // Math.exp\n'Math.exp'")).toBe("a ** b  \n''");
    const inexact =
      /\bMath\.(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot|random)\b|\*\*/;
    expect(named(inRooms('core'), inexact)).toEqual([]);
  });

  it('randomness and clocks are arguments', () => {
    const rooms = inRooms('core', 'experiment', 'training', 'store').filter(
      ({ path }) => path !== 'training/worker.ts',
    );
    expect(
      named(rooms, /\bMath\.random\b|\bDate\b|\bperformance\b|\bsetTimeout\b|\bsetInterval\b|crypto\b/),
    ).toEqual([]);
  });

  it('the page is not touched below the interface', () => {
    const rooms = inRooms('core', 'experiment', 'training', 'store').filter(
      ({ path }) => path !== 'training/worker.ts',
    );
    expect(named(rooms, /\b(?:document|window|localStorage|navigator|self|postMessage)\s*[.(]/)).toEqual([]);
  });

  it('nothing writes markup as text', () => {
    expect(named(all, /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(/)).toEqual([]);
  });
});

describe('habits', () => {
  it('every file says first what it is', () => {
    const silent = all.filter(({ text }) => !/^\/\*\*[\s\S]{20,}?\*\//.test(text)).map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  it('files are short enough to be read at a sitting', () => {
    const long = all
      .map(({ path, text }) => [path, text.split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });

  it('has no folder or file for what belongs nowhere', () => {
    expect(
      all.filter(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|types|misc)(?:\/|\.ts)/.test(path)),
    ).toEqual([]);
  });

  it('an import names the file that it uses', () => {
    const barrels = all.filter(
      ({ path }) => /(?:^|\/)index\.tsx?$/.test(path) && path !== 'core/datasets/index.ts',
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('the map names every room and no path that is gone', () => {
    const map = readFileSync(join(root, 'src/README.md'), 'utf8');
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of rooms) expect(map).toContain(`${name}/`);
    const paths = [...map.matchAll(/`((?:src|tests|scripts)\/[\w./-]+)`/g)].map(([, path]) => path as string);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(paths.length).toBeGreaterThan(10);
  });
});
