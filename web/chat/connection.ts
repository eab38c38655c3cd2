/**
 * The connection: questions out, answers in. Over a websocket that comes back when it is lost, over HTTP where there is
 * none. A question stays in the list until it is answered once, whatever becomes of the connections in between.
 */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import type { ServerMessage, Welcome } from '../../src/wire/messages.ts';
import { strings } from '../strings.ts';
import { fetchAnswer, fetchSuggestions, fetchWelcome, type Reply } from './http-door.ts';
import { openSocket, type Socket } from './socket-door.ts';

export type ConnectionState =
  | 'connecting'
  | 'open'
  | 'http' // connected, without a websocket
  | 'slow' // connected, and an answer takes long
  | 'lost'
  | 'offline' // this device has no network
  | 'outdated' // the server speaks another version
  | 'loading' // without a server: engine and Library are on their way
  | 'unloadable'; // they could not be had, and a reader may try again

export interface Connection {
  /** Resolves with the answer; asks again by itself when the connection was lost in between. */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /** Empty where nothing fits, or nothing comes. Resolves for the last text only; earlier ones never resolve. */
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  /** Tries again at once, where a connection is not to be had. */
  readonly retry: () => void;
  readonly close: () => void;
}

export interface ConnectionEvents {
  readonly onState: (state: ConnectionState) => void;
  /** At each connection; whether the review is another than before, its `library` tells. */
  readonly onWelcome: (welcome: Welcome) => void;
}

interface Waiting {
  readonly id: string;
  readonly request: AskRequest;
  /** How often it was sent; a question that ends the connection each time is given up. */
  sent: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
/** A question that was sent so often without an answer is not sent again. */
const MAX_SENDS = 4;
/** Answers take milliseconds; a reader starts to wonder after a second. */
const SLOW_MS = 1_200;

/** Twice as long each time, with half of it left to chance so that clients do not all come back at once. */
const retryDelayMs = (attempt: number, chance: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.5 + chance / 2);

/** The questions that wait for an answer, by id. */
function createQueue() {
  const waiting = new Map<string, Waiting>();
  let lastId = 0;
  const settle = (id: string, by: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) by(one);
  };
  return {
    waiting,
    nextId: (): string => String((lastId += 1)),
    answer: (id: string, answer: Answer): void => settle(id, ({ resolve }) => resolve(answer)),
    fail: (id: string, message: string): void =>
      settle(id, ({ reject }) => reject(new Error(message))),
  };
}

export function openConnection(
  address: string,
  { onState, onWelcome }: ConnectionEvents,
): Connection {
  const { waiting, nextId, answer, fail } = createQueue();
  /** Open or opening, and open with a welcome. */
  let opening: Socket | undefined;
  let socket: Socket | undefined;
  let state: ConnectionState = 'connecting';
  let attempt = 0;
  let isClosed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let suggesting: { id: string; resolve: (found: readonly Suggestion[]) => void } | undefined;

  const tell = (next: ConnectionState): void => {
    state = next;
    onState(next);
  };
  const isConnected = (): boolean => state === 'open' || state === 'http' || state === 'slow';
  const settled = (): void => {
    attempt = 0;
    if (state === 'slow' && waiting.size === 0) tell(socket ? 'open' : 'http');
  };
  const later = (one: Waiting, afterMs: number): void => {
    one.sent -= 1; // it was not the question's fault
    setTimeout(() => waiting.has(one.id) && send(one), afterMs);
  };
  const outdated = (): void => {
    tell('outdated');
    for (const id of waiting.keys()) fail(id, strings.connection.outdated);
  };

  const viaHttp = async (one: Waiting): Promise<void> => {
    const reply: Reply = await fetchAnswer(one.request);
    if (reply.kind === 'answer') answer(one.id, reply.answer);
    else if (reply.kind === 'unreadable') return outdated();
    else if (reply.kind === 'error' && reply.retryAfterMs !== undefined)
      return later(one, reply.retryAfterMs);
    else if (reply.kind === 'error') fail(one.id, reply.message);
    else return socket ? undefined : tell('lost'); // it is sent again with the next connection
    settled();
  };
  const send = (one: Waiting): void => {
    if (!isConnected()) return;
    if (one.sent >= MAX_SENDS) return fail(one.id, strings.connection.unanswered);
    one.sent += 1;
    if (!socket?.send({ type: 'ask', id: one.id, ...one.request })) void viaHttp(one);
    setTimeout(() => waiting.has(one.id) && isConnected() && tell('slow'), SLOW_MS);
  };
  const welcomed = (welcome: Welcome, by: 'open' | 'http'): void => {
    tell(by);
    onWelcome(welcome);
    for (const one of waiting.values()) send(one);
  };

  const receive = (message: ServerMessage | undefined): void => {
    switch (message?.type) {
      case 'welcome':
        return welcomed(message, 'open');
      case 'answer':
        answer(message.id, message.answer);
        return settled();
      case 'suggestions':
        if (suggesting?.id === message.id) suggesting.resolve(message.suggestions);
        return;
      case 'error': {
        const { id = '', retryAfterMs } = message;
        const one = waiting.get(id);
        if (one && retryAfterMs !== undefined) return later(one, retryAfterMs);
        fail(id, message.message);
        return settled();
      }
      case 'pong':
        return;
      case undefined: // an answer of another version, or none that can be read
        return outdated();
    }
  };

  const connect = (): void => {
    clearTimeout(retry);
    if (opening) return;
    const opened = openSocket(address, {
      onMessage: (message) => {
        socket = opened;
        receive(message);
      },
      onClose: (wasWelcome) => {
        opening = socket = undefined;
        if (!isClosed && state !== 'outdated') void closed(wasWelcome);
      },
    });
    opening = opened;
  };
  /** Tries again by and by, and where the websocket brings nothing, over HTTP in between. */
  const closed = async (wasWelcome: boolean): Promise<void> => {
    if (!navigator.onLine) tell('offline');
    else if (wasWelcome) tell('lost');
    retry = setTimeout(connect, retryDelayMs(attempt, Math.random()));
    attempt += 1;
    if (wasWelcome) return;
    const welcome = await fetchWelcome();
    if (isClosed || socket) return;
    if (!welcome) tell(navigator.onLine ? 'lost' : 'offline');
    else if (state === 'http' || state === 'slow') onWelcome(welcome);
    else welcomed(welcome, 'http');
  };

  const online = (): void => {
    attempt = 0;
    if (!socket) return connect();
    tell('open');
    for (const one of waiting.values()) send(one);
    socket.check();
  };
  const offline = (): void => tell('offline');
  const seen = (): void => {
    if (document.visibilityState === 'visible') socket?.check();
  };
  addEventListener('online', online);
  addEventListener('offline', offline);
  document.addEventListener('visibilitychange', seen);
  tell('connecting');
  connect();

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const one: Waiting = { id: nextId(), request, sent: 0, resolve, reject };
        waiting.set(one.id, one);
        send(one);
      }),
    suggest: (typed) =>
      new Promise((resolve) => {
        const id = nextId();
        suggesting = { id, resolve };
        if (socket?.send({ type: 'suggest', id, typed })) return;
        if (state === 'http') void fetchSuggestions(typed).then(resolve);
        else resolve([]);
      }),
    retry: connect,
    close: () => {
      isClosed = true;
      clearTimeout(retry);
      opening?.close();
      removeEventListener('online', online);
      removeEventListener('offline', offline);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
