/** Shows what the address names: the ask page, which stays as it is while others are looked at, or one of the views. */

import { render } from 'preact';
import { asServed } from '../components/site.ts';
import { pageStrings } from '../page-strings.ts';
import { readHash } from '../reader/read-live.ts';
import { clearPlace, showPlace } from '../reader/show-place.ts';
import { strings } from '../strings.ts';
import { unpackCatalog } from './library.ts';
import { viewOf } from './views.tsx';

export interface RouterParts {
  /** The ask page: its content and its composer. */
  readonly talk: HTMLElement;
  readonly composer: HTMLElement;
  /** Called when the address has come to name the ask page by something else than the ask page. */
  readonly onAsk: (address: URL) => void;
}

/** Stands for the ask page. */
const ASK = '/';

const addressNow = (): URL | undefined => asServed(new URL(location.href));

/** The page that is open is told by the navigation; a study is among the studies. */
function markNavigation(pathname: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header nav a')) {
    const path = asServed(new URL(link.href))?.pathname;
    const isOpen = path === pathname || (path !== ASK && pathname.startsWith(`${path}/`));
    if (isOpen) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Closes what lies over the ask page; resolves when it has taken its marks away. */
async function closeDialogs(): Promise<void> {
  const open = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')];
  const closed = open.map(
    (dialog) => new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true })),
  );
  for (const dialog of open) dialog.close();
  await Promise.all(closed);
}

/** Where views are drawn, and a line that is read out while the first of them is waited for. */
function createPlace(talk: HTMLElement): { place: HTMLElement; status: HTMLElement } {
  const place = document.createElement('div');
  place.tabIndex = -1;
  place.hidden = true;
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  talk.after(place, status);
  return { place, status };
}

/** Returns what looks at the address anew; it does nothing where what is shown is what is named. */
export function createRouter({ talk, composer, onAsk }: RouterParts): () => void {
  const { place, status } = createPlace(talk);
  const askTitle = document.title;
  let shown = '';

  const showAsk = (isAsk: boolean): void => {
    talk.id = isAsk ? 'content' : 'talk'; // the content is what is shown
    talk.hidden = composer.hidden = !isAsk;
    place.hidden = isAsk;
    if (isAsk) {
      render(null, place);
      document.title = askTitle;
    }
  };
  const showView = async (address: URL): Promise<void> => {
    status.textContent = pageStrings.loading;
    const [catalog] = await Promise.all([unpackCatalog(), closeDialogs()]);
    if (addressNow()?.href !== address.href) return; // on to something else meanwhile
    status.textContent = '';
    const { title, content } = viewOf(catalog, address);
    render(content, place);
    document.title = `${title} · ${strings.name}`;
    showPlace(address, place);
    if (address.hash === '') scrollTo({ top: 0 });
    if (address.pathname === '/read') readHash();
  };
  return () => {
    const address = addressNow();
    if (!address || address.href === shown) return;
    const isFirst = shown === '';
    shown = address.href;
    const isAsk = address.pathname === ASK;
    if (!place.hidden) clearPlace();
    markNavigation(address.pathname);
    showAsk(isAsk);
    if (!isAsk)
      showView(address).catch(() => {
        status.textContent = '';
        render(<p class="lead talk">{pageStrings.unloadable}</p>, place);
      });
    else if (!isFirst) onAsk(address);
  };
}
