/** Operations that look up: the review, passages, studies, references. */

import { reviewFacts } from '../../answer/review-facts.ts';
import { formatApa } from '../../cite/apa.ts';
import { type Cited, withNote } from '../../cite/cited.ts';
import { type Quote, quoteNote } from '../../cite/quote.ts';
import { formatVancouver } from '../../cite/vancouver.ts';
import { VerbatimError } from '../../errors.ts';
import type { Catalog } from '../../library/catalog.ts';
import { countLibrary } from '../../library/counts.ts';
import { findCited } from '../../library/find-cited.ts';
import { isReviewsOwn } from '../../library/passage-kinds.ts';
import type { Passage } from '../../library/passage.ts';
import type { CslItem, Reference } from '../../library/reference.ts';
import { selectStudies } from '../../library/selection.ts';
import { DEFAULT_LISTED } from '../limits.ts';
import { countByName, readFacets } from './facets-asked.ts';
import {
  passageRequestSchema,
  type PassagesRequest,
  passagesRequestSchema,
  referenceRequestSchema,
  referencesRequestSchema,
  studiesRequestSchema,
  studyRequestSchema,
} from './requests.ts';
import { defineOperation, type Operation } from './operation.ts';
import {
  passageReplySchema,
  passagesReplySchema,
  referenceReplySchema,
  referencesReplySchema,
  reviewReplySchema,
  studiesReplySchema,
  studyReplySchema,
} from './replies.ts';

const citeEntries = (items: readonly CslItem[]): Cited => ({ quotes: [], items });

/** Passages as quotes of the review, whole. */
function citePassages(review: CslItem, passages: readonly Passage[]): Cited {
  const quotes = passages.map((passage): Quote => {
    const words = isReviewsOwn(passage.kind) ? 'review' : 'summary';
    return { review, passage: { ...passage, words }, quote: passage.text };
  });
  const item = quotes.reduce((entry, quote) => withNote(entry, quoteNote(quote)), review);
  return { quotes, items: [item] };
}

const placesOf = (
  { passages }: Catalog,
  ids: readonly string[],
): { id: string; locator: string }[] =>
  ids.flatMap((id) => {
    const passage = passages.get(id);
    return passage ? [{ id, locator: passage.locator }] : [];
  });

function speaksOf({ library, studies }: Catalog, { kind, study: key }: PassagesRequest): Passage[] {
  const study = key === undefined ? undefined : studies.get(key);
  if (key !== undefined && !study) {
    const fault = {
      in: 'query' as const,
      field: 'study',
      problem: 'no included study has this key',
    };
    throw new VerbatimError('REQUEST_INVALID', { faults: [fault] });
  }
  const mentions = new Set(study?.mentions);
  return library.passages.filter(
    (passage) =>
      (kind === undefined || passage.kind === kind) &&
      (key === undefined || passage.study === key || mentions.has(passage.id)),
  );
}

/** By key, or by number in the list (`ref-24`). @throws {VerbatimError} `REFERENCE_UNKNOWN` */
function findReference({ references, library }: Catalog, key: string): Reference {
  const number = /^ref-0*(\d{1,6})$/.exec(key)?.[1];
  const found =
    references.get(key) ?? library.references.find((one) => String(one.number) === number);
  if (!found) throw new VerbatimError('REFERENCE_UNKNOWN', { key });
  return found;
}

const review = defineOperation({
  id: 'review',
  path: '/review',
  summary: 'The review: what it is, what it holds, how to cite it',
  request: referencesRequestSchema,
  reply: reviewReplySchema,
  hasCitations: true,
  example: '/review.bib',
  run: ({ assistant: { catalog }, review: citation }) => ({
    value: {
      review: reviewFacts(catalog.library),
      counts: countLibrary(catalog.library),
      citation,
    },
    cited: citeEntries([citation]),
  }),
});

const passages = defineOperation({
  id: 'passages',
  path: '/passages',
  summary: 'All passages, in the order of the review; then the summaries',
  request: passagesRequestSchema,
  reply: passagesReplySchema,
  example: '/passages?kind=row&limit=5',
  run: ({ assistant: { catalog } }, request) => {
    const { offset = 0, limit = DEFAULT_LISTED } = request;
    const all = speaksOf(catalog, request);
    return { value: { total: all.length, offset, passages: all.slice(offset, offset + limit) } };
  },
});

const passage = defineOperation({
  id: 'passage',
  path: '/passages/{id}',
  summary: 'A passage by its id, and whether its words have changed since they were cited',
  request: passageRequestSchema,
  reply: passageReplySchema,
  hasCitations: true,
  example: '/passages/S5.P2',
  run: ({ assistant: { catalog }, review: citation }, { id: cited }) => {
    const { id, isChanged, passages: found } = findCited(catalog, cited);
    if (found.length === 0) throw new VerbatimError('PASSAGE_UNKNOWN', { id });
    return {
      value: { id, isChanged, passages: [...found] },
      cited: citePassages(citation, found),
    };
  },
});

const studies = defineOperation({
  id: 'studies',
  path: '/studies',
  summary: 'The included studies, by their facets',
  description:
    'Facets named more than once take studies with any of the values; different facets narrow each other. A value that no study has and for which the review has no word is refused, with the values there are. The values in `facets` are counted as if nothing were asked of their own facet. As citations: the references of the studies.',
  request: studiesRequestSchema,
  reply: studiesReplySchema,
  hasCitations: true,
  example: '/studies?country=China&modality=MRI',
  run: ({ assistant: { catalog } }, { from, to, ...asked }) => {
    const { library, references } = catalog;
    const years = { from, to };
    const selection = readFacets(catalog, asked);
    const found = selectStudies(library.studies, selection, years);
    const value = {
      of: library.studies.length,
      total: found.length,
      studies: found,
      facets: countByName(catalog, selection, years),
    };
    const items = found.flatMap(({ reference }) => references.get(reference)?.csl ?? []);
    return { value, cited: citeEntries(items) };
  },
});

const study = defineOperation({
  id: 'study',
  path: '/studies/{key}',
  summary: 'A study: its row, our summary, every passage that speaks of it, its reference',
  request: studyRequestSchema,
  reply: studyReplySchema,
  hasCitations: true,
  example: '/studies/chen-2018',
  run: ({ assistant: { catalog } }, { key }) => {
    const found = catalog.studies.get(key);
    const row = found && catalog.passages.get(found.row);
    if (!found || !row) throw new VerbatimError('STUDY_UNKNOWN', { key });
    const reference = findReference(catalog, found.reference);
    const value = {
      study: found,
      row,
      summary: found.summary.flatMap((id) => catalog.passages.get(id) ?? []),
      mentions: placesOf(catalog, found.mentions),
      reference,
    };
    return { value, cited: citeEntries([reference.csl]) };
  },
});

const references = defineOperation({
  id: 'references',
  path: '/references',
  summary: 'The reference list',
  request: referencesRequestSchema,
  reply: referencesReplySchema,
  hasCitations: true,
  example: '/references.bib',
  run: ({ assistant: { catalog } }) => {
    const { references: all } = catalog.library;
    return {
      value: { total: all.length, references: all },
      cited: citeEntries(all.map(({ csl }) => csl)),
    };
  },
});

const reference = defineOperation({
  id: 'reference',
  path: '/references/{key}',
  summary: 'A reference: as printed, as CSL-JSON, in two styles, and where it is cited',
  request: referenceRequestSchema,
  reply: referenceReplySchema,
  hasCitations: true,
  example: '/references/khan-2019',
  run: ({ assistant: { catalog } }, { key }) => {
    const found = findReference(catalog, key);
    const value = {
      reference: found,
      printed: catalog.passages.get(found.passage)?.text ?? '',
      formatted: { apa: formatApa(found.csl), vancouver: formatVancouver(found.csl) },
      citedIn: placesOf(catalog, found.citedIn),
    };
    return { value, cited: citeEntries([found.csl]) };
  },
});

export const LIBRARY_OPERATIONS: readonly Operation[] = [
  review,
  passages,
  passage,
  studies,
  study,
  references,
  reference,
];
