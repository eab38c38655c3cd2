/** The card that opens on a citation: beside the words, closed by Escape or a click elsewhere, the focus back where it was. */

import { render } from 'preact';
import { FORM_STYLES, type FormStyle } from '../../src/wire/form-styles.ts';
import type { Citing } from '../../src/wire/citing.ts';
import { CiteView } from '../components/cite-view.tsx';
import { clickedLink } from '../reader/links-to-read.ts';
import { strings } from '../strings.ts';
import type { Door } from './door.ts';

const STYLE_KEY = 'verbatim.citation-style';
const DEFAULT_STYLE = 'apa';

/** The style used last. */
export function preferredStyle(): FormStyle {
  try {
    const kept = localStorage.getItem(STYLE_KEY);
    return FORM_STYLES.find((style) => style === kept) ?? DEFAULT_STYLE;
  } catch {
    return DEFAULT_STYLE;
  }
}

function preferStyle(style: FormStyle): void {
  try {
    localStorage.setItem(STYLE_KEY, style);
  } catch {
    // It is asked for again next time.
  }
}

/** Asks once for each address; what was not there is asked for again next time. */
export function rememberCitings(cite: Door['cite']): Door['cite'] {
  const asked = new Map<string, Promise<Citing | undefined>>();
  return (address) => {
    const known = asked.get(address);
    if (known) return known;
    const asking = cite(address).then((citing) => {
      if (!citing) asked.delete(address);
      return citing;
    });
    asked.set(address, asking);
    return asking;
  };
}

export const formOf = ({ forms }: Citing, style: FormStyle): string =>
  forms.find((form) => form.style === style)?.text ?? '';

export interface CiteCard {
  /**
   * Opens beside a link. False where there is nothing to show, and the link should be followed.
   *
   * @param address - `/cite/S5.P2`, with the range that is quoted
   */
  readonly open: (address: string, link: HTMLElement) => Promise<boolean>;
  /** What is shown, in the style that is shown. */
  readonly text: () => string;
  readonly close: () => void;
}

/** @param root - an empty element in which the card is made */
export function createCiteCard(root: HTMLElement, cite: Door['cite']): CiteCard {
  const dialog = document.createElement('dialog');
  dialog.className = 'card';
  dialog.popover = 'auto';
  dialog.setAttribute('aria-labelledby', 'citing-title');
  const body = document.createElement('div');
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.className = 'shut';
  shut.textContent = '×';
  shut.setAttribute('aria-label', strings.cite.close);
  shut.setAttribute('autofocus', '');
  dialog.append(shut, body);
  root.append(dialog);

  let shown: Citing | undefined;
  let style = preferredStyle();
  let opener: HTMLElement | undefined;
  const draw = (): void => {
    if (shown) render(<CiteView citing={shown} style={style} />, body);
  };
  const close = (): void => dialog.hidePopover();
  shut.addEventListener('click', close);
  // Whoever follows a link is done with the card; what the link opens gives the focus back to the citation.
  dialog.addEventListener('click', (event) => {
    if (clickedLink(event)) close();
  });
  dialog.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') {
      if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
      opener?.removeAttribute('aria-expanded');
    }
  });
  dialog.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    style = FORM_STYLES.find((one) => one === target.value) ?? style;
    preferStyle(style);
    draw();
  });

  return {
    open: async (address, link) => {
      const citing = await cite(address);
      if (!citing) return false;
      shown = citing;
      opener = link;
      style = preferredStyle();
      draw();
      if (dialog.matches(':popover-open')) dialog.hidePopover();
      dialog.showPopover({ source: link });
      shut.focus();
      return true;
    },
    text: () => (shown ? formOf(shown, style) : ''),
    close,
  };
}
