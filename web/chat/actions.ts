/** What links and buttons of the conversation do once the page is live. Without it, the links are links. */

import type { AskRequest } from '../../src/answer/question.ts';
import { readRequest } from '../../src/wire/address.ts';
import { readAddress } from '../components/links.ts';
import { asServed } from '../components/site.ts';
import { strings } from '../strings.ts';
import type { Announcer } from './announce.ts';
import { createCiteCard, formOf, preferredStyle, rememberCitings } from './cite-card.tsx';
import type { Conversation } from './conversation.ts';
import { copyText } from './copy.ts';
import type { Door } from './door.ts';
import { exportMarkdown } from './export-markdown.ts';
import { saveFile } from './save-file.ts';

export interface ActionParts {
  readonly conversation: Conversation;
  /** Adds a turn, in the address too. Returns its id. */
  readonly ask: (request: AskRequest) => number;
  /** Asks a turn's question another way, in the address too. */
  readonly refine: (id: number, request: AskRequest) => void;
  readonly clear: () => void;
  /** Tries to connect again. */
  readonly retry: () => void;
  readonly cite: Door['cite'];
  readonly announcer: Announcer;
  /** Where the card is made. */
  readonly card: HTMLElement;
}

/** A click that opens a link here, not in another tab. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** The request that a link of ours asks; undefined for all other links. */
function requestOf(link: HTMLAnchorElement): AskRequest | undefined {
  const address = asServed(new URL(link.href));
  return address?.pathname === '/' ? readRequest(address.searchParams) : undefined;
}

const turnOf = (element: Element): number =>
  Number(element.closest<HTMLElement>('[data-turn]')?.dataset['turn'] ?? 0);

const focusTurn = (id: number): void =>
  document.getElementById(`question-${id}`)?.focus({ preventScroll: true });

/** How long a button says that it has done what it says. */
const DONE_MS = 2_000;

/** Says so on the button itself, and aloud. */
function confirm(button: HTMLElement, text: string, announcer: Announcer): void {
  const before = button.textContent;
  button.textContent = text;
  announcer.say(text);
  setTimeout(() => {
    if (button.textContent === text) button.textContent = before;
  }, DONE_MS);
}

function saveConversation({ conversation, announcer }: ActionParts): void {
  const review = document.getElementById('review-reference')?.textContent ?? '';
  saveFile('conversation.md', exportMarkdown(conversation.turns(), review, location.href));
  announcer.say(strings.tools.saved);
}

export function liveActions(parts: ActionParts): void {
  const { conversation, ask, refine, clear, retry, announcer } = parts;
  const cite = rememberCitings(parts.cite);
  const card = createCiteCard(parts.card, cite);
  const copied = async (button: HTMLElement, text: string): Promise<void> =>
    confirm(
      button,
      (await copyText(text)) ? strings.acts.copied : strings.acts.notCopied,
      announcer,
    );

  const acts: Record<string, (target: HTMLElement) => void> = {
    copy: async (button) => {
      const link = button.parentElement?.querySelector<HTMLAnchorElement>('[data-act=cite]');
      const citing = link && (await cite(pathOf(link)));
      if (citing) await copied(button, formOf(citing, preferredStyle()));
      else confirm(button, strings.acts.notCopied, announcer);
    },
    'copy-form': (button) => copied(button, card.text()),
    link: (button) => {
      const id = button.closest<HTMLElement>('[data-passage]')?.dataset['passage'] ?? '';
      void copied(button, new URL(readAddress(id), location.href).href);
    },
    export: () => saveConversation(parts),
    clear,
    retry,
  };

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || !isPlain(event)) return;
    const acting = target.closest<HTMLElement>('[data-act]');
    const act = acting && acts[acting.dataset['act'] ?? ''];
    if (act) return act(acting);
    const link = target.closest('a');
    if (!link) return;
    if (link.dataset['act'] === 'cite') {
      event.preventDefault();
      void card.open(pathOf(link), link).then((isOpen) => {
        if (!isOpen) location.assign(link.href);
      });
      return;
    }
    const request = requestOf(link);
    if (!request) return;
    event.preventDefault();
    const turn = turnOf(link);
    if (link.dataset['refine'] !== undefined && turn > 0) {
      refine(turn, withHistory(request, conversation, turn));
      focusTurn(turn);
    } else focusTurn(ask(request));
  });
  // A citation that a reader points at or moves to is fetched before it is asked for.
  const prefetch = ({ target }: Event): void => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-act=cite]') : null;
    if (link) void cite(pathOf(link));
  };
  document.addEventListener('pointerover', prefetch);
  document.addEventListener('focusin', prefetch);
}

/** As a server has it, for that is what a door is asked. */
const pathOf = ({ href }: HTMLAnchorElement): string => {
  const { pathname, search } = asServed(new URL(href)) ?? new URL(href);
  return pathname + search;
};

/** An address carries the last questions only; the turn knows all that it was asked after. */
function withHistory(request: AskRequest, conversation: Conversation, turn: number): AskRequest {
  const known = conversation.turns().find(({ id }) => id === turn)?.request.history;
  return known ? { ...request, history: known } : request;
}
