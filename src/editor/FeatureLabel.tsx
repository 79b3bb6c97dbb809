/**
 * The name of an input in the letters of mathematics: x₁, x₁², sin x₁. Made from the short formula of its definition;
 * where that is none of these, its label stands there.
 */
import type { ReactNode } from 'react';
import { type FeatureName, features } from '../core/features.ts';
import { useLocalize } from '../i18n/text.tsx';
import { Var } from '../ui/Var.tsx';
import styles from './FeatureLabel.module.css';
import type { DrawnInput } from './network-layers.ts';

interface Part {
  /** A function's name stands upright. */
  readonly upright: boolean;
  readonly letter: string;
  readonly sub?: string;
  readonly sup?: string;
}

/** Letters with index and power, and functions of them; null if the formula is more than that. */
export function partsOf(tex: string): readonly Part[] | null {
  const source = tex
    .replaceAll('\\varphi', 'φ')
    .replace(/\\[,;:! ]/g, ' ')
    .trim();
  const part = /^(?:\\(sin|cos)|([a-zφ])(?:_\{?(\d)\}?)?(?:\^\{?(\d)\}?)?)\s*/;
  const parts: Part[] = [];
  for (let rest = source; rest !== ''; ) {
    const match = part.exec(rest);
    if (!match) return null;
    const [whole, name, letter = '', sub, sup] = match;
    parts.push(name ? { upright: true, letter: name } : { upright: false, letter, sub, sup });
    rest = rest.slice(whole.length);
  }
  return parts;
}

/** The same for ears and plain text: x₁², sin x₂. */
export function featureText(name: FeatureName): string {
  const parts = partsOf(features[name].formula) ?? [];
  return parts
    .map(({ upright, letter, sub, sup }) =>
      upright ? `${letter} ` : letter + (sub ? '₀₁₂₃'[Number(sub)] : '') + (sup ? '⁰¹²³'[Number(sup)] : ''),
    )
    .join('');
}

/** Its width about, px at 17 px type. */
export function featureWidth(name: DrawnInput): number {
  if (typeof name !== 'string') return Math.min(96, 8 + 7 * name.en.length);
  const parts = partsOf(features[name].formula);
  if (!parts) return 46;
  return parts.reduce(
    (sum, part) => sum + (part.upright ? 28 : 10 + (part.sub ? 7 : 0) + (part.sup ? 2 : 0)),
    0,
  );
}

export function FeatureLabel({ name }: { readonly name: DrawnInput }) {
  const localize = useLocalize();
  if (typeof name !== 'string') return <span className={styles.column}>{localize(name)}</span>;
  const parts = partsOf(features[name].formula);
  if (!parts) return <span className={styles.word}>{localize(features[name].label)}</span>;
  const shown: ReactNode[] = parts.map((part, i) =>
    part.upright ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a formula never change their order
      <span key={i} className={styles.upright}>
        {part.letter}{' '}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a formula never change their order
      <Var key={i} sub={part.sub} sup={part.sup}>
        {part.letter}
      </Var>
    ),
  );
  return <span className={styles.label}>{shown}</span>;
}
