/** The server over HTTP: pages, their scripts and styles. One file a group of routes. */

import express, { type Express } from 'express';
import { createPages } from '../../web/pages/render.tsx';
import type { Opening } from '../../web/pages/opening.ts';
import { API_BASE, createApi } from './api/api.ts';
import { askRoute } from './ask-route.ts';
import { readAssets, serveAssets, serveEmbedded } from './assets.ts';
import { compress } from './compress.ts';
import { crawlerRoutes, nameCanonical } from './crawler-routes.ts';
import { notFound, showFailure } from './failures.ts';
import type { AllowedOrigins } from './origins.ts';
import { pageRoutes } from './page-routes.ts';
import { SECURITY } from './security.ts';
import { type WireOptions, wireRoutes } from './wire-routes.ts';

export interface AppOptions extends WireOptions {
  readonly publicFolder: string;
  readonly opening: Opening;
  readonly allowedOrigins: AllowedOrigins;
  /** The address under which readers know this server; what each request says when absent. */
  readonly address?: string | undefined;
}

/** @throws {VerbatimError} `FILE_UNREADABLE` where the page has not been built */
export function createApp(options: AppOptions): Express {
  const { assistant, publicFolder, opening, addressOf, countQuestion, onFault, address } = options;
  const { catalog } = assistant;
  const { language } = catalog.library.review;
  const assets = readAssets(publicFolder);
  const pages = createPages({ assets, scripts: assets.scripts, hasServer: true });
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(SECURITY);
  app.use(compress());
  app.use(API_BASE, createApi(options));
  app.use('/wire', wireRoutes(options));
  app.use('/assets', serveAssets(publicFolder));
  app.use(serveEmbedded(publicFolder));
  app.use(nameCanonical({ address }));
  app.use(crawlerRoutes({ catalog, address }));
  app.use(askRoute({ assistant, opening, pages, addressOf, countQuestion }));
  app.use(pageRoutes({ catalog, pages, address }));
  app.use(notFound);
  app.use(showFailure({ pages, language, onFault }));
  return app;
}
