/** The pages that only show what the Library holds. */

import { Router } from 'express';
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
    .get((_request, response) => {
      response.type('html').send(readPage);
    })
    .all(onlyRead);
  return router;
}
