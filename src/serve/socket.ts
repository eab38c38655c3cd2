/** The websocket at /ws: one question, one answer, in the order in which they were asked. */

import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Assistant } from '../answer/assistant.ts';
import type { Suggester } from '../search/suggest.ts';
import {
  messageIdOf,
  parseClientMessage,
  type ServerMessage,
  type Welcome,
} from '../wire/messages.ts';
import type { ClientAddress } from './client-address.ts';
import { errorMessage } from './error-message.ts';
import {
  MAX_BUFFERED_BYTES,
  MAX_CONNECTIONS,
  MAX_REQUEST_BYTES,
  MAX_WAITING_MESSAGES,
  PING_INTERVAL_MS,
  SHUTDOWN_MS,
} from './limits.ts';
import { type AllowedOrigins, isForeign } from './origins.ts';
import { type CountQuestion, textsOf } from './rate-limit.ts';
import { CLOSE_CODE } from './statuses.ts';

export interface SocketOptions {
  readonly assistant: Assistant;
  readonly suggest: Suggester;
  readonly welcome: Welcome;
  readonly addressOf: ClientAddress;
  readonly countQuestion: CountQuestion;
  readonly countSuggestion: CountQuestion;
  /** Other sites whose pages may connect. */
  readonly allowedOrigins: AllowedOrigins;
  /** Tells the owner of a fault of ours; the client hears only that there was one. */
  readonly onFault: (error: unknown) => void;
}

const SOCKET_PATH = '/ws';

/** Text of a frame; binary frames are read as UTF-8 too. */
const frameText = (data: RawData): string =>
  (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString('utf8');

function serveConnection(socket: WebSocket, address: string, options: SocketOptions): void {
  const { assistant, suggest, welcome, countQuestion, countSuggestion, onFault } = options;
  let waiting = 0;
  let turn = Promise.resolve();
  const send = (message: ServerMessage): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
    else socket.send(JSON.stringify(message));
  };
  const answer = async (text: string): Promise<void> => {
    try {
      const message = parseClientMessage(text);
      if (message.type === 'ping') return send({ type: 'pong' });
      if (message.type === 'suggest') {
        await countSuggestion(address, [message.typed]);
        return send({
          type: 'suggestions',
          id: message.id,
          suggestions: [...suggest(message.typed)],
        });
      }
      const { type: _, id, ...request } = message;
      await countQuestion(address, textsOf(request));
      send({ type: 'answer', id, answer: await assistant.ask(request) });
    } catch (error) {
      send(errorMessage(error, { id: messageIdOf(text), onFault }));
    }
  };

  socket.on('error', () => undefined); // ws closes the connection itself, with the code that fits (1009 for a large message)
  socket.on('message', (data) => {
    if (socket.readyState !== socket.OPEN) return; // it is being closed
    waiting += 1;
    if (waiting > MAX_WAITING_MESSAGES) {
      socket.close(CLOSE_CODE.policy, `more than ${MAX_WAITING_MESSAGES} messages waiting`);
      return;
    }
    turn = turn
      .then(() => answer(frameText(data)))
      .finally(() => {
        waiting -= 1;
      });
  });
  send(welcome);
}

/** Closes connections whose other end has gone. Returns its undo. */
function watchConnections(sockets: WebSocketServer): () => void {
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
  });
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate();
      else {
        alive.delete(socket);
        socket.ping();
      }
    }
  }, PING_INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Serves websockets on a server. Returns its undo, which closes them all. */
export function serveSocket(server: Server, options: SocketOptions): () => void {
  // Answers are small; compressing them would cost more memory a connection than it saves.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_REQUEST_BYTES,
    perMessageDeflate: false,
  });
  const stopWatching = watchConnections(sockets);
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const path = request.url?.split('?')[0];
    if (path !== SOCKET_PATH) return turnAway(stream, '404 Not Found');
    if (isForeign(request, options.allowedOrigins)) return turnAway(stream, '403 Forbidden');
    if (sockets.clients.size >= MAX_CONNECTIONS) return turnAway(stream, '503 Service Unavailable');
    const address = options.addressOf(request);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit('connection', socket, request);
      serveConnection(socket, address, options);
    });
  });
  return () => {
    stopWatching();
    for (const socket of sockets.clients) {
      socket.close(CLOSE_CODE.goingAway, 'the server is stopping');
    }
    // ws gives the other end half a minute to close as well; the server does not wait that long.
    const terminateAll = (): void => sockets.clients.forEach((socket) => socket.terminate());
    setTimeout(terminateAll, SHUTDOWN_MS).unref();
    sockets.close();
  };
}
