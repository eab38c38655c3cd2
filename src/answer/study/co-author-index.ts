/** Co-author index: the references that a name stands in, after the first author's. */

import type { Catalog } from '../../library/catalog.ts';
import type { Reference } from '../../library/reference.ts';
import { analyzeOnce } from '../../text/analyze-once.ts';
import { authorOf } from './author.ts';

/** A shorter name is a syllable of many. */
const MIN_CO_AUTHOR_CHARS = 5;

/** Words of the text and the table. */
export const reviewWords = ({ library }: Catalog): ReadonlySet<string> =>
  new Set(
    library.passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'row')
      .flatMap(({ text }) => analyzeOnce(text).tokens.map(({ word }) => word)),
  );

/** References by the names of their other authors, of those that the text does not use as words. */
export function coAuthorIndex(
  { references }: Catalog,
  words: ReadonlySet<string>,
): ReadonlyMap<string, Reference[]> {
  const index = new Map<string, Reference[]>();
  for (const reference of references.values()) {
    for (const name of reference.csl.author.slice(1).map(authorOf)) {
      const [word] = name.words;
      const isTelling =
        word !== undefined && name.words.length === 1 && word.length >= MIN_CO_AUTHOR_CHARS;
      if (isTelling && !words.has(word)) index.set(word, [...(index.get(word) ?? []), reference]);
    }
  }
  return index;
}
