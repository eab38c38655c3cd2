/** Conditions that readers say in a turn of phrase, with no name of a facet in it: "healing nothing", "with a partner from abroad". */

import type { FacetName } from '../../library/facet-names.ts';
import type { Token } from '../../text/token.ts';
import type { FiltersRead } from './facets-asked.ts';

interface Turn {
  readonly facet: FacetName;
  readonly kind: 'unnamed' | 'several';
  readonly isNegated: boolean;
  readonly pattern: RegExp;
}

const TURNS: readonly Turn[] = [
  {
    facet: 'therapy',
    kind: 'unnamed',
    isNegated: false,
    pattern:
      /\b(?:(?:do(?:es)?|did)(?: not|n['’]t) (?:try to |attempt to |aim to |set out to )?(?:treat|heal|cure) (?:anything|anybody|anyone|it)|(?:treat|heal|cur)(?:s|es|ing)? (?:nothing|nobody)|(?:no|without|not) (?:any )?(?:healing|curing|treating)(?: involved| anything)?|(?:merely|only|just|purely|simply) (?:look|looks|looking|watch|watches|diagnose|diagnoses|diagnostic|for diagnosis|imaging and no)|(?<!\bor )diagnos(?:tic|is) (?:only|alone)|no(?:thing)? therapeutic|(?:look|looks|looking) (?:but|and) (?:do|does) not (?:treat|heal))\b/gi,
  },
  {
    facet: 'country',
    kind: 'several',
    isNegated: true,
    pattern:
      /\b(?:(?:no|without(?: any)?) (?:foreign |overseas |international )?(?:partners?|co-?authors|collaborators?|collaboration|help)(?: (?:(?:from |in )?(?:overseas|abroad|elsewhere)|(?:from|in) (?:another country|other countries)))?|(?:entirely|purely) (?:home-?grown|domestic)|single-country)\b/gi,
  },
  {
    facet: 'country',
    kind: 'several',
    isNegated: false,
    pattern:
      /\b(?:multi-?nationals?|bi-?national|(?:international|cross-border|transatlantic|transnational) (?:collaborat\w+|co-?operat\w+|partners?\w*|teams?|projects?|work|papers?|studies|efforts?|consorti\w+|ventures?)|cross(?:es|ed|ing)? (?:a |the )?(?:national )?borders?|straddl\w+ (?:a |the |two |national )*(?:borders?|nations)|across (?:a |the |national )*borders?|(?:foreign|overseas) partners?|partners? (?:from )?(?:abroad|overseas)|multi-country)\b/gi,
  },
];

/** Adds them to what was read otherwise; a facet that has a condition already keeps it. */
export function withTurns(
  question: string,
  read: FiltersRead,
  tokens: readonly Token[],
): FiltersRead {
  let { filters, rest } = read;
  for (const { pattern, ...turn } of TURNS) {
    const found = [...question.matchAll(pattern)];
    if (
      found.length === 0 ||
      filters.some(({ filter }) => filter.facet === turn.facet && filter.kind !== 'values')
    )
      continue;
    const isWithin = (token: Token | undefined): boolean =>
      token !== undefined &&
      found.some(
        ({ index, 0: words }) => token.start >= index && token.start < index + words.length,
      );
    const first = tokens.findIndex(isWithin);
    const last = tokens.findLastIndex(isWithin) + 1;
    if (first < 0) continue;
    const spans = tokens.slice(first, last);
    filters = [...filters, { filter: { ...turn, spans }, first, last }];
    rest = rest.filter((at) => !isWithin(tokens[at]));
  }
  return { ...read, filters, rest };
}
