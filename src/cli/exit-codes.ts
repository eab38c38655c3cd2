/** Exit codes: what a script can tell from a command that ended. */

import type { ErrorCode } from '../errors.ts';

export const EXIT = {
  ok: 0,
  /** The review does not answer (`ask`), the corpus has faults (`check`). */
  no: 1,
  /** The command was not understood, or what it names is not there or cannot be read or written. */
  usage: 2,
  /** A fault of ours. */
  internal: 70, // EX_SOFTWARE of sysexits.h
  /** What is printed cannot be written: the disk is full. */
  output: 74, // EX_IOERR
} as const;

/** What each failure is to a script. A code without a row does not compile. */
export const EXIT_CODE = {
  CORPUS_MISSING: EXIT.usage,
  CORPUS_BROKEN: EXIT.no,
  LIBRARY_INVALID: EXIT.usage,
  QUESTION_EMPTY: EXIT.usage,
  QUESTION_TOO_LONG: EXIT.usage,
  LIMIT_INVALID: EXIT.usage,
  HISTORY_TOO_LONG: EXIT.usage,
  TERMS_INVALID: EXIT.usage,
  MESSAGE_INVALID: EXIT.usage,
  MESSAGE_NOT_JSON: EXIT.usage,
  FILE_UNREADABLE: EXIT.usage,
  LINE_INVALID: EXIT.usage,
  PORT_TAKEN: EXIT.usage,
  ADDRESS_UNUSABLE: EXIT.usage,
  FILE_UNWRITABLE: EXIT.usage,
  EXPORT_REFUSED: EXIT.usage,
  OPTION_INVALID: EXIT.usage,
  TOO_MANY_QUESTIONS: EXIT.no,
  PAGE_NOT_FOUND: EXIT.usage,
  REQUEST_INVALID: EXIT.usage,
  METHOD_UNKNOWN: EXIT.usage,
  FORM_UNKNOWN: EXIT.usage,
  BODY_UNREADABLE: EXIT.usage,
  BODY_TOO_LARGE: EXIT.usage,
  BODY_TYPE_UNKNOWN: EXIT.usage,
  PASSAGE_UNKNOWN: EXIT.usage,
  CITED_UNKNOWN: EXIT.usage,
  STUDY_UNKNOWN: EXIT.usage,
  REFERENCE_UNKNOWN: EXIT.usage,
  CONNECTION_LOST: EXIT.usage,
  PROTOCOL_UNKNOWN: EXIT.usage,
  ANSWER_REFUSED: EXIT.usage,
} as const satisfies Record<ErrorCode, number>;
