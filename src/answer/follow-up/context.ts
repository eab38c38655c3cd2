/** Context: what an earlier question was about, for the one that follows it. */

import type { Catalog } from '../../library/catalog.ts';
import { isCompound } from '../../search/reading.ts';
import { orderFairly } from '../order.ts';
import type { Resolved } from '../resolved.ts';
import type { Context } from './carry.ts';

/** Words carried over; more would drown the question. */
const MAX_TOPIC_WORDS = 10;

export function contextOf(
  { studies: byKey }: Catalog,
  { question, decision, retrieval, list, terms, named }: Resolved,
): Context {
  const carriedTopic = terms.find(({ kind }) => kind === 'topic')?.words ?? [];
  const { query } = retrieval.reading;
  const own = query.words
    .filter((word) => !isCompound(word) && !word.isCarried)
    .map(({ text }) => text);
  const topic = [...new Set([...own, ...carriedTopic])].slice(0, MAX_TOPIC_WORDS).join(' ');
  if (decision.kind === 'list' || decision.kind === 'count') {
    return {
      question,
      kind: 'list',
      filters: decision.filters,
      own: list.filters,
      studies: decision.selected.map(({ study }) => study),
      passage: undefined,
      topic,
    };
  }
  if (decision.kind === 'study')
    return {
      question,
      kind: 'study',
      filters: list.filters,
      own: list.filters,
      studies: decision.studies,
      passage: undefined,
      topic,
    };
  const [first] = orderFairly(retrieval.ranked);
  const study = first?.passage.study === undefined ? undefined : byKey.get(first.passage.study);
  const all = (named?.references ?? []).flatMap(({ study: key }) => byKey.get(key ?? '') ?? []);
  return {
    question,
    kind: 'passages',
    filters: [],
    own: list.filters,
    studies: all.length > 1 ? all : study ? [study] : [],
    passage: first?.passage.id,
    topic,
  };
}
