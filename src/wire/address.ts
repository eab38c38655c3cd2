/** A request as the query of an address, so that every question, chip and follow-up is a link. */

import { MAX_HISTORY_READ } from '../answer/limits.ts';
import type { AskRequest } from '../answer/question.ts';

/** Addresses longer than this are cut by proxies and chat programs; earlier questions go first. */
export const MAX_ADDRESS_HISTORY_CHARS = 1200;

/** The last questions that fit in an address, oldest first. */
function recentHistory(history: readonly string[]): readonly string[] {
  let rest = MAX_ADDRESS_HISTORY_CHARS;
  const fitting = history.slice(-MAX_HISTORY_READ).toReversed();
  const end = fitting.findIndex((question) => (rest -= question.length) < 0);
  return (end < 0 ? fitting : fitting.slice(0, end)).toReversed();
}

/** Writes `q`, `h` (one for each earlier question), `without`, `with` and `as`. */
export function requestParams(request: AskRequest): URLSearchParams {
  const params = new URLSearchParams({ q: request.question });
  for (const question of recentHistory(request.history ?? [])) params.append('h', question);
  for (const id of request.without ?? []) params.append('without', id);
  for (const id of request.with ?? []) params.append('with', id);
  if (request.as) params.set('as', request.as);
  return params;
}

/** Reads what `requestParams` wrote. Undefined where there is no question, or more than one. */
export function readRequest(params: URLSearchParams): AskRequest | undefined {
  const [question, ...more] = params.getAll('q');
  if (question === undefined || question.trim() === '' || more.length > 0) return undefined;
  const list = (name: string): string[] => params.getAll(name).filter((value) => value !== '');
  const [history, without, put] = [list('h'), list('without'), list('with')];
  return {
    question,
    ...(history.length > 0 && { history }),
    ...(without.length > 0 && { without }),
    ...(put.length > 0 && { with: put }),
    ...(params.get('as') === 'quote' && { as: 'quote' }),
  };
}
