/** The script of the ask page of a static site: a worker answers, in the reader's own browser. */

import { startAskPage } from '../chat/ask-page.tsx';
import { localDoor } from '../chat/local-door.ts';
import { setSite, staticSite } from '../components/site.ts';
import { fetchPage } from '../reader/page-source.ts';
import { openInWorker } from './ask-worker.ts';
import { fetchCatalog, fingerprint, libraryAddress } from './fetch-library.ts';

/** File name of the worker, beside this script; the build puts it in. */
declare const WORKER: string;

setSite(staticSite(''));
startAskPage(
  localDoor({
    load: () => openInWorker(new URL(WORKER, import.meta.url), libraryAddress()),
    catalog: fetchCatalog,
    fingerprint: fingerprint(),
    loadPage: fetchPage,
  }),
);
