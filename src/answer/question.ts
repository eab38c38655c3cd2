/** Questions as they arrive: cleaned, and turned away where they cannot be read at all. */

import { VerbatimError } from '../errors.ts';
import {
  DEFAULT_PASSAGES,
  MAX_HISTORY,
  MAX_PASSAGES,
  MAX_QUESTION_CHARS,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from './limits.ts';

/** Everything a door may be asked. */
export interface AskRequest {
  readonly question: string;
  /** Passages wanted; 1 to `MAX_PASSAGES`, `DEFAULT_PASSAGES` when absent. */
  readonly limit?: number | undefined;
  /** Earlier questions of the conversation, oldest first; at most `MAX_HISTORY`. */
  readonly history?: readonly string[] | undefined;
  /** Ids of terms of an earlier reading to leave out: filters, carried words, corrections. */
  readonly without?: readonly string[] | undefined;
  /** Ids of filters to put in, from a term's `instead`. */
  readonly with?: readonly string[] | undefined;
  /** `quote` holds the question against the review as a quote, whatever it looks like. */
  readonly as?: 'quote' | undefined;
}

/** Control and format characters that are no part of a word; the joiners of some scripts stay. */
const UNREADABLE =
  /[\p{Cc}\p{Co}\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]+/gu;

/**
 * Cleans a question: lone surrogates and control characters out, white space to single spaces.
 *
 * @param as - what errors call it
 * @throws {VerbatimError} `QUESTION_TOO_LONG`, or `QUESTION_EMPTY` where nothing is left
 */
export function cleanQuestion(question: string, as?: AskRequest['as']): string {
  const asked = as && { as };
  checkLength(question, asked);
  const cleaned = question
    .toWellFormed()
    .replaceAll('\uFFFD', ' ')
    .replace(UNREADABLE, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (cleaned === '') throw new VerbatimError('QUESTION_EMPTY', { ...asked });
  return cleaned;
}

/** @throws {VerbatimError} `QUESTION_TOO_LONG` with what tells which one it is */
function checkLength(
  { length }: string,
  which?: { readonly as?: 'quote'; readonly historyIndex?: number },
): void {
  if (length <= MAX_QUESTION_CHARS) return;
  const limitChars = MAX_QUESTION_CHARS;
  throw new VerbatimError('QUESTION_TOO_LONG', { ...which, lengthChars: length, limitChars });
}

/** @throws {VerbatimError} `LIMIT_INVALID` */
export function checkLimit(limit = DEFAULT_PASSAGES): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PASSAGES) {
    throw new VerbatimError('LIMIT_INVALID', { limit, most: MAX_PASSAGES });
  }
  return limit;
}

/**
 * Cleans the earlier questions; those with nothing left are skipped.
 *
 * @throws {VerbatimError} `HISTORY_TOO_LONG`, or `QUESTION_TOO_LONG` for one of them
 */
export function cleanHistory(history: readonly string[] = []): string[] {
  if (history.length > MAX_HISTORY) {
    throw new VerbatimError('HISTORY_TOO_LONG', { questions: history.length, most: MAX_HISTORY });
  }
  history.forEach((question, historyIndex) => checkLength(question, { historyIndex }));
  return history
    .filter((question) => question.replace(UNREADABLE, '').trim() !== '')
    .map((question) => cleanQuestion(question));
}

/** @throws {VerbatimError} `TERMS_INVALID` */
export function checkTermIds(ids: readonly string[] = []): readonly string[] {
  if (ids.length > MAX_TERM_CHANGES || ids.some((id) => id.length > MAX_TERM_ID_CHARS)) {
    throw new VerbatimError('TERMS_INVALID', {
      most: MAX_TERM_CHANGES,
      limitChars: MAX_TERM_ID_CHARS,
    });
  }
  return ids;
}
