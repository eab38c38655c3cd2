/** Evaluation: judged questions put to the assistant, and to two baselines over the same passages. */

import type { Answer } from '../answer/answer.ts';
import { type Assistant } from '../answer/assistant.ts';
import type { Catalog } from '../library/catalog.ts';
import type { Passage } from '../library/passage.ts';
import { passageDocuments } from '../search/passage-documents.ts';
import { type Baseline, bm25Baseline, minisearchBaseline } from './baselines.ts';
import type { JudgedQuestion } from './judged.ts';
import { type ListFigures, listedStudies, measureLists } from './lists.ts';
import { type Grades, mean, ndcgAt, type Ranking, successAt, wordF1 } from './measures.ts';

export const SYSTEMS = ['verbatim', 'minisearch', 'bm25'] as const;
export type System = (typeof SYSTEMS)[number];

/** Figures of some questions; shares run from 0 to 1. */
export interface Figures {
  readonly questions: number;
  readonly success1: number;
  readonly success5: number;
  readonly ndcg10: number;
}

export interface Group {
  readonly name: string;
  readonly figures: Readonly<Record<System, Figures>>;
}

export interface Report {
  readonly questions: number;
  /** Of them: asked with earlier questions. */
  readonly followUps: number;
  /** All answerable questions, then by kind, style and tag. */
  readonly groups: readonly Group[];
  readonly refusal: {
    readonly unanswerable: number;
    readonly refused: number;
    readonly answerable: number;
    readonly falselyRefused: number;
  };
  readonly lists: ListFigures;
  /** Where the first passage answers and the gold words are known: marked sentences that have them (F1 of at least 0.5). */
  readonly bestSentence: {
    readonly questions: number;
    readonly share: number;
    /** Of those whose first passage itself has the gold words: marked sentences that overlap them. */
    readonly within: { readonly questions: number; readonly overlapping: number };
  };
  /** Passages shown whose words stand in the corpus at the offsets given. */
  readonly quotes: { readonly shown: number; readonly exact: number };
}

/** What the assistant made of one question. */
export interface Result {
  readonly id: string;
  readonly answer: Answer['kind'];
  /** Passage ids, best first. */
  readonly shown: readonly string[];
  /** Keys of the studies that a list or a count names; other kinds of answer name none. */
  readonly studies: readonly string[];
  /** The marked sentence of the first passage; empty where none is shown. */
  readonly best: string;
}

const PLACES = 10;
const SENTENCE_F1 = 0.5;

/** The judged ids that a passage meets: its own, its paragraph's, its study's. */
function judgedIds({ id, paragraph, kind, study }: Passage): string[] {
  const isOfStudy = study !== undefined && (kind === 'row' || kind === 'summary');
  return [...new Set([id, paragraph, ...(isOfStudy ? [study] : [])])];
}

const rankingOf = ({ passages }: Catalog, ids: readonly string[]): Ranking =>
  ids.map((id) => {
    const passage = passages.get(id);
    return passage ? judgedIds(passage) : [id];
  });

const gradesOf = ({ relevant }: JudgedQuestion): Grades =>
  new Map(relevant.map(({ id, grade }) => [id, grade]));

interface Outcome {
  readonly judged: JudgedQuestion;
  readonly answer: Answer;
  readonly rankings: Readonly<Record<System, Ranking>>;
}

function figures(outcomes: readonly Outcome[], system: System): Figures {
  const measure = (of: (ranking: Ranking, grades: Grades) => number): number =>
    mean(outcomes.map(({ judged, rankings }) => of(rankings[system], gradesOf(judged))));
  return {
    questions: outcomes.length,
    success1: measure((ranking, grades) => successAt(ranking, grades, 1)),
    success5: measure((ranking, grades) => successAt(ranking, grades, 5)),
    ndcg10: measure((ranking, grades) => ndcgAt(ranking, grades, PLACES)),
  };
}

const group = (name: string, outcomes: readonly Outcome[]): Group => ({
  name,
  figures: {
    verbatim: figures(outcomes, 'verbatim'),
    minisearch: figures(outcomes, 'minisearch'),
    bm25: figures(outcomes, 'bm25'),
  },
});

function groups(outcomes: readonly Outcome[]): Group[] {
  const by = (title: string, values: (judged: JudgedQuestion) => readonly string[]): Group[] => {
    const names = [...new Set(outcomes.flatMap(({ judged }) => values(judged)))].sort();
    return names.map((name) =>
      group(
        `${title}: ${name}`,
        outcomes.filter(({ judged }) => values(judged).includes(name)),
      ),
    );
  };
  return [
    group('all answerable', outcomes),
    ...by('kind', ({ kind }) => [kind]),
    ...by('style', ({ style }) => [style]),
    ...by('tag', ({ tags }) => tags),
  ];
}

const bestOf = ({ evidence: [first] }: Answer): string =>
  first ? first.text.slice(first.best.start, first.best.end) : '';

function bestSentences(outcomes: readonly Outcome[]): Report['bestSentence'] {
  const right = outcomes.filter(
    ({ judged, rankings }) =>
      judged.answerSpan && successAt(rankings.verbatim, gradesOf(judged), 1) === 1,
  );
  const hits = right.map(({ judged, answer }) =>
    Number(wordF1(bestOf(answer), judged.answerSpan ?? '') >= SENTENCE_F1),
  );
  const within = right.flatMap(
    ({
      judged,
      answer: {
        evidence: [first],
      },
    }) => {
      const start = first?.text.indexOf(judged.answerSpan ?? '') ?? -1;
      if (!first || start < 0) return [];
      const end = start + (judged.answerSpan ?? '').length;
      return [Number(first.best.start < end && first.best.end > start)];
    },
  );
  return {
    questions: right.length,
    share: mean(hits),
    within: { questions: within.length, overlapping: mean(within) },
  };
}

function quotes(catalog: Catalog, outcomes: readonly Outcome[]): Report['quotes'] {
  const texts = catalog.paragraphTexts;
  const shown = outcomes.flatMap(({ answer }) => answer.evidence);
  const exact = shown.filter(
    ({ text, paragraph }) =>
      texts.get(paragraph.id)?.slice(paragraph.start, paragraph.end) === text,
  );
  return { shown: shown.length, exact: exact.length };
}

export interface Evaluation {
  readonly report: Report;
  readonly results: readonly Result[];
}

/** Asks every question, follow-ups after those before them. Figures are over the answerable ones unless they say otherwise. */
export async function evaluate(
  assistant: Assistant,
  questions: readonly JudgedQuestion[],
): Promise<Evaluation> {
  const { catalog } = assistant;
  const documents = passageDocuments(catalog);
  const baselines: Record<'minisearch' | 'bm25', Baseline> = {
    minisearch: minisearchBaseline(documents),
    bm25: bm25Baseline(documents),
  };
  const outcomes: Outcome[] = [];
  for (const judged of questions) {
    const { question, history } = judged;
    const answer = await assistant.ask({ question, limit: PLACES, history });
    const ranked = (ids: readonly string[]): Ranking => rankingOf(catalog, ids);
    const rankings = {
      verbatim: ranked(answer.evidence.map(({ id }) => id)),
      minisearch: ranked(baselines.minisearch(judged.question, PLACES)),
      bm25: ranked(baselines.bm25(judged.question, PLACES)),
    };
    outcomes.push({ judged, answer, rankings });
  }
  const answerable = outcomes.filter(({ judged }) => judged.answerable);
  const unanswerable = outcomes.filter(({ judged }) => !judged.answerable);
  const refused = (some: readonly Outcome[]): number =>
    mean(some.map(({ answer }) => Number(answer.kind === 'refusal')));
  return {
    report: {
      questions: outcomes.length,
      followUps: questions.filter(({ history }) => history && history.length > 0).length,
      groups: groups(answerable),
      refusal: {
        unanswerable: unanswerable.length,
        refused: refused(unanswerable),
        answerable: answerable.length,
        falselyRefused: refused(answerable),
      },
      lists: measureLists(answerable),
      bestSentence: bestSentences(answerable),
      quotes: quotes(catalog, outcomes),
    },
    results: outcomes.map(({ judged, answer }) => ({
      id: judged.id,
      answer: answer.kind,
      shown: answer.evidence.map(({ id }) => id),
      studies: listedStudies(answer),
      best: bestOf(answer),
    })),
  };
}
