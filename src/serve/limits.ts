/** Limits of the server: every door's bounds and defaults, in one place. */

import {
  MAX_HISTORY,
  MAX_QUESTION_CHARS,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from '../answer/limits.ts';
import { MAX_ADDRESS_HISTORY_CHARS } from '../wire/address.ts';

export const DEFAULT_PORT = 8080;
/** Only this machine, unless the owner says otherwise. */
export const DEFAULT_HOST = '127.0.0.1';

/** Proxies before this server whose word is taken: none, unless the owner says how many there are. */
export const DEFAULT_PROXIES = 0;
/** More is a slip of the hand, and would let readers name any address as theirs. */
export const MAX_PROXIES = 10;

/** The texts of the largest request: a question, its history, terms to leave out and to put in. */
const MAX_REQUEST_CHARS =
  MAX_QUESTION_CHARS * (1 + MAX_HISTORY) + 2 * MAX_TERM_CHANGES * MAX_TERM_ID_CHARS;
/** A character of JSON at its longest: escaped (`\u2014`), as programs write it that send ASCII only. */
const JSON_CHAR_BYTES = 6;
/** What stands around the texts: names of fields, quotes, commas, an id, white space. */
const JSON_FRAME_BYTES = 4 * 1024;
/**
 * A message of the websocket, or a body over HTTP, in whole KiB: whatever request the other limits allow fits. A larger
 * message closes the connection (1009).
 */
export const MAX_REQUEST_BYTES =
  Math.ceil((MAX_REQUEST_CHARS * JSON_CHAR_BYTES + JSON_FRAME_BYTES) / 1024) * 1024;
/** Entries of a list in one reply of the API. */
export const MAX_LISTED = 100;
export const DEFAULT_LISTED = 50;
/** Entries that a list may skip; no review has more. */
export const MAX_OFFSET = 1_000_000;
/** Values of one facet that a filter may name. */
export const MAX_FILTER_VALUES = 20;
/** Longer than any id or key, and than any value of a facet. */
export const MAX_ID_CHARS = 200;
/** Below this, compressing a reply costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 1024;
/** Open websockets; one more is turned away with 503. */
export const MAX_CONNECTIONS = 1000;
/** Questions that one address may ask in `RATE_WINDOW_SECONDS`. */
export const MAX_QUESTIONS_IN_WINDOW = 120;
/**
 * What counts as one question: this much of it and its history together, or less. Every further part that is begun counts as
 * one more, for it is as much work to answer.
 */
export const CHARS_COUNTED_AS_QUESTION = 2000;
/** Suggestions that one address may have in the same time: two fast typists' keystrokes. */
export const MAX_SUGGESTIONS_IN_WINDOW = 400;
export const RATE_WINDOW_SECONDS = 10;
/** A websocket that answers no ping for this long is closed. */
export const PING_INTERVAL_MS = 30_000;
/** Messages of one connection that may wait for their turn; more closes it (1008). */
export const MAX_WAITING_MESSAGES = 64;
/** A client that takes nothing while this much waits to be sent is closed. */
export const MAX_BUFFERED_BYTES = 4 * 1024 * 1024;
/** A character of an address at its longest: three bytes of UTF-8, each escaped (`%E2%80%94`). */
const ADDRESS_CHAR_BYTES = 9;
/**
 * What a request's address line and headers may take at the most: Node's own default, and beside it the longest question
 * with as much history as the pages write into an address. More history needs a POST.
 */
export const MAX_HEADER_BYTES =
  16 * 1024 + ADDRESS_CHAR_BYTES * (MAX_QUESTION_CHARS + MAX_ADDRESS_HISTORY_CHARS);
export const REQUEST_TIMEOUT_MS = 15_000;
/** How long open connections get to finish when the server stops. */
export const SHUTDOWN_MS = 2_000;
/** How long browsers may keep a file whose name changes with its content: a year, as long as anybody heeds. */
export const ASSET_AGE_MS = 365 * 24 * 60 * 60 * 1000;
/** How long browsers may keep a script whose name stays: what was mended reaches every page within ten minutes. */
export const EMBEDDED_AGE_MS = 10 * 60 * 1000;
