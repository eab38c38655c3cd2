/** What the opening view says of a review: counted, and questions of different kinds to try, each tried beforehand. */

import type { Answer, AnswerKind } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { questionsToTry } from '../../src/answer/questions-to-try.ts';
import { formatCitation, reviewCitation } from '../../src/cite/citation.ts';
import type { Library } from '../../src/library/library.ts';
import type { FacetName } from '../../src/library/facet-names.ts';
import type { Study } from '../../src/library/study.ts';
import { compareTexts } from '../../src/text/compare.ts';
import { strings } from '../strings.ts';

export interface Try {
  readonly question: string;
  /** What will come back: "a count". */
  readonly gives: string;
}

export interface Opening {
  /** In full, where the front matter has them so. */
  readonly authors: string;
  /** The review as a reference, as APA has it. */
  readonly reference: string;
  readonly studies: number;
  readonly references: number;
  readonly countries: number;
  readonly years: { readonly from: number; readonly to: number } | undefined;
  /** Fewer where the review has nothing of a kind. */
  readonly tries: readonly Try[];
}

/** A kind of question, and questions of which the first that is answered so is offered. */
interface Wanted {
  readonly gives: string;
  readonly isIt: (answer: Answer) => boolean;
  readonly questions: readonly string[];
}

/** A list of so many is short enough to read and long enough to be worth asking for. */
const LIST_SIZE = { from: 3, to: 8 } as const;
/** A quotation to try fits on one line. */
const QUOTE_CHARS = { from: 40, to: 90 } as const;
/** Questions tried for one kind; each costs a millisecond at the start of the server. */
const MAX_TRIED = 48;

const valuesOf = ({ facets }: Study, facet: FacetName): string[] => [
  ...new Set(facets[facet].map(({ value }) => value)),
];

/** Values of a facet with how many studies have each, the most frequent first. */
function tally(studies: readonly Study[], facet: FacetName): [value: string, studies: number][] {
  const counts = new Map<string, number>();
  for (const value of studies.flatMap((study) => valuesOf(study, facet))) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || compareTexts(left[0], right[0]));
}

/** Names without the year that are no other study's, of studies that the text speaks of; from the middle of the table on. */
function studyNames(studies: readonly Study[]): string[] {
  const name = ({ label }: Study): string => label.replace(/,? \d{4}$/, '');
  const own = studies.filter(
    (study) =>
      study.mentions.length > 0 && studies.filter((one) => name(one) === name(study)).length === 1,
  );
  return own.slice(Math.floor(own.length / 2)).map(name);
}

/** Written questions about what the source has wrong. */
function disputed({ notes, asked }: Library): string[] {
  const places = new Set(
    notes
      .filter(({ severity, kind }) => severity === 'high' && kind === 'slip')
      .flatMap(({ at, evidence }) => [...at, ...evidence].map(({ place }) => place.split('/')[0])),
  );
  return asked
    .filter(({ about, text }) => places.has(about) && /^(?:Who|Which)\b.*\?$/.test(text))
    .map(({ text }) => text);
}

/** Sentences of the prose that fit on a line, from the middle of the review on. */
function sentences({ passages }: Library): string[] {
  const short = passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text, sentences: all }) =>
      all.map(({ start, end }) => text.slice(start, end).trim()),
    )
    .filter(({ length }) => length >= QUOTE_CHARS.from && length <= QUOTE_CHARS.to);
  return short.slice(Math.floor(short.length / 2));
}

const isPlain =
  (kind: AnswerKind) =>
  (answer: Answer): boolean =>
    answer.kind === kind && answer.settled === undefined;

function wanted(library: Library): Wanted[] {
  const { studies } = library;
  const { tries } = strings;
  const lists = tally(studies, 'material').filter(
    ([, count]) => count >= LIST_SIZE.from && count <= LIST_SIZE.to,
  );
  return [
    {
      gives: tries.passages,
      isIt: isPlain('passages'),
      questions: questionsToTry(library, MAX_TRIED).filter((text) =>
        /^(?:Why|How|What)\b/.test(text),
      ),
    },
    {
      gives: tries.list,
      isIt: isPlain('list'),
      questions: lists.map(([value]) => tries.used(value)),
    },
    {
      gives: tries.count,
      isIt: isPlain('count'),
      questions: tally(studies, 'country').map(([value]) => tries.from(value)),
    },
    {
      gives: tries.study,
      isIt: isPlain('study'),
      questions: studyNames(studies).map(tries.didWhat),
    },
    {
      gives: tries.disputed,
      isIt: ({ settled }) => settled !== undefined,
      questions: disputed(library),
    },
    {
      gives: tries.quote,
      isIt: isPlain('quote'),
      questions: sentences(library).map((text) => `“${text}”`),
    },
  ];
}

/** The same for the same Library. */
export async function openingOf(
  library: Library,
  ask: (request: AskRequest) => Promise<Answer>,
): Promise<Opening> {
  const { review, studies, references } = library;
  const years = studies
    .flatMap((study) => valuesOf(study, 'year').map(Number))
    .filter(Number.isFinite);
  const tries: Try[] = [];
  for (const { gives, isIt, questions } of wanted(library)) {
    for (const question of questions.slice(0, MAX_TRIED)) {
      const answer = await ask({ question });
      if (!isIt(answer)) continue;
      tries.push({ question, gives });
      break;
    }
  }
  return {
    authors: review.authors
      .map(({ given, family }) => (given === undefined ? family : `${given} ${family}`))
      .join(', '),
    reference: formatCitation('apa', reviewCitation(review)),
    studies: studies.length,
    references: references.length,
    countries: tally(studies, 'country').length,
    years: years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : undefined,
    tries,
  };
}
