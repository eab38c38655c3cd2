/** Questions written beforehand, those that a passage answers and those that the review leaves open, in one list. */

import type { Library } from '../library/library.ts';
import { analyze, type Token } from '../text/token.ts';

/** A question and what it stands for. */
export interface WrittenQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its distinct terms, those of function words too. */
  readonly terms: ReadonlySet<string>;
  readonly stands:
    | { readonly kind: 'answered'; readonly about: string; readonly sentence: number | undefined }
    | { readonly kind: 'unanswered'; readonly topic: string };
}

function read(text: string, stands: WrittenQuestion['stands']): WrittenQuestion {
  const { tokens } = analyze(text);
  return { text, tokens, terms: new Set(tokens.map(({ term }) => term)), stands };
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
