/** verbatim-review/client: asks a server over its websocket, in a browser or in Node. */

export type { Answer } from './answer/answer.ts';
export type { AskRequest } from './answer/question.ts';
export {
  type Client,
  type ClientOptions,
  CLIENT_TIMEOUT_MS,
  connect,
  type Welcome,
} from './client/client.ts';
export { type ErrorCode, isVerbatimError, VerbatimError } from './errors.ts';
export { PROTOCOL_VERSION } from './wire/messages.ts';
