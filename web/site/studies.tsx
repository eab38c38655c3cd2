/** The script of the list of studies of a static site: chooses and sorts where a server would. */

import { hydrate, render } from 'preact';
import type { Catalog } from '../../src/library/catalog.ts';
import { asServed, setSite, staticSite } from '../components/site.ts';
import { parseStudiesView, type StudiesView } from '../components/studies-address.ts';
import { StudiesContent } from '../pages/studies-page.tsx';
import { clickedLink } from '../reader/links-to-read.ts';
import { tellCatalog } from './tell-catalog.ts';

const WHOLE: StudiesView = { selection: new Map(), order: 'table' };

/** A line that is read out when it changes. */
function createStatus(named: Partial<Pick<HTMLElement, 'id' | 'className'>>): HTMLElement {
  const status = Object.assign(document.createElement('p'), named);
  status.setAttribute('role', 'status');
  document.body.append(status);
  return status;
}

/** The view that an address of the list asks for; undefined for other addresses. */
function viewOf(href: string): StudiesView | undefined {
  const address = asServed(new URL(href));
  return address?.pathname === '/studies' ? parseStudiesView(address.searchParams) : undefined;
}

/** Draws over what the page came with, once; from then on only what changes. */
function createDrawing(main: Element): (catalog: Catalog, view: StudiesView) => void {
  let isOurs = false;
  return (catalog, view) => {
    if (!isOurs) hydrate(<StudiesContent catalog={catalog} view={WHOLE} />, main);
    isOurs = true;
    render(<StudiesContent catalog={catalog} view={view} />, main);
  };
}

/** Leads to a place of this page: the browser goes there, and takes the focus along. */
const isWithin = ({ hash, pathname, search }: HTMLAnchorElement): boolean =>
  hash !== '' && pathname === location.pathname && search === location.search;

function start(main: Element): void {
  const status = createStatus({ id: 'status' });
  const found = createStatus({ className: 'unseen' });
  const draw = createDrawing(main);
  const show = async (): Promise<void> => {
    const catalog = await tellCatalog(status);
    const view = viewOf(location.href); // where the reader is by now
    if (!catalog || !view) return;
    draw(catalog, view);
    found.textContent = main.querySelector('#found')?.textContent ?? '';
  };
  document.addEventListener('click', (event) => {
    const link = clickedLink(event);
    if (!link || isWithin(link) || !viewOf(link.href)) return;
    event.preventDefault();
    history.pushState(undefined, '', link.href);
    void show();
  });
  addEventListener('popstate', () => void show());
  if (location.search !== '') void show();
}

setSite(staticSite(''));
const main = document.querySelector('main');
if (main) start(main);
