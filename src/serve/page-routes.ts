/** The pages that only show what the Library holds. */

import { Router } from 'express';
import { parseMarked } from '../../web/components/reader/marked.ts';
import type { Pages } from '../../web/pages/render.tsx';
import type { Catalog } from '../library/catalog.ts';
import { onlyRead } from './failures.ts';

export interface PageRoutesOptions {
  readonly catalog: Catalog;
  readonly pages: Pages;
}

export function pageRoutes({ catalog, pages }: PageRoutesOptions): Router {
  const readPage = pages.read({ catalog });
  const router = Router();
  router
    .route('/read')
    .get(({ query: { mark } }, response) => {
      const marked = typeof mark === 'string' ? parseMarked(mark) : undefined;
      response.type('html').send(marked ? pages.read({ catalog, marked }) : readPage);
    })
    .all(onlyRead);
  return router;
}
