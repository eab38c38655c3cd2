/** Questions written beforehand that are like the one asked: what a passage is known to answer. */

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
  readonly questions: WrittenQuestion[];
  /** Euclidean length of each, over the idf of its terms. */
  readonly lengths: number[];
  /** Positions in `questions` of those that have a term. */
  readonly byTerm: Map<string, number[]>;
}

function addTo(group: Group, question: WrittenQuestion, length: number): void {
  const position = group.questions.push(question) - 1;
  group.lengths.push(length);
  for (const term of question.terms) {
    const own = group.byTerm.get(term);
    if (own) own.push(position);
    else group.byTerm.set(term, [position]);
  }
}

/** Prepares questions for comparison, all of them answered or all left open. */
export function createLikest(questions: readonly WrittenQuestion[]): FindLikest {
  const frequencies = new Map<string, number>();
  for (const { terms } of questions) {
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const weigh = (frequency: number): number => Math.log(1 + questions.length / frequency) ** 2;
  const weights = new Map([...frequencies].map(([term, own]) => [term, weigh(own)]));
  const unseen = weigh(1);
  const squaredIdf = (term: string): number => weights.get(term) ?? unseen;
  const lengthOf = (terms: Iterable<string>): number => {
    let sum = 0;
    for (const term of terms) sum += squaredIdf(term);
    return Math.sqrt(sum);
  };
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const { terms, stands } = question;
    const about = stands.kind === 'answered' ? stands.about : stands.topic;
    const group = groups.get(about) ?? { questions: [], lengths: [], byTerm: new Map() };
    groups.set(about, group);
    addTo(group, question, lengthOf(terms));
  }

  return (words, about) => {
    const group = groups.get(about);
    if (!group) return undefined;
    const common = new Map<number, number>();
    for (const { terms } of words) {
      const seen = new Set<number>();
      const own = Math.sqrt(squaredIdf(terms[0] ?? ''));
      for (const term of terms) {
        for (const position of group.byTerm.get(term) ?? []) {
          if (seen.has(position)) continue;
          seen.add(position);
          // Another word for it weighs what both weigh, so that no likeness is over 1.
          const weight = own * Math.sqrt(squaredIdf(term));
          common.set(position, (common.get(position) ?? 0) + weight);
        }
      }
    }
    const asked = lengthOf(words.map(({ terms: [own = ''] }) => own)) || 1;
    let likest: Likeness | undefined;
    for (const [position, sum] of common) {
      const similarity = Math.min(1, sum / (asked * (group.lengths[position] ?? 1)));
      if (similarity > (likest?.similarity ?? 0))
        likest = { written: group.questions[position] as WrittenQuestion, similarity };
    }
    return likest;
  };
}
