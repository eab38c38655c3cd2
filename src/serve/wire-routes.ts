/** What the page asks over HTTP where a websocket cannot be had; the same messages, one a request. */

import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Assistant } from '../answer/assistant.ts';
import { isVerbatimError, VerbatimError } from '../errors.ts';
import type { Suggester } from '../search/suggest.ts';
import { MAX_SUGGEST_CHARS } from '../search/suggestion.ts';
import { parseAs, type ServerMessage, type Welcome } from '../wire/messages.ts';
import { askRequestSchema } from '../wire/requests.ts';
import type { Span } from '../text/span.ts';
import { citePassage, parseRange } from '../wire/cite-passage.ts';
import type { ClientAddress } from './client-address.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';
import type { CountQuestion } from './rate-limit.ts';
import { HTTP_STATUS } from './statuses.ts';

export interface WireOptions {
  readonly assistant: Assistant;
  readonly suggest: Suggester;
  readonly welcome: Welcome;
  readonly addressOf: ClientAddress;
  readonly countQuestion: CountQuestion;
  readonly countSuggestion: CountQuestion;
}

/** The passage that an address names: all that stands behind `/cite/`, for ids hold slashes. */
export const idIn = ({ params: { id } }: Request): string =>
  Array.isArray(id) ? id.join('/') : (id ?? '');

/** The range that an address names, where it names one. @throws {VerbatimError} `MESSAGE_INVALID` */
export const rangeIn = ({ query: { start, end } }: Request): Span | undefined =>
  parseRange(start, end);

/** Our errors as the websocket tells them; all others go on to the page that shows what failed. */
function tellError(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent || !isVerbatimError(error)) return next(error);
  const { code, message, facts } = error;
  const wait = 'retryAfterMs' in facts ? { retryAfterMs: facts.retryAfterMs } : {};
  const body: ServerMessage = { type: 'error', code, message, ...wait };
  response.status(HTTP_STATUS[code]).json(body);
}

export function wireRoutes({
  assistant,
  suggest,
  welcome,
  addressOf,
  countQuestion,
  countSuggestion,
}: WireOptions): Router {
  const { catalog } = assistant;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/welcome', (_request, response) => {
    response.json(welcome);
  });
  router.get('/suggest', async (request, response) => {
    const { typed } = request.query;
    if (typeof typed !== 'string' || typed.length > MAX_SUGGEST_CHARS) {
      throw new VerbatimError('MESSAGE_INVALID', {
        field: 'typed',
        problem: `it must be given once, with at most ${MAX_SUGGEST_CHARS} characters`,
      });
    }
    await countSuggestion(addressOf(request));
    response.json([...suggest(typed)]);
  });
  router.get('/cite/*id', (request, response) => {
    response.json(citePassage(catalog, idIn(request), rangeIn(request)));
  });
  router.post(
    '/ask',
    express.text({ type: '*/*', limit: MAX_MESSAGE_BYTES }),
    async (request, response) => {
      const asked = parseAs(askRequestSchema, parseJson(request.body));
      await countQuestion(addressOf(request));
      response.json(await assistant.ask(asked));
    },
  );
  router.use(tellError);
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
