/** Conditions let go: "forget the country", "swap gold for silver", "all cancers again". */

import type { FacetName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import { EMPTY_WORDS } from './cues.ts';
import type { Filter } from './filter.ts';

export interface Released {
  readonly facets: readonly FacetName[];
  readonly filters: readonly Filter[];
}

export const RELEASING: ReadonlySet<string> = new Set(
  'forget drop ignore remove scrap lose disregard lift skip scratch swap replace exchange regardless whatever nevermind'.split(
    ' ',
  ),
);
/** "swap gold for silver" lets gold go. */
const SWAPPING = new Set(['swap', 'replace', 'exchange']);
const INSTEAD = new Set(['for', 'with', 'by']);
/** Tokens between the verb and what it lets go: "forget about the country". */
const RELEASE_REACH = 3;
/** "drop the ones made in America": what stands between says nothing. */
const DROP_REACH = 6;

/** Whether what begins at a token is let go. */
export function isReleased(tokens: readonly Token[], position: number): boolean {
  const before = tokens.slice(Math.max(0, position - RELEASE_REACH), position);
  const isReleasing = ({ word }: Token, at: number): boolean =>
    RELEASING.has(word) &&
    // "whatever the country", not "whatever Americans did"
    !(word === 'whatever' && before[at + 1]?.word !== 'the') &&
    !(SWAPPING.has(word) && before.slice(at).some((token) => INSTEAD.has(token.word)));
  if (before.some(isReleasing)) return true;
  const further = tokens.slice(Math.max(0, position - DROP_REACH), position);
  const verb = further.findIndex(
    ({ word }) => RELEASING.has(word) && word !== 'whatever' && word !== 'regardless',
  );
  const between = further.slice(verb + 1);
  // A comma ends what the verb reaches: "drop the country, only breast cancer".
  return (
    verb >= 0 &&
    [...between, tokens[position]].every(
      (token, at) => token !== undefined && token.start - (further[verb + at]?.end ?? 0) <= 1,
    ) &&
    between.every(({ isStopWord, term }) => isStopWord || EMPTY_WORDS.has(term))
  );
}

/** "all cancers again", "any country again". */
export const isReopened = (tokens: readonly Token[], position: number): boolean =>
  ['all', 'any', 'every'].includes(tokens[position - 1]?.word ?? '') &&
  tokens.some(({ word }) => word === 'again' || word === 'now');
