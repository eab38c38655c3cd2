/** Names of the facets, apart from the schema of studies so that a browser that only asks loads no schemas. */

export const FACET_NAMES = [
  'country',
  'year',
  'model',
  'cancer',
  'material',
  'modality',
  'therapy',
  'stimulus',
  'target',
  'purpose',
] as const;

export type FacetName = (typeof FACET_NAMES)[number];
