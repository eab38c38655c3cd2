/** What failed, as a message of the wire: the same over the websocket and over HTTP. */

import { isVerbatimError } from '../errors.ts';
import type { ServerMessage } from '../wire/messages.ts';

/** What a client hears of a fault of ours: nothing of its inside. */
export const INTERNAL = {
  code: 'INTERNAL',
  message: 'The server failed to answer. Ask again.',
} as const;

interface Failed {
  /** Of the message that failed, where it has one. */
  readonly id?: string | undefined;
  /** Tells the owner of a fault of ours. */
  readonly onFault: (error: unknown) => void;
}

export function errorMessage(error: unknown, { id, onFault }: Failed): ServerMessage {
  const named = id === undefined ? {} : { id };
  if (!isVerbatimError(error)) {
    onFault(error);
    return { type: 'error', ...named, ...INTERNAL };
  }
  const { code, message, facts } = error;
  const wait = 'retryAfterMs' in facts ? { retryAfterMs: facts.retryAfterMs } : {};
  return { type: 'error', ...named, code, message, ...wait };
}
