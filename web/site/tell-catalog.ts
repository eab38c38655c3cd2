/** Fetches the Library where a page draws from it, and says what is going on. */

import type { Catalog } from '../../src/library/catalog.ts';
import { pageStrings } from '../page-strings.ts';
import { fetchCatalog } from './fetch-library.ts';

/**
 * Undefined where it cannot be had, which is said.
 *
 * @param status - an element that is read out when it changes
 */
export async function tellCatalog(status: Element): Promise<Catalog | undefined> {
  status.textContent = pageStrings.loading;
  try {
    const catalog = await fetchCatalog();
    status.textContent = '';
    return catalog;
  } catch {
    status.textContent = pageStrings.unloadable;
    return undefined;
  }
}
