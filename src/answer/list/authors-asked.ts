/** First authors asked for: "papers by Chen", "how many have Wang as first author?"; not "Chen et al., 2018", which is one study. */

import type { Token } from '../../text/token.ts';
import { PLURAL_STUDY_NOUNS } from './cues.ts';
import type { FacetIndex, PhraseFound } from './facet-index.ts';
import { isYear } from './years.ts';

/** Says that names are those of authors, wherever they stand. */
const OF_AUTHORS =
  /\b(?:(?:first|1st|lead(?:ing)?|main|principal|senior)[- ]author(?:s|ed|ship)?|sur ?names?|(?:last|family) names?|authors? (?:lists?|names?)|authors? (?:start|begin)s? with|first[- ]named|led by|headed by|authored by|written by)\b/i;
/** "Wang et al 2024, all of them" */
const ALL_OF_THEM =
  /\ball (?:of (?:them|those|these)|(?:two|three|four|five|six) of (?:them|those))\b/i;
/** "which Wangs", "several Chens", "the rest of the Chens" */
const MANY = /\b(?:which|what|how many|several|many|all|the|any|other|of|list|both)\W+$/i;
/** Asks who it was. */
const WHO = /\bwho(?: else)? (?:is|was|are|were)\b|\bauthors? of\b/i;
/** Between a name and what it is the name of: "Chen's papers", "Wang et al. studies". */
const AFTER_NAME = new Set(['s', 'et', 'al', 'group', 'lab', 'team']);
const PUBLISHING = new Set(
  'lead led publish published write wrote author authored contribute contributed'.split(' '),
);

/** Whether a name stands for what its bearer published: "studies by Chen", "Chen papers", "did Chen lead". */
function isOfPublications(tokens: readonly Token[], at: number, end: number): boolean {
  let after = end;
  while (AFTER_NAME.has(tokens[after]?.word ?? '')) after += 1;
  const next = tokens[after]?.word ?? '';
  if (PLURAL_STUDY_NOUNS.has(next) || PUBLISHING.has(next)) return true;
  const by = tokens.slice(0, at).findLastIndex(({ word }) => word === 'by');
  const said = tokens.slice(0, Math.max(0, by)).map(({ word }) => word);
  const isPlural = said.some(
    (word) =>
      PLURAL_STUDY_NOUNS.has(word) ||
      ['many', 'everything', 'anything', 'all', 'them', 'those', 'these'].includes(word),
  );
  // Nothing but other names between: "by Wang or Chen".
  return by >= 0 && isPlural && at - by <= 3;
}

/** The first author that a question names at a position, as a condition on the studies it asks for. */
export function authorAskedAt(
  question: string,
  tokens: readonly Token[],
  at: number,
  index: FacetIndex,
): PhraseFound | undefined {
  const { start, end: last, word } = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(question.slice(start, last))) return undefined;
  // "several Chens": all of that name
  const bearers = word.endsWith('s') ? index.authorAt([word.slice(0, -1)], 0) : undefined;
  if (bearers && MANY.test(question.slice(0, start))) return bearers;
  const found = index.authorAt(
    tokens.map((token) => token.word),
    at,
  );
  if (!found) return undefined;
  const end = at + found.length;
  const isForAll = ALL_OF_THEM.test(question);
  if (tokens.slice(end, end + 4).some(isYear) && !isForAll && !/\bhow many\b/i.test(question))
    return undefined;
  const isMeant =
    isForAll ||
    (OF_AUTHORS.test(question) && !WHO.test(question)) ||
    isOfPublications(tokens, at, end);
  return isMeant ? found : undefined;
}
