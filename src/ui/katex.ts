/**
 * KaTeX with its style and the few fonts that our formulas use. Loaded by `Formula` on demand, never with the page.
 *
 * The style sheet is adopted, not linked: it reaches the browser only with this module, and its font addresses are
 * replaced by those of the built files (WOFF2 only).
 */
import katex from 'katex';
import ams from 'katex/dist/fonts/KaTeX_AMS-Regular.woff2?url&no-inline';
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?url&no-inline';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?url&no-inline';
import mainRegular from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url&no-inline';
import mathItalic from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url&no-inline';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?url&no-inline';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?url&no-inline';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?url&no-inline';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?url&no-inline';
import sheet from 'katex/dist/katex.min.css?raw';

const fonts: Readonly<Record<string, string>> = {
  'KaTeX_AMS-Regular': ams,
  'KaTeX_Main-Bold': mainBold,
  'KaTeX_Main-Italic': mainItalic,
  'KaTeX_Main-Regular': mainRegular,
  'KaTeX_Math-Italic': mathItalic,
  'KaTeX_Size1-Regular': size1,
  'KaTeX_Size2-Regular': size2,
  'KaTeX_Size3-Regular': size3,
  'KaTeX_Size4-Regular': size4,
};

/** The sheet with the addresses of `fonts`; faces of other fonts are left out. */
export function withFonts(css: string, addresses: Readonly<Record<string, string>>): string {
  return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const file = /fonts\/([\w-]+)\.woff2/.exec(face)?.[1] ?? '';
    const address = addresses[file];
    if (address === undefined) return '';
    return face
      .replace(/font-display:\s*\w+/, 'font-display:swap')
      .replace(
        /src:[^;}]*/,
        `src:url(${JSON.stringify(new URL(address, document.baseURI).href)}) format("woff2")`,
      );
  });
}

function adoptSheet(): void {
  if (!('adoptedStyleSheets' in document) || !('replaceSync' in CSSStyleSheet.prototype)) return;
  const style = new CSSStyleSheet();
  style.replaceSync(withFonts(sheet, fonts));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

adoptSheet();

/** Sets `tex` into the element, in place of what it held. A mistake in the source shows as red text, never as an error. */
export function setFormula(
  tex: string,
  into: HTMLElement,
  options: { readonly display: boolean; readonly spoken: boolean },
): void {
  katex.render(tex, into, {
    displayMode: options.display,
    output: options.spoken ? 'htmlAndMathml' : 'html',
    throwOnError: false,
    errorColor: 'var(--problem)',
    strict: 'ignore',
  });
}
