/** Questions written beforehand, those that a passage answers and those that the review leaves open, in one list. */

import type { Library } from '../library/library.ts';
import type { SearchDocument } from './document.ts';

/** A question and what it stands for. */
export interface WrittenQuestion {
  readonly id: string;
  readonly text: string;
  readonly stands:
    | { readonly kind: 'answered'; readonly about: string; readonly sentence: number | undefined }
    | { readonly kind: 'unanswered'; readonly topic: string };
}

/** All of a Library's, the answered ones first. */
export const writtenQuestions = ({
  asked,
  unanswered,
}: Pick<Library, 'asked' | 'unanswered'>): WrittenQuestion[] => [
  ...asked.map(({ about, text, sentence }, index): WrittenQuestion => {
    return { id: `asked-${index}`, text, stands: { kind: 'answered', about, sentence } };
  }),
  ...unanswered.flatMap(({ topic, questions }, first) =>
    questions.map((text, index): WrittenQuestion => {
      return { id: `open-${first}-${index}`, text, stands: { kind: 'unanswered', topic } };
    }),
  ),
];

export const questionDocuments = (written: readonly WrittenQuestion[]): SearchDocument[] =>
  written.map(({ id, text, stands }) => ({ id, group: stands.kind, title: '', text }));
