/** Evidence: a passage as an answer shows it, with everything that a reader needs beside it. */

import type { Catalog } from '../library/catalog.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { Passage } from '../library/passage.ts';
import { isCompound, type Reading } from '../search/reading.ts';
import type { RankedPassage, Retrieval } from '../search/retrieve.ts';
import type { Span } from '../text/span.ts';
import type { Citation, Evidence, Mark } from './schema/evidence.ts';
import { remember } from '../text/remember.ts';
import { findLongForm } from '../text/long-form.ts';
import { lettersAsked } from './asks-acronym.ts';
import { askedPart, type PartsAsked } from './asked-part.ts';
import { bestSentence } from './best-sentence.ts';
import { findMarks } from './marks.ts';
import { narrowToClause } from './narrow-to-clause.ts';
import { showNotes } from './notes.ts';

/** A written question less like the one asked than this is not told as a reason. */
const TELLING_SIMILARITY = 0.35;

function resolveCitations({ references }: Catalog, { text, citations }: Passage): Citation[] {
  return citations.flatMap(({ start, end, reference }): Citation[] => {
    const found = references.get(reference);
    if (!found) return [];
    const { number, passage, study } = found;
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        reference,
        number,
        passage,
        ...(study !== undefined && { study }),
      },
    ];
  });
}

/** What matched each word of the question: in the text, where it does; else in the heading or title above it. */
function whyWords(
  { query }: Reading,
  { matches, passage }: RankedPassage,
  marks: readonly Mark[],
): Evidence['why']['words'] {
  return matches.flatMap(({ word, alternative }): Evidence['why']['words'] => {
    const queried = query.words[word];
    const found = queried?.alternatives[alternative];
    if (!queried || !found || isCompound(queried)) return [];
    const own = marks.filter((mark) => mark.word === word);
    const mark = own.find(({ via }) => via === 'word' || via === 'stem') ?? own[0];
    if (!mark) return [{ word, via: found.via, matched: found.text, where: 'heading' }];
    return [
      { word, via: mark.via, matched: passage.text.slice(mark.start, mark.end), where: 'text' },
    ];
  });
}

function studyOf(
  { studies }: Catalog,
  { study: key }: Passage,
): { study?: Evidence['study'] & {} } {
  const study = key === undefined ? undefined : studies.get(key);
  return study ? { study: { key: study.key, label: study.label, number: study.number } } : {};
}

/** What an answer shows of a passage whatever was asked. */
type Standing = Pick<
  Evidence,
  | 'id'
  | 'kind'
  | 'text'
  | 'hash'
  | 'locator'
  | 'paragraph'
  | 'words'
  | 'citations'
  | 'notes'
  | 'study'
  | 'reference'
>;

function standing(catalog: Catalog, passage: Passage): Standing {
  const { id, kind, text, hash, locator, paragraph, start, end, reference } = passage;
  return {
    id,
    kind,
    text,
    hash,
    locator,
    paragraph: { id: paragraph, start, end },
    words: isReviewsOwn(kind) ? 'review' : 'summary',
    citations: resolveCitations(catalog, passage),
    notes: showNotes(catalog, passage),
    ...studyOf(catalog, passage),
    ...(reference !== undefined && { reference }),
  };
}

export interface ShowOptions {
  /** What is asked of one study by name. */
  readonly parts?: PartsAsked | undefined;
  /** Keys of the references of the studies that are asked about. */
  readonly about?: readonly string[];
  /** Words that say which study is meant: they tell nothing of what is asked of it. */
  readonly filters?: readonly Span[];
}

/**
 * Prepares a ranked passage for showing.
 */
export type ShowEvidence = (
  retrieval: Retrieval,
  ranked: RankedPassage,
  options?: ShowOptions,
) => Evidence;

export function createEvidence(catalog: Catalog): ShowEvidence {
  const standingOf = remember((passage: Passage) => standing(catalog, passage));
  return (
    { reading, said, likest, sentences },
    ranked,
    { parts, about = [], filters = [] } = {},
  ) => {
    const { passage } = ranked;
    const asked = likest(passage);
    const marks = findMarks(reading.query, passage);
    // The name of a study tells which passage is meant, not which of its sentences answers.
    const starts = new Set(
      said
        .map(({ start }) => start)
        .filter((start) => !filters.some((span) => start >= span.start && start < span.end)),
    );
    const ofSaid = reading.weights.map((weight, word) =>
      starts.has(reading.query.words[word]?.start ?? -1) ? weight : 0,
    );
    const weights = ofSaid.some((weight) => weight > 0) ? ofSaid : reading.weights;
    const sentence =
      (parts && askedPart(catalog, passage, parts)) ??
      bestSentence(passage, marks, { weights, likely: sentences(passage), about });
    const letters = lettersAsked(reading);
    const best =
      (letters !== undefined && findLongForm(passage.text, letters)) ||
      narrowToClause(passage, sentence, marks, weights);
    const places = sentence.places.map((place) => ({
      id: place,
      locator: catalog.resolve(place)[0]?.locator ?? place,
    }));
    const isTelling = asked !== undefined && asked.similarity >= TELLING_SIMILARITY;
    return {
      ...standingOf(passage),
      best: { start: best.start, end: best.end },
      marks,
      places,
      why: {
        words: whyWords(reading, ranked, marks),
        share: Math.round(ranked.share * 1000) / 1000,
        ...(isTelling && { asked: asked.written.text }),
      },
    };
  };
}
