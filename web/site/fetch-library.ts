/** The Library of a static site, beside its pages. */

import { catalogLibrary, type Catalog } from '../../src/library/catalog.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import { FINGERPRINT } from '../pages/frame.ts';

/** Of the Library that the page was made from. */
export const fingerprint = (): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${FINGERPRINT}"]`)?.content ?? '';

/** Never of an older one than the page, whatever the browser has kept. */
export const libraryAddress = (): string =>
  new URL(`library.json?${fingerprint()}`, location.href).href;

let fetched: Promise<Catalog> | undefined;

/** Fetches it once. Rejects where it cannot be had, and asks anew the next time. */
export function fetchCatalog(): Promise<Catalog> {
  fetched ??= fetch(libraryAddress())
    .then((response) => response.json())
    .then((library: unknown) => catalogLibrary(trustLibrary(library)))
    .catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
  return fetched;
}
