/** The door: where the widget's questions go, a server or a Library in the reader's own browser. */

import { ANSWER_FORMAT } from '../../src/answer/answer-format.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';

/** What came of a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Worth asking again, after so long where the server says so. */
  | { readonly kind: 'away'; readonly retryAfterMs?: number }
  /** Asking again would bring the same; `says` tells why, where the server does. */
  | { readonly kind: 'failed'; readonly says?: string };

export interface Door {
  /** Told when a reader is about to ask; fetches what the first answer will need, where that takes a while. */
  readonly prepare?: () => void;
  /** Never throws, but for a `signal` that is aborted. */
  readonly ask: (question: string, signal: AbortSignal) => Promise<Reply>;
  /** Questions to offer instead; empty where there are none, or the server is away. */
  readonly suggest: (typed: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
}

/**
 * Takes what came for an Answer, by its form alone: its schema would weigh more than all of the widget. Whatever is wrong
 * inside shows when it is drawn.
 */
export function readAnswer(value: unknown): Reply {
  const answer = value as Answer | null; // its format is about to be compared
  return answer?.format === ANSWER_FORMAT ? { kind: 'answer', answer } : { kind: 'failed' };
}
