/** The server over HTTP: pages, their scripts and styles. One file a group of routes. */

import compression from 'compression';
import express, { type Express } from 'express';
import { createPages } from '../../web/pages/render.tsx';
import type { Assistant } from '../answer/assistant.ts';
import type { Suggester } from '../search/suggest.ts';
import { API_BASE, createApi } from './api/api.ts';
import { askRoute } from './ask-route.ts';
import { readAssets, serveAssets } from './assets.ts';
import { crawlerRoutes, nameCanonical } from './crawler-routes.ts';
import { notFound, showFailure } from './failures.ts';
import { MIN_COMPRESSED_BYTES } from './limits.ts';
import type { AllowedOrigins } from './origins.ts';
import { pageRoutes } from './page-routes.ts';
import type { CountQuestion } from './rate-limit.ts';
import { SECURITY } from './security.ts';

export interface AppOptions {
  readonly assistant: Assistant;
  readonly publicFolder: string;
  readonly suggest: Suggester;
  readonly countQuestion: CountQuestion;
  readonly countSuggestion: CountQuestion;
  readonly allowedOrigins: AllowedOrigins;
  readonly onFault: (error: unknown) => void;
  /** The address under which readers know this server; what each request says when absent. */
  readonly address?: string | undefined;
}

/** @throws {VerbatimError} `FILE_UNREADABLE` where the page has not been built */
export function createApp({
  assistant,
  publicFolder,
  suggest,
  countQuestion,
  countSuggestion,
  allowedOrigins,
  onFault,
  address,
}: AppOptions): Express {
  const { catalog } = assistant;
  const { language } = catalog.library.review;
  const pages = createPages(readAssets(publicFolder));
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(SECURITY);
  app.use(compression({ threshold: MIN_COMPRESSED_BYTES }));
  app.use(
    API_BASE,
    createApi({ assistant, suggest, countQuestion, countSuggestion, allowedOrigins, onFault }),
  );
  app.use('/assets', serveAssets(publicFolder));
  app.use(nameCanonical({ address }));
  app.use(crawlerRoutes({ catalog, address }));
  app.use(askRoute({ assistant, pages, countQuestion }));
  app.use(pageRoutes({ catalog, pages }));
  app.use(notFound);
  app.use(showFailure({ pages, language, onFault }));
  return app;
}
