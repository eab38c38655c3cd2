/** The review as an answer names it. */

import { shortAuthors } from '../cite/label.ts';
import type { Library } from '../library/library.ts';
import type { Answer } from './answer.ts';

export function reviewFacts({ review }: Pick<Library, 'review'>): Answer['review'] {
  const { id, title, authors, journal, year } = review;
  const author = authors.map(({ family, given }) => ({
    family,
    ...(given !== undefined && { given }),
  }));
  return {
    id,
    title,
    authors: shortAuthors({ author }),
    ...(journal !== undefined && { journal }),
    year,
  };
}
