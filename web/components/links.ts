/** Addresses of the pages. */

import { MAX_HISTORY } from '../../src/answer/limits.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Term } from '../../src/answer/schema/term.ts';
import type { Span } from '../../src/text/span.ts';
import { requestParams } from '../../src/wire/address.ts';
import { hrefOf } from './site.ts';

/** Where a passage, or a paragraph, stands in the review; with a span of its text, those words are marked there. */
export function readAddress(passage: string, span?: Span): string {
  const id = encodeURI(passage);
  return hrefOf(span ? `/read?mark=${id}:${span.start}-${span.end}#${id}` : `/read#${id}`);
}

export const studyAddress = (key: string): string => hrefOf(`/studies/${encodeURIComponent(key)}`);

export const askAddress = (request: AskRequest): string =>
  hrefOf(`/?${requestParams(request).toString()}`);

/** The page that shows how a passage (`S5.P2`), a part of it, or a reference (`ref-14`) is cited. */
export const citeAddress = (passage: string, { start, end }: Partial<Span> = {}): string =>
  hrefOf(
    `/cite/${encodeURI(passage)}${start === undefined || end === undefined ? '' : `?start=${start}&end=${end}`}`,
  );

/** A question that follows on a request. */
export const followUp = (request: AskRequest, question: string): AskRequest => ({
  question,
  history: [...(request.history ?? []), request.question].slice(-MAX_HISTORY),
});

/** The same question, read without one of its terms. */
export function leaveOut(request: AskRequest, { id }: Pick<Term, 'id'>): AskRequest {
  const put = request.with?.filter((one) => one !== id);
  return {
    ...request,
    with: put,
    without: [...new Set([...(request.without ?? []), id])],
  };
}

/** The same question with one of its terms read another way. */
export const readInstead = (
  request: AskRequest,
  term: Pick<Term, 'id'>,
  instead: string,
): AskRequest => {
  const left = leaveOut(request, term);
  return {
    ...left,
    with: [...(left.with ?? []), instead],
    without: left.without?.filter((one) => one !== instead),
  };
};
