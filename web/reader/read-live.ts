/** Makes the reading page live: links to passages are copied, and addresses that cite words are held against them. */

import { readAddress } from '../components/links.ts';
import { asServed } from '../components/site.ts';
import { parsePlace } from '../components/reader/marked.ts';
import { pageStrings } from '../page-strings.ts';
import { copyAsPrinted } from './copy-as-printed.ts';

const words = pageStrings.read;

function say(message: string): void {
  const status = document.querySelector('#status') ?? document.createElement('p');
  status.id = 'status';
  status.setAttribute('role', 'status');
  if (!status.isConnected) document.body.append(status);
  status.textContent = message;
}

/** A link to a passage is followed as ever; its address is copied besides. */
export async function copyLink(event: MouseEvent): Promise<void> {
  const link =
    event.target instanceof Element ? event.target.closest('a[data-copy-link]') : undefined;
  if (!(link instanceof HTMLAnchorElement)) return;
  try {
    await navigator.clipboard.writeText(link.href);
    say(words.copied);
  } catch {
    say(words.notCopied); // the browser does not allow it; the address bar has it
  }
}

/** `#S5.P2@55ebc85a` goes to the passage and says whether its words have changed; `#S5.P2:10-80` marks these words. */
export function readHash(): void {
  const hash = asServed(new URL(location.href))?.hash ?? '';
  const place = parsePlace(decodeURIComponent(hash.slice(1)));
  if (!place || (place.hash === undefined && !place.span)) return;
  const { id, hash: cited, span } = place;
  const element = document.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  if (element && cited !== undefined) {
    const isSame = element.dataset['hash']?.split(' ').includes(cited);
    say(isSame ? words.sameWords : words.changedWords);
  }
  location.replace(readAddress(id, span));
}

/** Called once, when the page is there. */
export function makeReadingLive(): void {
  document.addEventListener('click', (event) => void copyLink(event));
  window.addEventListener('hashchange', readHash);
  readHash();
  copyAsPrinted();
}
