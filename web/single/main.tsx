/** The program of one file that holds a review and all that answers questions about it: opened from a disk, with no network at all. */

import { render } from 'preact';
import { readRequest } from '../../src/wire/address.ts';
import { startAskPage } from '../chat/ask-page.tsx';
import { localDoor } from '../chat/local-door.ts';
import { ONE_FILE, served, setSite } from '../components/site.ts';
import { openWith } from '../engine/open.ts';
import { copyLink } from '../reader/read-live.ts';
import type { PageSource } from '../reader/page-source.ts';
import { fingerprint } from '../site/fetch-library.ts';
import { saveCitations } from './downloads.ts';
import { unpackCatalog, unpackLibrary } from './library.ts';
import { createRouter } from './router.tsx';
import { viewOf } from './views.tsx';

/** Draws what the reader beside the answers shows. */
const drawPage: PageSource = async (path) => {
  const holder = document.createElement('div');
  render(viewOf(await unpackCatalog(), served(path)).content, holder);
  const main = holder.querySelector('main');
  if (!main) throw new Error(`nothing is drawn for ${path}`);
  return main;
};

function followFiles(event: MouseEvent): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[download]') : null;
  if (!link) return;
  event.preventDefault();
  void unpackCatalog().then((catalog) => saveCitations(catalog, link));
}

function start(talk: HTMLElement, composer: HTMLElement): void {
  setSite(ONE_FILE);
  const page = startAskPage(
    localDoor({
      load: async () =>
        openWith(await unpackLibrary(), () => import('../../src/search/suggest.ts')),
      catalog: unpackCatalog,
      fingerprint: fingerprint(),
      loadPage: drawPage,
    }),
  );
  const look = createRouter({
    talk,
    composer,
    onAsk: ({ searchParams }) => {
      const request = readRequest(searchParams);
      // The ask page puts what it has asked into the history itself.
      if (request && history.state === null) page.arrive(request);
    },
  });
  document.addEventListener('click', (event) => {
    followFiles(event);
    setTimeout(look); // where the ask page took the click, and changed the address
  });
  document.addEventListener('click', (event) => void copyLink(event));
  addEventListener('popstate', look);
  addEventListener('hashchange', look);
  look();
}

const talk = document.querySelector<HTMLElement>('main');
const composer = document.querySelector<HTMLElement>('search');
if (talk && composer) start(talk, composer);
