/** The words of the connections in the language of the page. */
import { connections as en } from '../../i18n/en.connections.ts';
import { connections as ko } from '../../i18n/ko.connections.ts';
import { useLocalize } from '../../i18n/text.tsx';

export type Words = typeof en;

export function useWords(): Words {
  return useLocalize()({ en, ko });
}
