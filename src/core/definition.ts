/**
 * What every registry entry of the core looks like: activations, losses, optimizers, initializers, schedules,
 * penalties, features and datasets are tables of such entries. Menus, formulas, links, checks and tests walk the tables.
 *
 * Invariant: `code` is permanent. It appears in links, so it never changes and is never given to another entry.
 */

/** A text in both languages. */
export interface Localized {
  readonly en: string;
  readonly ko: string;
}

/** One hyperparameter of an entry. The name is its key in `params`. */
export interface ParamDefinition {
  /** LaTeX, e.g. `\\beta_1`. */
  readonly symbol: string;
  /** Permanent letter(s) in links, unique within the entry, `[a-z]+`. */
  readonly code: string;
  readonly label: Localized;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  /** Slider step on a linear scale; 1 means integers only. */
  readonly step: number;
}

export type Params = Readonly<Record<string, number>>;

export interface Notes {
  /** What values come out, e.g. `0 … 1`; LaTeX. */
  readonly range?: string;
  readonly use: Localized;
  readonly strength: Localized;
  readonly weakness: Localized;
}

export interface Definition {
  /** Permanent letters in links, unique within the registry, `[a-z]+`. */
  readonly code: string;
  readonly label: Localized;
  /** LaTeX, in the letters of the code: z, a, w, b, η, ŷ, y. */
  readonly formula: string;
  /** Paper, or PyTorch's definition. */
  readonly reference: string;
  readonly params: Readonly<Record<string, ParamDefinition>>;
}

/** A chosen entry of a registry with all of its parameters. Plain JSON. */
export interface Choice<Name extends string = string> {
  readonly name: Name;
  readonly params: Params;
}

/** The entry `name` with its default parameters, overridden by `params`. */
export function choose<Name extends string>(
  registry: Readonly<Record<Name, { readonly params: Readonly<Record<string, ParamDefinition>> }>>,
  name: Name,
  params: Params = {},
): Choice<Name> {
  const all: Record<string, number> = {};
  for (const [key, definition] of Object.entries(registry[name].params)) {
    all[key] = params[key] ?? definition.default;
  }
  return { name, params: all };
}
