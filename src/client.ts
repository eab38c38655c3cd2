/** verbatim-review/client: asks a server over its websocket, in a browser or in Node. */

export type { Answer } from './answer/answer.ts';
export type { AskRequest } from './answer/question.ts';
export { type Client, type ClientOptions, CLIENT_TIMEOUT_MS, connect } from './client/client.ts';
export { type ErrorCode, isVerbatimError, VerbatimError } from './errors.ts';
export type { Suggestion } from './search/suggestion.ts';
export { PROTOCOL_VERSION } from './wire/protocol.ts';
export type { Welcome } from './wire/messages.ts';
