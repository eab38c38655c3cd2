/** Refusal: a statement about the evidence. Which words occur nowhere, what the studies do have, what comes closest. */

import type { Catalog } from '../library/catalog.ts';
import type { Unanswered } from '../library/question.ts';
import type { Query, QueryWord } from '../search/query.ts';
import { isCompound, type Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { analyze } from '../text/token.ts';
import type { Refusal, RefusalReason } from './schema/refusal.ts';

/** A question is taken to be about a topic on which the review is silent from this likeness on. */
const SILENT_SIMILARITY = 0.28;

const join = (words: readonly string[]): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const quoted = (words: readonly string[]): string =>
  join([...new Set(words)].map((word) => `“${word}”`));

/** A question so like an open one that it is about the same, in whatever words. */
const SAME_TOPIC_SIMILARITY = 0.6;

/** Terms of the words by which a topic is known. */
const topicWords = ({ absent }: Unanswered): Set<string> =>
  new Set(absent.flatMap((word) => analyze(word).tokens.map(({ term }) => term)));

/**
 * The topic of the open questions most like the one asked, if it is really asked about: the question has one of the
 * topic's own words, or is all but the same. Likeness alone would tell a patient that nothing is said about travel.
 */
function silentTopic({ library }: Catalog, { open, reading }: Retrieval): Unanswered | undefined {
  const asked = new Set(reading.analysis.tokens.map(({ term }) => term));
  const topics = new Map(library.unanswered.map((topic) => [topic.topic, topic]));
  for (const { written, similarity } of open) {
    if (similarity < SILENT_SIMILARITY) return undefined;
    const topic =
      written.stands.kind === 'unanswered' ? topics.get(written.stands.topic) : undefined;
    if (!topic) continue;
    const isNamed = [...topicWords(topic)].some((term) => asked.has(term));
    if (isNamed || similarity >= SAME_TOPIC_SIMILARITY) return topic;
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
    return `The review does not answer this: ${quoted(missing)} ${missing.length === 1 ? 'occurs' : 'occur'} nowhere in it.`;
  }
  return 'The review does not answer this, though it has the words of the question.';
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

/** States why a question is refused. */
export async function refuse(
  catalog: Catalog,
  retrieval: Retrieval,
  passages: SearchIndex,
): Promise<Refusal> {
  const { reading } = retrieval;
  const { query, words } = reading;
  const topic = silentTopic(catalog, retrieval);
  const studies = await studiesByWord(catalog, query, passages);
  const positions = query.words.flatMap((word, index) => (isCompound(word) ? [] : [index]));
  const isMissing = (index: number): boolean =>
    ['unknown', 'known'].includes(words[index]?.status ?? 'unknown');
  const missing = positions.filter(isMissing);
  const present = await Promise.all(
    positions
      .filter((index) => !isMissing(index))
      .map(async (index) => {
        const word = query.words[index];
        const isItself = words[index]?.status === 'found';
        const as = isItself || !word ? undefined : await standsFor(passages, word);
        return { word: index, ...(as !== undefined && { as }), studies: studies.get(index) ?? [] };
      }),
  );
  const reason = reasonFor(reading, retrieval, topic);
  return {
    reason,
    says: sentence(
      reason,
      missing.map((index) => query.words[index]?.text ?? ''),
      topic,
    ),
    missing,
    present,
    studies: touching(
      present,
      catalog.library.studies.map(({ key }) => key),
    ),
    ...(topic && { topic: topic.topic }),
    facets: [],
  };
}
