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
  /** The likeliest topics of each kind, the likeliest first. */
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

/** One term of a text: which term, of which topic, how much it counts; all texts one after the other. */
interface Occurrences {
  readonly topics: readonly Topic[];
  /** By term: its number. */
  readonly terms: ReadonlyMap<string, number>;
  readonly term: readonly number[];
  readonly topic: readonly number[];
  readonly weight: readonly number[];
}

function readTexts(texts: Iterable<TopicText>): Occurrences {
  const topics: Topic[] = [];
  const positions = { answered: new Map<string, number>(), open: new Map<string, number>() };
  const terms = new Map<string, number>();
  const occurrences = { term: [] as number[], topic: [] as number[], weight: [] as number[] };
  for (const { topic, terms: own, weight } of texts) {
    const byId = positions[topic.kind];
    let position = byId.get(topic.id);
    if (position === undefined) byId.set(topic.id, (position = topics.push(topic) - 1));
    for (const text of own) {
      let term = terms.get(text);
      if (term === undefined) terms.set(text, (term = terms.size));
      occurrences.term.push(term);
      occurrences.topic.push(position);
      occurrences.weight.push(weight);
    }
  }
  return { topics, terms, ...occurrences };
}

/** Positions of the occurrences, those of one term together: `starts[term]` to `starts[term + 1]` (a counting sort). */
function sortByTerm({ terms, term }: Occurrences): { starts: Uint32Array; sorted: Uint32Array } {
  const starts = new Uint32Array(terms.size + 1);
  for (const own of term) starts[own + 1] = (starts[own + 1] as number) + 1;
  for (let own = 1; own < starts.length; own += 1)
    starts[own] = (starts[own] as number) + (starts[own - 1] as number);
  const next = starts.slice();
  const sorted = new Uint32Array(term.length);
  term.forEach((own, at) => {
    sorted[next[own] as number] = at;
    next[own] = (next[own] as number) + 1;
  });
  return { starts, sorted };
}

function computeGains(read: Occurrences): Map<string, Gains> {
  const { topics, terms, topic, weight } = read;
  const sizes = new Float64Array(topics.length);
  let whole = 0;
  topic.forEach((own, at) => {
    sizes[own] = (sizes[own] as number) + (weight[at] as number);
    whole += weight[at] as number;
  });
  const { starts, sorted } = sortByTerm(read);
  const counts = new Float64Array(topics.length); // of one term at a time
  const gains = new Map<string, Gains>();
  for (const [text, term] of terms) {
    const having: number[] = [];
    let total = 0;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      const occurrence = sorted[at] as number;
      const own = topic[occurrence] as number;
      if (counts[own] === 0) having.push(own);
      counts[own] = (counts[own] as number) + (weight[occurrence] as number);
      total += weight[occurrence] as number;
    }
    having.sort((left, right) => left - right);
    const background = (BACKGROUND_SHARE * (total + SMOOTHING)) / (whole + 1);
    const values = new Float32Array(having.length);
    having.forEach((own, index) => {
      const share = (counts[own] as number) / ((sizes[own] as number) + PRIOR_WORDS);
      values[index] = Math.log1p(((1 - BACKGROUND_SHARE) * share) / background);
      counts[own] = 0;
    });
    gains.set(text, { topics: Uint32Array.from(having), gains: values });
  }
  return gains;
}

/** Learns from texts of topics; those of one topic may come in pieces. */
export function createTopicModel(texts: Iterable<TopicText>): TopicModel {
  const read = readTexts(texts);
  const { topics } = read;
  const gains = computeGains(read);
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
