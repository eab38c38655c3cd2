/** `/`: the ask page, and with `?q=…` its answer, for those without script. */

import { type Request, Router } from 'express';
import type { Outcome } from '../../web/components/turn.tsx';
import type { Pages } from '../../web/pages/render.tsx';
import type { Assistant } from '../answer/assistant.ts';
import { questionsToTry } from '../answer/questions-to-try.ts';
import { reviewFacts } from '../answer/review-facts.ts';
import { isVerbatimError } from '../errors.ts';
import { onlyRead } from './failures.ts';
import type { CountQuestion } from './rate-limit.ts';
import { HTTP_STATUS } from './statuses.ts';

/** A question of the address; `?q=a&q=b` and `?q[x]=a` are none. */
const questionIn = ({ query: { q } }: Request): string | undefined =>
  typeof q === 'string' && q.trim() !== '' ? q : undefined;

interface Asked {
  readonly question: string;
  readonly outcome: Outcome;
  readonly status: number;
}

async function askFor(assistant: Assistant, question: string): Promise<Asked> {
  const shown = question.toWellFormed();
  try {
    const answer = await assistant.ask({ question });
    return { question: shown, outcome: { kind: 'answered', answer }, status: 200 };
  } catch (error) {
    if (!isVerbatimError(error)) throw error;
    const { code, message } = error;
    return { question: shown, outcome: { kind: 'failed', message }, status: HTTP_STATUS[code] };
  }
}

export interface AskRouteOptions {
  readonly assistant: Assistant;
  readonly pages: Pages;
  readonly countQuestion: CountQuestion;
}

export function askRoute({ assistant, pages, countQuestion }: AskRouteOptions): Router {
  const { library } = assistant.catalog;
  const facts = {
    review: reviewFacts(library),
    language: library.review.language,
    studies: library.studies.length,
    references: library.references.length,
    tries: questionsToTry(library),
  };
  const router = Router();
  router
    .route('/')
    .get(async (request, response) => {
      const question = questionIn(request);
      if (question !== undefined) await countQuestion(request.ip ?? 'unknown');
      const asked = question === undefined ? undefined : await askFor(assistant, question);
      response
        .status(asked?.status ?? 200)
        .type('html')
        .send(pages.ask({ ...facts, asked }));
    })
    .all(onlyRead);
  return router;
}
