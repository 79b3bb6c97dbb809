/**
 * Which parameters of a chosen entry differ from before, in a few signs: `α 1 → 0.5`, or `β₁, β₂ → …` where several
 * do. Pure.
 */
import type { Choice, ParamDefinition } from '../core/definition.ts';
import { plain } from '../i18n/format.ts';

const LETTERS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  delta: 'δ',
  varepsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
};

/** The LaTeX of a symbol as text: `\beta_1` is β₁. */
export function symbolText(tex: string): string {
  return tex
    .replace(/\\([a-z]+)/g, (whole, name: string) => LETTERS[name] ?? whole)
    .replace(/_(\d)/g, (_, digit: string) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '');
}

export interface ParameterChange {
  /** Of the one that differs, or of all that do. */
  readonly symbol: string;
  readonly text: string;
}

/** null: no parameter differs. */
export function parameterChange(
  params: Readonly<Record<string, ParamDefinition>>,
  was: Choice,
  is: Choice,
): ParameterChange | null {
  const different = Object.entries(params).filter(([key]) => was.params[key] !== is.params[key]);
  const [only] = different;
  if (!only) return null;
  const symbol = different.map(([, definition]) => symbolText(definition.symbol)).join(', ');
  if (different.length > 1) return { symbol, text: '→ …' };
  const [key, { default: usual }] = only;
  const value = (choice: Choice) => plain(choice.params[key] ?? usual);
  return { symbol, text: `${value(was)} → ${value(is)}` };
}
