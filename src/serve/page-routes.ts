/** The pages that only show what the Library holds. */

import { Router } from 'express';
import { parseMarked } from '../../web/components/reader/marked.ts';
import { parseStudiesView } from '../../web/components/studies-address.ts';
import type { Pages } from '../../web/pages/render.tsx';
import { VerbatimError } from '../errors.ts';
import type { Catalog } from '../library/catalog.ts';
import { describePage } from './api/page.ts';
import { onlyRead } from './failures.ts';
import { publicAddress } from './public-address.ts';

export interface PageRoutesOptions {
  readonly catalog: Catalog;
  readonly pages: Pages;
  /** The address under which readers know this server; what each request says when absent. */
  readonly address: string | undefined;
}

export function pageRoutes({ catalog, pages, address }: PageRoutesOptions): Router {
  const { language } = catalog.library.review;
  const readPage = pages.read({ catalog });
  const aboutPage = pages.about({ catalog });
  const apiPage = pages.api(describePage(language));
  const router = Router();
  router
    .route('/read')
    .get(({ query: { mark } }, response) => {
      const marked = typeof mark === 'string' ? parseMarked(mark) : undefined;
      response.type('html').send(marked ? pages.read({ catalog, marked }) : readPage);
    })
    .all(onlyRead);
  router
    .route('/studies')
    .get((request, response) => {
      const view = parseStudiesView(new URLSearchParams(request.originalUrl.split('?')[1] ?? ''));
      response.type('html').send(pages.studies({ catalog, view }));
    })
    .all(onlyRead);
  router
    .route('/studies/:key')
    .get(({ params: { key }, path }, response) => {
      const study = catalog.studies.get(key);
      if (!study) throw new VerbatimError('PAGE_NOT_FOUND', { path });
      response.type('html').send(pages.study({ catalog, study }));
    })
    .all(onlyRead);
  router
    .route('/about')
    .get((_request, response) => {
      response.type('html').send(aboutPage);
    })
    .all(onlyRead);
  router
    .route('/api')
    .get((_request, response) => {
      response.type('html').send(apiPage);
    })
    .all(onlyRead);
  router
    .route('/widget')
    .get((request, response) => {
      const origin = publicAddress(request, address);
      const own = origin === undefined ? undefined : `${origin}/`;
      response.type('html').send(pages.widget({ language, address: own }));
    })
    .all(onlyRead);
  return router;
}
