/** Finding the list that a question asks for. */

import type { Catalog } from '../../library/catalog.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Reading } from '../../search/reading.ts';
import type { Token } from '../../text/token.ts';
import type { Decision, Draft } from '../decision.ts';
import { MENTION_ID } from '../terms.ts';
import { type Filter, ORIGINS } from './filter.ts';
import type { FacetIndex } from './facet-index.ts';
import { studiesMentioning } from './mentions.ts';
import { orderByYear, selectEnd, selectStudies } from './select.ts';

/** Undefined where what is asked for is no list after all. */
export type FindList = (
  draft: Pick<Draft, 'list' | 'filters' | 'reading' | 'isRefined' | 'without'>,
) => Promise<Extract<Decision, { kind: 'list' | 'count' | 'study' | 'none-listed' }> | undefined>;

/** "kidney cancer": one that readers know and no study has. What is made of carbon nanotubes the text may tell. */
const isOfNoStudy = (filter: Filter): boolean =>
  filter.kind === 'values' &&
  (filter.facet === 'cancer' || filter.facet === 'country') &&
  !filter.isNegated &&
  filter.parts.every(({ isHere }) => !isHere);

/** With more of them it is hardly the values that are asked for. */
const MAX_UNHEARD = 2;

/** A word that nothing of the review has, nor has another word for: what it says is judged, not searched for. */
const isUnheard = ({ query, words }: Reading, { start }: Token): boolean => {
  const at = query.words.findIndex((word) => word.start === start);
  return at >= 0 && ['known', 'unknown'].includes(words[at]?.status ?? 'found');
};

export function createListFinder(
  catalog: Catalog,
  passages: SearchIndex,
  index: FacetIndex,
): FindList {
  const { studies } = catalog.library;
  return async ({ list, filters, reading, isRefined, without }) => {
    const { intent, valuesOf, rest, end, order } = list;
    // Of a journal or a country there is nothing to tell but which studies are from it.
    const isOfOrigin = filters.length > 0 && filters.every(({ facet }) => ORIGINS.has(facet));
    const isExplicit = isRefined || (intent !== undefined && (intent !== 'keywords' || isOfOrigin));
    const met = selectStudies(studies, filters, index);
    const mentioning =
      rest.length > 0 &&
      !without.includes(MENTION_ID) &&
      valuesOf === undefined &&
      !list.isRestAlternative
        ? await studiesMentioning(catalog, passages, reading, rest)
        : new Set<string>();
    const narrowed = met.filter(({ study }) => mentioning.has(study.key));
    const hasConditions =
      filters.length > 0 || narrowed.length > 0 || valuesOf !== undefined || end !== undefined;
    if (!hasConditions && (rest.length > 0 || list.facetsNamed.length > 0)) return undefined;
    const isOfTopic = reading.query.words.some(({ isCarried }) => isCarried);
    if (!hasConditions && (isOfTopic || !list.isForAll)) return undefined;
    if (met.length === 0) {
      const isNowhere = intent === 'keywords' && rest.length === 0 && filters.every(isOfNoStudy);
      return (isExplicit && intent !== 'one') || isNowhere
        ? { kind: 'none-listed', filters }
        : undefined;
    }
    const isNarrowed = narrowed.length > 0;
    const chosen = isNarrowed ? narrowed : met;
    const ended = end === undefined ? chosen : selectEnd(chosen, end);
    const selected = order === undefined ? ended : orderByYear(ended, order);
    if (intent === 'one' && valuesOf === undefined && !isRefined) {
      if (filters.length === 0) return undefined;
      const isSaid = rest.length <= MAX_UNHEARD && rest.every((token) => isUnheard(reading, token));
      if (rest.length > 0 && !isNarrowed && !isSaid) return undefined;
      const [only] = selected;
      if (selected.length === 1 && only)
        return {
          kind: 'study',
          studies: [only.study],
          isAllThatIsAsked: false,
          isNamed: true,
          isChosen: true,
        };
    }
    const kind = intent === 'count' ? 'count' : 'list';
    const unread = [...(isNarrowed ? [] : rest), ...list.passedOver].map(({ word }) => word);
    return {
      kind,
      filters,
      selected,
      mention: isNarrowed ? rest : [],
      valuesOf,
      unread,
      isExplicit,
    };
  };
}
