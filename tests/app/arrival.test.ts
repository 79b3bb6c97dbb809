/** What is dropped on the page or pasted into it: an experiment, a table, a link, or a reason why not. */
import { describe, expect, it } from 'vitest';
import { fileArrival, textArrival } from '../../src/app/arrival.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: Uint8Array | string, size?: number) => {
  const data = typeof content === 'string' ? bytes(content) : content;
  return { name, size: size ?? data.length, arrayBuffer: async () => data.slice().buffer as ArrayBuffer };
};

describe('a dropped file', () => {
  it.each([
    ['mine.json', '{"format":"neurosketch/1"}', 'experiment'],
    ['mine.JSON', 'broken', 'experiment'],
    ['mine.txt', '\ufeff {"format":1}', 'experiment'],
    ['rows.json', '[[1, 2]]', 'table'],
    ['points.csv', 'x,y\n1,2', 'table'],
    ['points.txt', '1\t2\n', 'table'],
  ])('%s is what it is', async (name, text, kind) => {
    expect(await fileArrival([file(name, text)], 0)).toMatchObject({ kind, name });
  });

  it('is read as Korean spreadsheets and Windows write it', async () => {
    const korean = new Uint8Array([0xb0, 0xa1, 0x2c, 0x31]);
    expect(await fileArrival([file('a.csv', korean)], 0)).toMatchObject({ text: '가,1' });
    const utf16 = new Uint8Array([0xff, 0xfe, 0x31, 0, 0x2c, 0, 0x32, 0]);
    expect(await fileArrival([file('a.csv', utf16)], 0)).toMatchObject({ text: '1,2' });
  });

  it.each([
    [[file('a.png', new Uint8Array([0x89, 0x50, 0, 1, 2]))], 0, /no text/],
    [[file('a.csv', '')], 0, /empty/],
    [[file('a.csv', 'x', 30_000_000)], 0, /30 MB; up to 20 MB/],
    [[file('a', 'x')], 1, /folder/],
    [[file('a.json', '{}'), file('b.json', '{}')], 0, /one at a time/],
    [[{ ...file('a', 'x'), arrayBuffer: () => Promise.reject(new Error('gone')) }], 0, /could not read/],
  ])('that cannot be opened is refused with a reason: %#', async (files, folders, reason) => {
    const arrival = await fileArrival(files, folders);
    expect(arrival).toMatchObject({ kind: 'refused' });
    expect(arrival?.kind === 'refused' && arrival.problem.en).toMatch(reason);
  });

  it('that is none is nothing', async () => expect(await fileArrival([], 0)).toBeNull());
});

describe('a pasted text', () => {
  it.each([
    ['1.b9hk', 'link'],
    ['https://example.org/n/#1.dm.n300.b9hk', 'link'],
    ['  #1.b9hk ', 'link'],
    ['{"format":"neurosketch/1"}', 'experiment'],
    ['x,y\n1,2\n', 'table'],
    ['x\ty\n1\t2\n', 'table'],
  ])('%j opens', (text, kind) => expect(textArrival(text, 'it')).toMatchObject({ kind }));

  it.each(['', 'hello', '3.14', 'Dear all,\nhello', 'https://example.org/'])('%j does nothing', (text) => {
    expect(textArrival(text, 'it')).toBeNull();
  });
});
