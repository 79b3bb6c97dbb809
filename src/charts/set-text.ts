/**
 * Text that changes with frames, written past React into an element that React rendered empty.
 * Invariant: the document is touched only where the text differs.
 */

export function setText(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** The pieces of a sentence in which the finding stands between asterisks: `it is *2.6 times* larger`. */
export function pieces(sentence: string): readonly { readonly text: string; readonly strong: boolean }[] {
  return sentence
    .split('*')
    .map((text, i) => ({ text, strong: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** Writes a sentence with its finding in bold. */
export function setSentence(element: HTMLElement | null, sentence: string): void {
  if (!element || element.dataset.sentence === sentence) return;
  element.dataset.sentence = sentence;
  element.replaceChildren(
    ...pieces(sentence).map(({ text, strong }) => {
      if (!strong) return document.createTextNode(text);
      const bold = document.createElement('b');
      bold.textContent = text;
      return bold;
    }),
  );
}
