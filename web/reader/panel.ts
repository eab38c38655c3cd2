/** The panel that the reader is: a dialog, beside the page where there is room for both, over it where there is not. */

import { clickedLink } from './links-to-read.ts';
import { pageStrings } from '../page-strings.ts';
import { hrefOf } from '../components/site.ts';

/** From here on there is room for both; reader.css has the same. */
const WIDE = '(min-width: 72rem)';

export interface Panel {
  readonly content: HTMLElement;
  readonly open: (shown: { readonly address: string; readonly canGoBack: boolean }) => void;
  readonly fill: (content: Node) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly onBack: (goBack: () => void) => void;
  /** `follow` says whether it has opened the link. */
  readonly onFollow: (follow: (link: URL) => boolean) => void;
  readonly onClose: (closed: () => void) => void;
  readonly remove: () => void;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function createPanel(): Panel {
  const words = pageStrings.reader;
  const back = element('button', { type: 'button' }, words.back);
  const close = element('button', { type: 'button' }, words.close);
  const whole = element('a', { href: hrefOf('/read') }, words.whole);
  const content = element('div', { class: 'reader-content', tabindex: '-1' });
  const bar = element('div', { class: 'reader-bar' }, back, whole, close);
  const dialog = element('dialog', { class: 'reader', 'aria-label': words.name }, bar, content);
  document.body.append(dialog);

  const wide = matchMedia(WIDE);
  const listening = new AbortController();
  const { signal } = listening;
  let opener: Element | undefined;

  const settle = (): void => {
    if (wide.matches) dialog.show();
    else dialog.showModal();
  };
  wide.addEventListener(
    'change',
    () => {
      if (!dialog.open) return;
      const { activeElement } = document;
      isMoving = true;
      dialog.close();
      settle();
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    },
    { signal },
  );
  let isMoving = false;
  let onClosed = (): void => undefined;
  dialog.addEventListener(
    'close',
    () => {
      if (isMoving) {
        isMoving = false;
        return;
      }
      onClosed();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    { signal },
  );
  close.addEventListener('click', () => dialog.close(), { signal });
  dialog.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    },
    { signal },
  );
  // A click on what lies behind the sheet closes it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal });

  return {
    content,
    open: ({ address, canGoBack }) => {
      const { activeElement } = document;
      if (!dialog.contains(activeElement)) opener = activeElement ?? undefined;
      whole.href = address;
      back.hidden = !canGoBack;
      if (!dialog.open) settle();
      if (content.childElementCount === 0)
        content.replaceChildren(element('p', { class: 'lead', role: 'status' }, words.loading));
    },
    fill: (filling) => content.replaceChildren(filling),
    close: () => dialog.close(),
    isOpen: () => dialog.open,
    onBack: (goBack) => back.addEventListener('click', goBack, { signal }),
    onFollow: (follow) =>
      content.addEventListener(
        'click',
        (event) => {
          const link = clickedLink(event);
          if (link && follow(new URL(link.href))) event.preventDefault();
        },
        { signal },
      ),
    onClose: (closed) => {
      onClosed = closed;
    },
    remove: () => {
      listening.abort();
      dialog.remove();
    },
  };
}

/** What stands in the panel where a page cannot be had. */
export const failedContent = (address: string): Node => {
  const { failed, whole } = pageStrings.reader;
  return element(
    'p',
    { class: 'lead', role: 'alert' },
    `${failed} `,
    element('a', { href: address }, whole),
  );
};
