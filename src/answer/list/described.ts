/** Descriptions: values that a question tells by how they work, in words of any order: "listening for the sound that light sets off". */

import type { Token } from '../../text/token.ts';
import type { FacetIndex } from './facet-index.ts';
import type { Meaning } from './facet-phrases.ts';

/** Tokens from the first word of a description to its last. */
const REACH = 12;
/** Tokens on either side that belong to it: "…, the light comes back changed". */
const MARGIN = 3;

export interface Described {
  readonly meaning: Meaning;
  /** Tokens that say it, in order. */
  readonly positions: readonly number[];
}

/** The nearest places at which all terms stand after one another in any order; undefined where they do not. */
function placesOf(
  terms: readonly string[],
  wanted: readonly string[],
  isFree: (at: number) => boolean,
): number[] | undefined {
  for (const [start, term] of terms.entries()) {
    if (!wanted.includes(term)) continue;
    const found = new Map<string, number>();
    for (let at = start; at < Math.min(terms.length, start + REACH); at += 1) {
      const here = terms[at] as string;
      if (here === 'or') break; // "in the neck, or in the bladder" are two
      if (wanted.includes(here) && !found.has(here) && isFree(at)) found.set(here, at);
    }
    if (found.size === wanted.length) return [...found.values()];
  }
  return undefined;
}

/** What a question describes, the longest description first; no word says two things. */
export function describedIn(tokens: readonly Token[], index: FacetIndex): Described[] {
  const terms = tokens.map(({ term }) => term);
  const known = new Set(terms);
  const taken = new Set<number>();
  return index.descriptions.flatMap(({ terms: wanted, meaning }): Described[] => {
    if (!wanted.every((term) => known.has(term))) return [];
    const positions = placesOf(terms, wanted, (at) => !taken.has(at));
    if (!positions) return [];
    for (const at of positions) taken.add(at);
    return [{ meaning, positions }];
  });
}

/** Whether a word that nothing reads belongs to a description. */
export const isWithin = ({ positions }: Described, at: number): boolean =>
  at >= (positions[0] ?? 0) - MARGIN && at <= (positions.at(-1) ?? 0) + MARGIN;
