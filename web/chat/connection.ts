/** The connection: questions out, answers in, over a websocket that comes back when it is lost. */

import type { Answer } from '../../src/answer/answer.ts';
import {
  type ClientMessage,
  type ServerMessage,
  serverMessageSchema,
} from '../../src/wire/messages.ts';
import { strings } from '../strings.ts';

export type ConnectionState = 'connecting' | 'open' | 'lost' | 'outdated';

export interface Connection {
  /** Resolves with the answer; asks again by itself when the connection was lost in between. */
  readonly ask: (question: string) => Promise<Answer>;
  readonly close: () => void;
}

interface Waiting {
  readonly message: ClientMessage & { readonly type: 'ask' };
  /** How often it was sent; a question that ends the connection each time is given up. */
  sent: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
/** A question that was sent so often without an answer is not sent again. */
const MAX_SENDS = 4;

/** Twice as long each time, with half of it left to chance so that clients do not all come back at once. */
export const retryDelayMs = (attempt: number, chance: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.5 + chance / 2);

function parseServerMessage(data: unknown): ServerMessage | undefined {
  try {
    const parsed = serverMessageSchema.safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function openConnection(
  address: string,
  onState: (state: ConnectionState) => void,
): Connection {
  const waiting = new Map<string, Waiting>();
  let socket: WebSocket | undefined;
  let attempt = 0;
  let lastId = 0;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (id: string, by: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (one) by(one);
  };
  const send = (one: Waiting): void => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (one.sent >= MAX_SENDS) {
      settle(one.message.id, ({ reject }) => reject(new Error(strings.unanswered)));
      return;
    }
    one.sent += 1;
    socket.send(JSON.stringify(one.message));
  };
  const receive = (data: unknown): void => {
    const message = parseServerMessage(data);
    if (message?.type === 'welcome') {
      onState('open');
      for (const one of waiting.values()) send(one);
    } else if (message?.type === 'answer') {
      attempt = 0;
      settle(message.id, ({ resolve }) => resolve(message.answer));
    } else if (message?.type === 'error' && message.id !== undefined) {
      attempt = 0;
      settle(message.id, ({ reject }) => reject(new Error(message.message)));
    } else if (message === undefined) {
      // An answer of another version, or none that can be read: the page is older than the server.
      onState('outdated');
      for (const id of waiting.keys()) {
        settle(id, ({ reject }) => reject(new Error(strings.outdated)));
      }
    }
  };
  const connect = (): void => {
    onState(attempt === 0 ? 'connecting' : 'lost');
    socket = new WebSocket(address);
    socket.addEventListener('message', ({ data }) => receive(data));
    socket.addEventListener('close', () => {
      if (isClosed) return;
      onState('lost');
      timer = setTimeout(connect, retryDelayMs(attempt, Math.random()));
      attempt += 1;
    });
  };
  connect();
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const one: Waiting = {
          message: { type: 'ask', id: String(lastId), question },
          sent: 0,
          resolve,
          reject,
        };
        waiting.set(one.message.id, one);
        send(one);
      }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}
