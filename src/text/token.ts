/** Tokens: the words of a text, where they stand, and the terms they are known by in an index. */

import { foldWord } from './fold.ts';
import { remember } from './remember.ts';
import type { Span } from './span.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word, or one part of a hyphenated word. Offsets point into the text as it was given. */
export interface Token extends Span {
  /** Folded, not stemmed. */
  readonly word: string;
  /** What is indexed: the stem of `word`. */
  readonly term: string;
  readonly isStopWord: boolean;
}

/** A hyphenated word: its parts are tokens of their own, and together they are one more term (`nano-jelly`, nanojelli). */
export interface Compound extends Span {
  readonly term: string;
  /** Position of its first part in `Analysis.tokens`, and how many parts it has. */
  readonly first: number;
  readonly parts: number;
}

/** The words of a text in reading order, and its hyphenated words. */
export interface Analysis {
  readonly tokens: readonly Token[];
  readonly compounds: readonly Compound[];
}

/** Longer runs of letters are no word; they are cut, so that no input makes an index term without bound. */
const MAX_WORD_CHARS = 64;

/*
 * A piece is a formula or a plain word. Formulas come as `H ₂ O ₂` (spaces before and after subscripts), `H(2)O(2)`,
 * `(19)F` and `$\alpha v \beta 3$`; each is one piece. Pieces joined by a hyphen, slash, @ or & make a compound.
 */
const SUBSCRIPT = '[\\u2070-\\u2079\\u207A\\u207B\\u2080-\\u208B\\u00B2\\u00B3\\u00B9]';
const LATEX = '\\$[^$\\n]{1,80}\\$';
const SPACED_FORMULA = `[A-Z][A-Za-z]{0,12}(?: ${SUBSCRIPT}{1,4}(?: [A-Z][a-z]?(?= ${SUBSCRIPT}))?)+`;
const BRACKET_FORMULA =
  '(?:\\(\\d{1,3}\\))[A-Z][a-z]?(?![A-Za-z])|[A-Z][A-Za-z]{0,12}(?:\\(\\d{1,2}[+-]?\\)[A-Z]?[a-z]?)+(?![a-z])';
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+\\.\\d+';
const WORD = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*';
const PIECE = `${LATEX}|${SPACED_FORMULA}|${BRACKET_FORMULA}|${NUMBER}|${WORD}`;
const PIECES = new RegExp(PIECE, 'gu');
/** Plain words alone are found five times as fast; a text without any of these signs has nothing else. */
const WORDS = new RegExp(WORD, 'gu');
const FORMULA_SIGNS = /[$(\d\u2070-\u208B\u00B2\u00B3\u00B9]/;

/** What may stand between two pieces of one compound; `nano- ` at a broken line does not count. */
const JOINER = /^[-\u2010-\u2015\u2212/@&+·'’]$/;
const APOSTROPHE = /^['’]$/;
const POSSESSIVE = /^(?:s|t|d|m|ll|re|ve)$/i;

/** What is known of a word wherever it stands. */
export type Word = Pick<Token, 'word' | 'term' | 'isStopWord'>;

/** Enough for every word of a large corpus; above it the memory is emptied, so that questions cannot fill it. */
const REMEMBERED_WORDS = 200_000;

const readWord = (typed: string): Word => {
  const word = foldWord(typed.replaceAll('\\', '')).slice(0, MAX_WORD_CHARS);
  return { word, term: stem(word), isStopWord: STOP_WORDS.has(word) };
};

/** Folding and stemming take most of the time of an analysis, and the same words come again and again. */
const rememberedWord = remember(readWord, REMEMBERED_WORDS);

type TakeWord = (word: Word, start: number, end: number, joint: string) => void;

/** Gives each word of a text, with what stands between it and the one before where that is a single letter. */
function eachWord(text: string, take: TakeWord): void {
  let last = -2; // where the word before ended
  for (const { index: start, 0: typed } of text.matchAll(
    FORMULA_SIGNS.test(text) ? PIECES : WORDS,
  )) {
    const joint = start - last === 1 ? text.charAt(last) : '';
    if (APOSTROPHE.test(joint) && POSSESSIVE.test(typed)) continue;
    const word = typed.length <= MAX_WORD_CHARS ? rememberedWord(typed) : readWord(typed);
    const end = start + typed.length;
    take(word, start, end, joint);
    if (word.word !== '') last = end;
  }
}

/** Finds the words of a text. Takes time in proportion to the length of the text, whatever it holds. */
export function analyze(text: string): Analysis {
  const tokens: Token[] = [];
  const compounds: Compound[] = [];
  let first = 0; // where the compound that is open began

  const close = (): void => {
    const count = tokens.length - first;
    if (count > 1) {
      const parts = tokens.slice(first);
      const term = stem(parts.map(({ word }) => word).join(''));
      if (term.length <= MAX_WORD_CHARS) {
        const { start } = parts[0] as Token;
        const { end } = parts.at(-1) as Token;
        compounds.push({ start, end, term, first, parts: count });
      }
    }
    first = tokens.length;
  };

  eachWord(text, ({ word, term, isStopWord }, start, end, joint) => {
    if (!JOINER.test(joint)) close();
    if (word !== '') tokens.push({ start, end, word, term, isStopWord });
  });
  close();
  return { tokens, compounds };
}

/** The words of a text in reading order, without their places: for texts that are only counted. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word) => {
    if (word.word !== '') words.push(word);
  });
  return words;
}

/** The terms of a phrase, those of function words too. */
export const phraseTerms = (phrase: string): string[] => readWords(phrase).map(({ term }) => term);

/** The terms that stand for a topic: of tokens that are no stop words, and of compounds; in reading order, repeats kept. */
export function topicTerms({ tokens, compounds }: Analysis): string[] {
  return [
    ...tokens.filter(({ isStopWord }) => !isStopWord).map(({ term }) => term),
    ...compounds.map(({ term }) => term),
  ];
}

/** Between the two terms of a pair; no token can hold it. */
const PAIR_SEPARATOR = '_';

/** The term of two neighbouring words. */
const pairTerm = (left: string, right: string): string => left + PAIR_SEPARATOR + right;

/** Terms of neighbouring words, stop words skipped: `pairs of neighbouring words` gives pair_neighbour, neighbour_word. */
export function pairTerms({ tokens }: Analysis): string[] {
  const topic = tokens.filter(({ isStopWord }) => !isStopWord);
  return topic.slice(1).map((token, index) => pairTerm((topic[index] as Token).term, token.term));
}
