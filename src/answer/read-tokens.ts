/** The words of a question as they were read: misspelled ones as they were corrected, for facets and names. */

import { stem } from '../text/stem.ts';
import type { Analysis, Token } from '../text/token.ts';
import { EMPTY_WORDS, GENERAL_WORDS, SLIPS } from './list/cues.ts';
import type { Reading } from '../search/reading.ts';
import type { Speller } from '../search/spelling.ts';

const saysLittle = (word: string): boolean => {
  const term = stem(word);
  return EMPTY_WORDS.has(term) || GENERAL_WORDS.has(term);
};

/**
 * The tokens of a question with their corrections; offsets stay those of the question.
 *
 * @param speller - knows the words of the facets, which a review need not print: "Chinease"; absent where no list is asked
 *   for, as looking for near words takes long
 */
export function readTokens(
  { tokens }: Analysis,
  { query, words }: Reading,
  speller: Speller | undefined,
  isFacetWord: (word: string) => boolean,
): Token[] {
  const corrections = new Map(
    query.words.flatMap(({ start, isCarried }, index): [number, string][] => {
      const { status, correction } = words[index] ?? {};
      if (isCarried || status === undefined) return [];
      return correction === undefined ? [] : [[start, correction]];
    }),
  );
  const unseen = new Set(
    query.words.flatMap(({ start }, index) => (words[index]?.status === 'unknown' ? [start] : [])),
  );
  return tokens.map((token) => {
    const slip = SLIPS.get(token.word);
    if (slip !== undefined) return { ...token, word: slip, term: stem(slip) };
    if (token.isStopWord || isFacetWord(token.word) || EMPTY_WORDS.has(token.term)) return token;
    const correction = corrections.get(token.start);
    // What the review has, where that is a word of the facets or says nothing beside them: "particals".
    const isFitting =
      correction !== undefined && (isFacetWord(correction) || saysLittle(correction));
    const facetWord =
      !isFitting && (unseen.has(token.start) || correction !== undefined)
        ? speller?.(token.word)[0]
        : undefined;
    const read = facetWord ?? correction;
    return read === undefined ? token : { ...token, word: read, term: stem(read) };
  });
}
