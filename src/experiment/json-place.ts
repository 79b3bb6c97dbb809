/**
 * Where a text stops being JSON. The engines' own messages differ: some name a position, some a line, some neither.
 *
 * Invariant: always ends, in time proportional to the text; nested as deeply as may be.
 * Knows nothing of experiments.
 */

/** Sticky, so that they are looked for at one place. */
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+(?:[eE][+-]?\d*)?)?|[eE][+-]?\d*)?)?/y;
const WHOLE_NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS = ['true', 'false', 'null'];
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** What may come next: a value, a value or `]`, a key or `}`, a key, `:`, or what follows a value. */
type Next = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'after';

/** The offset of the first character that cannot stand there; the length of the text if its end is what is wrong. */
export function jsonEndsAt(text: string): number {
  const open: string[] = [];
  let next: Next = 'value';
  let at = 0;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  for (;;) {
    skip(SPACE);
    const sign = text[at];
    if (sign === undefined) return at;
    const inside = open.at(-1);
    const key: boolean = next === 'key' || next === 'first key';
    if (next === 'after') {
      if (sign === ',' && inside) next = inside === '{' ? 'key' : 'value';
      else if ((sign === '}' && inside === '{') || (sign === ']' && inside === '[')) open.pop();
      else return at;
      at++;
    } else if (next === 'colon') {
      if (sign !== ':') return at;
      at++;
      next = 'value';
    } else if ((next === 'first item' && sign === ']') || (next === 'first key' && sign === '}')) {
      open.pop();
      at++;
      next = 'after';
    } else if (sign === '"') {
      for (at++; text[at] !== '"'; ) {
        // Control characters may not stand in a string, nor may it be open at the end.
        if (!((text[at] ?? '') >= ' ')) return at;
        if (text[at] !== '\\') at++;
        else if (skip(ESCAPE) === '') return at;
      }
      at++;
      next = key ? 'colon' : 'after';
    } else if (key) return at;
    else if (sign === '{' || sign === '[') {
      open.push(sign);
      at++;
      next = sign === '{' ? 'first key' : 'first item';
    } else if (/[-\d]/.test(sign)) {
      if (!WHOLE_NUMBER.test(skip(NUMBER))) return at;
      next = 'after';
    } else {
      const word = WORDS.find((candidate) => candidate[0] === sign);
      for (const letter of word ?? '') {
        if (text[at] !== letter) return at;
        at++;
      }
      if (!word) return at;
      next = 'after';
    }
  }
}
