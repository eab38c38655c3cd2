/** What the page asks over HTTP where a websocket cannot be had; the same messages, one a request. */

import express, { type ErrorRequestHandler, type Request, Router } from 'express';
import type { Assistant } from '../answer/assistant.ts';
import { isVerbatimError, VerbatimError } from '../errors.ts';
import type { Suggester } from '../search/suggest.ts';
import { MAX_SUGGEST_CHARS } from '../search/suggestion.ts';
import { parseAs, type Welcome } from '../wire/messages.ts';
import { askRequestSchema } from '../wire/requests.ts';
import type { Span } from '../text/span.ts';
import { citePassage, parseRange } from '../wire/cite-passage.ts';
import type { ClientAddress } from './client-address.ts';
import { errorMessage } from './error-message.ts';
import { notFound, only, onlyRead, statusOf } from './failures.ts';
import { MAX_REQUEST_BYTES } from './limits.ts';
import { type CountQuestion, textsOf } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { HTTP_STATUS } from './statuses.ts';

export interface WireOptions {
  readonly assistant: Assistant;
  readonly suggest: Suggester;
  readonly welcome: Welcome;
  readonly addressOf: ClientAddress;
  readonly countQuestion: CountQuestion;
  readonly countSuggestion: CountQuestion;
  /** Tells the owner of a fault of ours; the client hears only that there was one. */
  readonly onFault: (error: unknown) => void;
}

const readText = express.text({ type: '*/*', limit: MAX_REQUEST_BYTES });

/** The passage that an address names: all that stands behind `/cite/`, for ids hold slashes. */
export const idIn = ({ params: { id } }: Request): string =>
  Array.isArray(id) ? id.join('/') : (id ?? '');

/** The range that an address names, where it names one. @throws {VerbatimError} `MESSAGE_INVALID` */
export const rangeIn = ({ query: { start, end } }: Request): Span | undefined =>
  parseRange(start, end);

/** What a reader has typed so far. @throws {VerbatimError} `MESSAGE_INVALID` */
function typedIn({ query: { typed } }: Request): string {
  if (typeof typed === 'string' && typed.length <= MAX_SUGGEST_CHARS) return typed;
  throw new VerbatimError('MESSAGE_INVALID', {
    field: 'typed',
    problem: `it must be given once, with at most ${MAX_SUGGEST_CHARS} characters`,
  });
}

/** What failed, with a status, where the page waits for JSON. */
const tellError =
  ({ onFault }: Pick<WireOptions, 'onFault'>): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    // Bodies are read apart: all that express itself stumbles over here are addresses.
    const told =
      isVerbatimError(error) || statusOf(error) >= 500
        ? error
        : new VerbatimError('MESSAGE_INVALID', { field: 'address', problem: 'it is unreadable' });
    response
      .status(isVerbatimError(told) ? HTTP_STATUS[told.code] : 500)
      .json(errorMessage(told, { onFault }));
  };

export function wireRoutes({
  assistant,
  suggest,
  welcome,
  addressOf,
  countQuestion,
  countSuggestion,
  onFault,
}: WireOptions): Router {
  const { catalog } = assistant;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router
    .route('/welcome')
    .get((_request, response) => {
      response.json(welcome);
    })
    .all(onlyRead);
  router
    .route('/suggest')
    .get(async (request, response) => {
      const typed = typedIn(request);
      await countSuggestion(addressOf(request), [typed]);
      response.json([...suggest(typed)]);
    })
    .all(onlyRead);
  router
    .route('/cite/*id')
    .get((request, response) => {
      response.json(citePassage(catalog, idIn(request), rangeIn(request)));
    })
    .all(onlyRead);
  router
    .route('/ask')
    .post(async (request, response) => {
      const body = await readBody(readText, request, response);
      const asked = parseAs(askRequestSchema, parseJson(body));
      await countQuestion(addressOf(request), textsOf(asked));
      response.json(await assistant.ask(asked));
    })
    .all(only('POST'));
  router.use(notFound);
  router.use(tellError({ onFault }));
  return router;
}

/** @throws {VerbatimError} `MESSAGE_NOT_JSON` */
function parseJson(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : '');
  } catch (cause) {
    throw new VerbatimError('MESSAGE_NOT_JSON', { problem: 'the body cannot be read' }, { cause });
  }
}
