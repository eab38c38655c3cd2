/** References and passages that a question names by an id, a DOI or a number. */

import type { Catalog } from '../../library/catalog.ts';
import type { Reference } from '../../library/reference.ts';
import type { Token } from '../../text/token.ts';

/** References that a question names. */
export interface NamedReferences {
  /** In the order of the list: first those of included studies. */
  readonly references: readonly Reference[];
  /** Ids of passages that it names as such: "S5.P2", "chen-2018/row". */
  readonly passages: readonly string[];
  /** As typed: "Chen 2018". */
  readonly text: string;
  /** Positions of the tokens that name them. */
  readonly tokens: readonly number[];
  /** Whether there are several names, each of which fits one reference. */
  readonly isOneEach?: boolean;
  /** Whether the author is known and the year is not: the references are then all of that author. */
  readonly isOtherYear: boolean;
  /** Whether a name is no author's as typed, and was read as the nearest of that year. */
  readonly isMisspelled?: boolean;
}

const DOI = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:? ?)?\b(10\.\d{4,9}\/[^\s"<>]{1,200})/i;
const NUMBER =
  /\b(?:(?:ref(?:erence)?s?|citation)\.?(?: ?(?:no\.?|number|#))?|no\.) ?-? ?(\d{1,4})\b|\b(?:number|no\.?|entry|item|#) ?(\d{1,4}) (?:in|of|on|from) (?:the |its |your )?(?:ref\w*|bibliograph\w*|sources?|list|literature)(?: list)?|\b(\d{1,4})(?:st|nd|rd|th) (?:ref|source|entry|item|citation)/i;
/** Ids as answers give them, with or without their hash. */
const PASSAGE_ID =
  /(?<![\w-])(?:S\d{1,3}\.[A-Z]\d{1,3}(?:\.\d{1,3})?|ref-\d{1,4}|[\w-]{1,60}\/(?:row|summary\.\d{1,3}))(?:@[0-9a-f]{8})?/;
const TRAILING = /[.,;:)\]}'"?!]+$/;

/** Finds what is named so; undefined where nothing is. */
export type FindById = (question: string, tokens: readonly Token[]) => NamedReferences | undefined;

export function createIdFinder({ library, passages, resolve }: Catalog): FindById {
  const { references } = library;
  const byDoi = new Map(
    references.flatMap((one) =>
      one.csl.DOI === undefined ? [] : [[one.csl.DOI.toLowerCase(), one] as const],
    ),
  );
  /** Positions of the tokens in a stretch of the question. */
  const tokensIn = (tokens: readonly Token[], text: string, start: number): number[] =>
    tokens.flatMap((token, at) =>
      token.start >= start && token.end <= start + text.length ? [at] : [],
    );

  return (question, tokens) => {
    const found = (
      text: string,
      index: number,
      named: Partial<Pick<NamedReferences, 'references' | 'passages'>>,
    ): NamedReferences => ({
      references: [],
      passages: [],
      text,
      tokens: tokensIn(tokens, text, index),
      isOtherYear: false,
      ...named,
    });
    const id = PASSAGE_ID.exec(question);
    const named = id ? resolve(id[0].replace(/@.*/, '')) : [];
    if (id && named.length > 0)
      return found(id[0], id.index, { passages: named.map((passage) => passage.id) });
    const doi = DOI.exec(question);
    const text = doi?.[0].replace(TRAILING, '') ?? '';
    const ofDoi = byDoi.get((doi?.[1] ?? '').replace(TRAILING, '').toLowerCase());
    if (doi && ofDoi) return found(text, doi.index, { references: [ofDoi] });
    const number = NUMBER.exec(question);
    const numbered = references.find(
      (one) => one.number === Number(number?.[1] ?? number?.[2] ?? number?.[3]),
    );
    return number && numbered && passages.has(numbered.passage)
      ? found(number[0], number.index, { references: [numbered] })
      : undefined;
  };
}
