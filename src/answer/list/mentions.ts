/** Mentions: words that are no facet, looked for in the rows of the studies and the titles of their papers. */

import type { Catalog } from '../../library/catalog.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { Query } from '../../search/query.ts';
import { isCompound, type Reading } from '../../search/reading.ts';
import type { SearchIndex } from '../../search/search-index.ts';

const overlaps = (left: Span, right: Span): boolean =>
  left.start < right.end && right.start < left.end;

/** The words of a query that these tokens are; wholes of hyphenated words only repeat their parts. */
function queryOf({ query }: Reading, tokens: readonly Token[]): Query {
  const words = query.words.filter(
    (word) => !isCompound(word) && tokens.some((token) => overlaps(token, word)),
  );
  return { words, pairs: [] };
}

/**
 * Keys of the studies whose row (or the title of whose paper) has every one of the words, in any of their forms.
 * Empty where there are no words.
 */
export async function studiesMentioning(
  { library }: Catalog,
  passages: SearchIndex,
  reading: Reading,
  tokens: readonly Token[],
): Promise<ReadonlySet<string>> {
  const query = queryOf(reading, tokens);
  if (query.words.length === 0) return new Set();
  const limit = Math.max(1, library.studies.length);
  const { hits } = await passages.search(query, { limit, groups: ['row'] });
  const rows = new Set(
    hits.filter(({ matches }) => matches.length === query.words.length).map(({ id }) => id),
  );
  return new Set(library.studies.filter(({ row }) => rows.has(row)).map(({ key }) => key));
}
