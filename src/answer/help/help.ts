/** Help: what this review covers, counted, and how it answers. */

import type { Library } from '../../library/library.ts';
import type { Help } from '../answer.ts';
import type { FacetIndex } from '../list/facet-index.ts';

export function createHelp({ studies, references, outline }: Library, index: FacetIndex): Help {
  const years = studies.flatMap(({ facets }) => facets.year.map(({ value }) => Number(value)));
  const named = (facet: 'country' | 'cancer'): number =>
    index.valuesOf(facet).filter(({ value }) => index.isNamed(facet, value)).length;
  const sections = outline.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 && !block.lost ? [block.text] : [],
  );
  return {
    says: 'This answers questions about one review with the review’s own words, each with its place. Ask what it says, which of its studies did something, how many there are, or paste a sentence to see whether it stands there.',
    covers: {
      studies: studies.length,
      references: references.length,
      ...(years.length > 0 && { years: { from: Math.min(...years), to: Math.max(...years) } }),
      countries: named('country'),
      cancers: named('cancer'),
      sections,
    },
  };
}
