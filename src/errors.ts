/** Every way in which Verbatim can fail. The lowest floor: imports nothing. */

/** Something wrong in a corpus: where, what, and what to do about it. */
export interface Fault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly problem: string;
  readonly remedy: string;
}

/** A field of a request that is not as it has to be. */
export interface RequestFault {
  readonly in: 'path' | 'query' | 'body' | 'header';
  readonly field: string;
  readonly problem: string;
}

/** What each failure knows: facts the reader can act on, units in the names. */
interface ErrorFacts {
  CORPUS_MISSING: { folder: string; problem: string };
  CORPUS_BROKEN: { folder: string; faults: readonly Fault[] };
  LIBRARY_INVALID: { field: string; problem: string };
  QUESTION_EMPTY: { as?: 'quote' };
  /** `historyIndex` where it is an earlier question; from 0. */
  QUESTION_TOO_LONG: {
    lengthChars: number;
    limitChars: number;
    as?: 'quote';
    historyIndex?: number;
  };
  LIMIT_INVALID: { limit: number; most: number };
  HISTORY_TOO_LONG: { questions: number; most: number };
  TERMS_INVALID: { most: number; limitChars: number };
  MESSAGE_INVALID: { field: string; problem: string };
  MESSAGE_NOT_JSON: { problem: string };
  FILE_UNREADABLE: { file: string; problem: string };
  LINE_INVALID: { file: string; line: number; problem: string };
  PORT_TAKEN: { host: string; port: number };
  ADDRESS_UNUSABLE: { host: string; port: number; problem: string };
  FILE_UNWRITABLE: { file: string; problem: string };
  EXPORT_REFUSED: { path: string; problem: string };
  OPTION_INVALID: { option: string; value: string; expected: string };
  TOO_MANY_QUESTIONS: { retryAfterMs: number };
  PAGE_NOT_FOUND: { path: string };
  REQUEST_INVALID: { faults: readonly RequestFault[] };
  METHOD_UNKNOWN: { method: string; allowed: readonly string[] };
  FORM_UNKNOWN: { accept: string; offered: readonly string[] };
  BODY_UNREADABLE: { problem: string };
  BODY_TOO_LARGE: { limitBytes: number };
  BODY_TYPE_UNKNOWN: { type: string };
  PASSAGE_UNKNOWN: { id: string };
  CITED_UNKNOWN: { id: string };
  STUDY_UNKNOWN: { key: string };
  REFERENCE_UNKNOWN: { key: string };
  CONNECTION_LOST: { address: string; problem: string };
  PROTOCOL_UNKNOWN: { address: string; known: number };
  ANSWER_REFUSED: { code: string; problem: string; retryAfterMs?: number };
}

export type ErrorCode = keyof ErrorFacts;

/** One line a fault, in the form that editors and CI turn into a link. */
export const formatFault = ({ file, line, problem, remedy }: Fault): string =>
  `${file}:${line}: ${problem}; ${remedy}`;

const MESSAGES: { [Code in ErrorCode]: (facts: ErrorFacts[Code]) => string } = {
  CORPUS_MISSING: ({ folder, problem }) =>
    `No corpus in ${folder}: ${problem}. Name the folder that holds the review.`,
  CORPUS_BROKEN: ({ folder, faults }) =>
    [
      `The corpus in ${folder} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:`,
      ...faults.map(formatFault),
    ].join('\n'),
  LIBRARY_INVALID: ({ field, problem }) =>
    `This is no Library of this version: ${field || 'the value'}: ${problem}. Compile the corpus again.`,
  QUESTION_EMPTY: ({ as }) =>
    as === 'quote'
      ? 'The quote is empty. Give the words to look for in the review.'
      : 'The question is empty. Type a question about the review.',
  QUESTION_TOO_LONG: ({ lengthChars, limitChars, as = 'question', historyIndex }) => {
    const which =
      historyIndex === undefined ? `The ${as}` : `Question ${historyIndex + 1} of the history`;
    return `${which} has ${lengthChars} characters; the limit is ${limitChars}. Shorten it.`;
  },
  LIMIT_INVALID: ({ limit, most }) =>
    `The limit is ${limit}; it must be a whole number from 1 to ${most}.`,
  HISTORY_TOO_LONG: ({ questions, most }) =>
    `The history has ${questions} questions; the limit is ${most}. Send the last ones.`,
  TERMS_INVALID: ({ most, limitChars }) =>
    `Terms to leave out or put in are at most ${most} ids of at most ${limitChars} characters. Send ids that an answer gave.`,
  MESSAGE_INVALID: ({ field, problem }) =>
    `The message is not as the protocol wants it: ${field || 'the whole'}: ${problem}.`,
  MESSAGE_NOT_JSON: ({ problem }) => `The message is not JSON: ${problem}.`,
  FILE_UNREADABLE: ({ file, problem }) => `${file} cannot be read: ${problem}.`,
  LINE_INVALID: ({ file, line, problem }) => `${file}:${line}: ${problem}.`,
  PORT_TAKEN: ({ host, port }) =>
    `Port ${port} of ${host} is taken. Choose another with --port; 0 picks a free one.`,
  ADDRESS_UNUSABLE: ({ host, port, problem }) =>
    `Cannot listen on port ${port} of ${host}: ${problem}. Choose another --host or --port.`,
  FILE_UNWRITABLE: ({ file, problem }) => `${file} cannot be written: ${problem}.`,
  EXPORT_REFUSED: ({ path, problem }) =>
    `${path} ${problem}. Name another, or write there all the same with --force.`,
  OPTION_INVALID: ({ option, value, expected }) =>
    `${option} is ${JSON.stringify(value)}; it must be ${expected}.`,
  TOO_MANY_QUESTIONS: ({ retryAfterMs }) =>
    `Too many questions at once. Ask again in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s.`,
  PAGE_NOT_FOUND: ({ path }) => `There is no page at ${path}.`,
  REQUEST_INVALID: ({ faults }) =>
    `The request is not as it has to be: ${faults.map(({ field, problem }) => `${field}: ${problem}`).join('; ')}.`,
  METHOD_UNKNOWN: ({ method, allowed }) =>
    `${method} is not answered here; ${allowed.join(', ')} ${allowed.length === 1 ? 'is' : 'are'}.`,
  FORM_UNKNOWN: ({ accept, offered }) =>
    `${accept} is not a form of this reply. Ask for ${offered.join(', ')}.`,
  BODY_UNREADABLE: ({ problem }) => `The body cannot be read as JSON: ${problem}.`,
  BODY_TOO_LARGE: ({ limitBytes }) => `The body has more than ${limitBytes} bytes. Shorten it.`,
  BODY_TYPE_UNKNOWN: ({ type }) =>
    `The body is ${type || 'of no type'}; send JSON with Content-Type: application/json.`,
  PASSAGE_UNKNOWN: ({ id }) => `There is no passage ${id}.`,
  CITED_UNKNOWN: ({ id }) =>
    `${JSON.stringify(id)} is no reference (khan-2019, ref-14), study (chen-2018) or passage (S5.P2) of the review.`,
  STUDY_UNKNOWN: ({ key }) => `There is no included study ${key}.`,
  REFERENCE_UNKNOWN: ({ key }) => `There is no reference ${key}.`,
  CONNECTION_LOST: ({ address, problem }) => `No connection to ${address}: ${problem}.`,
  PROTOCOL_UNKNOWN: ({ address, known }) =>
    `${address} does not speak version ${known} of the protocol. Use the client of its version.`,
  ANSWER_REFUSED: ({ problem }) => problem,
};

/** The one error we throw. Programs branch on `code`; people read `message`. */
export class VerbatimError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'VerbatimError';
  readonly code: Code;
  readonly facts: ErrorFacts[Code];

  constructor(code: Code, facts: ErrorFacts[Code], options?: ErrorOptions) {
    super(MESSAGES[code](facts), options);
    this.code = code;
    this.facts = facts;
  }
}

/** Tells our errors from all others, with their codes and facts still typed. */
export const isVerbatimError = (error: unknown): error is VerbatimError =>
  error instanceof VerbatimError;
