/** Words of the review that justify something about a study, as an answer shows them. */

import type { Catalog } from '../../library/catalog.ts';
import type { Passage } from '../../library/passage.ts';
import type { Facet, Study } from '../../library/study.ts';
import type { Reading } from '../../search/reading.ts';
import type { Token } from '../../text/token.ts';
import { findMarks } from '../marks.ts';
import type { Quoted } from '../schema/studies.ts';

/** Of a reference its title is what the work is about; authors and journal tell where it comes from. */
function sourceOf(passage: Passage | undefined, start: number): Quoted['source'] {
  if (passage?.kind === 'row') return 'row';
  if (passage?.kind !== 'reference') return 'prose';
  const [, title] = passage.sentences;
  return title && (start < title.start || start >= title.end) ? 'reference' : 'title';
}

export function quoteFacet({ passages }: Catalog, facet: Facet): Quoted {
  const { passage: id, start, end } = facet;
  const passage = passages.get(id);
  return {
    text: passage?.text.slice(start, end) ?? facet.words,
    start,
    end,
    passage: id,
    locator: passage?.locator ?? id,
    source: sourceOf(passage, start),
  };
}

/** The words of a study's row, or of the title of its paper, that match one of these tokens of the question. */
export function quoteMention(
  { passages, references }: Catalog,
  { query }: Reading,
  study: Study,
  tokens: readonly Token[],
): Quoted | undefined {
  const reference = references.get(study.reference)?.passage ?? '';
  for (const [id, source] of [
    [study.row, 'row'],
    [reference, 'title'],
  ] as const) {
    const passage = passages.get(id);
    const mark =
      passage &&
      findMarks(query, passage).find(({ word }) =>
        tokens.some(({ start }) => start === query.words[word]?.start),
      );
    if (!passage || !mark) continue;
    const { start, end } = mark;
    return {
      text: passage.text.slice(start, end),
      start,
      end,
      passage: id,
      locator: passage.locator,
      source,
    };
  }
  return undefined;
}
