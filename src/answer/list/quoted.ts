/** Words of the review that justify something about a study, as an answer shows them. */

import type { Catalog } from '../../library/catalog.ts';
import type { Facet, Study } from '../../library/study.ts';
import type { Reading } from '../../search/reading.ts';
import type { Token } from '../../text/token.ts';
import { findMarks } from '../marks.ts';
import type { Quoted } from '../schema/studies.ts';

export function quoteFacet({ passages }: Catalog, facet: Facet): Quoted {
  const { passage: id, start, end } = facet;
  const passage = passages.get(id);
  const source =
    passage?.kind === 'row' ? 'row' : passage?.kind === 'reference' ? 'title' : 'prose';
  return {
    text: passage?.text.slice(start, end) ?? facet.words,
    start,
    end,
    passage: id,
    locator: passage?.locator ?? id,
    source,
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
