/** What the attributes of the element, and the plain form inside it, say. */

import { type Addresses, createAddresses } from './addresses.ts';
import type { Door } from './door.ts';
import { openLibraryAt } from './library-door.ts';
import type { WidgetAttribute } from './parts.ts';
import { openServer } from './server-door.ts';
import { createSay, readStrings, type Say, type WidgetStrings } from './strings.ts';

/** Three are read at a glance, and come in one packet or two. */
const DEFAULT_LIMIT = 3;
const DEFAULT_LANGUAGE = 'en';
const DEFAULT_KEY = 'k';

export interface Settings {
  readonly door: Door;
  readonly addresses: Addresses;
  readonly say: Say;
  readonly language: string;
  readonly reviewLanguage: string | undefined;
  readonly isDialog: boolean;
  /** The letter of the dialog's key; undefined for none. */
  readonly key: string | undefined;
  readonly target: string | undefined;
  readonly label: string;
  readonly placeholder: string;
}

/** A whole address, without query; undefined for what is none. */
function parseAddress(written: string | undefined): URL | undefined {
  try {
    const address = new URL(written ?? '', document.baseURI);
    address.search = address.hash = '';
    return written === undefined ? undefined : address;
  } catch {
    return undefined;
  }
}

const folderOf = (address: URL | string): string => new URL('.', address).href;

/** The server that is named, else the one of the form, else the one that the script came from. */
function serverOf(named: string | undefined, form: HTMLFormElement | null): string {
  const server = parseAddress(named)?.href.replace(/\/?$/, '/');
  const action = parseAddress(form?.getAttribute('action') ?? undefined);
  return server ?? folderOf(action ?? import.meta.url);
}

/** What no language is called, plural forms could not be had for: `lang=""` is HTML. */
export function readLanguage(named = DEFAULT_LANGUAGE): string {
  try {
    return Intl.getCanonicalLocales(named)[0] ?? DEFAULT_LANGUAGE;
  } catch {
    return DEFAULT_LANGUAGE;
  }
}

export function readSettings(element: HTMLElement, own: WidgetStrings): Settings {
  const get = (name: WidgetAttribute): string | undefined =>
    element.getAttribute(name) ?? undefined;
  const form = element.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('[name=q]');
  const limit = Number(get('limit')) || DEFAULT_LIMIT; // whoever is asked says what is too many
  const language = readLanguage(get('lang'));
  const say = createSay({ ...readStrings(get('strings')), ...own }, language);
  const library = parseAddress(get('library'));
  const base = library
    ? serverOf(get('site') ?? folderOf(library), form)
    : serverOf(get('server'), form);
  const key = get('key') ?? DEFAULT_KEY;
  return {
    door: library ? openLibraryAt(library.href, limit) : openServer(base, limit),
    addresses: createAddresses(base, library !== undefined),
    say,
    language,
    reviewLanguage: get('review-lang'),
    isDialog: get('mode') === 'dialog',
    key: /^[a-z0-9]$/i.test(key) ? key.toLowerCase() : undefined,
    target: get('target'),
    label:
      get('label') ?? field?.ariaLabel ?? field?.labels?.[0]?.textContent?.trim() ?? say('label'),
    placeholder: get('placeholder') ?? (field?.placeholder || say('placeholder')),
  };
}
