/** What an older browser is told, loaded only there. */
import { unsupported } from '../i18n/unsupported.ts';

export function showUnsupported(root: HTMLElement, what: string): void {
  for (const lang of ['en', 'ko'] as const) {
    const paragraph = document.createElement('p');
    paragraph.lang = lang;
    paragraph.textContent = unsupported[lang](what);
    root.append(paragraph);
  }
}
