/** In which language and in which light the page is shown. */
import { useText } from '../i18n/text.tsx';
import type { Language, Theme } from '../store/state.ts';
import { Choice } from '../ui/Choice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { useSession, useSessionState } from './session-context.tsx';

export function LanguageAndTheme() {
  const session = useSession();
  const text = useText().app;
  const language = useSessionState((state) => state.language);
  const theme = useSessionState((state) => state.theme);
  return (
    <>
      <Segmented<Language>
        label={text.language}
        value={language}
        options={[
          { value: 'ko', label: '한국어', lang: 'ko' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={session.setLanguage}
      />
      <Choice<Theme>
        label={text.theme}
        hideLabel
        quiet
        value={theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: text.themes[value],
        }))}
        onChange={session.setTheme}
      />
    </>
  );
}
