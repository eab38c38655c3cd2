/** Measures of retrieval, by their textbook definitions (Manning, Raghavan and Schütze, "Introduction to Information Retrieval", chapter 8). */

import { analyze } from '../text/token.ts';

/** Judged ids and their grades; what is not in it has grade 0. */
export type Grades = ReadonlyMap<string, number>;

/** A ranking, each place with the judged ids that it meets. */
export type Ranking = readonly (readonly string[])[];

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** 1 where one of the first `k` places meets an id of at least `grade`, else 0. */
export function successAt(ranking: Ranking, grades: Grades, k: number, grade = 2): number {
  const isMet = (ids: readonly string[]): boolean =>
    ids.some((id) => (grades.get(id) ?? 0) >= grade);
  return Number(ranking.slice(0, k).some(isMet));
}

/** Gain of each place; an id counts once, at the best place that meets it. */
function gains(ranking: Ranking, grades: Grades): number[] {
  const seen = new Set<string>();
  return ranking.map((ids) => {
    const fresh = ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return Math.max(0, ...fresh.map((id) => grades.get(id) ?? 0));
  });
}

const discount = (gain: number, place: number): number => gain / Math.log2(place + 2);
const discounted = (values: readonly number[]): number =>
  values.reduce((sum, gain, place) => sum + discount(gain, place), 0);

/** Normalised discounted cumulative gain over the first `k` places, with linear gains as trec_eval has it; 0 to 1. */
export function ndcgAt(ranking: Ranking, grades: Grades, k: number): number {
  const ideal = discounted([...grades.values()].sort((left, right) => right - left).slice(0, k));
  return ideal === 0 ? 0 : discounted(gains(ranking, grades).slice(0, k)) / ideal;
}

/** Reciprocal of the first place that meets a graded id, among the first `k`; 0 where none does. */
export function reciprocalRankAt(ranking: Ranking, grades: Grades, k: number): number {
  const place = ranking.slice(0, k).findIndex((ids) => ids.some((id) => (grades.get(id) ?? 0) > 0));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Share of the graded ids that the first `k` places meet. */
export function recallAt(ranking: Ranking, grades: Grades, k: number): number {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  const met = new Set(ranking.slice(0, k).flat());
  return relevant.length === 0 ? 0 : relevant.filter((id) => met.has(id)).length / relevant.length;
}

const countWords = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { word } of analyze(text).tokens) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** F1 of the words of two texts, as SQuAD measures spans (Rajpurkar et al., 2016), with our folding; 0 to 1. */
export function wordF1(found: string, wanted: string): number {
  const left = countWords(found);
  const right = countWords(wanted);
  const size = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const common = [...left].reduce(
    (sum, [word, count]) => sum + Math.min(count, right.get(word) ?? 0),
    0,
  );
  return common === 0 ? 0 : (2 * common) / (size(left) + size(right));
}
