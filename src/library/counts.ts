/** What a Library holds, counted. */

import type { Library } from './library.ts';
import type { Counts } from './review.ts';

export function countLibrary({ passages, studies, references }: Library): Counts {
  const prose = passages.filter(({ kind }) => kind === 'paragraph');
  return {
    paragraphs: new Set(prose.map(({ paragraph }) => paragraph)).size,
    studies: studies.length,
    references: references.length,
    citations: prose.reduce((sum, { citations }) => sum + citations.length, 0),
  };
}
