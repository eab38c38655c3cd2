/** A client of the websocket, for programs: one connection, questions out, answers in. Runs in browsers and in Node 22 and later. */

import type { Answer } from '../answer/answer.ts';
import type { AskRequest } from '../answer/question.ts';
import { VerbatimError } from '../errors.ts';
import type { Suggestion } from '../search/suggestion.ts';
import { PROTOCOL_VERSION } from '../wire/protocol.ts';
import {
  type ClientMessage,
  type ServerMessage,
  serverMessageSchema,
  type Welcome,
} from '../wire/messages.ts';

export interface Client {
  /** What the server said of itself and its review when the connection was made. */
  readonly welcome: Welcome;
  /**
   * Asks a question. Several may be asked at once; each gets its own answer.
   *
   * @throws {VerbatimError} `ANSWER_REFUSED` where the server names a fault of the request, or a limit; `CONNECTION_LOST`
   */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /**
   * What to ask, for what has been typed so far: best first, none where nothing fits.
   *
   * @throws {VerbatimError} as `ask` does
   */
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  /** Ends the connection; what waits fails with `CONNECTION_LOST`. */
  readonly close: () => void;
  /** Resolves when the connection has ended, whoever ended it. */
  readonly closed: Promise<void>;
}

export interface ClientOptions {
  /** How long to wait for the connection, and for each answer. */
  readonly timeoutMs?: number;
}

/** Answers take milliseconds; a server that says nothing for so long is away. */
export const CLIENT_TIMEOUT_MS = 10_000;

/** "http://127.0.0.1:8080/" as the address of its websocket. An address of a websocket stays as it is. */
export function socketAddress(server: string | URL): URL {
  const url = new URL(server);
  if (url.protocol === 'ws:' || url.protocol === 'wss:') return url;
  const socket = new URL('ws', url.href.endsWith('/') ? url : `${url.href}/`);
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return socket;
}

/** What comes back for a message with an id, when all goes well. */
type Reply = Extract<ServerMessage, { type: 'answer' | 'suggestions' }>;

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: VerbatimError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Reads a message of the server. Undefined for one that this version does not know. */
function readMessage(data: unknown): ServerMessage | undefined {
  try {
    return serverMessageSchema.safeParse(JSON.parse(String(data))).data;
  } catch {
    return undefined;
  }
}

/** Messages that wait for their replies, by id. */
function createQueue(address: string, timeoutMs: number) {
  const waiting = new Map<string, Waiting>();
  let lastId = 0;
  const take = (id: string): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    return one;
  };
  const lost = (problem: string): VerbatimError =>
    new VerbatimError('CONNECTION_LOST', { address, problem });
  return {
    lost,
    take,
    add: (send: (id: string) => void): Promise<Reply> =>
      new Promise((resolve, reject) => {
        const id = String((lastId += 1));
        const timer = setTimeout(
          () => take(id)?.reject(lost(`no answer within ${timeoutMs} ms`)),
          timeoutMs,
        );
        waiting.set(id, { resolve, reject, timer });
        send(id);
      }),
    failAll: (problem: string): void => {
      for (const id of waiting.keys()) take(id)?.reject(lost(problem));
    },
  };
}

/**
 * Connects to a server, by the address of its page or of its websocket.
 *
 * @throws {VerbatimError} `CONNECTION_LOST` where none answers in time, `PROTOCOL_UNKNOWN` where it speaks another version
 */
export async function connect(
  server: string | URL,
  { timeoutMs = CLIENT_TIMEOUT_MS }: ClientOptions = {},
): Promise<Client> {
  const address = socketAddress(server);
  const queue = createQueue(address.href, timeoutMs);
  const socket = new WebSocket(address);
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve());
  });
  const receive = (message: ServerMessage | undefined): void => {
    if (message?.type === 'answer' || message?.type === 'suggestions')
      queue.take(message.id)?.resolve(message);
    if (message?.type !== 'error' || message.id === undefined) return;
    const { code, message: problem, retryAfterMs } = message;
    queue.take(message.id)?.reject(
      new VerbatimError('ANSWER_REFUSED', {
        code,
        problem,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      }),
    );
  };
  const welcome = await new Promise<Welcome>((resolve, reject) => {
    const giveUp = (error: VerbatimError): void => {
      clearTimeout(timer);
      reject(error);
      socket.close();
    };
    const timer = setTimeout(
      () => giveUp(queue.lost(`no welcome within ${timeoutMs} ms`)),
      timeoutMs,
    );
    let isFirst = true;
    socket.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (!isFirst) return receive(message);
      isFirst = false;
      clearTimeout(timer);
      if (message?.type === 'welcome') return resolve(message);
      const facts = { address: address.href, known: PROTOCOL_VERSION };
      giveUp(new VerbatimError('PROTOCOL_UNKNOWN', facts));
    });
    socket.addEventListener('close', ({ code, reason }) => {
      const problem = reason === '' ? `it was closed with ${code}` : `${reason} (${code})`;
      giveUp(queue.lost(problem));
      queue.failAll(problem);
    });
  });
  const exchange = async <Type extends Reply['type']>(
    type: Type,
    message: (id: string) => ClientMessage,
  ): Promise<Extract<Reply, { type: Type }>> => {
    if (socket.readyState !== socket.OPEN) throw queue.lost('it has ended');
    const reply = await queue.add((id) => socket.send(JSON.stringify(message(id))));
    if (reply.type !== type) throw queue.lost(`it answered with ${reply.type}`);
    return reply as Extract<Reply, { type: Type }>; // its type has just been compared
  };
  return {
    welcome,
    closed,
    close: () => socket.close(),
    ask: async ({ question, limit, history, without, with: put, as }) => {
      const list = (values: readonly string[] | undefined) => values && [...values];
      const request = {
        question,
        limit,
        history: list(history),
        without: list(without),
        with: list(put),
        as,
      };
      const { answer } = await exchange('answer', (id) => ({ type: 'ask', id, ...request }));
      return answer;
    },
    suggest: async (typed) => {
      const reply = await exchange('suggestions', (id) => ({ type: 'suggest', id, typed }));
      return reply.suggestions;
    },
  };
}
