/** Addresses of the pages. */

import type { Span } from '../../src/text/span.ts';

/** Where a passage, or a paragraph, stands in the review; with a span of its text, those words are marked there. */
export function readAddress(passage: string, span?: Span): string {
  const id = encodeURI(passage);
  return span ? `/read?mark=${id}:${span.start}-${span.end}#${id}` : `/read#${id}`;
}

export const studyAddress = (key: string): string => `/studies/${encodeURIComponent(key)}`;

export const askAddress = (question: string): string => `/?q=${encodeURIComponent(question)}`;
