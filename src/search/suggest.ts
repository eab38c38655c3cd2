/** Suggestions while typing: questions that the review answers, studies by name or particle, terms. */

import MiniSearch from 'minisearch';
import type { Catalog } from '../library/catalog.ts';
import { MADE_COLUMN } from '../library/columns.ts';
import { analyze } from '../text/token.ts';
import { MAX_SUGGEST_CHARS, MAX_SUGGESTIONS, type Suggestion } from './suggestion.ts';

/** Of these kinds at the most, so that neither studies nor terms hide the questions. */
const MOST_OF_KIND = { question: MAX_SUGGESTIONS, study: 3, term: 2 } as const;
const MAX_WORDS = 12;
/** A shorter word has too many neighbours to be read as a misspelling. */
const MIN_FUZZY_CHARS = 5;
const ERRORS_SHARE = 0.2;
/** Names are what a reader types to get at one thing; a question has its words by chance. */
const KIND_WEIGHT = { question: 1, study: 1.6, term: 1.3 } as const;

interface Entry extends Suggestion {
  readonly id: number;
  /** What it is found by. */
  readonly words: string;
}

function studyEntries({ library, passages }: Catalog): Omit<Entry, 'id'>[] {
  return library.studies.map(({ label, row }) => {
    const passage = passages.get(row);
    const cell = passage?.cells.find(({ column }) => MADE_COLUMN.test(column));
    const hint = cell && passage?.text.slice(cell.start, cell.end);
    return { kind: 'study', text: label, words: `${label} ${hint ?? ''}`, hint };
  });
}

const questionEntries = ({ library }: Catalog): Omit<Entry, 'id'>[] =>
  library.asked
    .filter(({ text }) => text.endsWith('?'))
    .map(({ text }) => ({ kind: 'question', text, words: text }));

const termEntries = ({ library }: Catalog): Omit<Entry, 'id'>[] =>
  library.thesaurus.map(({ term, also }) => ({
    kind: 'term',
    text: term,
    words: [term, ...also].join(' '),
  }));

/** Suggests for what has been typed so far; best first, at most `MAX_SUGGESTIONS`. Empty for nothing like it. */
export type Suggester = (typed: string) => readonly Suggestion[];

const wordsOf = (text: string): string[] => analyze(text).tokens.map(({ word }) => word);

/** Keeps the first of each text, and of each kind no more than its share. */
function choose(found: readonly Entry[]): Suggestion[] {
  const chosen: Suggestion[] = [];
  const seen = new Set<string>();
  for (const { kind, text, hint } of found) {
    const isFull = chosen.filter((one) => one.kind === kind).length >= MOST_OF_KIND[kind];
    if (isFull || seen.has(text.toLowerCase())) continue;
    seen.add(text.toLowerCase());
    chosen.push({ kind, text, ...(hint !== undefined && { hint }) });
    if (chosen.length === MAX_SUGGESTIONS) break;
  }
  return chosen;
}

/** Indexes what can be suggested of a Library. */
export function createSuggester(catalog: Catalog): Suggester {
  const entries = [
    ...studyEntries(catalog),
    ...termEntries(catalog),
    ...questionEntries(catalog),
  ].map((entry, id): Entry => ({ ...entry, id }));
  const engine = new MiniSearch<Entry>({
    fields: ['words'],
    tokenize: wordsOf,
    processTerm: (word) => word,
  });
  engine.addAll(entries);

  return (typed) => {
    if (typed.length > MAX_SUGGEST_CHARS) return [];
    const words = wordsOf(typed);
    if (words.length === 0 || words.length > MAX_WORDS) return [];
    const isOpen = /[\p{L}\p{N}]$/u.test(typed); // the last word may go on
    const find = (isFuzzy: boolean): Entry[] =>
      engine
        .search(typed, {
          combineWith: 'AND',
          prefix: (_word, index) => isOpen && index === words.length - 1,
          fuzzy: (word) => isFuzzy && word.length >= MIN_FUZZY_CHARS && ERRORS_SHARE,
          boostDocument: (id) => KIND_WEIGHT[entries[id as number]?.kind ?? 'question'],
        })
        .flatMap(({ id }) => entries[id as number] ?? []);
    const exact = find(false);
    return choose(exact.length > 0 ? exact : find(true));
  };
}
