/** Where the reader has its content from: pages of the site, fetched once. */

import { hrefOf } from '../components/site.ts';

/** Brings what a page shows, by its path on a server: "/studies/chen-2018". Rejects where it cannot. */
export type PageSource = (path: string) => Promise<Element>;

/** Keeps the class of the page, so that its styles hold. */
function copy(main: Element): Element {
  const content = document.createElement('div');
  content.className = main.className;
  content.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  return content;
}

/** Fetches a page of this site. Its links lead where they led from there. */
export const fetchPage: PageSource = async (path) => {
  const response = await fetch(hrefOf(path), { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${path} came back with ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = page.querySelector('main');
  if (!main) throw new Error(`${path} has no content`);
  for (const link of main.querySelectorAll('a[href]')) {
    const { href, origin } = new URL(link.getAttribute('href') ?? '', response.url);
    link.setAttribute('href', origin === location.origin ? href.slice(origin.length) : href);
  }
  return main;
};

/** Asks a source once for each page, and gives a copy each time. What fails is tried again the next time. */
export function rememberPages(load: PageSource): PageSource {
  const loaded = new Map<string, Promise<Element>>();
  return async (path) => {
    const waiting = loaded.get(path) ?? load(path);
    loaded.set(path, waiting);
    try {
      return copy(await waiting);
    } catch (error) {
      loaded.delete(path);
      throw error;
    }
  };
}
