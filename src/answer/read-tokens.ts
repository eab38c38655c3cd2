/** The words of a question as they were read: misspelled ones as they were corrected, for facets and names. */

import { stem } from '../text/stem.ts';
import type { Analysis, Token } from '../text/token.ts';
import { EMPTY_WORDS, SLIPS } from './list/cues.ts';
import type { Reading } from '../search/reading.ts';
import type { Speller } from '../search/spelling.ts';

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
    const facetWord =
      unseen.has(token.start) || corrections.has(token.start)
        ? speller?.(token.word)[0]
        : undefined;
    const read = facetWord ?? corrections.get(token.start);
    return read === undefined ? token : { ...token, word: read, term: stem(read) };
  });
}
