/** The words of what opens later, in the present language; loaded with it. */
import { dialogs as en } from '../i18n/en.dialogs.ts';
import { dialogs as ko } from '../i18n/ko.dialogs.ts';
import { useLocalize } from '../i18n/text.tsx';

export function useDialogWords(): typeof en {
  return useLocalize()<typeof en>({ en, ko });
}
