/** What edits are called, loaded behind the first picture: before it there is nothing to undo. */
import { useCallback, useEffect, useState } from 'react';
import { useLanguage } from '../i18n/text.tsx';

type Names = Readonly<Record<string, string>>;

const sources = {
  en: async () => (await import('../i18n/en.edits.ts')).edits,
  ko: async () => (await import('../i18n/ko.edits.ts')).edits,
};

/** The name of an edit; its key as long as the names are on their way. */
export function useEditNames(): (key: string) => string {
  const language = useLanguage();
  const [names, setNames] = useState<Names>({});
  useEffect(() => {
    let wanted = true;
    sources[language]().then((loaded) => wanted && setNames(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return useCallback((key) => names[key] ?? key, [names]);
}
