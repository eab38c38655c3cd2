/** A corpus that is nothing but a review, for tests. */

import type { CorpusFiles } from '../../src/compile/corpus-files.ts';

export const reviewAlone = (folder: string, text: string): CorpusFiles => ({
  folder,
  review: { name: 'review.md', text },
  references: undefined,
  studies: [],
  thesaurus: undefined,
  notes: undefined,
  questions: undefined,
  unanswered: undefined,
  facets: undefined,
  evaluation: undefined,
});
