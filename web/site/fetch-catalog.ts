/** The Library of a static site as pages draw it, fetched once; what is going on is told where the page says such things. */

import { catalogLibrary, type Catalog } from '../../src/library/catalog.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import { pageStrings } from '../page-strings.ts';
import { fetchLibrary } from './fetch-library.ts';

let fetched: Promise<Catalog> | undefined;

/**
 * Undefined where it cannot be had, which is said; asked for anew the next time.
 *
 * @param status - an element that is read out when it changes
 */
export async function fetchCatalog(status: Element): Promise<Catalog | undefined> {
  status.textContent = pageStrings.loading;
  fetched ??= fetchLibrary().then((library) => catalogLibrary(trustLibrary(library)));
  try {
    const catalog = await fetched;
    status.textContent = '';
    return catalog;
  } catch {
    fetched = undefined;
    status.textContent = pageStrings.unloadable;
    return undefined;
  }
}
