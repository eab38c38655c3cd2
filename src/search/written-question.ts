/** Questions written beforehand, those that a passage answers and those that the review leaves open, in one list. */

import type { Library } from '../library/library.ts';
import { readWords, type Word } from '../text/token.ts';

/** A question and what it stands for. */
export interface WrittenQuestion {
  readonly text: string;
  /** In reading order, function words too. */
  readonly words: readonly Word[];
  /** Its distinct terms, those of function words too. */
  readonly terms: readonly string[];
  readonly stands:
    | { readonly kind: 'answered'; readonly about: string; readonly sentence: number | undefined }
    | { readonly kind: 'unanswered'; readonly topic: string };
}

/** Each term once. A question is short: looking through those before is cheaper than a set of its own. */
function distinctTerms(words: readonly Word[]): string[] {
  const terms: string[] = [];
  for (const { term } of words) if (!terms.includes(term)) terms.push(term);
  return terms;
}

function read(text: string, stands: WrittenQuestion['stands']): WrittenQuestion {
  const words = readWords(text);
  return { text, words, terms: distinctTerms(words), stands };
}

/** All of a Library's, the answered ones first. */
export const writtenQuestions = ({
  asked,
  unanswered,
}: Pick<Library, 'asked' | 'unanswered'>): WrittenQuestion[] => [
  ...asked.map(({ about, text, sentence }) => read(text, { kind: 'answered', about, sentence })),
  ...unanswered.flatMap(({ topic, questions }) =>
    questions.map((text) => read(text, { kind: 'unanswered', topic })),
  ),
];

/** Terms, each with the number of questions of one kind that have it. */
export type TermCounts = Readonly<
  Record<WrittenQuestion['stands']['kind'], ReadonlyMap<string, number>>
>;

export function countTerms(written: readonly WrittenQuestion[]): TermCounts {
  const counts = { answered: new Map<string, number>(), unanswered: new Map<string, number>() };
  for (const { terms, stands } of written) {
    const own = counts[stands.kind];
    for (const term of terms) own.set(term, (own.get(term) ?? 0) + 1);
  }
  return counts;
}
