/** The address under which readers know this server: the owner's word, else what the request itself says. */

import type { Request } from 'express';

/** Host and port as browsers send them; anything else is nobody's address. */
const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/i;

/**
 * Without a slash at its end: "https://review.example".
 *
 * @returns undefined where it cannot be known: behind a proxy that the owner has not named
 */
export function publicAddress(
  request: Request,
  configured: string | undefined,
): string | undefined {
  if (configured !== undefined) return configured.replace(/\/+$/, '');
  const { host, forwarded, 'x-forwarded-host': by, 'x-forwarded-proto': scheme } = request.headers;
  if (forwarded !== undefined || by !== undefined || scheme !== undefined) return undefined;
  return host !== undefined && HOST.test(host) ? `${request.protocol}://${host}` : undefined;
}
