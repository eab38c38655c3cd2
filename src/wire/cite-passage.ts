/** How a passage, a part of it, a reference, or the review is cited: in all styles, for the page's card. */

import { formatCitation, reviewCitation } from '../cite/citation.ts';
import { formatQuote } from '../cite/quote.ts';
import { VerbatimError } from '../errors.ts';
import type { Catalog } from '../library/catalog.ts';
import { findCited } from '../library/find-cited.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { Passage } from '../library/passage.ts';
import type { Reference } from '../library/reference.ts';
import type { Span } from '../text/span.ts';
import type { Citing } from './citing.ts';
import { FORM_STYLES } from './form-styles.ts';

function citeReference(
  { studies }: Catalog,
  passage: Passage,
  reference: Reference,
): Omit<Citing, 'isChanged'> {
  const { csl, citedIn, study } = reference;
  const found = study === undefined ? undefined : studies.get(study);
  return {
    id: passage.id,
    kind: 'reference',
    locator: passage.locator,
    text: passage.text,
    words: 'review',
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    ...(found && { study: { key: found.key, label: found.label, number: found.number } }),
    citedIn: citedIn.length,
    forms: FORM_STYLES.map((style) => ({ style, text: formatCitation(style, csl) })),
  };
}

function citeQuote({ library }: Catalog, passage: Passage, range: Span): Omit<Citing, 'isChanged'> {
  const { id, hash, locator, text, kind } = passage;
  const words = isReviewsOwn(kind) ? 'review' : 'summary';
  const quote = {
    review: reviewCitation(library.review),
    passage: { id, hash, locator, words },
    quote: text.slice(range.start, range.end),
  } as const;
  return {
    id,
    kind: 'quote',
    locator,
    text: quote.quote,
    words,
    citedIn: 0,
    forms: FORM_STYLES.map((style) => ({ style, text: formatQuote(style, quote) })),
  };
}

function citeReview({ library: { review } }: Catalog): Citing {
  const csl = reviewCitation(review);
  return {
    id: review.id,
    kind: 'review',
    locator: review.title,
    text: review.title,
    words: 'review',
    isChanged: false,
    ...(csl.DOI !== undefined && { doi: csl.DOI }),
    citedIn: 0,
    forms: FORM_STYLES.map((style) => ({ style, text: formatCitation(style, csl) })),
  };
}

/**
 * Cites an entry of the reference list as a reference, all other passages as words of the review; the review itself by its id.
 *
 * @param cited - an id, or an id and the hash of the words as they were: `S5.P2@55ebc85a`
 * @param range - the part that is quoted; all of the passage where it is absent
 * @throws {VerbatimError} `PAGE_NOT_FOUND` for an unknown id, `MESSAGE_INVALID` for a range outside the text
 */
export function citePassage(catalog: Catalog, cited: string, range?: Span): Citing {
  if (cited === catalog.library.review.id) return citeReview(catalog);
  const {
    isChanged,
    passages: [passage],
  } = findCited(catalog, cited);
  if (!passage) throw new VerbatimError('PAGE_NOT_FOUND', { path: `/cite/${cited}` });
  const reference = catalog.references.get(passage.reference ?? '');
  if (reference) return { ...citeReference(catalog, passage, reference), isChanged };
  const { start, end } = range ?? { start: 0, end: passage.text.length };
  const isInside = start >= 0 && start < end && end <= passage.text.length;
  if (!isInside) {
    throw new VerbatimError('MESSAGE_INVALID', {
      field: 'start',
      problem: `the range must lie within the ${passage.text.length} characters of the passage`,
    });
  }
  return { ...citeQuote(catalog, passage, { start, end }), isChanged };
}

/** Stands for the server that an address without one is of. */
const ANY_SERVER = 'http://server.invalid';

/** The range that two values name, where they name one. @throws {VerbatimError} `MESSAGE_INVALID` */
export function parseRange(start: unknown, end: unknown): Span | undefined {
  if ((start ?? undefined) === undefined && (end ?? undefined) === undefined) return undefined;
  const isNumber = (value: unknown): value is string =>
    typeof value === 'string' && /^\d{1,6}$/.test(value);
  if (isNumber(start) && isNumber(end)) return { start: Number(start), end: Number(end) };
  throw new VerbatimError('MESSAGE_INVALID', {
    field: 'start',
    problem: 'start and end must be whole numbers',
  });
}

/**
 * Cites what an address names: "/cite/S5.P2?start=10&end=80".
 *
 * @throws {VerbatimError} as `citePassage` does
 */
export function citeAt(catalog: Catalog, address: string): Citing {
  const { pathname, searchParams } = new URL(address, ANY_SERVER);
  const id = decodeURIComponent(pathname.slice('/cite/'.length));
  return citePassage(catalog, id, parseRange(searchParams.get('start'), searchParams.get('end')));
}
