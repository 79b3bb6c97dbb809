/**
 * A formula, set by KaTeX, which arrives on its own after the page (it is half as large as everything else together).
 * Until then, and if it never comes, the source stands there readably enough.
 *
 * It builds elements, never markup text, so it passes under Trusted Types.
 */
import { useEffect, useRef } from 'react';
import styles from './Formula.module.css';

interface Props {
  /** LaTeX. */
  readonly tex: string;
  /** What a screen reader says; without it, the MathML of the formula is read. */
  readonly label?: string;
  /** On a line of its own, with full-size fractions. */
  readonly display?: boolean;
  readonly className?: string;
}

type Setter = (
  tex: string,
  into: HTMLElement,
  options: { readonly display: boolean; readonly spoken: boolean },
) => void;

let loading: Promise<Setter> | undefined;
let loaded: Setter | undefined;

/** Loads what sets formulas; once, however many ask. A failed load is tried again by the next formula. */
function loadFormulas(): Promise<Setter> {
  loading ??= import('./katex.ts').then(
    (module) => {
      loaded = module.setFormula;
      return module.setFormula;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

export function Formula({ tex, label, display = false, className }: Props) {
  const place = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    let wanted = true;
    const set = (setter: Setter) => {
      if (wanted && place.current) setter(tex, place.current, { display, spoken: label === undefined });
    };
    if (loaded) set(loaded);
    else loadFormulas().then(set, () => {});
    return () => {
      wanted = false;
    };
  }, [tex, display, label]);

  // The span's children belong to KaTeX: React gives it its text through the ref and never touches it again.
  return (
    <span
      className={[styles.formula, display && styles.display, className].filter(Boolean).join(' ')}
      {...(label !== undefined && { role: 'img', 'aria-label': label })}
    >
      <span
        ref={(element) => {
          place.current = element;
          if (element && !element.hasChildNodes()) element.textContent = readable(tex);
        }}
        aria-hidden={label === undefined ? undefined : true}
        className={styles.place}
      />
    </span>
  );
}

/** The source with the commonest commands as characters, for the moment before KaTeX. */
export function readable(tex: string): string {
  return tex
    .replace(/\\(?:left|right|,|;|!|quad|qquad|displaystyle)(?![a-z])/g, ' ')
    .replace(/\\(?:mathrm|operatorname|text|mathbf)\*?\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\d?t?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1)/($2)')
    .replace(/\\[a-zA-Z]+/g, (command) => SYMBOLS[command.slice(1)] ?? command.slice(1))
    .replace(/[{}]/g, '')
    .replace(/-/g, '−')
    .replace(/\s+/g, ' ')
    .trim();
}

const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  cdot: '·',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  gamma: 'γ',
  ge: '≥',
  geq: '≥',
  hat: '',
  lambda: 'λ',
  ldots: '…',
  le: '≤',
  leq: '≤',
  leftarrow: '←',
  mu: 'μ',
  odot: '⊙',
  partial: '∂',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  sqrt: '√',
  sum: 'Σ',
  times: '×',
  varepsilon: 'ε',
};
