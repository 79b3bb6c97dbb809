/** The words of painting in the present language; they come with the code that says them. */
import { paint as en } from '../../i18n/en.paint.ts';
import { paint as ko } from '../../i18n/ko.paint.ts';
import { useLocalize } from '../../i18n/text.tsx';

export const usePaintText = () => useLocalize()({ en, ko });
