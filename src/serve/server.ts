/** The server: the page over HTTP, questions over the websocket. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Assistant } from '../answer/assistant.ts';
import { VerbatimError } from '../errors.ts';
import { openingOf } from '../../web/pages/opening.ts';
import { createSuggester } from '../search/suggest.ts';
import { answerUnreadable } from './api/unreadable.ts';
import { createApp } from './app.ts';
import { clientAddress } from './client-address.ts';
import {
  DEFAULT_PROXIES,
  MAX_HEADER_BYTES,
  MAX_SUGGESTIONS_IN_WINDOW,
  REQUEST_TIMEOUT_MS,
  SHUTDOWN_MS,
} from './limits.ts';
import { type AllowedOrigins, NO_OTHER_ORIGIN } from './origins.ts';
import { createRateLimit } from './rate-limit.ts';
import { serveSocket } from './socket.ts';
import { welcomeOf } from './welcome.ts';

export interface ServerOptions {
  readonly assistant: Assistant;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Where the built scripts and styles lie. */
  readonly publicFolder: string;
  /** Questions that one address may ask in a window; the default of the limits when absent. */
  readonly questionsInWindow?: number;
  /** Other sites whose pages may ask; none when absent. */
  readonly allowedOrigins?: AllowedOrigins;
  /** The address under which readers know this server, for what names it in full; what each request says when absent. */
  readonly publicAddress?: string | undefined;
  /** Proxies before this server, which say whom they ask for; none when absent. */
  readonly proxies?: number;
  readonly onFault: (error: unknown) => void;
}

export interface RunningServer {
  /** "http://127.0.0.1:8080/". */
  readonly address: string;
  /** Takes no more connections, lets open ones finish for a moment, and ends. */
  readonly close: () => Promise<void>;
}

/** Why a server cannot listen, in words of the options that say where. */
function listenError(cause: NodeJS.ErrnoException, host: string, port: number): VerbatimError {
  if (cause.code === 'EADDRINUSE')
    return new VerbatimError('PORT_TAKEN', { host, port }, { cause });
  return new VerbatimError('ADDRESS_UNUSABLE', { host, port, problem: cause.message }, { cause });
}

const formatAddress = (host: string, { port }: AddressInfo): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;

/** Resolves when it can answer. @throws {VerbatimError} `PORT_TAKEN` */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { assistant, host, port, publicFolder, questionsInWindow, onFault } = options;
  const { allowedOrigins = NO_OTHER_ORIGIN, proxies = DEFAULT_PROXIES } = options;
  const { catalog } = assistant;
  const doors = {
    assistant,
    suggest: createSuggester(catalog),
    welcome: welcomeOf(catalog.library),
    addressOf: clientAddress(proxies),
    countQuestion: createRateLimit(questionsInWindow),
    countSuggestion: createRateLimit(MAX_SUGGESTIONS_IN_WINDOW),
    allowedOrigins,
    onFault,
  };
  const opening = await openingOf(catalog.library, assistant.ask);
  const app = createApp({ ...doors, publicFolder, opening, address: options.publicAddress });
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: REQUEST_TIMEOUT_MS },
    app,
  );
  answerUnreadable(server);
  const closeSockets = serveSocket(server, doors);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      closeSockets();
      reject(listenError(error, host, port));
    });
    server.listen(port, host, resolve);
  });
  return {
    address: formatAddress(host, server.address() as AddressInfo), // a listening TCP server has one
    close: async () => {
      closeSockets();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
      await closed;
    },
  };
}
