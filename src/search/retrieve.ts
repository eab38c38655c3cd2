/** Retrieval: the passages for a question, by their own words and by the questions written for them. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { Likeness, QuestionMatcher } from './asked.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Expansions } from './expansions.ts';
import { DEFAULT_RANKING } from './ranking.ts';
import { type Indexes, readQuestion, type Reading, type ReadOptions } from './reading.ts';
import type { Hit, Match } from './search-index.ts';
import { type ScoreTopics, topicWords, type TopicScore } from './topic-model.ts';

/** A passage for a question. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** Words of the question that it matches; empty where only a written question led to it. */
  readonly matches: readonly Match[];
  /** Share of the question's idf that these matches cover, 0 to 1. */
  readonly share: number;
  /** The written question most like the one asked, among those that the passage answers. */
  readonly asked: Likeness | undefined;
}

export interface Retrieval {
  readonly reading: Reading;
  /** The words of the question that say what is asked: all but names of studies. */
  readonly said: readonly Token[];
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** Passages that match at all. */
  readonly total: number;
  /** Written questions that the review answers like the one asked, most alike first. */
  readonly answered: readonly Likeness[];
  /** What the question is likely asked of, the likeliest first: passages by what they are asked, and open topics. */
  readonly topics: readonly TopicScore[];
  /** How likely the question is asked of each sentence, by id of `sentence-targets.ts`; the higher the likelier. */
  readonly sentences: ReadonlyMap<string, number>;
}

/** Passages whose own words are scored; written questions may add others. */
const MAX_HITS = 40;
/** How much more a passage's own words count when they cover all of the question. */
const SHARE_BOOST = 0.5;
/** A study's questions are answered by its row; the summary says the same in our words, and comes after. */
const SUMMARY_TOPIC_WEIGHT = 0.3;

/** What the log-likelihood of being asked of a passage counts beside matching every word of the question. */
const TOPIC_WEIGHT = 0.35;
/** Topics that may bring in passages that nothing else finds. */
const MAX_TOPICS = 20;
/** What being about the study that is spoken of counts: as much as half of the question's words. */
const FOCUS_BONUS = 1;
const NO_FOCUS: ReadonlySet<string> = new Set();

/** Share of the question that some matches cover. */
export function coveredShare(
  { query, weights, wholeWeight }: Reading,
  matches: readonly Match[],
): number {
  let covered = 0;
  for (const { word, alternative } of matches) {
    const trust = query.words[word]?.alternatives[alternative]?.trust ?? 0;
    covered += (weights[word] ?? 0) * trust;
  }
  return wholeWeight === 0 ? 0 : Math.min(1, covered / wholeWeight);
}

/** The passages that a written question leads to: the part that holds its sentence, where it names one. */
function answering({ resolve }: Catalog, { written: { stands } }: Likeness): readonly Passage[] {
  if (stands.kind !== 'answered') return [];
  const passages = resolve(stands.about);
  if (
    stands.sentence === undefined ||
    passages.every(({ paragraph }) => paragraph !== stands.about)
  )
    return passages;
  let before = 0;
  for (const passage of passages) {
    before += passage.sentences.length;
    if (stands.sentence <= before) return [passage];
  }
  return passages;
}

/** The written question most like the one asked, of each passage that answers one. `likenesses` come most alike first. */
function likestAsked(
  catalog: Catalog,
  likenesses: readonly Likeness[],
): ReadonlyMap<string, Likeness> {
  const likest = new Map<string, Likeness>();
  for (const likeness of likenesses) {
    for (const { id } of answering(catalog, likeness)) {
      if (!likest.has(id)) likest.set(id, likeness);
    }
  }
  return likest;
}

/** What the topic model adds to each passage, by id. */
function scoreLikely({ resolve }: Catalog, topics: readonly TopicScore[]): Map<string, number> {
  const scores = new Map<string, number>();
  const answered = topics.filter(({ topic }) => topic.kind === 'answered').slice(0, MAX_TOPICS);
  for (const { topic, score } of answered) {
    for (const { id, kind } of resolve(topic.id))
      scores.set(id, (kind === 'summary' ? SUMMARY_TOPIC_WEIGHT : 1) * score);
  }
  return scores;
}

export interface RetrieveOptions {
  /** Ids of passages about the study that is spoken of; they count more. */
  readonly focus?: ReadonlySet<string>;
  /** Words that name a study: they tell where to look, and nothing about what is asked. */
  readonly names?: readonly Span[];
}

export interface Retriever {
  /** Reads a question; cheap beside ranking. */
  readonly read: (question: string, options?: ReadOptions) => Promise<Reading>;
  /** Ranks the passages for a question. */
  readonly retrieve: (reading: Reading, options?: RetrieveOptions) => Promise<Retrieval>;
}

export interface RetrieverParts {
  readonly catalog: Catalog;
  readonly indexes: Indexes;
  readonly expansions: { readonly all: Expansions; readonly sameThing: Expansions };
  readonly matchAnswered: QuestionMatcher;
  readonly scoreTopics: ScoreTopics;
  readonly scoreSentences: ScoreTopics;
}

export function createRetriever({
  catalog,
  indexes,
  expansions,
  matchAnswered,
  scoreTopics,
  scoreSentences,
}: RetrieverParts): Retriever {
  const read = (question: string, options?: ReadOptions): Promise<Reading> =>
    readQuestion(question, expansions, indexes, options);
  const retrieve = async (
    reading: Reading,
    { focus = NO_FOCUS, names = [] }: RetrieveOptions = {},
  ): Promise<Retrieval> => {
    const { hits, total } = await indexes.passages.search(reading.query, { limit: MAX_HITS });
    const answered = await matchAnswered(reading.askedQuery);
    const said = reading.analysis.tokens.filter(
      ({ start, end }) => !names.some((name) => start >= name.start && end <= name.end),
    );
    const asked = likestAsked(catalog, answered);
    const words = topicWords(said, reading.askedQuery);
    const topics = scoreTopics(words);
    const likely = scoreLikely(catalog, topics);
    const found = new Map(hits.map((hit): [string, Hit] => [hit.id, hit]));
    // About the most that BM25 gives for these words (titles and pairs add a little): with it the two parts can be added.
    const most = reading.wholeWeight * (DEFAULT_RANKING.body.k1 + 1) || 1;

    const ranked = [
      ...new Set([...found.keys(), ...asked.keys(), ...likely.keys(), ...focus]),
    ].flatMap((id): RankedPassage[] => {
      const passage = catalog.passages.get(id);
      if (!passage) return [];
      const hit = found.get(id);
      const matches = hit?.matches ?? [];
      const share = coveredShare(reading, matches);
      const own = ((hit?.score ?? 0) / most) * (1 + SHARE_BOOST * share);
      const score = own + TOPIC_WEIGHT * (likely.get(id) ?? 0) + (focus.has(id) ? FOCUS_BONUS : 0);
      return [
        {
          passage,
          score,
          matches,
          share,
          asked: asked.get(id),
        },
      ];
    });
    ranked.sort((left, right) => right.score - left.score);
    const sentences = new Map(scoreSentences(words).map(({ topic, score }) => [topic.id, score]));
    return { reading, said, ranked, total, answered, topics, sentences };
  };
  return { read, retrieve };
}
