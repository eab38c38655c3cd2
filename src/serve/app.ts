/** The pages over HTTP: ask, read, their scripts and styles. */

import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Assistant } from '../answer/assistant.ts';
import { reviewFacts } from '../answer/review-facts.ts';
import { isVerbatimError, VerbatimError } from '../errors.ts';
import type { Outcome } from '../../web/components/turn.tsx';
import { strings } from '../../web/strings.ts';
import {
  renderApiPage,
  renderAskPage,
  renderCitePage,
  renderErrorPage,
  renderReadPage,
} from '../../web/pages/render.tsx';
import type { Opening } from '../../web/pages/opening.ts';
import { rosterOf } from '../answer/roster.ts';
import type { AskRequest } from '../answer/question.ts';
import { readRequest } from '../wire/address.ts';
import { API_BASE, createApi } from './api/api.ts';
import { describePage } from './api/page.ts';
import { citePassage } from './citing.ts';
import { MIN_COMPRESSED_BYTES } from './limits.ts';
import type { AllowedOrigins } from './origins.ts';
import { type WireOptions, wireRoutes, idIn, rangeIn } from './wire-routes.ts';
import { HTTP_STATUS } from './statuses.ts';

export interface AppOptions extends WireOptions {
  readonly publicFolder: string;
  readonly allowedOrigins: AllowedOrigins;
  readonly opening: Opening;
  readonly onFault: (error: unknown) => void;
}

/** Nothing but our own scripts, styles and socket; no inline anything. */
const SECURITY = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false, // the owner's proxy knows whether there is TLS
});

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

export function createApp(options: AppOptions): Express {
  const { assistant, publicFolder, opening, countQuestion, onFault } = options;
  const { catalog } = assistant;
  const { library } = catalog;
  const facts = {
    review: reviewFacts(library),
    language: library.review.language,
    opening,
    roster: rosterOf(library),
  };
  const readPage = renderReadPage({ catalog });
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(SECURITY);
  app.use(compression({ threshold: MIN_COMPRESSED_BYTES }));
  app.use(API_BASE, createApi(options));
  app.use('/assets', express.static(publicFolder, { index: false, maxAge: 0 }));

  app.use('/wire', wireRoutes(options));
  app.get('/', async (request, response) => {
    const question = requestIn(request);
    if (question) await countQuestion(request.ip ?? 'unknown');
    const asked = question && (await askFor(assistant, question));
    response
      .status(asked?.status ?? 200)
      .type('html')
      .send(renderAskPage({ ...facts, asked }));
  });
  const apiPage = renderApiPage(describePage(facts.language));
  app.get('/api', (_request, response) => {
    response.type('html').send(apiPage);
  });
  app.get('/cite/*id', (request, response) => {
    const citing = citePassage(catalog, idIn(request), rangeIn(request));
    response.type('html').send(renderCitePage({ citing, language: facts.language }));
  });
  app.get('/read', (_request, response) => {
    response.type('html').send(readPage);
  });
  app.use((request, _response, next) => {
    next(new VerbatimError('PAGE_NOT_FOUND', { path: request.path }));
  });
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const known = isVerbatimError(error) ? error : undefined;
    // Express throws errors with a status for what it cannot read, such as a broken escape in the address.
    const status = known ? HTTP_STATUS[known.code] : statusOf(error);
    if (status >= 500) onFault(error);
    if (known?.code === 'TOO_MANY_QUESTIONS' && 'retryAfterMs' in known.facts) {
      response.set('Retry-After', String(Math.ceil(known.facts.retryAfterMs / 1000)));
    }
    const message =
      known?.message ?? (status >= 500 ? strings.serverFailed : strings.unreadableAddress);
    response
      .status(status)
      .type('html')
      .send(renderErrorPage({ status, message, language: facts.language }));
  });
  return app;
}

/** The status that an error of express carries; 500 for any other. */
function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
