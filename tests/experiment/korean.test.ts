import { expect, test } from 'vitest';
import { is, mustBe } from '../../src/experiment/korean.ts';

test.each([
  ['정수', '정수여야', '정수예요'],
  ['목록', '목록이어야', '목록이에요'],
  ['"zz"', '"zz"여야', '"zz"예요'],
  ['m', 'm이어야', 'm이에요'],
  ['10', '10이어야', '10이에요'],
  ['2', '2여야', '2예요'],
  ['"안녕"', '"안녕"이어야', '"안녕"이에요'],
  ['"%"', '"%"여야', '"%"예요'],
])('%s', (word, must, being) => expect([mustBe(word), is(word)]).toEqual([must, being]));
