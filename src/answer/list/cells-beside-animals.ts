/** "cells and animals", "both cell and animal work": beside animals, cells are a study design and not what a cancer is of. */

import type { Token } from '../../text/token.ts';
import type { FacetIndex, PhraseFound } from './facet-index.ts';

/** Tokens between the two: "cells as well as in live animals". */
const REACH = 5;
const JOINING = new Set(['and', 'plus', 'well', 'or', 'then', 'not', 'nor']);

/** The design of work on cells, where a token says so; undefined where it does not, or where no study has such a design. */
export function cellsBesideAnimalsAt(
  tokens: readonly Token[],
  at: number,
  index: FacetIndex,
): PhraseFound | undefined {
  if (tokens[at]?.term !== 'cell') return undefined;
  const meaning = index.named('model', 'in vitro');
  if (!meaning) return undefined;
  const terms = tokens.map(({ term }) => term);
  const isAnimal = (position: number): boolean =>
    index.phraseAt(terms, position)?.meanings.some(({ name }) => name === 'in vivo') ?? false;
  const isJoined = (from: number, to: number): boolean => {
    const between = tokens.slice(from + 1, to).map(({ word }) => word);
    // "cells / animals", "cells, animals"
    return between.length === 0 || between.some((word) => JOINING.has(word));
  };
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other += 1) {
    if (other !== at && isAnimal(other) && isJoined(Math.min(at, other), Math.max(at, other)))
      return { length: 1, meanings: [meaning] };
  }
  return undefined;
}
