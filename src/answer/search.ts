/** Searching: ranked passages, without a judgement whether they answer. */

import type { Catalog } from '../library/catalog.ts';
import type { Retriever } from '../search/retrieve.ts';
import { ANSWER_FORMAT } from './answer-format.ts';
import { createEvidence } from './evidence.ts';
import type { Found } from './found.ts';
import { orderFairly } from './order.ts';
import { type AskRequest, checkLimit, cleanQuestion } from './question.ts';
import { reviewFacts } from './review-facts.ts';

export type SearchRequest = Pick<AskRequest, 'question' | 'limit'>;

/** @throws {VerbatimError} `QUESTION_EMPTY`, `QUESTION_TOO_LONG` or `LIMIT_INVALID` */
export type Search = (request: SearchRequest) => Promise<Found>;

export function createSearch(catalog: Catalog, { read, retrieve }: Retriever): Search {
  const review = reviewFacts(catalog.library);
  const showEvidence = createEvidence(catalog);
  return async (request) => {
    const question = cleanQuestion(request.question);
    const limit = checkLimit(request.limit);
    const reading = await read(question);
    const retrieval = await retrieve(reading);
    const { ranked, total } = retrieval;
    return {
      format: ANSWER_FORMAT,
      review,
      question,
      reading: reading.query.words.map(({ start, end, text }, index) => {
        const { status, correction } = reading.words[index] ?? { status: 'unknown' as const };
        return { start, end, text, status, ...(correction !== undefined && { correction }) };
      }),
      evidence: orderFairly(ranked)
        .slice(0, limit)
        .map((one) => showEvidence(retrieval, one)),
      total,
    };
  };
}
