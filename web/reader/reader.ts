/**
 * The reader: the review beside the conversation from 72rem on, a sheet over it below that.
 *
 * A page that wants all links of an element to open in it says so in one line, with `open-links.ts`, which fetches this
 * file when the first link is followed, so that the first answer does not wait for it:
 *
 *     openLinksInReader(fetchPage, document.querySelector('#conversation'));
 *
 * Or, with a button of its own:
 *
 *     const { createReader } = await import('../reader/reader.ts');
 *     const reader = createReader(fetchPage);             // once; adds one <dialog class="reader"> to the body
 *     await reader.open('S5.P2', { start: 10, end: 80 }); // any passage or paragraph id; the span is of its text
 *     await reader.openStudy('chen-2018');
 *     reader.close();                                     // also by its button and Escape; focus returns to where it was
 *
 * Links in it to `/read…` and `/studies/KEY` open in it, with a way back; all others are followed. It shows the
 * <main> of pages that it is given, those of the server mostly, so it needs no data of its own. `reader.css` makes room for it beside the page.
 */

import type { Span } from '../../src/text/span.ts';
import { readAddress, studyAddress } from '../components/links.ts';
import { asServed } from '../components/site.ts';
import { type PageSource, rememberPages } from './page-source.ts';
import { isReadable } from './links-to-read.ts';
import { createPanel, failedContent } from './panel.ts';
import { clearPlace, showPlace } from './show-place.ts';

export interface Reader {
  /** Opens the review at a passage, with the exact words marked. Never rejects: what fails is told in the reader. */
  readonly open: (passage: string, span?: Span) => Promise<void>;
  readonly openStudy: (key: string) => Promise<void>;
  /** Opens what a link to the review or to a study leads to. */
  readonly openAddress: (address: string) => Promise<void>;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Takes it out of the page. */
  readonly remove: () => void;
}

export function createReader(load: PageSource): Reader {
  const fetchPage = rememberPages(load);
  const panel = createPanel();
  /** Addresses that led here; the last one is shown. */
  const trail: string[] = [];
  let filledWith = '';

  const show = async (address: string): Promise<void> => {
    const url = asServed(new URL(address, location.href)) ?? new URL(location.href);
    panel.open({ address, canGoBack: trail.length > 1 });
    const isAsked = (): boolean => panel.isOpen() && trail.at(-1) === address;
    try {
      if (filledWith !== url.pathname) {
        const content = await fetchPage(url.pathname);
        if (!isAsked()) return; // closed, or on to something else meanwhile
        panel.fill(content);
        filledWith = url.pathname;
      }
      showPlace(url, panel.content);
    } catch {
      if (!isAsked()) return;
      panel.fill(failedContent(address));
      filledWith = '';
    }
  };
  const go = (address: string): Promise<void> => {
    trail.push(address);
    return show(address);
  };
  const begin = (address: string): Promise<void> => {
    trail.length = 0;
    return go(address);
  };
  panel.onBack(() => {
    trail.pop();
    const before = trail.at(-1);
    if (before !== undefined) void show(before);
  });
  panel.onFollow((link) => {
    if (!isReadable(link)) return false;
    void go(link.pathname + link.search + link.hash);
    return true;
  });
  panel.onClose(clearPlace);

  return {
    open: (passage, span) => begin(readAddress(passage, span)),
    openStudy: (key) => begin(studyAddress(key)),
    openAddress: begin,
    close: panel.close,
    isOpen: panel.isOpen,
    remove: () => {
      clearPlace();
      panel.remove();
    },
  };
}
