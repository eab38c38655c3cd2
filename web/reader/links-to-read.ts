/** Links that the reader can open: which one a click follows, and whether it leads to the review or to a study. */

import { asServed } from '../components/site.ts';

/** The link that a plain click follows; a click with a key held opens a tab, as ever. */
export function clickedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented)
    return undefined;
  const link = target instanceof Element ? target.closest('a[href]') : undefined;
  return link instanceof HTMLAnchorElement && !link.hasAttribute('download') ? link : undefined;
}

/** Whether it shows the review, or the page of a study, of this site. */
export const isReadable = (address: URL): boolean =>
  /^\/(?:read|studies\/[^/]+)$/.test(asServed(address)?.pathname ?? '');
