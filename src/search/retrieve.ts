/** Retrieval: the passages for a question, by their own words and by the questions written for them. */

import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import type { FindLikest, Likeness } from './asked.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Expansions } from './expansions.ts';
import { DEFAULT_RANKING } from './ranking.ts';
import { type Indexes, readQuestion, type Reading, type ReadOptions } from './reading.ts';
import type { Hit, Match } from './search-index.ts';
import {
  type Topic,
  type TopicModel,
  type TopicScore,
  type TopicWord,
  topicWords,
} from './topic-model.ts';
import { sentenceIds, targetOf } from './topic-texts.ts';

/** A passage for a question. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** Words of the question that it matches; empty where only a written question led to it. */
  readonly matches: readonly Match[];
  /** Share of the question's idf that these matches cover, 0 to 1. */
  readonly share: number;
}

export interface Retrieval {
  readonly reading: Reading;
  /** The words of the question that say what is asked: all but names of studies. */
  readonly said: readonly Token[];
  /** The same for the topic models, with what stands for each. */
  readonly words: readonly TopicWord[];
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  /** Whether a passage speaks of the study that is asked about; of every one where none is named. */
  readonly isAbout: (passage: Passage) => boolean;
  /** Passages that match at all. */
  readonly total: number;
  /** What the question is likely asked of, the likeliest first: passages by what they are asked, and open topics. */
  readonly topics: Readonly<Record<Topic['kind'], readonly TopicScore[]>>;
  /** The likest of the questions written for the likeliest passages; 0 to 1. */
  readonly answered: number;
  /** The written question most like the one asked, among those that a passage answers, if it is one of the likeliest. */
  readonly likest: (passage: Passage) => Likeness | undefined;
  /** How likely the question is asked of each sentence of a passage, in their order; 0 where nothing tells. */
  readonly sentences: (passage: Passage) => readonly number[];
}

/** Passages whose own words are scored; written questions may add others. */
const MAX_HITS = 40;
/** How much more a passage's own words count when they cover all of the question. */
const SHARE_BOOST = 0.5;
/** A study's questions are answered by its row; the summary says the same in our words, and comes after. */
const SUMMARY_TOPIC_WEIGHT = 0.3;

/** What the log-likelihood of being asked of a passage counts beside matching every word of the question. */
const TOPIC_WEIGHT = 0.35;
/** Passages whose written questions are compared with the one asked, to see whether it is known. */
const COMPARED_TOPICS = 3;
/** What being about the study that is spoken of counts: as much as half of the question's words. */
const FOCUS_BONUS = 1;
/** Of a passage about the study that is named, or of the passage itself. */
export const NAMED_FOCUS = 1;
const NO_FOCUS: ReadonlyMap<string, number> = new Map();

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

/** What the topic model adds to each passage, by id. */
function scoreLikely({ resolve }: Catalog, topics: readonly TopicScore[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { topic, score } of topics) {
    for (const { id, kind } of resolve(topic.id))
      scores.set(id, (kind === 'summary' ? SUMMARY_TOPIC_WEIGHT : 1) * score);
  }
  return scores;
}

export interface RetrieveOptions {
  /** Passages about what is spoken of, by id, with how much more they count: 1 for the study that is named. */
  readonly focus?: ReadonlyMap<string, number>;
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
  readonly findLikest: FindLikest;
  readonly topicModel: TopicModel;
  readonly sentenceModel: TopicModel;
}

export function createRetriever({
  catalog,
  indexes,
  expansions,
  findLikest,
  topicModel,
  sentenceModel,
}: RetrieverParts): Retriever {
  const read = (question: string, options?: ReadOptions): Promise<Reading> =>
    readQuestion(question, expansions, indexes, options);
  const retrieve = async (
    reading: Reading,
    { focus = NO_FOCUS, names = [] }: RetrieveOptions = {},
  ): Promise<Retrieval> => {
    const { hits, total } = await indexes.passages.search(reading.query, { limit: MAX_HITS });
    const said = reading.analysis.tokens.filter(
      ({ start, end }) => !names.some((name) => start >= name.start && end <= name.end),
    );
    const words = topicWords(said, reading.askedQuery);
    const topics = topicModel.likeliest(words);
    const likely = scoreLikely(catalog, topics.answered);
    const found = new Map(hits.map((hit): [string, Hit] => [hit.id, hit]));
    // About the most that BM25 gives for these words (titles and pairs add a little): with it the two parts can be added.
    const most = reading.wholeWeight * (DEFAULT_RANKING.body.k1 + 1) || 1;

    const ranked = [...new Set([...found.keys(), ...likely.keys(), ...focus.keys()])].flatMap(
      (id): RankedPassage[] => {
        const passage = catalog.passages.get(id);
        if (!passage) return [];
        const hit = found.get(id);
        const matches = hit?.matches ?? [];
        const share = coveredShare(reading, matches);
        const own = ((hit?.score ?? 0) / most) * (1 + SHARE_BOOST * share);
        const score =
          own + TOPIC_WEIGHT * (likely.get(id) ?? 0) + FOCUS_BONUS * (focus.get(id) ?? 0);
        return [
          {
            passage,
            score,
            matches,
            share,
          },
        ];
      },
    );
    ranked.sort((left, right) => right.score - left.score);
    const known = new Map(
      topics.answered
        .slice(0, COMPARED_TOPICS)
        .map(({ topic }) => [topic.id, findLikest(words, topic.id)]),
    );
    const isNamed = [...focus.values()].includes(NAMED_FOCUS);
    const similarities = [...known.values()].map((likest) => likest?.similarity ?? 0);
    return {
      reading,
      said,
      words,
      ranked,
      isAbout: ({ id }) => !isNamed || focus.get(id) === NAMED_FOCUS,
      total,
      topics,
      answered: Math.max(0, ...similarities),
      likest: (passage) => known.get(targetOf(passage)),
      sentences: (passage) =>
        sentenceIds(catalog, passage).map((id) => sentenceModel.score(words, id)),
    };
  };
  return { read, retrieve };
}
