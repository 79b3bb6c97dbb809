/**
 * Which language the interface speaks, and its words. A catalogue is loaded when its language is first spoken; until it
 * is there, the page goes on in the language it has.
 *
 * Knows nothing of the session and sets nothing on the document: `lang` is the app's to set.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Catalogue } from './en.ts';

export type Language = 'ko' | 'en';

const sources: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en.ts')).en,
  ko: async () => (await import('./ko.ts')).ko,
};

const catalogues: Partial<Record<Language, Catalogue>> = {};

/** Must have settled for one language before the first render. */
export async function loadLanguage(language: Language): Promise<void> {
  catalogues[language] ??= await sources[language]();
}

const LanguageContext = createContext<Language>('en');

export function LanguageProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  const { language, children } = props;
  const [spoken, setSpoken] = useState(language);
  useEffect(() => {
    let wanted = true;
    loadLanguage(language).then(() => wanted && setSpoken(language));
    return () => {
      wanted = false;
    };
  }, [language]);
  return <LanguageContext value={catalogues[language] ? language : spoken}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the present language, e.g. `useText().common.close`. */
export function useText(): Catalogue {
  const catalogue = catalogues[useContext(LanguageContext)];
  if (!catalogue) throw new Error('useText: expected loadLanguage to have settled before the first render');
  return catalogue;
}

/** Picks the present language from a text that carries both, as the registries of the core do. */
export function useLocalize(): <T = string>(localized: Readonly<Record<Language, T>>) => T {
  const language = useContext(LanguageContext);
  return useCallback((localized) => localized[language], [language]);
}
