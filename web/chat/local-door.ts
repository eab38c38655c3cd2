/** The door without a server: engine and Library in the reader's own browser, fetched when something is about to be asked. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import { PROTOCOL_VERSION } from '../../src/wire/protocol.ts';
import type { Welcome } from '../../src/wire/messages.ts';
import type { Facts } from '../engine/open.ts';
import type { PageSource } from '../reader/page-source.ts';
import type { Connection, ConnectionEvents } from './connection.ts';
import type { Door } from './door.ts';

/** A Library that is asked in this browser: on the page itself, or beside it, so that the page stays quick. */
export interface AskedHere {
  readonly ask: (request: AskRequest) => Promise<Answer>;
  readonly suggest: (typed: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>;
  readonly facts: Facts;
}

export interface LocalDoorOptions {
  /** Rejects where engine or Library cannot be had; called again when a reader wants to try again. */
  readonly load: () => Promise<AskedHere>;
  /** What is cited, once something is. */
  readonly catalog: () => Promise<Catalog>;
  /** Changes with anything in the Library; as the welcome of a server has it. */
  readonly fingerprint: string;
  readonly loadPage: PageSource;
}

/** Resolves when it is loaded, however often that is tried. */
interface Loading {
  readonly loaded: Promise<AskedHere>;
  /** Does nothing while it is on its way, or there. */
  readonly start: () => void;
  /** Starts where that has failed before. */
  readonly retry: () => void;
}

function createLoading(
  { load, fingerprint }: LocalDoorOptions,
  { onState, onWelcome }: ConnectionEvents,
): Loading {
  let isUnderWay = false;
  let hasFailed = false;
  let settle = (_local: AskedHere): void => undefined;
  const loaded = new Promise<AskedHere>((resolve) => {
    settle = resolve;
  });
  const tryOnce = async (): Promise<void> => {
    onState('loading');
    try {
      const local = await load();
      onWelcome(welcomeOf(local.facts, fingerprint));
      settle(local);
      onState('open');
    } catch {
      isUnderWay = false;
      hasFailed = true;
      onState('unloadable');
    }
  };
  const start = (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    void tryOnce();
  };
  return { loaded, start, retry: () => hasFailed && start() };
}

const welcomeOf = ({ review, studies }: Facts, fingerprint: string): Welcome => ({
  type: 'welcome',
  protocol: PROTOCOL_VERSION,
  review,
  library: fingerprint,
  studies: [...studies],
});

/** Loads when the reader turns to the composer, so that the first answer waits for as little as can be. */
const connect = ({ loaded, start, retry }: Loading): Connection => {
  const listening = new AbortController();
  const { signal } = listening;
  document.addEventListener(
    'focusin',
    ({ target }) => target instanceof Element && target.closest('form') && start(),
    { signal },
  );
  addEventListener('online', retry, { signal });
  const ready = (): Promise<AskedHere> => {
    start();
    return loaded;
  };
  return {
    ask: async (request) => (await ready()).ask(request),
    suggest: async (typed) => (await ready()).suggest(typed),
    retry,
    close: () => listening.abort(),
  };
};

/** What cites is fetched once something is cited. */
export const localDoor = (options: LocalDoorOptions): Door => ({
  connect: (events) => connect(createLoading(options, events)),
  cite: async (address) => {
    const citer = import('../../src/wire/cite-passage.ts');
    try {
      const [catalog, { citeAt }] = await Promise.all([options.catalog(), citer]);
      return citeAt(catalog, address);
    } catch {
      return undefined; // no such passage, or it cannot be fetched now
    }
  },
  loadPage: options.loadPage,
});
