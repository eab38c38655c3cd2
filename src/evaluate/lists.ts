/** Lists and counts: the sets of studies that answers name, against those judged to answer. */

import type { Answer } from '../answer/answer.ts';
import type { JudgedQuestion } from './judged.ts';
import { mean } from './measures.ts';

/** Questions for lists and counts; shares run from 0 to 1. */
export interface ListFigures {
  readonly questions: number;
  /** Exactly the right set of studies. */
  readonly exact: number;
  /** Means over the questions; of an empty set 0. */
  readonly precision: number;
  readonly recall: number;
}

/** Keys of the studies that a list or a count names; other kinds of answer name none. */
export const listedStudies = (answer: Answer): string[] =>
  answer.kind === 'list' || answer.kind === 'count'
    ? answer.list.studies.map(({ key }) => key)
    : [];

const LIST_KINDS = new Set(['list', 'count']);

/** Sets of studies named, against those judged to answer. */
export function measureLists(
  outcomes: readonly { readonly judged: JudgedQuestion; readonly answer: Answer }[],
): ListFigures {
  const asked = outcomes.filter(({ judged }) => LIST_KINDS.has(judged.kind));
  const measured = asked.map(({ judged, answer }) => {
    const wanted = new Set(judged.relevant.filter(({ grade }) => grade === 2).map(({ id }) => id));
    const named = listedStudies(answer);
    const right = named.filter((key) => wanted.has(key)).length;
    return {
      exact: Number(right === wanted.size && right === named.length),
      precision: named.length === 0 ? 0 : right / named.length,
      recall: wanted.size === 0 ? 0 : right / wanted.size,
    };
  });
  return {
    questions: asked.length,
    exact: mean(measured.map(({ exact }) => exact)),
    precision: mean(measured.map(({ precision }) => precision)),
    recall: mean(measured.map(({ recall }) => recall)),
  };
}
