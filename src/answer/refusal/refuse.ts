/** Refusal: a statement about the evidence. Which words occur nowhere, what the studies do have, what comes closest. */

import type { Catalog } from '../../library/catalog.ts';
import { type FacetName, isFacetName } from '../../library/facet-names.ts';
import type { Unanswered } from '../../library/question.ts';
import type { Query, QueryWord } from '../../search/query.ts';
import { isCompound, type Reading } from '../../search/reading.ts';
import type { Retrieval } from '../../search/retrieve.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { phraseTerms } from '../../text/token.ts';
import { EMPTY_WORDS } from '../list/cues.ts';
import type { FacetIndex } from '../list/facet-index.ts';
import { describeFilter, describeYears, type Filter, type Years } from '../list/filter.ts';
import { TOLD_VALUES } from '../list/list-answer.ts';
import type { Resolved } from '../resolved.ts';
import type { Refusal, RefusalReason } from '../schema/refusal.ts';

/** Topics left open that a question may be about: the likeliest few. */
const LIKELY_TOPICS = 3;
/** By so much likelier than any passage a topic need not be named; log-odds. */
const FAR_LIKELIER = 1;

const join = (words: readonly string[]): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const quoted = (words: readonly string[]): string =>
  join([...new Set(words)].map((word) => `“${word}”`));

/** Whether the question has one of the words by which a topic is known; of several words, all. */
const isNamedIn = ({ absent }: Unanswered, asked: ReadonlySet<string>): boolean =>
  absent.some((words) => phraseTerms(words).every((term) => asked.has(term)));

/**
 * The likeliest topic left open, if it is really asked about: the question has one of the topic's own words, or is far
 * likelier to be about it than about any passage. Likelihood alone would tell a patient that nothing is said about travel.
 */
function silentTopic({ library }: Catalog, { topics, reading }: Retrieval): Unanswered | undefined {
  const asked = new Set(reading.analysis.tokens.map(({ term }) => term));
  const known = new Map(library.unanswered.map((topic) => [topic.topic, topic]));
  const answered = topics.answered[0]?.score ?? 0;
  const open = topics.open.slice(0, LIKELY_TOPICS);
  for (const {
    topic: { id },
    score,
  } of open) {
    const topic = known.get(id);
    if (!topic) continue;
    if (isNamedIn(topic, asked) || score - answered >= FAR_LIKELIER) return topic;
  }
  return undefined;
}

/** What stands for a word that does not occur itself: its surest alternative that does. */
async function standsFor(
  passages: SearchIndex,
  { alternatives }: QueryWord,
): Promise<string | undefined> {
  const occurring = await Promise.all(
    alternatives.map(async (alternative) => {
      const statistics = await passages.statistics(alternative.terms);
      return {
        alternative,
        occurs: statistics.every(({ documentFrequency }) => documentFrequency > 0),
      };
    }),
  );
  const found = occurring.filter(({ occurs }) => occurs).map(({ alternative }) => alternative);
  return found.toSorted((left, right) => right.trust - left.trust)[0]?.text;
}

/** Studies whose row holds each word, by one search over all rows. */
async function studiesByWord(
  catalog: Catalog,
  query: Query,
  passages: SearchIndex,
): Promise<Map<number, string[]>> {
  const { studies } = catalog.library;
  const { hits } = await passages.search(query, {
    limit: Math.max(1, catalog.library.passages.length),
    groups: ['row'],
  });
  const found = new Map<number, string[]>();
  for (const { key, row } of studies) {
    for (const { word } of hits.find(({ id }) => id === row)?.matches ?? []) {
      found.set(word, [...(found.get(word) ?? []), key]);
    }
  }
  return found;
}

/** Studies that have every word that any has; where no study has all, those that have some. */
function touching(present: Refusal['present'], keys: readonly string[]): Refusal['studies'] {
  const wanted = present.filter(({ studies }) => studies.length > 0);
  const all = keys.filter((key) => wanted.every(({ studies }) => studies.includes(key)));
  const some = keys.filter((key) => wanted.some(({ studies }) => studies.includes(key)));
  if (wanted.length === 0) return { of: keys.length, touching: [], all: false };
  return all.length > 0
    ? { of: keys.length, touching: all, all: true }
    : { of: keys.length, touching: some, all: false };
}

/** Words of asking: that they occur nowhere is no reason. */
const ASKING = new Set(['stand', 'role', 'play', 'happen', 'mean', 'know', 'get', 'tell', 'think']);

const saysNothing = (word: string): boolean =>
  phraseTerms(word).every((term) => EMPTY_WORDS.has(term) || ASKING.has(term));

function sentence(
  reason: RefusalReason,
  missing: readonly string[],
  topic: Unanswered | undefined,
): string {
  if (reason === 'silent' && topic) return topic.says;
  if (reason === 'nothing-asked') return 'The question has no word that says what it is about.';
  if (reason === 'nothing-found' && missing.length > 0)
    return `The review does not have ${quoted(missing)}.`;
  if (missing.length > 0) {
    const told = missing.filter((word) => !saysNothing(word));
    if (told.length === 0) return 'The review does not answer this.';
    return `${quoted(told)} ${told.length === 1 ? 'occurs' : 'occur'} nowhere in the review.`;
  }
  return 'The words of the question are in the review, but no passage answers it.';
}

function reasonFor(
  { words }: Reading,
  { total }: Retrieval,
  topic: Unanswered | undefined,
): RefusalReason {
  if (words.length === 0) return 'nothing-asked';
  if (topic) return 'silent';
  return total === 0 ? 'nothing-found' : 'too-little';
}

/** The values of a facet that name something, with their studies. */
const valuesOf = (index: FacetIndex, facet: FacetName): Refusal['facets'][number]['values'] =>
  index
    .valuesOf(facet)
    .filter(({ value }) => index.isNamed(facet, value))
    .map(({ value, studies }) => ({ value, studies: [...studies] }));

const isOutside = (index: FacetIndex, { from = -Infinity, to = Infinity }: Years): boolean =>
  index.valuesOf('year').every(({ value }) => Number(value) < from || Number(value) > to);

/** The values that a question names and no study has, with those that studies do have. */
function missingFacets(index: FacetIndex, filters: readonly Filter[]): Refusal['facets'] {
  return filters.flatMap((filter): Refusal['facets'] => {
    if (filter.isNegated) return [];
    if (filter.kind === 'years' && isOutside(index, filter.years))
      return [
        { facet: 'year', asked: describeYears(filter.years), values: valuesOf(index, 'year') },
      ];
    if (filter.kind !== 'values') return [];
    return filter.parts.flatMap(({ isHere, facet, name }) =>
      isHere || !isFacetName(facet) ? [] : [{ facet, asked: name, values: valuesOf(index, facet) }],
    );
  });
}

/** "0 of the 31 included studies list glioblastoma; the cancers they do list are breast (8), colon (5), …". */
function noneListed(filters: readonly Filter[], facets: Refusal['facets'], of: number): string {
  const [first] = facets;
  if (!first)
    return `None of the ${of} included studies has ${filters.map(describeFilter).join(' and ')} together.`;
  const values = first.values
    .slice(0, TOLD_VALUES)
    .map(({ value, studies }) => `${value} (${studies.length})`);
  const more =
    first.values.length > TOLD_VALUES ? `, and ${first.values.length - TOLD_VALUES} more` : '';
  return `0 of the ${of} included studies list ${first.asked}. Under ${first.facet} they list ${values.join(', ')}${more}.`;
}

export interface RefuserParts {
  readonly catalog: Catalog;
  readonly passages: SearchIndex;
  readonly index: FacetIndex;
}

/** States why a question is refused. */
export type Refuse = (resolved: Resolved) => Promise<Refusal>;

export function createRefuser({ catalog, passages, index }: RefuserParts): Refuse {
  const keys = catalog.library.studies.map(({ key }) => key);
  return async ({ retrieval, decision, list }) => {
    const { reading } = retrieval;
    const { query, words } = reading;
    const facets = missingFacets(
      index,
      decision.kind === 'none-listed' ? decision.filters : list.filters,
    );
    const topic = decision.kind === 'none-listed' ? undefined : silentTopic(catalog, retrieval);
    const studies = await studiesByWord(catalog, query, passages);
    const positions = query.words.flatMap((word, at) =>
      isCompound(word) || word.isCarried ? [] : [at],
    );
    const isMissing = (at: number): boolean =>
      ['unknown', 'known'].includes(words[at]?.status ?? 'unknown');
    const missing = positions.filter(isMissing);
    const present = await Promise.all(
      positions
        .filter((at) => !isMissing(at))
        .map(async (at) => {
          const word = query.words[at];
          const isItself = words[at]?.status === 'found';
          const as = isItself || !word ? undefined : await standsFor(passages, word);
          return { word: at, ...(as !== undefined && { as }), studies: studies.get(at) ?? [] };
        }),
    );
    const reason =
      decision.kind === 'none-listed' ? 'none-listed' : reasonFor(reading, retrieval, topic);
    const says =
      decision.kind === 'none-listed'
        ? noneListed(decision.filters, facets, keys.length)
        : sentence(
            reason,
            missing.map((at) => query.words[at]?.text ?? ''),
            topic,
          );
    return {
      reason,
      says,
      missing,
      present,
      studies: touching(present, keys),
      ...(topic && { topic: topic.topic }),
      facets,
    };
  };
}
