/**
 * Korean particles, which follow the sound a word ends in: 3으로, 2로, 7로; A는, 정상은. Words end in Hangul, in a
 * figure, which is read as Sino-Korean, or in a Latin letter. Pure.
 */

/** The form after a vowel, with that after a consonant. */
const FORMS = {
  로: '으로',
  는: '은',
  가: '이',
  를: '을',
  예요: '이에요',
  지만: '이지만',
  라서: '이라서',
} as const;

type Ending = 'vowel' | 'ㄹ' | 'consonant';

/** Read aloud these end so: 영, 삼, 육, em, en; 일, 칠, 팔, el, ar. Letters only where they stand alone. */
const CONSONANTS = /[036]$|^[mn]$/i;
const RIEULS = /[178]$|^[lr]$/i;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables are ordered by their final consonant last: none is the first of these, ㄹ the ninth. */
const FINALS = 28;
const RIEUL = 8;

function endingOf(word: string): Ending {
  if (CONSONANTS.test(word)) return 'consonant';
  if (RIEULS.test(word)) return 'ㄹ';
  const code = word.charCodeAt(word.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return 'vowel';
  const final = (code - FIRST_SYLLABLE) % FINALS;
  return final === 0 ? 'vowel' : final === RIEUL ? 'ㄹ' : 'consonant';
}

/** The word with its particle, e.g. withParticle('3', '로') is 3으로. */
export function withParticle(word: string, particle: keyof typeof FORMS): string {
  const ending = endingOf(word);
  const afterVowel = ending === 'vowel' || (ending === 'ㄹ' && particle === '로');
  return word + (afterVowel ? particle : FORMS[particle]);
}
