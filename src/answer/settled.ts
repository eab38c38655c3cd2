/** Settled readings: where the question is about the very fact that the source has wrong or leaves open. */

import type { Catalog } from '../library/catalog.ts';
import type { Note } from '../library/note.ts';
import { createEmbeddedIndex } from '../search/embedded-index.ts';
import type { Reading } from '../search/reading.ts';
import { coveredShare, type RankedPassage } from '../search/retrieve.ts';
import type { Settled } from './answer.ts';
import { showNote } from './notes.ts';

/** Share of the question that a note has to cover to be about it. */
const ABOUT_SHARE = 0.75;
/** The question has a word as rare as this, in nats, that the note has too: what many passages speak of is no disputed fact. */
const TELLING_IDF = 3;
/** The passages that an answer shows first; a note on another one is beside the point. */
const AMONG_FIRST = 5;
/** A question that asks who, which or how many asks for a fact that can be wrong. */
const ASKS_FACT =
  /\b(?:who|whose|whom|which|what|how many|is|are|was|were|did|does|year|when|where)\b/i;

const MIN_WORDS = 2;

/** A settled reading, and the ids of the passages that settle it. */
export interface SettledFound {
  readonly settled: Settled;
  readonly settling: ReadonlySet<string>;
}

export type FindSettled = (
  question: string,
  reading: Reading,
  ranked: readonly RankedPassage[],
) => Promise<SettledFound | undefined>;

const documentOf = ({ id, says, at, evidence }: Note) => ({
  id,
  group: 'note',
  title: '',
  text: [says, ...[...at, ...evidence].map(({ quote }) => quote)].join(' . '),
});

/** Slips and ambiguities that matter; gaps say that nothing is said, and minor ones stand beside their passage. */
const isLeading = ({ severity, kind, at }: Note): boolean =>
  severity === 'high' && kind !== 'gap' && at.some(({ place }) => !place.includes('/heading'));

export function createSettledFinder(catalog: Catalog): FindSettled {
  const notes = catalog.library.notes.filter(isLeading);
  const index = createEmbeddedIndex(notes.map(documentOf));
  return async (question, reading, ranked) => {
    if (notes.length === 0 || !ASKS_FACT.test(question)) return undefined;
    const { hits } = await index.search({ ...reading.query, pairs: [] }, { limit: 1 });
    const [hit] = hits;
    const note = hit && catalog.notes.get(hit.id);
    // One word names a matter; it takes two to ask for the fact that is disputed.
    if (!hit || !note || hit.matches.length < MIN_WORDS) return undefined;
    if (coveredShare(reading, hit.matches) < ABOUT_SHARE) return undefined;
    const isTelling = hit.matches.some(
      ({ word }) => (reading.words[word]?.idf ?? 0) >= TELLING_IDF,
    );
    if (!isTelling) return undefined;
    const first = new Set(
      ranked.slice(0, AMONG_FIRST).flatMap(({ passage }) => [passage.id, passage.paragraph]),
    );
    const places = [...note.at, ...note.evidence].map(({ place }) => place);
    if (!places.some((place) => first.has(place))) return undefined;
    const prints = note.at.flatMap(({ place, quote }): Settled['prints'] => {
      const passage = catalog.resolve(place).find(({ text }) => text.includes(quote));
      if (!passage) return [];
      const start = passage.text.indexOf(quote);
      const span = { start, end: start + quote.length };
      return [{ passage: passage.id, locator: passage.locator, text: quote, span }];
    });
    if (prints.length === 0) return undefined;
    const settling = new Set(
      note.evidence.flatMap(({ place }) => catalog.resolve(place).map(({ id }) => id)),
    );
    return { settled: { note: showNote(note), prints }, settling };
  };
}
