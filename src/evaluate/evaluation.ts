/** From reports to the figures that readers are told. */

import {
  type EvaluatedSet,
  type Evaluation,
  EVALUATION_FORMAT,
  type Figure,
  type FigureName,
} from '../library/evaluation.ts';
import type { Report, System } from './evaluate.ts';
import type { QuoteFigures } from './quotes.ts';

/** The judged questions that the ranking was made with an eye on; all others are unseen. */
const TUNED_SET = 'tuning';

const BASELINE_NAMES: Readonly<Record<Exclude<System, 'verbatim'>, string>> = {
  minisearch: 'MiniSearch as it comes',
  bm25: 'Textbook BM25',
};

/** Figures measured on no question say nothing, and are left out. */
const measured = (
  figures: Partial<Record<FigureName, Figure>>,
): Partial<Record<FigureName, Figure>> =>
  Object.fromEntries(Object.entries(figures).filter(([, { of }]) => of > 0));

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** A measure of a group of questions; of none where the set has no such questions. */
function groupFigure(
  { groups }: Report,
  name: string,
  system: System,
  measure: 'success1' | 'success5',
): Figure {
  const figures = groups.find((group) => group.name === name)?.figures[system];
  return { of: figures?.questions ?? 0, share: rounded(figures?.[measure] ?? 0) };
}

const ranking = (report: Report, system: System): Partial<Record<FigureName, Figure>> => ({
  success1: groupFigure(report, 'all answerable', system, 'success1'),
  success5: groupFigure(report, 'all answerable', system, 'success5'),
  studies: groupFigure(report, 'kind: study-lookup', system, 'success1'),
  followUps: groupFigure(report, 'kind: followup', system, 'success1'),
});

function evaluatedSet(name: string, report: Report, quotes: QuoteFigures): EvaluatedSet {
  const { refusal, lists, bestSentence, quotes: shown } = report;
  return {
    name,
    isTuned: name === TUNED_SET,
    questions: report.questions,
    figures: measured({
      ...ranking(report, 'verbatim'),
      bestSentence: { of: bestSentence.questions, share: rounded(bestSentence.share) },
      refused: { of: refusal.unanswerable, share: rounded(refusal.refused) },
      falselyRefused: { of: refusal.answerable, share: rounded(refusal.falselyRefused) },
      lists: { of: lists.questions, share: rounded(lists.exact) },
      quotes: { of: quotes.quotes, share: rounded(quotes.right) },
      exact: { of: shown.shown, share: rounded(shown.exact / Math.max(1, shown.shown)) },
    }),
    baselines: (['minisearch', 'bm25'] as const).map((system) => ({
      name: BASELINE_NAMES[system],
      figures: measured(ranking(report, system)),
    })),
  };
}

/**
 * What readers are told of the measured sets, those kept apart first.
 *
 * @param reports - by the name of the set, as its file is named without ending
 * @param measuredOn - a day: "2026-11-24"
 */
export function toEvaluation(
  reports: Readonly<Record<string, Report>>,
  quotes: QuoteFigures,
  measuredOn: string,
): Evaluation {
  const sets = Object.entries(reports).map(([name, report]) => evaluatedSet(name, report, quotes));
  return {
    format: EVALUATION_FORMAT,
    measuredOn,
    sets: sets.sort((left, right) => Number(left.isTuned) - Number(right.isTuned)),
  };
}
