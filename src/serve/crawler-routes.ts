/** What crawlers ask for: which pages there are, and which addresses are the same page. */

import { type RequestHandler, Router } from 'express';
import { studyAddress } from '../../web/components/links.ts';
import { writeSitemap } from '../../web/pages/sitemap.ts';
import type { Catalog } from '../library/catalog.ts';
import { onlyRead } from './failures.ts';
import { publicAddress } from './public-address.ts';

export interface CrawlerOptions {
  readonly catalog: Catalog;
  /** The address under which readers know this server, where it is not the one that it is asked by. */
  readonly address: string | undefined;
}

/** Paths that pages have, so that nothing else gets into a header. */
const PAGE_PATH = /^\/(?!assets\/)[\w./%~-]*$/;

/** Names the page itself, without its query, as the one to keep; in a header, so that the page is the same for all. */
export const nameCanonical =
  ({ address }: Pick<CrawlerOptions, 'address'>): RequestHandler =>
  (request, response, next) => {
    const origin = publicAddress(request, address);
    if (origin !== undefined && PAGE_PATH.test(request.path))
      response.append('Link', `<${origin}${request.path}>; rel="canonical"`);
    next();
  };

export function crawlerRoutes({ catalog, address }: CrawlerOptions): Router {
  const paths = [
    '/',
    '/read',
    '/studies',
    '/about',
    '/api',
    '/widget',
    ...[...catalog.studies.keys()].map(studyAddress),
  ];
  const router = Router();
  router
    .route('/robots.txt')
    .get((request, response) => {
      const origin = publicAddress(request, address);
      const sitemap = origin === undefined ? '' : `Sitemap: ${origin}/sitemap.xml\n`;
      // Lists of chosen studies and answers to questions are without end, and all of their words stand elsewhere.
      response.type('text').send(`User-agent: *\nDisallow: /*?\n${sitemap}`);
    })
    .all(onlyRead);
  router
    .route('/sitemap.xml')
    .get((request, response, next) => {
      const origin = publicAddress(request, address);
      if (origin === undefined) return next();
      response.type('application/xml').send(writeSitemap(paths.map((path) => origin + path)));
    })
    .all(onlyRead);
  return router;
}
