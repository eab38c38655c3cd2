/** The address of a client, by which questions are counted: who connects, or whom the proxies before this server name. */

import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Reads it the same for requests and for websockets.
 *
 * @param proxies - proxies before this server, whose word in `X-Forwarded-For` is taken; what a client itself put there is not
 */
export const clientAddress =
  (proxies: number): ClientAddress =>
  (request) =>
    // Undefined once the connection has gone, which the types do not say.
    (proxyAddress(request, (_address, hop) => hop < proxies) as string | undefined) ?? 'unknown';
