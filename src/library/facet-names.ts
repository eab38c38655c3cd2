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

/** What studies are listed by: their facets, and what the reference of each tells of its publication. */
export const LISTED_NAMES = [...FACET_NAMES, 'journal', 'first author'] as const;

export type ListedName = (typeof LISTED_NAMES)[number];

export const isFacetName = (name: ListedName): name is FacetName =>
  (FACET_NAMES as readonly string[]).includes(name);
