/** The Library of a static site, beside its pages. */

import { FINGERPRINT } from '../pages/frame.ts';

/** Of the Library that the page was made from. */
export const fingerprint = (): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${FINGERPRINT}"]`)?.content ?? '';

/** Never an older one than the page, whatever the browser has kept. Rejects where it cannot be had. */
export async function fetchLibrary(): Promise<unknown> {
  const response = await fetch(`library.json?${fingerprint()}`);
  if (!response.ok) throw new Error(`library.json came back with ${response.status}`);
  return response.json();
}
