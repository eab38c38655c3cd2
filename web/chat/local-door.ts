/** The door without a server: engine and Library in the reader's own browser, fetched when something is about to be asked. */

import { reviewFacts } from '../../src/answer/review-facts.ts';
import { rosterOf } from '../../src/answer/roster.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import type { Library } from '../../src/library/library.ts';
import { PROTOCOL_VERSION } from '../../src/wire/protocol.ts';
import type { Welcome } from '../../src/wire/messages.ts';
import type { LocalLibrary } from '../engine/main.ts';
import type { PageSource } from '../reader/page-source.ts';
import type { Connection, ConnectionEvents } from './connection.ts';
import type { Door } from './door.ts';

export interface LocalDoorOptions {
  /** Rejects where engine or Library cannot be had; called again when a reader wants to try again. */
  readonly load: () => Promise<LocalLibrary>;
  /** Changes with anything in the Library; as the welcome of a server has it. */
  readonly fingerprint: string;
  readonly loadPage: PageSource;
}

/** Resolves when it is loaded, however often that is tried. */
interface Loading {
  readonly loaded: Promise<LocalLibrary>;
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
  let settle = (_local: LocalLibrary): void => undefined;
  const loaded = new Promise<LocalLibrary>((resolve) => {
    settle = resolve;
  });
  const tryOnce = async (): Promise<void> => {
    onState('loading');
    try {
      const local = await load();
      onWelcome(welcomeOf(local.catalog.library, fingerprint));
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

const welcomeOf = (library: Library, fingerprint: string): Welcome => ({
  type: 'welcome',
  protocol: PROTOCOL_VERSION,
  review: reviewFacts(library),
  library: fingerprint,
  studies: [...rosterOf(library)],
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
  const ready = (): Promise<LocalLibrary> => {
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
const citer = () => import('../../src/wire/cite-passage.ts');

export function localDoor(options: LocalDoorOptions): Door {
  let loading: Loading | undefined;
  const whereCiting = async <Cited>(
    work: (catalog: Catalog, cite: Awaited<ReturnType<typeof citer>>) => Cited,
  ): Promise<Cited | undefined> => {
    loading?.start();
    try {
      const [local, cite] = await Promise.all([loading?.loaded, citer()]);
      return local && work(local.catalog, cite);
    } catch {
      return undefined; // no such passage, or what cites cannot be fetched
    }
  };
  return {
    connect: (events) => {
      loading = createLoading(options, events);
      return connect(loading);
    },
    cite: (address) => whereCiting((found, { citeAt }) => citeAt(found, address)),
    loadPage: options.loadPage,
  };
}
