/** Makes links to the review and its studies open in the reader, which is fetched when the first of them is followed. */

import type { PageSource } from './page-source.ts';
import type { Reader } from './reader.ts';
import { clickedLink, isReadable } from './links-to-read.ts';

/**
 * Opens links in these elements in one reader, unless somebody else has taken the click. Where the reader cannot be fetched, the
 * link is followed.
 *
 * @param load - brings what the reader shows
 * @returns its undo
 */
export function openLinksInReader(load: PageSource, ...roots: readonly HTMLElement[]): () => void {
  const listening = new AbortController();
  let reader: Promise<Reader> | undefined;
  const open = async (link: HTMLAnchorElement): Promise<void> => {
    try {
      reader ??= import('./reader.ts').then(({ createReader }) => createReader(load));
      await (await reader).openAddress(link.href);
    } catch {
      reader = undefined;
      location.assign(link.href);
    }
  };
  const follow = (event: MouseEvent): void => {
    const link = clickedLink(event);
    if (!link || !isReadable(new URL(link.href))) return;
    event.preventDefault();
    void open(link);
  };
  for (const root of roots) root.addEventListener('click', follow, { signal: listening.signal });
  return () => {
    listening.abort();
    void reader?.then((made) => made.remove());
  };
}
