/** Rate limit: how many questions one address may ask. */

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MAX_QUESTION_CHARS } from '../answer/limits.ts';
import type { AskRequest } from '../answer/question.ts';
import { VerbatimError } from '../errors.ts';
import {
  CHARS_COUNTED_AS_QUESTION,
  MAX_QUESTIONS_IN_WINDOW,
  RATE_WINDOW_SECONDS,
} from './limits.ts';

/**
 * Counts a question, a long one as several.
 *
 * @param texts - what has to be read to answer it: the question and its history
 * @throws {VerbatimError} `TOO_MANY_QUESTIONS`
 */
export type CountQuestion = (address: string, texts: readonly string[]) => Promise<void>;

/** What is counted of a request. */
export const textsOf = ({
  question,
  history = [],
}: Pick<AskRequest, 'question' | 'history'>): readonly string[] => [question, ...history];

/** As how many questions it counts. A text that is too long is turned away unread, and counts as the longest that is read. */
function weigh(texts: readonly string[]): number {
  const chars = texts.reduce((sum, { length }) => sum + Math.min(length, MAX_QUESTION_CHARS), 0);
  return Math.max(1, Math.ceil(chars / CHARS_COUNTED_AS_QUESTION));
}

export function createRateLimit(questions = MAX_QUESTIONS_IN_WINDOW): CountQuestion {
  const limiter = new RateLimiterMemory({ points: questions, duration: RATE_WINDOW_SECONDS });
  return async (address, texts) => {
    try {
      // However few are allowed, one that is asked after a while is answered.
      await limiter.consume(address, Math.min(weigh(texts), questions));
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      throw new VerbatimError('TOO_MANY_QUESTIONS', { retryAfterMs: rejection.msBeforeNext });
    }
  };
}
