/** Tables as people have them are read as they are meant, and nothing is repaired in silence. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormatRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellRange, lineRange } from '../../../src/app/import/cell-place.ts';
import { type Column, guessRoles, readColumns, withRole } from '../../../src/app/import/columns.ts';
import { tableCsv } from '../../../src/app/import/csv.ts';
import { decode, LARGEST_FILE } from '../../../src/app/import/decode.ts';
import { type DecimalMark, marksOf, readNumber } from '../../../src/app/import/numbers.ts';
import { MOST_ROWS, readSheet } from '../../../src/app/import/rows.ts';
import { readTable } from '../../../src/app/import/table.ts';
import { wholeTable } from '../../../src/app/import/whole-table.ts';
import { about } from '../../../src/core/tables/about.ts';
import { provideTable, provideWords } from '../../../src/core/tables/contents.ts';
import { defaults } from '../../../src/experiment/defaults.ts';
import type { ExplicitPoint } from '../../../src/experiment/experiment.ts';
import { pointsCsv } from '../../../src/experiment/points-csv.ts';

const AUTO = { separator: null, header: null };
const folder = join(import.meta.dirname, '../../fixtures/import');
const expected = JSON.parse(readFileSync(join(folder, 'readings.json'), 'utf8'));

function read(
  text: string,
  decimal: DecimalMark | null = null,
  settings: Parameters<typeof readSheet>[1] = AUTO,
) {
  const sheet = readSheet(text, settings);
  const columns = readColumns(sheet, decimal, (place) => `column ${place}`);
  const roles = guessRoles(columns);
  return { sheet, columns, roles, reading: readTable(sheet, columns, roles) };
}

const numbered = (n: number, row: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => row(i)).join('\n');

describe('files as people have them', () => {
  test.each(Object.entries<Record<string, never>>(expected))('%s', (name, wanted) => {
    const decoded = decode(readFileSync(join(folder, name)));
    if (!decoded.ok) throw new Error(`${name}: ${decoded.reason}`);
    const { sheet, columns, roles, reading } = read(decoded.text);
    expect({
      encoding: decoded.encoding,
      separator: sheet.separator,
      names: columns.map((column) => column.name),
      roles,
      classes: reading.table.classNames,
      rows: reading.table.rows.length,
      first: reading.table.rows[0],
      firstLine: reading.lines[0],
      faults: reading.faults.map(({ line, column, kind, content }) => [line, column?.name, kind, content]),
    }).toEqual(wanted);
  });

  it('says which cells were read as another text than they show', () => {
    const { reading } = read(readFileSync(join(folder, 'leaves.csv'), 'utf8'));
    expect(reading.notes).toEqual([{ line: 5, content: '58,2', value: 58.2 }]);
  });
});

describe('numbers', () => {
  const number = (cell: string, others: string[] = [], decimal: DecimalMark | null = null) =>
    readNumber(cell, marksOf([cell, ...others], decimal));

  test.each([
    ['58.2', 58.2],
    ['58,2', 58.2],
    ['0,125', 0.125],
    ['−3', -3],
    ['1e-3', 0.001],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['1 234', 1234],
    [' 7 ', 7],
    ['1.234', 1.234],
  ])('%s', (cell, value) => {
    expect(number(cell)).toMatchObject({ ok: true, value });
  });

  test.each(['abc', '', '12a', '1,23,4', '--1', '1.2.3', 'Infinity', 'NaN', '0x10', '1e999', '٣'])(
    '%s is none',
    (cell) => {
      expect(number(cell).ok).toBe(false);
    },
  );

  it('takes 1,234 for what the column shows, and for nothing where it shows nothing', () => {
    expect(number('1,234')).toEqual({ ok: false, fault: 'ambiguous' });
    expect(number('1,234', ['12.5'])).toMatchObject({ value: 1234 });
    expect(number('1,234', ['12,5'])).toMatchObject({ value: 1.234 });
    expect(number('1,234', ['12,5', '12.5'])).toEqual({ ok: false, fault: 'ambiguous' });
    expect(number('1,234', [], 'point')).toMatchObject({ value: 1234 });
    expect(number('1,234', [], 'comma')).toMatchObject({ value: 1.234 });
    expect(number('1.234', [], 'comma')).toMatchObject({ value: 1234 });
    expect(number('1.234', ['1.234,5'])).toMatchObject({ value: 1234 });
  });

  it('takes percent for hundredths where the whole column has them', () => {
    expect(number('45 %', ['3%'])).toMatchObject({ value: 0.45 });
    expect(number('45 %', ['3'])).toEqual({ ok: false, fault: 'percent' });
  });
});

describe('rows', () => {
  it('finds the separator, or takes the one that is chosen', () => {
    expect(read('a\tb\n1,5\t2;0').sheet.separator).toBe('\t');
    expect(read('a;b\n1,5;2,5').sheet.separator).toBe(';');
    expect(read('a,b\n1,2').sheet.separator).toBe(',');
    expect(read('a,b\n1,2', null, { separator: ';', header: null }).sheet.width).toBe(1);
  });

  it('finds names, or does as it is told', () => {
    expect(read('a,b\n1,2').sheet.header).toEqual(['a', 'b']);
    expect(read('1,2\n3,4').sheet.header).toBeNull();
    expect(read('1,2\n3,4', null, { separator: null, header: true }).sheet.header).toEqual(['1', '2']);
    expect(read('a,a,\n1,2,3').columns.map(({ name }) => name)).toEqual(['a', 'a (2)', 'column 3']);
  });

  it('counts lines of the file, also over blank ones and ends of lines within quotes', () => {
    const { sheet } = read('a,b\r\n\r\n"x\r\ny",1\r\n\r\nz,2\rw,3\n');
    expect(sheet.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [3, 'x\r\ny'],
      [6, 'z'],
      [7, 'w'],
    ]);
  });

  it('names the line of a quotation mark that is not closed or is followed by text', () => {
    expect(read('a,b\n1,"x\n2,y').sheet.badQuote).toBe(2);
    expect(read('a,b\n1,2\n"x"y,3').sheet.badQuote).toBe(3);
    expect(read('a,b\n1,x "in" it\n2,5"').sheet.badQuote).toBeNull();
    expect(read('a,b\n1,"x\n2,y').reading.obstacle).toBe('quote');
  });

  it('takes lines of another length for faulty, but not for empty cells behind them', () => {
    const { reading } = read(
      `a,b,c\n${numbered(12, (i) => `${i * 3},${i},${i % 2 ? 'p' : 'q'}`)}\n1\n2,3,p,\n4,5,q,6`,
    );
    expect(reading.faults.map(({ line, kind }) => [line, kind])).toEqual([
      [14, 'cells'],
      [16, 'cells'],
    ]);
  });

  it('reads so many and says how many are left', () => {
    const { sheet } = read(numbered(MOST_ROWS + 7, (i) => `${i},2`));
    expect([sheet.rows.length, sheet.beyond]).toEqual([MOST_ROWS, 7]);
  });
});

describe('columns', () => {
  const kinds = (columns: readonly Column[]) => columns.map(({ kind }) => kind);

  it('tells measurements, classes, counts and remarks apart', () => {
    const rows = numbered(
      20,
      (i) => `${i},${(i * 7) % 11}.5,${'abc'[i % 3]},${i === 4 ? 'torn' : ''},n${i},${i % 2}`,
    );
    const { columns, roles } = read(`no,w,kind,remark,who,last\n${rows}`);
    expect(kinds(columns)).toEqual(['id', 'numeric', 'class', 'empty', 'id', 'numeric']);
    expect(roles).toEqual(['none', 'input', 'class', 'none', 'none', 'input']);
  });

  it('takes 0 and 1 in the last column for classes, in the order of their size', () => {
    const { roles, reading } = read(numbered(20, (i) => `${i * i},${(i * 7) % 11}.5,${(i + 1) % 2}`));
    expect(roles).toEqual(['input', 'input', 'class']);
    expect(reading.table).toMatchObject({ task: 'binary', classNames: ['0', '1'] });
    expect(reading.table.targets.slice(0, 3)).toEqual([1, 0, 1]);
  });

  it('leaves the value to predict to the person, and gives it to one column only', () => {
    const text = numbered(20, (i) => `${i * i},${(i * 7) % 11}.5,${i * 2.5}`);
    const { sheet, columns, roles, reading } = read(text);
    expect(reading.obstacle).toBe('no_target');
    const chosen = withRole(withRole(roles, 0, 'value'), 2, 'value');
    expect(chosen).toEqual(['none', 'input', 'value']);
    const table = readTable(sheet, columns, withRole(chosen, 0, 'input'));
    expect(table.obstacle).toBeNull();
    expect(table.table).toMatchObject({
      task: 'regression',
      classNames: [],
      targets: [0, 2.5, 5, ...table.table.targets.slice(3)],
    });
  });

  test.each([
    ['few_rows', 'a,b,c\n1,2,p\n3,4,q\n2,2,p\n4,5,q'],
    ['few_inputs', `a,c\n${numbered(12, (i) => `${i * 3},${i % 2 ? 'p' : 'q'}`)}`],
    ['nothing', ''],
  ])('%s', (obstacle, text) => {
    expect(read(text).reading.obstacle).toBe(obstacle);
  });

  it('needs two classes, and takes ten', () => {
    const classes = (n: number) => {
      const { sheet, columns } = read(`a,b,c\n${numbered(40, (i) => `${i * 3},${(i * 7) % 5}.5,k${i % n}`)}`);
      return readTable(sheet, columns, ['input', 'input', 'class']).obstacle;
    };
    expect([classes(1), classes(10), classes(11)]).toEqual(['few_classes', null, 'many_classes']);
  });

  it('takes no value that could not be kept', () => {
    const { sheet, columns } = read(
      `a,b,c\n${numbered(12, (i) => `${i * 3},${(i * 7) % 5}.5,${i}00000000.5`)}`,
    );
    const { faults } = readTable(sheet, columns, ['input', 'input', 'value']);
    expect(faults.map(({ kind, content }) => [kind, content])).toEqual([
      ['large', '1000000000.5'],
      ['large', '1100000000.5'],
    ]);
  });
});

describe('bytes', () => {
  it('refuses what is too large and what is not text', () => {
    expect(decode(new Uint8Array(LARGEST_FILE + 1))).toEqual({ ok: false, reason: 'large' });
    expect(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ ok: false, reason: 'binary' });
    expect(decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]))).toEqual({
      ok: false,
      reason: 'binary',
    });
  });

  it('reads what Windows calls Unicode', () => {
    const text = 'a\t가\n';
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    [...text].forEach((sign, i) => {
      bytes.set([sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8], 2 + 2 * i);
    });
    expect(decode(bytes)).toEqual({ ok: true, text, encoding: 'UTF-16' });
  });
});

describe('any text', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.stringMatching(/^[가-힣", \n;]{0,6}$/),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom('__proto__', '"', '1,5', '\r\n', '=1+1'),
  );

  it('written as CSV is read back to the letter', () => {
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(tables, (rows) => {
        const sheet = readSheet(csvFormatRows(rows), { separator: ',', header: false });
        const said = rows.filter((row) => row.some((text) => text.trim() !== ''));
        // A mark of the encoding at the very beginning is not data.
        fc.pre(!rows[0]?.[0]?.startsWith('\ufeff') && !/^sep=/i.test(rows[0]?.[0] ?? ''));
        expect(sheet.badQuote).toBeNull();
        expect(sheet.rows.map(({ cells }) => cells)).toEqual(said);
      }),
    );
  });

  it('never throws, and uses or names every row', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(cell).map((cells) => cells.join(',')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { sheet, reading } = read(written);
        expect(reading.lines.length + reading.faults.length).toBe(sheet.rows.length);
        for (const row of reading.table.rows)
          for (const value of row) expect(value).toSatisfy(Number.isFinite);
      }),
    );
  });

  test.each([
    ['rows', numbered(100_000, (i) => `${i},${i / 7},"x, y",${i % 3}`)],
    ['quotation marks', '"'.repeat(300_000)],
    ['commas', ','.repeat(300_000)],
    ['digits', `a,b\n${'1'.repeat(300_000)},${'1,'.repeat(1000)}`],
    ['blank lines', '\n'.repeat(300_000)],
  ])('ends quickly: 100,000 and more %s', (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('what this page writes is read again as it was', () => {
  const points = (task: 'multiclass' | 'regression', list: readonly ExplicitPoint[]) => ({
    ...defaults.data,
    points: { task, classes: task === 'regression' ? 0 : 3, list },
  });
  const list = Array.from({ length: 12 }, (_, i) => ({
    x1: i / 7 - 1,
    x2: 1e-7 * i,
    target: i % 3,
    test: i % 4 === 0,
  }));

  test('painted points: their class, not the side they are on', () => {
    const { reading } = read(pointsCsv(points('multiclass', list)));
    expect(reading.obstacle).toBeNull();
    expect(reading.inputs.map(({ name }) => name)).toEqual(['x1', 'x2']);
    expect(reading.target?.name).toBe('class');
    expect(reading.table.rows).toEqual(list.map(({ x1, x2 }) => [x1, x2]));
    expect(reading.table.targets).toEqual(list.map(({ target }) => target));
    expect(reading.table.classNames).toEqual(['A', 'B', 'C']);
  });

  test('points with values', () => {
    const valued = list.map((point, i) => ({ ...point, target: i / 3 - 1.7 }));
    const { reading } = read(pointsCsv(points('regression', valued)));
    expect(reading.obstacle).toBeNull();
    expect(reading.table.task).toBe('regression');
    expect(reading.table.targets).toEqual(valued.map(({ target }) => target));
    expect(reading.inputs.map(({ name }) => name)).toEqual(['x1', 'x2']);
  });

  test('a table: own or bundled, with the names of its columns and classes', () => {
    const { reading } = read(readFileSync(join(folder, 'leaves.csv'), 'utf8'));
    const own = { name: 'own', columns: [0, 1], standardized: true, axes: null, own: reading.table } as const;
    expect(wholeTable(own, ({ en }) => en)).toBe(reading.table);
    provideTable('iris', {
      values: Float64Array.from({ length: 4 * 12 }, (_, i) => i / 10),
      target: Float64Array.from({ length: 12 }, (_, i) => i % 3),
    });
    provideWords(about);
    const iris = { name: 'iris', columns: [2, 3], standardized: true, axes: null } as const;
    const table = wholeTable(iris, ({ ko }) => ko);
    const text = tableCsv(table, 'class');
    expect(text.split('\n')[0]).toBe('\ufeff꽃받침 길이,꽃받침 너비,꽃잎 길이,꽃잎 너비,class');
    expect(read(text).reading.table).toEqual(table);
  });

  test('without letters beyond ASCII there is no mark of the encoding', () => {
    const { reading } = read(readFileSync(join(folder, 'leaves.csv'), 'utf8'));
    expect(tableCsv(reading.table, 'tree').startsWith('\ufeff')).toBe(false);
  });
});

test('the separator is one with which the quotation marks are sound', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `"${i},5";${3 * i};"q""${i % 2}"`);
  const text = ['a;b;"class; x"', ...rows].join('\n');
  const sheet = readSheet(text, { separator: null, header: null });
  expect(sheet).toMatchObject({ separator: ';', header: ['a', 'b', 'class; x'], badQuote: null });
  expect(sheet.rows[0]?.cells).toEqual(['0,5', '0', 'q"0']);
});

test('a column of train and test alone is nobody’s class', () => {
  const rows = Array.from({ length: 12 }, (_, i) => `${i % 5},${i % 7},${i % 2 ? 'Train' : 'test'}`);
  expect(read(['a,b,part', ...rows].join('\n')).reading.obstacle).toBe('no_target');
});

test('a table written as CSV is read as the same table', () => {
  const { reading } = read(readFileSync(join(folder, 'leaves.csv'), 'utf8'));
  const again = read(tableCsv(reading.table, 'tree'));
  expect(again.reading.table).toEqual(reading.table);
});

describe('the place of a cell in the text', () => {
  const text = 'a;b;c\n1;"x;\n""y""";3\n4;;6\n7';
  const at = (line: number, cell: number) => {
    const { start, end } = cellRange(text, line, cell, ';');
    return text.slice(start, end);
  };

  it('is found beside quotes that hold separators and ends of lines', () => {
    expect([at(1, 0), at(1, 2)]).toEqual(['a', 'c']);
    expect([at(2, 1), at(2, 2)]).toEqual(['"x;\n""y"""', '3']);
    expect([at(4, 0), at(4, 1), at(4, 2)]).toEqual(['4', '', '6']);
  });

  it('is the end of its line where there is no such cell, and never outside the text', () => {
    expect(cellRange(text, 5, 3, ';')).toEqual({ start: text.length, end: text.length });
    expect(lineRange(text, 99)).toEqual(lineRange(text, 5));
    expect(cellRange('"open', 1, 0, ';')).toEqual({ start: 0, end: 5 });
  });
});
