/** Makes the ask page live, whatever its door: questions go over the connection, answers join the conversation, the address follows. */

import { hydrate, render } from 'preact';
import type { AskRequest } from '../../src/answer/question.ts';
import { readRequest } from '../../src/wire/address.ts';
import { asServed, hrefOf } from '../components/site.ts';
import { Turns } from '../components/turn.tsx';
import { strings } from '../strings.ts';
import { copyAsPrinted } from '../reader/copy-as-printed.ts';
import { openLinksInReader } from '../reader/open-links.ts';
import { createAnnouncer } from './announce.ts';
import { liveActions } from './actions.ts';
import { liveComposer } from './composer.ts';
import type { ConnectionState } from './connection.ts';
import { createConversation } from './conversation.ts';
import type { Door } from './door.ts';
import { positionOf, pushPosition, replacePosition } from './position.ts';
import { liveSuggestions } from './suggestions.ts';

const element = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind; // the ask page gives each id to an element of this kind
};

function retryButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.dataset['act'] = 'retry';
  button.textContent = strings.connection.retry;
  return button;
}

const STATE_TEXT: Readonly<Record<ConnectionState, string>> = {
  ...strings.connection,
  open: '',
};

/** What else the script of a page may do with it. */
export interface AskPage {
  /** Asks what the address has come to name. */
  readonly arrive: (request: AskRequest) => void;
}

/** Called once, when the page is there. */
export function startAskPage(door: Door): AskPage {
  const talk = element('content');
  const root = element('conversation');
  const status = element('connection');
  const updated = element('updated');
  const announcer = createAnnouncer(element('announcements'));
  /** The server's own drawing of the answer stays until there is an answer to draw over it. */
  let isDrawnByServer = root.children.length > 0;
  let isCutOff = false;

  const draw = (): void => {
    const turns = conversation.turns();
    if (isDrawnByServer && turns.at(-1)?.outcome.kind === 'waiting') return;
    const drawing = <Turns turns={turns} roster={conversation.roster()} isCutOff={isCutOff} />;
    if (isDrawnByServer && turns.length === 1) hydrate(drawing, root);
    else {
      if (isDrawnByServer) root.replaceChildren();
      render(drawing, root);
    }
    isDrawnByServer = false;
    const isTalking = turns.length > 0;
    talk.toggleAttribute('data-talking', isTalking);
    element('tools').hidden = !isTalking;
    const opening = document.getElementById('opening');
    if (opening) opening.hidden = isTalking;
    composer.box.placeholder = isTalking ? strings.followUpPlaceholder : strings.askPlaceholder;
  };
  const toTurn = (id: number): void =>
    document.getElementById(`turn-${id}`)?.scrollIntoView({ block: 'start' });

  const connection = door.connect({
    onState: (state) => {
      // Each failed try tells again that it is lost; a status written again is read out again.
      if (status.dataset['state'] === state) return;
      status.dataset['state'] = state;
      status.textContent = STATE_TEXT[state];
      if (state === 'unloadable') status.append(' ', retryButton());
      const wasCutOff = isCutOff;
      isCutOff = state === 'lost' || state === 'offline';
      if (isCutOff !== wasCutOff) draw();
    },
    onWelcome: (welcome) => {
      if (conversation.welcome(welcome)) updated.textContent = strings.connection.updated;
    },
  });
  const conversation = createConversation(connection.ask, sessionStorage, {
    onChange: () => draw(),
    onSettled: (turn) => {
      announcer.turn(turn);
      if (turn.id === conversation.turns().at(-1)?.id) toTurn(turn.id);
    },
  });

  const ask = (request: Parameters<typeof conversation.ask>[0]): number => {
    const id = conversation.ask(request);
    pushPosition({ shown: conversation.turns().length, request });
    toTurn(id);
    if (isCutOff) announcer.say(strings.waitingForConnection);
    return id;
  };
  const composer = liveComposer(
    { form: element('ask'), box: element('question'), status: element('too-long') },
    {
      onAsk: (question) => ask(conversation.next(question)),
      lastQuestion: () => conversation.turns().at(-1)?.request.question,
    },
  );
  liveSuggestions({
    composer,
    list: element('suggestions'),
    status: element('suggestion-count'),
    suggest: connection.suggest,
  });
  liveActions({
    conversation,
    ask,
    refine: (id, request) => {
      conversation.refine(id, request);
      const turns = conversation.turns();
      if (turns.at(-1)?.id === id) pushPosition({ shown: turns.length, request });
    },
    clear: () => {
      conversation.clear();
      updated.textContent = '';
      announcer.say(strings.tools.cleared);
      if (!document.getElementById('opening')) return location.assign(hrefOf('/'));
      pushPosition({ shown: 0 });
      composer.box.focus();
    },
    retry: connection.retry,
    cite: door.cite,
    announcer,
    card: element('card'),
  });

  openLinksInReader(door.loadPage, root, element('card'));
  copyAsPrinted();

  addEventListener('popstate', ({ state }) => {
    const position = positionOf(state);
    if (!position) return;
    conversation.show(position.shown);
    const last = conversation.turns().at(-1);
    if (!last) return scrollTo({ top: 0 });
    const { request } = position;
    if (request && JSON.stringify(request) !== JSON.stringify(last.request)) {
      conversation.refine(last.id, request);
    }
    toTurn(last.id);
  });

  const arrive = (request: AskRequest): void => {
    conversation.ask(request);
    replacePosition({ shown: conversation.turns().length, request });
  };
  const position = positionOf(history.state);
  const arrived = readRequest(
    asServed(new URL(location.href))?.searchParams ?? new URLSearchParams(),
  );
  if (position && conversation.turns().length >= position.shown) {
    conversation.show(position.shown);
    conversation.resume();
  } else if (arrived) {
    arrive(arrived);
  } else {
    replacePosition({ shown: conversation.turns().length });
  }
  draw();
  const last = conversation.turns().at(-1);
  if (last && conversation.turns().length > 1) toTurn(last.id);
  document.documentElement.dataset['live'] = 'true';
  return { arrive };
}
