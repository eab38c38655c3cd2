/** Citing an answer: the review with the words it was quoted by, and the references that those words rest on. */

import { reviewCitation } from '../cite/citation.ts';
import { type Cited, withNote } from '../cite/cited.ts';
import { type Quote, quoteNote } from '../cite/quote.ts';
import type { Catalog } from '../library/catalog.ts';
import type { CslItem } from '../library/reference.ts';
import type { Answer } from './answer.ts';
import type { Found } from './found.ts';
import { restsOn } from './rests-on.ts';
import type { Evidence } from './schema/evidence.ts';

/** What an entry is cited for. */
interface Note {
  /** Citation key of a reference. */
  readonly reference: string;
  readonly note: string;
}

/** The words that answer, at their place. */
const bestQuote = (review: CslItem, passage: Evidence): Quote => ({
  review,
  passage,
  quote: passage.text.slice(passage.best.start, passage.best.end),
});

/** The references of the studies in an answer, with the words of the review that put each there. */
function studyNotes({ studies }: Catalog, answer: Answer): Note[] {
  if (answer.kind === 'list' || answer.kind === 'count') {
    return answer.list.studies.flatMap(({ key, because }): Note[] => {
      const reference = studies.get(key)?.reference;
      const note = because.map(({ quoted: { locator, text } }) => `${locator}: “${text}”`);
      return reference === undefined ? [] : [{ reference, note: [...new Set(note)].join(' | ') }];
    });
  }
  if (answer.kind === 'study') {
    return answer.studies.map(({ reference }) => ({ reference: reference.key, note: '' }));
  }
  return [];
}

/** A pasted quote at the places where it stands. */
function checkedQuotes(catalog: Catalog, review: CslItem, answer: Answer): Quote[] {
  if (answer.kind !== 'quote') return [];
  return answer.quote.places.flatMap(({ passage: id, locator, text, span, words }): Quote[] => {
    const passage = catalog.passages.get(id);
    if (!passage) return [];
    const { hash } = passage;
    return [
      {
        review,
        passage: { id, hash, locator, words },
        quote: text.slice(span.start, span.end),
      },
    ];
  });
}

/** One entry a reference, in the order in which they come up. */
function collect({ references }: Catalog, notes: readonly Note[]): CslItem[] {
  const items = new Map<string, CslItem>();
  for (const { reference, note } of notes) {
    const item = items.get(reference) ?? references.get(reference)?.csl;
    if (item) items.set(reference, note === '' ? item : withNote(item, note));
  }
  return [...items.values()];
}

/** Entries for quotes alone: the review, with each of them in its note. */
const quotedReview = (review: CslItem, quotes: readonly Quote[]): CslItem =>
  quotes.reduce((item, quote) => withNote(item, quoteNote(quote)), review);

/**
 * Gives what an answer, or what was found, is to be cited by.
 *
 * A refusal quotes nothing: its closest passages do not answer. The review's entry says so.
 */
export function citeAnswer(catalog: Catalog, answer: Answer | Found): Cited {
  const review = reviewCitation(catalog.library.review);
  if ('kind' in answer && answer.kind === 'refusal') {
    const says = `“${answer.question}”: ${answer.refusal.says}`;
    return { says, quotes: [], items: [withNote(review, says)] };
  }
  const quotes = answer.evidence.map((passage) => bestQuote(review, passage));
  const notes = answer.evidence.flatMap((passage, index) =>
    restsOn(catalog, passage).map((reference) => ({
      reference,
      note: quotes[index] ? quoteNote(quotes[index]) : '',
    })),
  );
  const [checked, studies] =
    'kind' in answer
      ? [checkedQuotes(catalog, review, answer), studyNotes(catalog, answer)]
      : [[], []];
  const all = [...checked, ...quotes];
  return {
    quotes: all,
    items: [quotedReview(review, all), ...collect(catalog, [...studies, ...notes])],
  };
}
