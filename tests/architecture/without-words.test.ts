/** The built worker loses words and notes, never the space that keeps two of its own words apart. */
import { expect, it } from 'vitest';
import { withoutNotes } from '../../scripts/without-words.ts';

it('leaves out the notes of the bundler and keeps keywords apart from what follows', () => {
  expect(withoutNotes('if(a)return/* @__PURE__ */ new Int32Array;')).toBe('if(a)return new Int32Array;');
  expect(withoutNotes('b=/* @__PURE__ */ new Map,c=/* @__PURE__ */f()')).toBe('b=new Map,c=f()');
});
