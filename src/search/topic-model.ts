/**
 * Topic model: how likely a question is among those asked of a passage, or among those that the review leaves open.
 *
 * Query likelihood with Jelinek-Mercer smoothing (Zhai and Lafferty, "A Study of Smoothing Methods for Language Models",
 * 2001), over all the questions written for one target together with the target's own words. A single question seldom has
 * all the words of a paraphrase; those of its target together do. Function words stay: "how many" and "who" tell much.
 */

import { type Token } from '../text/token.ts';
import { positionIn } from './position.ts';
import type { Query } from './query.ts';
import { topScores } from './top.ts';

/** What questions are written for: a paragraph, study or reference by id, or a topic left open by name. */
export interface Topic {
  readonly id: string;
  readonly kind: 'answered' | 'open';
}

export interface TopicScore {
  readonly topic: Topic;
  /** Log-likelihood ratio to a question about anything, over the root of the number of words; above 0. */
  readonly score: number;
}

/** A text that belongs to a topic, as its distinct terms, and how much each of them counts. */
export interface TopicText {
  readonly topic: Topic;
  readonly terms: Iterable<string>;
  readonly weight: number;
}

/** A word of a question, with the terms that may stand for it. */
export interface TopicWord {
  readonly terms: readonly string[];
  /** 1, or less for a word that the question before said. */
  readonly weight: number;
}

export interface TopicModel {
  /** The likeliest topics of a kind, the likeliest first. */
  readonly likeliest: (
    words: readonly TopicWord[],
  ) => Readonly<Record<Topic['kind'], TopicScore[]>>;
  /** The score of one answered topic; 0 where nothing of it is said. */
  readonly score: (words: readonly TopicWord[], id: string) => number;
}

/** Share of the background in every topic's model; the figures hardly move between 0.3 and 0.7. */
const BACKGROUND_SHARE = 0.5;
/** Added to counts of the background, so that no word has probability 0. */
const SMOOTHING = 0.5;
/** Added to the size of a topic, so that one of few questions is not likelier for being small. */
const PRIOR_WORDS = 50;
/** Topics of each kind that are told. */
const MAX_TOPICS = 20;
/** What a word carried over from the question before counts beside one that was asked. */
const CARRIED_WEIGHT = 0.5;

/** Topics that have a term, in ascending order, and what the term adds to the score of each. */
interface Gains {
  readonly topics: Uint32Array;
  readonly gains: Float32Array;
}

interface Counted {
  readonly topics: readonly Topic[];
  /** By term, then by topic. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly sizes: readonly number[];
}

function countTerms(texts: Iterable<TopicText>): Counted {
  const topics: Topic[] = [];
  const sizes: number[] = [];
  const positions = new Map<string, number>();
  const counts = new Map<string, Map<number, number>>();
  for (const { topic, terms, weight } of texts) {
    const key = `${topic.kind} ${topic.id}`;
    const position = positions.get(key) ?? topics.push(topic) - 1;
    positions.set(key, position);
    for (const term of terms) {
      const own = counts.get(term) ?? new Map<number, number>();
      counts.set(term, own);
      own.set(position, (own.get(position) ?? 0) + weight);
      sizes[position] = (sizes[position] ?? 0) + weight;
    }
  }
  return { topics, counts, sizes };
}

function computeGains({ counts, sizes }: Counted): Map<string, Gains> {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const gains = new Map<string, Gains>();
  for (const [term, byTopic] of counts) {
    let total = 0;
    for (const value of byTopic.values()) total += value;
    const background = (BACKGROUND_SHARE * (total + SMOOTHING)) / (whole + 1);
    const sorted = [...byTopic].sort(([left], [right]) => left - right);
    gains.set(term, {
      topics: Uint32Array.from(sorted, ([topic]) => topic),
      gains: Float32Array.from(sorted, ([topic, value]) => {
        const own = value / ((sizes[topic] ?? 0) + PRIOR_WORDS);
        return Math.log1p(((1 - BACKGROUND_SHARE) * own) / background);
      }),
    });
  }
  return gains;
}

/** Learns from texts of topics; those of one topic may come in pieces. At most 65,535 topics. */
export function createTopicModel(texts: Iterable<TopicText>): TopicModel {
  const counted = countTerms(texts);
  const { topics } = counted;
  const gains = computeGains(counted);
  const positions = new Map(
    topics.flatMap(({ id, kind }, position) =>
      kind === 'answered' ? [[id, position] as const] : [],
    ),
  );
  const positionsOf = (kind: Topic['kind']): number[] =>
    topics.flatMap((topic, position) => (topic.kind === kind ? [position] : []));
  const byKind = { answered: positionsOf('answered'), open: positionsOf('open') };
  const sums = new Float64Array(topics.length); // reused from question to question
  const best = new Float64Array(topics.length);

  const addWord = ({ terms, weight }: TopicWord): void => {
    const found = terms.flatMap((term) => gains.get(term) ?? []);
    if (found.length === 1) {
      const { topics: own, gains: values } = found[0] as Gains;
      for (let at = 0; at < own.length; at += 1) {
        const topic = own[at] as number;
        sums[topic] = (sums[topic] as number) + weight * (values[at] as number);
      }
      return;
    }
    for (const { topics: own, gains: values } of found) {
      for (let at = 0; at < own.length; at += 1) {
        const topic = own[at] as number;
        if ((values[at] as number) > (best[topic] as number)) best[topic] = values[at] as number;
      }
    }
    for (const { topics: own } of found) {
      for (const topic of own) {
        sums[topic] = (sums[topic] as number) + weight * (best[topic] as number);
        best[topic] = 0;
      }
    }
  };

  return {
    likeliest: (words) => {
      sums.fill(0);
      for (const word of words) addWord(word);
      const length = lengthOf(words);
      const ofKind = (kind: Topic['kind']): TopicScore[] =>
        topScores(byKind[kind], (position) => sums[position] as number, MAX_TOPICS)
          .filter(({ score }) => score > 0)
          .map(({ document, score }) => ({
            topic: topics[document] as Topic,
            score: score / length,
          }));
      return { answered: ofKind('answered'), open: ofKind('open') };
    },
    score: (words, id) => {
      const position = positions.get(id);
      if (position === undefined) return 0;
      let sum = 0;
      for (const { terms, weight } of words) {
        let most = 0;
        for (const term of terms) {
          const found = gains.get(term);
          if (found) most = Math.max(most, gainIn(found, position));
        }
        sum += weight * most;
      }
      return sum / lengthOf(words);
    },
  };
}

/** What the term of these gains adds to a topic; 0 where the topic does not have it. */
const gainIn = ({ topics, gains }: Gains, topic: number): number =>
  gains[positionIn(topics, topic)] ?? 0;

const lengthOf = (words: readonly TopicWord[]): number =>
  Math.sqrt(
    Math.max(
      1,
      words.reduce((sum, { weight }) => sum + weight, 0),
    ),
  );

/** The words of a question, function words too, each with what stands for it by another name or spelling. */
export function topicWords(tokens: readonly Token[], { words }: Query): TopicWord[] {
  const byStart = new Map<number, string[]>();
  const carried: TopicWord[] = [];
  for (const { start, alternatives, isCarried } of words) {
    const single = alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms : []));
    if (isCarried) carried.push({ terms: single, weight: CARRIED_WEIGHT });
    else byStart.set(start, [...(byStart.get(start) ?? []), ...single]);
  }
  const own = new Map(
    tokens.map(({ term, start }) => [term, [...new Set([term, ...(byStart.get(start) ?? [])])]]),
  );
  return [...[...own.values()].map((terms): TopicWord => ({ terms, weight: 1 })), ...carried];
}
