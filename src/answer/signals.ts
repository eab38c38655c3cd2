/** Signals: what tells whether the review answers a question, read from how its passages and written questions match. */

import type { Library } from '../library/library.ts';
import { createLikest, type FindLikest } from '../search/asked.ts';
import { createOpenness } from '../search/openness.ts';
import { isCompound, type Reading } from '../search/reading.ts';
import type { Retrieval } from '../search/retrieve.ts';
import type { TopicScore } from '../search/topic-model.ts';
import type { TermCounts, WrittenQuestion } from '../search/written-question.ts';
import { phraseTerms, type Token } from '../text/token.ts';
import { readFigureAsked } from './refusal/figure-asked.ts';
import { lacksRanking } from './refusal/ranking-asked.ts';

/** What the judgement rests on. */
export interface Signals {
  /** Likeness to the most alike question that the review answers; 0 to 1. */
  readonly answered: number;
  /** By how much that is above the likeness to the most alike question of a topic left open; -1 to 1. */
  readonly likeness: number;
  /** Highest share of the question that a passage covers; 0 to 1. */
  readonly share: number;
  /**
   * How much likelier the question is among those asked of its likeliest passage than among those of the likeliest topic
   * that is left open; log-odds, over the root of the number of words.
   */
  readonly topic: number;
  /** How likely it is asked of the second likeliest passage; a question like those of many passages says little. */
  readonly second: number;
  /** Share of the question that is words of which a topic left open proves that they occur nowhere; 0 to 1. */
  readonly absent: number;
  /** Whether the question's words are those of answered questions (above 0) or of open ones. */
  readonly lean: number;
  /** 1 where it asks for a figure of a kind that no passage to be shown first has, else 0. */
  readonly figure: number;
  /** 1 where it asks for a figure of a kind that the passage to be shown first has, else 0. */
  readonly told: number;
  /** 1 where it names something by a capital or a digit that is unheard of in the review, else 0. */
  /** 1 where a work is named or spoken of, 1 where something of the question before is carried over, 1 where a list is what is asked for; else 0. */
  readonly named: number;
  readonly carried: number;
  readonly listed: number;
  readonly unheard: number;
  /** 1 where it asks which of two is more and no passage to be shown first compares, else 0. */
  readonly ranking: number;
}

/** Passages that an answer begins with: a figure that is asked for stands in one of them. */
const SHOWN_FIRST = 3;
/** Topics left open whose questions are compared with the one asked. */
const COMPARED_TOPICS = 3;
/** A name amid a question; its first word has a capital anyhow. */
const NAME = /^(?:\p{Lu}|\p{N})/u;

/** A word of so many answered questions, and of no more open ones, is no proof: readers say it of what the review tells in other words. */
const MANY_ANSWERED = 3;

/** Terms of the words that prove the silence of topics. */
function absentTerms(
  { unanswered }: Pick<Library, 'unanswered'>,
  counts: TermCounts,
): ReadonlySet<string> {
  const isAnswered = (term: string): boolean => {
    const answered = counts.answered.get(term) ?? 0;
    return answered >= MANY_ANSWERED && answered >= (counts.unanswered.get(term) ?? 0);
  };
  return new Set(
    unanswered
      .flatMap(({ absent }) => absent.map(phraseTerms))
      .flatMap((terms) => (terms.length === 1 ? terms : []))
      .filter((term) => !isAnswered(term)),
  );
}

function absentShare(
  { query, words, weights, wholeWeight }: Reading,
  absent: ReadonlySet<string>,
): number {
  const found = query.words.map(({ alternatives: [own] }, at) =>
    // What the review has another word for is not absent.
    words[at]?.status !== 'related' && own?.terms.some((term) => absent.has(term))
      ? (weights[at] ?? 0)
      : 0,
  );
  return wholeWeight === 0 ? 0 : found.reduce((sum, weight) => sum + weight, 0) / wholeWeight;
}

/** @param said - what is asked: the name of a study may be misspelled */
function namesUnheard({ query, words }: Reading, said: readonly Token[]): boolean {
  const starts = new Set(said.map(({ start }) => start));
  return query.words.some(
    (word, at) =>
      !isCompound(word) &&
      word.start > 0 &&
      starts.has(word.start) &&
      words[at]?.status === 'unknown' &&
      NAME.test(word.text),
  );
}

/** Tokens with the words that they were read as, where they were misspelled. */
function corrected(tokens: readonly Token[], { query, words }: Reading): readonly Token[] {
  const byStart = new Map(
    query.words.flatMap(({ start }, at) => {
      const correction = words[at]?.correction;
      return correction === undefined ? [] : [[start, correction] as const];
    }),
  );
  if (byStart.size === 0) return tokens;
  return tokens.map((token) => {
    const correction = byStart.get(token.start);
    return correction === undefined
      ? token
      : { ...token, term: phraseTerms(correction)[0] ?? token.term };
  });
}

function likestOpen({ words, topics }: Retrieval, findLikest: FindLikest): number {
  const similarities = topics.open
    .slice(0, COMPARED_TOPICS)
    .map(({ topic }) => findLikest(words, topic.id)?.similarity ?? 0);
  return Math.max(0, ...similarities);
}

const scoreAt = (topics: readonly TopicScore[], at: number): number => topics[at]?.score ?? 0;

/** What is known of a question beside its words. */
export interface Circumstances {
  readonly isNamed?: boolean;
  readonly isCarried?: boolean;
  readonly isListed?: boolean;
}

export type ReadSignals = (retrieval: Retrieval, circumstances: Circumstances) => Signals;

/**
 * @param written - the Library's questions, both those that a passage answers and those left open
 * @param termCounts - of the same questions
 */
export function createSignalReader(
  library: Pick<Library, 'unanswered'>,
  written: readonly WrittenQuestion[],
  termCounts: TermCounts,
): ReadSignals {
  const openness = createOpenness(written);
  const absent = absentTerms(library, termCounts);
  const findOpen = createLikest(written.filter(({ stands }) => stands.kind === 'unanswered'));
  return (retrieval, { isNamed = false, isCarried = false, isListed = false }) => {
    const { reading, said, ranked, isAbout, answered, topics } = retrieval;
    const about = ranked.filter(({ passage }) => isAbout(passage));
    const first = about.slice(0, SHOWN_FIRST).map(({ passage }) => passage.text);
    const figure = readFigureAsked(reading.question, first);
    return {
      answered,
      likeness: answered - likestOpen(retrieval, findOpen),
      share: Math.max(0, ...about.map(({ share }) => share)),
      topic: scoreAt(topics.answered, 0) - scoreAt(topics.open, 0),
      second: scoreAt(topics.answered, 1),
      absent: absentShare(reading, absent),
      lean: openness.lean(corrected(said, reading)),
      figure: Number(figure.isLacking),
      told: Number(figure.isTold),
      named: Number(isNamed),
      carried: Number(isCarried),
      listed: Number(isListed),
      unheard: Number(namesUnheard(reading, said)),
      ranking: Number(lacksRanking(reading.question, first)),
    };
  };
}
