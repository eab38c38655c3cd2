/** Every text of the faces of answers; a part of `strings`. */

import type { StudyList } from '../../src/answer/schema/studies.ts';
import { cellsOf, facetNames, plural } from './shared-strings.ts';

export const answerStrings = {
  settled: {
    prints: 'What it prints:',
  },
  facets: facetNames,
  cells: {
    ...cellsOf,
    counted: (number: number, label: string) => `Study ${number}, ${label}: counted`,
    notCounted: (number: number, label: string) => `Study ${number}, ${label}: not counted`,
  },
  studies: {
    study: 'Study',
    number: (number: number) => `no. ${number}`,
    because: 'The review’s words for it',
    source: {
      row: '',
      reference: 'in its reference',
      title: 'in the title of its paper',
      prose: 'in the text',
    },
    countedBy: ({ row, reference, title, prose }: StudyList['counted']) =>
      [
        ...(row > 0 || reference === 0
          ? [`${row} by the words of ${plural(row, 'its row', 'their rows')}`]
          : []),
        ...(reference > 0
          ? [`${reference} by ${plural(reference, 'its', 'their')} reference`]
          : []),
        ...(title > 0
          ? [`${title} only by the title of ${plural(title, 'its', 'their')} paper`]
          : []),
        ...(prose > 0 ? [`${prose} only by the text`] : []),
      ].join(', ') + '.',
    unread: 'Not read as a filter:',
    apart: (count: number) =>
      `Not counted, and why: ${count} ${plural(count, 'reason', 'reasons')}`,
    groupsCaption: (facet: string) => `Studies by ${facet.toLowerCase()}`,
    howMany: (of: number) => `of ${of}`,
    which: 'Which',
    askValue: (facet: string, value: string) => `Which studies have ${facet} “${value}”?`,
    place: 'Place',
    summary: 'Our summary, in our words',
    filed: (count: number) =>
      `Filed under ${count} ${plural(count, 'value', 'values')}, each with the words that say so`,
    reference: (number: number) => `Its reference, no. ${number}`,
    readSummary: 'Read it beside the review',
    only: 'All about this study',
    mentions: (count: number) =>
      `The text speaks of it in ${count} ${plural(count, 'place', 'places')}`,
    neverMentioned: 'Outside the table and the reference list, the text never speaks of it.',
  },
  quote: {
    sign: { exact: '=', near: '≈', absent: '≠' },
    verdict: {
      exact: 'These words stand in the review',
      near: 'Nearly: some words differ',
      absent: 'These words do not stand in the review',
    },
    pasted: 'What you pasted',
    printed: 'What the review prints:',
    printedShort: 'What the review prints',
    summarised: 'What our summary says (these are not the review’s words):',
    nothing: '(nothing)',
    gap: '^',
    differences: (count: number) => `${count} ${plural(count, 'difference', 'differences')}`,
    also: 'The same words stand at',
    checkAsQuote: 'Is this a quote? Hold it against the review',
  },
  refusal: {
    title: 'The review does not answer this',
    present: 'In the review:',
    presentStudies: (count: number, of: number) =>
      count === 0
        ? `in the row or title of none of the ${of} studies`
        : `in the row or title of ${count} of ${of} studies`,
    presentAs: (as: string) => ` as “${as}”`,
    touching: (count: number, of: number, all: boolean) => {
      const whole = all ? 'all of them' : 'some of them, never all,';
      return `${count} of the ${of} included studies: ${whole} in the row of the table or the title of the paper.`;
    },
    listed: (facet: string) => `What the studies do list as ${facet}:`,
    moreValues: (count: number) => `${count} more`,
  },
  help: {
    studies: 'included studies',
    references: 'references',
    years: 'years',
    countries: 'countries',
    cancers: 'kinds of cancer',
    range: ({ from, to }: { from: number; to: number }) => `${from}–${to}`,
    sections: 'Its sections:',
    ways: 'Ways to ask',
    kinds: [
      { name: 'A question', says: 'brings the passages that answer it, word for word.' },
      { name: 'Which, or how many', says: 'brings the studies, counted out of all of them.' },
      { name: 'A study, an author, a DOI', says: 'brings the study’s card.' },
      { name: 'A pasted sentence', says: 'is held against the review, word by word.' },
      { name: 'A follow-up', says: 'goes on from the last answer; what it carries over is shown.' },
    ],
  },
} as const;
