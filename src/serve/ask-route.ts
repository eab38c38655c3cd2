/** `/`: the ask page, and with `?q=…` its answer; `/cite/ID`: how a passage is cited. For those without script. */

import { type Request, Router } from 'express';
import type { Outcome } from '../../web/components/turn.tsx';
import type { Opening } from '../../web/pages/opening.ts';
import type { Pages } from '../../web/pages/render.tsx';
import type { Assistant } from '../answer/assistant.ts';
import type { AskRequest } from '../answer/question.ts';
import { reviewFacts } from '../answer/review-facts.ts';
import { rosterOf } from '../answer/roster.ts';
import { isVerbatimError } from '../errors.ts';
import { readRequest } from '../wire/address.ts';
import { citePassage } from '../wire/cite-passage.ts';
import type { ClientAddress } from './client-address.ts';
import { onlyRead } from './failures.ts';
import { type CountQuestion, textsOf } from './rate-limit.ts';
import { HTTP_STATUS } from './statuses.ts';
import { idIn, rangeIn } from './wire-routes.ts';

/** The request in the address, if it is one. */
const requestIn = ({ originalUrl }: Request): AskRequest | undefined =>
  readRequest(new URLSearchParams(originalUrl.split('?').slice(1).join('?')));

interface Asked {
  readonly request: AskRequest;
  readonly outcome: Outcome;
  readonly status: number;
}

async function askFor(assistant: Assistant, request: AskRequest): Promise<Asked> {
  const shown = { ...request, question: request.question.toWellFormed() };
  try {
    const answer = await assistant.ask(request);
    return { request: shown, outcome: { kind: 'answered', answer }, status: 200 };
  } catch (error) {
    if (!isVerbatimError(error)) throw error;
    const { code, message } = error;
    return { request: shown, outcome: { kind: 'failed', message }, status: HTTP_STATUS[code] };
  }
}

export interface AskRouteOptions {
  readonly assistant: Assistant;
  readonly opening: Opening;
  readonly pages: Pages;
  readonly addressOf: ClientAddress;
  readonly countQuestion: CountQuestion;
}

export function askRoute(options: AskRouteOptions): Router {
  const { assistant, opening, pages, addressOf, countQuestion } = options;
  const { catalog } = assistant;
  const { library } = catalog;
  const { language } = library.review;
  const facts = { review: reviewFacts(library), language, opening, roster: rosterOf(library) };
  const router = Router();
  router
    .route('/')
    .get(async (request, response) => {
      const question = requestIn(request);
      if (question) await countQuestion(addressOf(request), textsOf(question));
      const asked = question && (await askFor(assistant, question));
      response
        .status(asked?.status ?? 200)
        .type('html')
        .send(pages.ask({ ...facts, asked }));
    })
    .all(onlyRead);
  router
    .route('/cite/*id')
    .get((request, response) => {
      const citing = citePassage(catalog, idIn(request), rangeIn(request));
      response.type('html').send(pages.cite({ citing, language }));
    })
    .all(onlyRead);
  return router;
}
