/** Origins: which other sites' pages may ask this server. Its own pages always may, and programs, which send none. */

import type { IncomingMessage, OutgoingMessage } from 'node:http';

/** `*` for every site. */
export type AllowedOrigins = '*' | readonly string[];

/** Origins of other sites that are let in unless the owner names some. */
export const NO_OTHER_ORIGIN: AllowedOrigins = [];

/** How long a browser may keep the answer to a preflight. */
const PREFLIGHT_SECONDS = 24 * 60 * 60;

function isOwn(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Whether a page of a site that was not let in sends this request. */
export function isForeign({ headers }: IncomingMessage, allowed: AllowedOrigins): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed === '*') return false;
  return !isOwn(origin, host) && !allowed.includes(origin);
}

/** Tells browsers that pages of the sites let in may read the reply. */
export function letOriginsRead(
  { headers: { origin } }: IncomingMessage,
  response: OutgoingMessage,
  allowed: AllowedOrigins,
): void {
  if (allowed !== '*') response.appendHeader('Vary', 'Origin');
  if (origin === undefined || (allowed !== '*' && !allowed.includes(origin))) return;
  response.setHeader('Access-Control-Allow-Origin', allowed === '*' ? '*' : origin);
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, Content-Disposition');
  response.setHeader('Access-Control-Allow-Methods', 'GET, HEAD, POST, OPTIONS');
  response.setHeader('Access-Control-Allow-Headers', 'Accept, Content-Type, If-None-Match');
  response.setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
}
