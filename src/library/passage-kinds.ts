/** Kinds of passages, apart from their schema so that a browser that only asks loads no schemas. */

export const PASSAGE_KINDS = [
  'paragraph', // of the review's prose
  'row', // of its table of included studies
  'summary', // of a study, in our words
  'reference', // an entry of its reference list
  'front', // title, authors, affiliation, page header
  'caption', // of a table or figure
] as const;

export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Kinds whose words are the review's own. A summary is ours. */
export const isReviewsOwn = (kind: PassageKind): boolean => kind !== 'summary';
