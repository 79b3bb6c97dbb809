/**
 * A build step for the worker: the registries of the core carry their words (labels, formulas, notes, references) beside
 * their functions, and the worker says nothing. Leaves those words out of its bundle, which halves it, and what only
 * menus, curves and links read; and the guards of the core and the messages of errors, which speak to programmers.
 * Invariant: what is computed of a checked experiment does not change.
 */
import { type Plugin, parseAst } from 'vite';

const WORDS = new Set([
  'label',
  'notes',
  'note',
  'formula',
  'derivativeFormula',
  'reference',
  'symbol',
  'range',
  'use',
  'strength',
  'weakness',
  'short',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Whether a value is made of nothing but texts. */
function isWords(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string';
  if (node.type === 'TemplateLiteral' || node.type === 'TaggedTemplateExpression') return true;
  // The formula of another entry.
  if (node.type === 'MemberExpression') return (node.property as Node).name === 'formula';
  if (node.type !== 'ObjectExpression') return false;
  return (node.properties as Node[]).every(
    (property) => property.type === 'Property' && isWords(property.value as Node),
  );
}

/**
 * What a definition says to people and not to a run, whatever it is made of: where it comes from, and how it is best
 * met. Of a hyperparameter only the default is computed with.
 */
function unread(node: Node, id: string): Node[] {
  if (node.type !== 'ObjectExpression') return [];
  const properties = (node.properties as Node[]).filter(({ type }) => type === 'Property');
  const named = (name: string) => properties.some(({ key }) => (key as Node).name === name);
  const only = (...names: string[]) =>
    properties.filter(({ key }) => names.includes(String((key as Node).name)));
  if ((named('symbol') && named('default')) || (named('scale') && named('step')))
    return only('code', 'min', 'max', 'scale', 'step');
  if (id.includes('/tables/') && named('code')) return only('code');
  if (!named('params') || !named('code')) return [];
  // The streams of points are keyed by the code of their dataset; a curve alone is drawn value by value.
  const alsoUnread = id.includes('/datasets/')
    ? []
    : id.includes('/activations/')
      ? ['code', 'value', 'derivative', 'hidden']
      : id.includes('/losses/')
        ? ['code', 'activations']
        : ['code'];
  return only('reference', 'suggested', 'notes', ...alsoUnread);
}

/** The argument of `throw new RangeError(…)`: it speaks to programmers, who meet it in Node and in the tests. */
function complaint(node: Node): Node | null {
  if (node.type !== 'ThrowStatement') return null;
  const { type, arguments: given } = node.argument as Node & { arguments?: Node[] };
  return type === 'NewExpression' && given?.length === 1 ? (given[0] ?? null) : null;
}

/** `if (…) throw …` of the core: what a checked experiment never meets. */
function isGuard(node: Node): boolean {
  if (node.type !== 'IfStatement' || node.alternate) return false;
  const { type, body } = node.consequent as Node & { body?: Node[] };
  return type === 'ThrowStatement' || (type === 'BlockStatement' && body?.at(-1)?.type === 'ThrowStatement');
}

function wordsIn(node: Node, id: string, found: Node[]): void {
  if (isGuard(node) && id.includes('/src/core/')) {
    found.push(node);
    return;
  }
  const message = complaint(node);
  if (message) {
    found.push(message);
    return;
  }
  const said = unread(node, id);
  found.push(...said);
  if (said.length > 0) {
    for (const child of node.properties as Node[]) if (!said.includes(child)) wordsIn(child, id, found);
    return;
  }
  if (node.type === 'Property' && WORDS.has(String((node.key as Node).name)) && isWords(node.value as Node)) {
    found.push(node);
    return;
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof (child as Node).type === 'string')
        wordsIn(child as Node, id, found);
    }
  }
}

/** Without the bundler's notes on calls; a keyword before one keeps its distance: `return` before `new`. */
export function withoutNotes(code: string): string {
  return code.replaceAll(/(\w?)\/\* @__PURE__ \*\/ ?/g, (_, before: string) => before && `${before} `);
}

export function withoutWords(): Plugin {
  return {
    name: 'without-words',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/(?:core|experiment|training)\/.*\.ts$/.test(id)) return null;
      const found: Node[] = [];
      wordsIn(parseAst(code) as unknown as Node, id, found);
      if (found.length === 0) return null;
      let result = code;
      const guards = new Set(found.filter(isGuard).map(({ start }) => start));
      for (const { start, end } of found.sort((a, b) => b.start - a.start)) {
        // The comma that follows goes with it.
        const rest = result.slice(end).replace(/^\s*,/, '');
        // An empty statement where a guard was: it may be all that a loop does.
        result = result.slice(0, start) + (guards.has(start) ? ';' : '') + rest;
      }
      return { code: result, map: null };
    },
    // Notes to the bundler, which has done its work.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = withoutNotes(chunk.code);
      }
    },
  };
}
