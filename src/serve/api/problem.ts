/** Problem documents (RFC 9457): what went wrong, in which field, for programs and people. */

import * as z from 'zod/mini';
import {
  type ErrorCode,
  isVerbatimError,
  type RequestFault,
  type VerbatimError,
} from '../../errors.ts';
import { INTERNAL } from '../error-message.ts';
import { HTTP_STATUS } from '../statuses.ts';

export const PROBLEM_TYPE = 'application/problem+json';
/** Where the codes are told of. */
const PROBLEM_PAGE = '/api#';

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable; programs branch on it. */
  code: z.string(),
  /** The fields that are wrong; empty where none is to blame. */
  errors: z.array(
    z.object({
      in: z.enum(['path', 'query', 'body', 'header']),
      field: z.string(),
      problem: z.string(),
    }),
  ),
  /** When to ask again, where waiting helps. */
  retryAfterMs: z.optional(z.number()),
});

export type Problem = z.infer<typeof problemSchema>;

/** The field that holds the question, for errors about it. */
export type AskedField = Omit<RequestFault, 'problem'>;

/** The field that an error is about, where its code tells. */
const FIELD_OF: { readonly [Code in ErrorCode]?: AskedField } = {
  PASSAGE_UNKNOWN: { in: 'path', field: 'id' },
  STUDY_UNKNOWN: { in: 'path', field: 'key' },
  REFERENCE_UNKNOWN: { in: 'path', field: 'key' },
  PAGE_NOT_FOUND: { in: 'path', field: 'path' },
  FORM_UNKNOWN: { in: 'header', field: 'Accept' },
  BODY_UNREADABLE: { in: 'body', field: 'body' },
  BODY_TOO_LARGE: { in: 'body', field: 'body' },
  BODY_TYPE_UNKNOWN: { in: 'header', field: 'Content-Type' },
};

const titleOf = (code: string): string =>
  code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

/** The id of a code on the page that tells of them. */
export const problemAnchor = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const problemType = (code: string): string => PROBLEM_PAGE + problemAnchor(code);

function faultsOf({ code, facts, message }: VerbatimError, asked: AskedField): RequestFault[] {
  if ('faults' in facts && code === 'REQUEST_INVALID') return [...facts.faults] as RequestFault[];
  const field = FIELD_OF[code];
  if (field) return [{ ...field, problem: message }];
  if ('historyIndex' in facts && facts.historyIndex !== undefined) {
    // An address has no entries to number: it gives the same name again.
    const entry = asked.in === 'query' ? 'history' : `history.${facts.historyIndex}`;
    return [{ in: asked.in, field: entry, problem: message }];
  }
  // All others that a request can cause are about the question.
  return HTTP_STATUS[code] === 400 || HTTP_STATUS[code] === 413
    ? [{ ...asked, problem: message }]
    : [];
}

/** The problem document of an error. A fault of ours tells nothing of its inside. */
export function describeProblem(error: unknown, asked: AskedField): Problem {
  if (!isVerbatimError(error)) {
    return {
      type: problemType(INTERNAL.code),
      title: titleOf(INTERNAL.code),
      status: 500,
      detail: INTERNAL.message,
      code: INTERNAL.code,
      errors: [],
    };
  }
  const { code, message, facts } = error;
  return {
    type: problemType(code),
    title: titleOf(code),
    status: HTTP_STATUS[code],
    detail: message,
    code,
    errors: faultsOf(error, asked),
    ...('retryAfterMs' in facts && { retryAfterMs: facts.retryAfterMs }),
  };
}
