/** Figures of an evaluation, as tables for a terminal. */

import type { QuoteReport } from '../../evaluate/quotes.ts';
import type { CollectionFigures } from '../../evaluate/collection.ts';
import { type Figures, type Report, SYSTEMS } from '../../evaluate/evaluate.ts';

const NAME_COLUMNS = 24;
const FIGURE_COLUMNS = 7;
const MEASURES = ['success1', 'success5', 'ndcg10'] as const satisfies readonly (keyof Figures)[];

const share = (value: number): string => value.toFixed(3).padStart(FIGURE_COLUMNS);

function groupTable({ groups }: Report): string[] {
  const measures = ['s@1', 's@5', 'nDCG'].map((name) => name.padStart(FIGURE_COLUMNS)).join('');
  const systems = SYSTEMS.map(
    (system) => `  ${system.padStart(FIGURE_COLUMNS * MEASURES.length)}`,
  ).join('');
  const head = [
    `${''.padEnd(NAME_COLUMNS + 4)}${systems}`,
    `${'questions'.padEnd(NAME_COLUMNS)}${'n'.padStart(4)}${SYSTEMS.map(() => `  ${measures}`).join('')}`,
  ];
  const rows = groups.map(({ name, figures }) => {
    const cells = SYSTEMS.map(
      (system) => `  ${MEASURES.map((measure) => share(figures[system][measure])).join('')}`,
    );
    return `${name.padEnd(NAME_COLUMNS)}${String(figures.verbatim.questions).padStart(4)}${cells.join('')}`;
  });
  return [...head, ...rows];
}

/** Success@k, nDCG@10, refusals, lists, best sentences and quotes; `title` says which questions. */
export function formatReport(title: string, report: Report): string {
  const { refusal, lists, bestSentence, quotes, questions, followUps } = report;
  return [
    `${title}: ${questions} questions${followUps > 0 ? `, ${followUps} of them follow-ups` : ''}`,
    ...groupTable(report),
    `refused      ${share(refusal.refused)} of ${refusal.unanswerable} unanswerable, ${share(refusal.falselyRefused).trim()} of ${refusal.answerable} answerable`,
    `lists exact  ${share(lists.exact)} of ${lists.questions} lists and counts (precision ${share(lists.precision).trim()}, recall ${share(lists.recall).trim()})`,
    `best sentence${share(bestSentence.share)} of ${bestSentence.questions} first passages that answer; ${share(bestSentence.within.overlapping).trim()} overlap of ${bestSentence.within.questions} that have the gold words`,
    `quotes exact ${share(quotes.shown === 0 ? 1 : quotes.exact / quotes.shown)} of ${quotes.shown} passages shown`,
    '',
  ].join('\n');
}

export const formatCollection = (name: string, figures: CollectionFigures): string =>
  [
    `${name}: ${figures.documents} documents, ${figures.queries} judged queries`,
    `nDCG@10    ${share(figures.ndcg10)}`,
    `MRR@10     ${share(figures.mrr10)}`,
    `recall@10  ${share(figures.recall10)}`,
    `recall@100 ${share(figures.recall100)}`,
    '',
  ].join('\n');

/** Verdicts of the quote check by sort of quote, and the quotes that it got wrong. */
export const formatQuotes = ({ quotes, right, sorts, wrong }: QuoteReport): string =>
  [
    `quote check  ${share(right)} right of ${quotes}: ${sorts.map(({ sort, quotes: n, right: own }) => `${sort} ${Math.round(own * n)}/${n}`).join(', ')}`,
    ...wrong.map(({ text, verdict }) => `  wrong: should be ${verdict}: ${JSON.stringify(text)}`),
    '',
  ].join('\n');
