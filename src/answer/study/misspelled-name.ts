/** Misspelled names: those that are nearly the name of a first author of the year beside them, "zong 2019". */

import type { Catalog } from '../../library/catalog.ts';
import { editDistance, MAX_CORRECTED_CHARS } from '../../search/spelling.ts';
import type { Token } from '../../text/token.ts';
import { authorOf } from './author.ts';

const YEAR = /^(?:19|20)\d{2}[a-z]?$/;
/** A shorter name is near too many words. */
const MIN_NAME_CHARS = 3;

/** "zong et al 2019" */
const BETWEEN = new Set(['et', 'al', 'and', 'colleagues', 'coworkers', 'others', 'co', 'team']);

/** Positions in the list of references; none where the word is one of the review's, or no year follows. */
export type FindMisspelled = (tokens: readonly Token[], at: number) => number[];

export function createMisspelledFinder(
  { library: { references } }: Catalog,
  inReview: ReadonlySet<string>,
): FindMisspelled {
  const names = references.map(({ csl: { author, issued } }) => ({
    name: author[0] ? (authorOf(author[0]).words[0] ?? '') : '',
    year: String(issued['date-parts'][0]?.[0]),
  }));
  return (tokens, at) => {
    const { word, isStopWord } = tokens[at] as Token;
    const next = tokens.slice(at + 1).find((one) => !BETWEEN.has(one.word))?.word ?? '';
    const isName = word.length >= MIN_NAME_CHARS && word.length <= MAX_CORRECTED_CHARS;
    if (!isName || isStopWord || !YEAR.test(next) || inReview.has(word)) return [];
    return names.flatMap(({ name, year }, index) =>
      name.length >= MIN_NAME_CHARS && next.startsWith(year) && editDistance(word, name) <= 1
        ? [index]
        : [],
    );
  };
}
