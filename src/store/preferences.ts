/** The small preferences of a person on this device. What storage gives back is checked as any file is. */
import type { Language, LinesDrawn, Storage, Theme } from './state.ts';

const KEY = 'neurosketch.preferences';

export interface Preferences {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly lines?: LinesDrawn;
  /** Names of the open charts. */
  readonly charts?: readonly string[];
}

export function savePreferences(storage: Storage, preferences: Preferences): void {
  try {
    storage.set(KEY, JSON.stringify(preferences));
  } catch {
    // A preference that cannot be kept costs nothing but a click next time.
  }
}

export function loadPreferences(storage: Storage): Preferences {
  try {
    const saved = JSON.parse(storage.get(KEY) ?? '{}') as Record<string, unknown>;
    const { language, theme, lines, charts } = saved;
    return {
      ...(language === 'ko' || language === 'en' ? { language } : {}),
      ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
      ...(lines === 'all' || lines === 'none' ? { lines } : {}),
      ...(Array.isArray(charts) ? { charts: charts.filter((name) => typeof name === 'string') } : {}),
    };
  } catch {
    return {};
  }
}

/** Korean where it is wanted most, else English. @param languages most wanted first, e.g. `ko-KR` */
export function preferredLanguage(languages: readonly string[]): Language {
  return languages[0]?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
