/** Questions written beforehand that are like the one asked: what a passage is known to answer. */

import { remember } from '../text/remember.ts';
import type { TopicWord } from './topic-model.ts';
import type { WrittenQuestion } from './written-question.ts';

/** A written question that is like the one asked. */
export interface Likeness {
  readonly written: WrittenQuestion;
  /** From 0 to 1: a cosine over words weighed by their idf. */
  readonly similarity: number;
}

/** Finds the question most like the one asked among those written for a passage, study, reference or topic left open. */
export type FindLikest = (words: readonly TopicWord[], about: string) => Likeness | undefined;

/** The questions of one passage, study, reference or topic. */
interface Group {
  readonly questions: readonly WrittenQuestion[];
  /** Euclidean length of each, over the idf of its terms. */
  readonly lengths: readonly number[];
  /** Positions in `questions` of those that have a term. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
}

function groupQuestions(
  questions: readonly WrittenQuestion[],
  lengthOf: (terms: readonly string[]) => number,
): Group {
  const byTerm = new Map<string, number[]>();
  questions.forEach(({ terms }, position) => {
    for (const term of terms) {
      const own = byTerm.get(term);
      if (own) own.push(position);
      else byTerm.set(term, [position]);
    }
  });
  return { questions, lengths: questions.map(({ terms }) => lengthOf(terms)), byTerm };
}

/** Prepares questions for comparison, all of them answered or all left open; those of one target when it is first asked for. */
export function createLikest(questions: readonly WrittenQuestion[]): FindLikest {
  const frequencies = new Map<string, number>();
  const byTarget = new Map<string, WrittenQuestion[]>();
  for (const question of questions) {
    const { terms, stands } = question;
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    const target = stands.kind === 'answered' ? stands.about : stands.topic;
    const own = byTarget.get(target);
    if (own) own.push(question);
    else byTarget.set(target, [question]);
  }
  const squaredIdfs = new Map<string, number>(); // a logarithm takes longer than to look it up
  const squaredIdf = (term: string): number => {
    const known = squaredIdfs.get(term);
    if (known !== undefined) return known;
    const frequency = frequencies.get(term);
    const value = Math.log(1 + questions.length / (frequency ?? 1)) ** 2;
    if (frequency !== undefined) squaredIdfs.set(term, value);
    return value;
  };
  const lengthOf = (terms: readonly string[]): number => {
    let sum = 0;
    for (const term of terms) sum += squaredIdf(term);
    return Math.sqrt(sum);
  };
  const groupOf = remember((about: string) => groupQuestions(byTarget.get(about) ?? [], lengthOf));

  return (words, about) => {
    if (!byTarget.has(about)) return undefined;
    const group = groupOf(about);
    const common = new Float64Array(group.questions.length);
    const seenFor = new Uint16Array(group.questions.length); // the last word that was found in each, from 1
    const found: number[] = [];
    words.forEach(({ terms }, word) => {
      const own = squaredIdf(terms[0] ?? '');
      for (const term of terms) {
        const positions = group.byTerm.get(term);
        if (!positions) continue;
        // Another word for it weighs what both weigh, so that no likeness is over 1.
        const weight = Math.sqrt(own * squaredIdf(term));
        for (const position of positions) {
          if (seenFor[position] === word + 1) continue;
          if (seenFor[position] === 0) found.push(position);
          seenFor[position] = word + 1;
          common[position] = (common[position] as number) + weight;
        }
      }
    });
    const asked = lengthOf(words.map(({ terms: [own = ''] }) => own)) || 1;
    let likest = -1;
    let highest = 0;
    for (const position of found) {
      const similarity = (common[position] as number) / (asked * (group.lengths[position] ?? 1));
      if (similarity <= highest) continue;
      likest = position;
      highest = similarity;
    }
    const written = group.questions[likest];
    return written && { written, similarity: Math.min(1, highest) };
  };
}
