/** What each failure is to HTTP. A code without a row does not compile. */

import type { ErrorCode } from '../errors.ts';

export const HTTP_STATUS = {
  CORPUS_MISSING: 503,
  CORPUS_BROKEN: 503,
  LIBRARY_INVALID: 503,
  QUESTION_EMPTY: 400,
  QUESTION_TOO_LONG: 413,
  LIMIT_INVALID: 400,
  HISTORY_TOO_LONG: 400,
  TERMS_INVALID: 400,
  MESSAGE_INVALID: 400,
  MESSAGE_NOT_JSON: 400,
  FILE_UNREADABLE: 500,
  LINE_INVALID: 500,
  PORT_TAKEN: 500,
  ADDRESS_UNUSABLE: 500,
  FILE_UNWRITABLE: 500,
  OPTION_INVALID: 500,
  TOO_MANY_QUESTIONS: 429,
  PAGE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
} as const satisfies Record<ErrorCode, number>;

/** Close codes of websockets (RFC 6455, section 7.4.1). */
export const CLOSE_CODE = {
  goingAway: 1001,
  policy: 1008,
} as const;
