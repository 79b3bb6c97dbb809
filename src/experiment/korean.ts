/**
 * The Korean of a problem, as a sentence: which form of an ending follows a word depends on how the word ends when it
 * is read aloud.
 *
 * Knows letters, digits and syllables; nothing of problems.
 */

/** Digits and Latin letters that end in a consonant when they are read as Korean does: 영, 일, 삼 …; 엘, 엠, 엔, 알. */
const CLOSED = '013678lmnr';
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables are ordered by their final consonant last, of which there are 28 with "none" the first. */
const FINALS = 28;

/** Does the word end in a consonant? Signs behind it (a quotation mark, a bracket) are not read. */
export function endsClosed(word: string): boolean {
  const [last = ''] = word.toLowerCase().match(/[0-9a-z가-힣](?=[^0-9a-z가-힣]*$)/) ?? [];
  const code = last.charCodeAt(0);
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0;
  return last !== '' && CLOSED.includes(last);
}

/** `정수` → `정수여야`, `목록` → `목록이어야` */
export const mustBe = (word: string): string => word + (endsClosed(word) ? '이어야' : '여야');

/** `"zz"` → `"zz"예요`, `목록` → `목록이에요` */
export const is = (word: string): string => word + (endsClosed(word) ? '이에요' : '예요');
