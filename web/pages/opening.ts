/** What the opening view says of a review: counted, and questions of different kinds to try. All computed from the Library. */

import type { AskRequest } from '../../src/answer/question.ts';
import { questionsToTry } from '../../src/answer/questions-to-try.ts';
import type { Library } from '../../src/library/library.ts';
import type { FacetName, Study } from '../../src/library/study.ts';
import { strings } from '../strings.ts';

export interface Try {
  readonly request: AskRequest;
  /** What will come back: "a count". */
  readonly gives: string;
}

export interface Opening {
  /** In full, where the front matter has them so. */
  readonly authors: string;
  readonly studies: number;
  readonly references: number;
  readonly countries: number;
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly tries: readonly Try[];
}

/** A list of so many is short enough to read and long enough to be worth asking for. */
const LIST_SIZE = { from: 3, to: 8 } as const;
/** A quotation to try fits on one line. */
const QUOTE_CHARS = { from: 40, to: 90 } as const;

const valuesOf = ({ facets }: Study, facet: FacetName): string[] => [
  ...new Set(facets[facet].map(({ value }) => value)),
];

/** Values of a facet with how many studies have each, the most frequent first. */
function tally(studies: readonly Study[], facet: FacetName): [value: string, studies: number][] {
  const counts = new Map<string, number>();
  for (const value of studies.flatMap((study) => valuesOf(study, facet))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || left[0].localeCompare(right[0]));
}

function tryList({ studies }: Library): Try | undefined {
  const found = tally(studies, 'material').find(
    ([, count]) => count >= LIST_SIZE.from && count <= LIST_SIZE.to,
  );
  return (
    found && { request: { question: strings.tries.used(found[0]) }, gives: strings.tries.list }
  );
}

function tryCount({ studies }: Library): Try | undefined {
  const [most] = tally(studies, 'country');
  return most && { request: { question: strings.tries.from(most[0]) }, gives: strings.tries.count };
}

/** A study that the text speaks of, whose name is no other's. */
function tryStudy({ studies }: Library): Try | undefined {
  const name = ({ label }: Study): string => label.replace(/,? \d{4}$/, '');
  const own = studies.filter(
    (study) =>
      study.mentions.length > 0 && studies.filter((one) => name(one) === name(study)).length === 1,
  );
  const chosen = own[Math.floor(own.length / 2)];
  return (
    chosen && {
      request: { question: strings.tries.didWhat(name(chosen)) },
      gives: strings.tries.study,
    }
  );
}

/** A question about something that the source has wrong. */
function tryDisputed({ notes, asked }: Library): Try | undefined {
  for (const { severity, kind, at } of notes) {
    if (severity !== 'high' || kind !== 'slip') continue;
    const places = new Set(at.map(({ place }) => place));
    const found = asked.find(
      ({ about, text }) => places.has(about) && /^(?:who|which)\b.*\?$/i.test(text),
    );
    if (found) return { request: { question: found.text }, gives: strings.tries.disputed };
  }
  return undefined;
}

function tryQuote({ passages }: Library): Try | undefined {
  const sentences = passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text, sentences: all }) =>
      all.map(({ start, end }) => text.slice(start, end).trim()),
    )
    .filter(({ length }) => length >= QUOTE_CHARS.from && length <= QUOTE_CHARS.to);
  const chosen = sentences[Math.floor(sentences.length / 2)];
  return chosen === undefined
    ? undefined
    : { request: { question: `“${chosen}”` }, gives: strings.tries.quote };
}

/** The same for the same Library. Fewer tries where the Library has nothing of a kind. */
export function openingOf(library: Library): Opening {
  const { review, studies, references } = library;
  const years = studies
    .flatMap((study) => valuesOf(study, 'year').map(Number))
    .filter(Number.isFinite);
  const question = questionsToTry(library, 4).at(-1);
  const tries = [
    question === undefined ? undefined : { request: { question }, gives: strings.tries.passages },
    tryList(library),
    tryCount(library),
    tryStudy(library),
    tryDisputed(library),
    tryQuote(library),
  ];
  return {
    authors: review.authors
      .map(({ given, family }) => (given === undefined ? family : `${given} ${family}`))
      .join(', '),
    studies: studies.length,
    references: references.length,
    countries: tally(studies, 'country').length,
    years: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined,
    tries: tries.filter((one) => one !== undefined),
  };
}
