/**
 * Topic model: how likely a question is among those asked of a passage, or among those that the review leaves open.
 *
 * Query likelihood with Jelinek-Mercer smoothing (Zhai and Lafferty, "A Study of Smoothing Methods for Language Models",
 * 2001), over all the questions written for one target together with the target's own words. A single question seldom has
 * all the words of a paraphrase; those of its target together do. Function words stay: "how many" and "who" tell much.
 */

import { analyze, type Token } from '../text/token.ts';
import type { Query } from './query.ts';
import type { WrittenQuestion } from './written-question.ts';

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

/** A word of a question, with the terms that may stand for it. */
export interface TopicWord {
  readonly terms: readonly string[];
  /** 1, or less for a word that the question before said. */
  readonly weight: number;
}
export type TopicWords = readonly TopicWord[];

export type ScoreTopics = (words: TopicWords) => TopicScore[];

/** Share of the background in every topic's model; the figures hardly move between 0.3 and 0.7. */
const BACKGROUND_SHARE = 0.5;
/** A word of the target's own text counts as one that this many questions have. */
const OWN_TEXT_WEIGHT = 2;
/** Added to counts of the background, so that no word has probability 0. */
const SMOOTHING = 0.5;

/** What a word carried over from the question before counts beside one that was asked. */
const CARRIED_WEIGHT = 0.5;

/** Added to the size of a topic, so that one of few questions is not likelier for being small. */
const PRIOR_WORDS = 50;

interface Postings {
  readonly topics: number[];
  readonly counts: number[];
  total: number;
}

const distinctTerms = (text: string): Set<string> =>
  new Set(analyze(text).tokens.map(({ term }) => term));

/** What may be asked about: a paragraph, a study or a reference, with all its own words. */
export interface Target {
  readonly id: string;
  readonly text: string;
}

/** Learns from the targets and from the questions written for them, and from those that are left open. */
export function createTopicModel(
  targets: readonly Target[],
  written: readonly WrittenQuestion[],
): ScoreTopics {
  const topics: Topic[] = [];
  const sizes: number[] = [];
  const positions = new Map<string, number>();
  const postings = new Map<string, Postings>();
  let whole = 0;

  const count = (position: number, term: string, weight: number): void => {
    const own = postings.get(term) ?? { topics: [], counts: [], total: 0 };
    postings.set(term, own);
    const at = own.topics.indexOf(position);
    if (at < 0) {
      own.topics.push(position);
      own.counts.push(weight);
    } else own.counts[at] = (own.counts[at] ?? 0) + weight;
    own.total += weight;
    sizes[position] = (sizes[position] ?? 0) + weight;
    whole += weight;
  };
  const positionOf = (topic: Topic): number => {
    const key = `${topic.kind} ${topic.id}`;
    const known = positions.get(key);
    if (known !== undefined) return known;
    const position = topics.push(topic) - 1;
    positions.set(key, position);
    return position;
  };
  for (const { id, text } of targets) {
    const position = positionOf({ id, kind: 'answered' });
    for (const term of distinctTerms(text)) count(position, term, OWN_TEXT_WEIGHT);
  }
  for (const question of written) {
    const { stands } = question;
    const position = positionOf(
      stands.kind === 'answered'
        ? { id: stands.about, kind: 'answered' }
        : { id: stands.topic, kind: 'open' },
    );
    for (const term of distinctTerms(question.text)) count(position, term, 1);
  }

  /** What each topic gains by a term. */
  const gains = (term: string): { topics: readonly number[]; gains: readonly number[] } => {
    const own = postings.get(term);
    if (!own) return { topics: [], gains: [] };
    const background = (BACKGROUND_SHARE * (own.total + SMOOTHING)) / (whole + 1);
    return {
      topics: own.topics,
      gains: own.counts.map((value, index) => {
        const size = sizes[own.topics[index] as number] as number;
        return Math.log1p(((1 - BACKGROUND_SHARE) * value) / (size + PRIOR_WORDS) / background);
      }),
    };
  };
  const remembered = new Map([...postings.keys()].map((term) => [term, gains(term)]));

  return (words) => {
    const sums = new Map<number, number>();
    for (const { terms, weight } of words) {
      const best = new Map<number, number>();
      for (const term of terms) {
        const found = remembered.get(term);
        found?.topics.forEach((topic, index) => {
          best.set(topic, Math.max(best.get(topic) ?? 0, found.gains[index] as number));
        });
      }
      for (const [topic, gain] of best) sums.set(topic, (sums.get(topic) ?? 0) + weight * gain);
    }
    const length = Math.sqrt(
      Math.max(
        1,
        words.reduce((sum, { weight }) => sum + weight, 0),
      ),
    );
    return [...sums]
      .map(([position, sum]) => ({ topic: topics[position] as Topic, score: sum / length }))
      .sort((left, right) => right.score - left.score);
  };
}

/** All words of a question, function words too, each with what stands for it by another name or spelling. */
export function topicWords(tokens: readonly Token[], { words }: Query): TopicWords {
  const seen = new Map<string, string[]>();
  for (const { term, start } of tokens) {
    if (seen.has(term)) continue;
    const alternatives = words
      .filter((word) => !word.isCarried && word.start === start)
      .flatMap((word) =>
        word.alternatives.filter(({ terms }) => terms.length === 1).flatMap(({ terms }) => terms),
      );
    seen.set(term, [...new Set([term, ...alternatives])]);
  }
  const carried = words
    .filter(({ isCarried }) => isCarried)
    .map(({ alternatives }): TopicWord => ({
      terms: alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms : [])),
      weight: CARRIED_WEIGHT,
    }));
  return [...[...seen.values()].map((terms): TopicWord => ({ terms, weight: 1 })), ...carried];
}
