/** Rate limit: how many questions one address may ask. */

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { VerbatimError } from '../errors.ts';
import { MAX_QUESTIONS_IN_WINDOW, RATE_WINDOW_SECONDS } from './limits.ts';

/** Counts a question. @throws {VerbatimError} `TOO_MANY_QUESTIONS` */
export type CountQuestion = (address: string) => Promise<void>;

export function createRateLimit(questions = MAX_QUESTIONS_IN_WINDOW): CountQuestion {
  const limiter = new RateLimiterMemory({ points: questions, duration: RATE_WINDOW_SECONDS });
  return async (address) => {
    try {
      await limiter.consume(address);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      throw new VerbatimError('TOO_MANY_QUESTIONS', { retryAfterMs: rejection.msBeforeNext });
    }
  };
}
