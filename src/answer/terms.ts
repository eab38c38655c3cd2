/** Terms: how a question was read, as an answer shows it and a request can change it. */

import type { Study } from '../library/study.ts';
import type { Reading } from '../search/reading.ts';
import type { Decision, Draft } from './decision.ts';
import type { FacetIndex } from './list/facet-index.ts';
import { describeFilter, type Filter, filterId } from './list/filter.ts';
import { selectStudies } from './list/select.ts';
import type { Term } from './schema/term.ts';

export const TOPIC_ID = 'topic';
export const MENTION_ID = 'mention';
export const studyTermId = (key: string): string => `study=${key}`;
const correctionId = (word: string): string => `read=${word}`;

/** Words as typed that a request does not want corrected. */
export const uncorrectedWords = (without: readonly string[]): string[] =>
  without.filter((id) => id.startsWith('read=')).map((id) => id.slice('read='.length));

/** Other filters that the same words may mean. */
function insteadOf(filter: Filter, studies: readonly Study[], index: FacetIndex): Term['instead'] {
  if (filter.kind !== 'values') return undefined;
  const others = filter.others
    .filter(({ isHere }) => isHere)
    .map((meaning): Filter => ({ ...filter, facet: meaning.facet, parts: [meaning], others: [] }));
  const readings = others.map((other) => ({
    id: filterId(other),
    label: describeFilter(other),
    studies: selectStudies(studies, [other], index).length,
  }));
  return readings.length === 0 ? undefined : readings;
}

function filterTerm(
  filter: Filter,
  from: Term['from'],
  studies: readonly Study[],
  index: FacetIndex,
): Term {
  const instead = insteadOf(filter, studies, index);
  return {
    id: filterId(filter),
    kind: 'filter',
    from,
    label: describeFilter(filter),
    facet: filter.facet,
    values: filter.kind === 'values' ? filter.parts.map(({ name }) => name) : [],
    ...(filter.kind === 'years' && { years: filter.years }),
    isNegated: filter.isNegated,
    ...(filter.kind === 'values' && { isOnly: filter.isOnly }),
    studies: selectStudies(studies, [filter], index).length,
    ...(instead && { instead }),
  };
}

const mentionTerm = (words: readonly string[], studies: number): Term => ({
  id: MENTION_ID,
  kind: 'mention',
  from: 'question',
  label: `mentions ${words.map((word) => `“${word}”`).join(', ')}`,
  words: [...words],
  studies,
});

const studyTerm = ({ key, label }: Study, from: Term['from']): Term => ({
  id: studyTermId(key),
  kind: 'study',
  from,
  label,
  study: key,
});

const topicTerm = (topic: string): Term => ({
  id: TOPIC_ID,
  kind: 'topic',
  from: 'history',
  label: topic,
  words: topic.split(' '),
});

/** One for each word that was read as another. */
const correctionTerms = ({ query, words }: Reading): Term[] =>
  words.flatMap(({ correction }, index): Term[] => {
    const typed = query.words[index];
    if (correction === undefined || !typed || typed.isCarried) return [];
    return [
      {
        id: correctionId(typed.text),
        kind: 'correction',
        from: 'question',
        label: `${typed.text} read as ${correction}`,
        words: [typed.text, correction],
      },
    ];
  });

/** All terms of a question: what it carries over, its filters where they chose the studies, its corrections. */
export function readTerms(
  { filters, reading, focus }: Draft,
  decision: Decision,
  carried: { readonly filters: readonly Filter[]; readonly topic: string | undefined },
  { studies, index }: { readonly studies: readonly Study[]; readonly index: FacetIndex },
): Term[] {
  const isChosen =
    ['list', 'count', 'none-listed'].includes(decision.kind) ||
    (decision.kind === 'study' && decision.isChosen === true);
  return [
    ...(focus ? [studyTerm(focus, 'history')] : []),
    ...(carried.topic === undefined ? [] : [topicTerm(carried.topic)]),
    ...(isChosen
      ? filters.map((filter) =>
          filterTerm(
            filter,
            carried.filters.includes(filter) ? 'history' : 'question',
            studies,
            index,
          ),
        )
      : []),
    ...('mention' in decision && decision.mention.length > 0
      ? [
          mentionTerm(
            decision.mention.map(({ word }) => word),
            decision.selected.length,
          ),
        ]
      : []),
    ...correctionTerms(reading),
  ];
}
