/** Quotes for checking the quote check: true ones of every sort, altered ones, and invented ones, by a seeded draw. */

import type { Answer } from '../answer/answer.ts';
import type { QuoteVerdict } from '../answer/schema/quote.ts';
import type { Assistant } from '../answer/assistant.ts';
import type { Catalog } from '../library/catalog.ts';
import { splitClauses } from '../text/clauses.ts';
import { analyze } from '../text/token.ts';

/** A quote and what the check should say of it. */
export interface JudgedQuote {
  readonly text: string;
  /** "sentence", "number changed", "invented" … */
  readonly sort: string;
  readonly verdict: QuoteVerdict;
}

/** Shares run from 0 to 1. */
export interface QuoteFigures {
  readonly quotes: number;
  readonly right: number;
  /** By sort, in the order in which they first came. */
  readonly sorts: readonly {
    readonly sort: string;
    readonly quotes: number;
    readonly right: number;
  }[];
}

export interface QuoteReport extends QuoteFigures {
  /** Those that got another verdict. */
  readonly wrong: readonly JudgedQuote[];
}

const MIN_WORDS = 5;
const MIN_ALTERED_WORDS = 7;

/** A small seeded generator (mulberry32, public domain): the same draw on every machine. */
function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
/** Folded words of a text, as one string: another way to see whether a text holds a quote than the check itself takes. */
const folded = (text: string): string =>
  ` ${analyze(text)
    .tokens.map(({ word }) => word)
    .join(' ')} `;

/** Stretches of the review's own text that a person might paste, by sort. */
function stretches({ library }: Catalog): Record<string, string[]> {
  const sorted: Record<string, string[]> = { sentence: [], clause: [], cell: [], reference: [] };
  for (const { kind, text, sentences, cells } of library.passages) {
    if (kind === 'reference') sorted['reference']?.push(text);
    if (kind === 'row')
      sorted['cell']?.push(...cells.map(({ start, end }) => text.slice(start, end)));
    if (kind !== 'paragraph') continue;
    for (const sentence of sentences) {
      sorted['sentence']?.push(text.slice(sentence.start, sentence.end));
      sorted['clause']?.push(
        ...splitClauses(text, sentence).map(({ start, end }) => text.slice(start, end)),
      );
    }
  }
  return Object.fromEntries(
    Object.entries(sorted).map(([sort, texts]) => [
      sort,
      texts.filter((text) => words(text).length >= MIN_WORDS),
    ]),
  );
}

/** What copying does to a text without changing a word of it. */
const COPYING: readonly [string, (text: string) => string][] = [
  ['as printed', (text) => text],
  ['straight quotes', (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")],
  ['other spaces', (text) => text.replaceAll(' ', '\u00A0 ')],
  [
    'broken lines',
    (text) => text.replace(/(\p{Ll}{5})(\p{Ll}{4})/u, '$1-\n$2').replaceAll(', ', ',\n'),
  ],
  ['other hyphens', (text) => text.replaceAll('-', '\u2011')],
  [
    'subscripts as digits',
    (text) =>
      text.replaceAll(/ ?[₀-₉](?: (?=[A-Z]))?/gu, (digit) => digit.trim().normalize('NFKC')),
  ],
  ['capitals', (text) => text.toUpperCase()],
];

type Alter = (text: string, draw: (below: number) => number) => string | undefined;

const replaceOne =
  (pattern: RegExp, by: (found: string) => string): Alter =>
  (text) => {
    const altered = text.replace(pattern, by);
    return altered === text ? undefined : altered;
  };

const ALTERATIONS: readonly [string, Alter][] = [
  ['number changed', replaceOne(/\d+/, (number) => String(Number(number) + 3))],
  ['negation put in', replaceOne(/\b(?:is|are|can|may|was|were|could)\b/, (verb) => `${verb} not`)],
  ['negation taken out', replaceOne(/ (?:not|no|never|without)\b/, () => '')],
  [
    'name changed',
    replaceOne(/\b(?:Chen|Wang|Li|Diao|Chai|Wei|Xia|Liu|Gao|Zhong|Huang|Yin)\b/, (name) =>
      name === 'Khan' ? 'Singh' : 'Khan',
    ),
  ],
  ['unit changed', replaceOne(/\bnm\b/, () => 'mm')],
  [
    'word changed',
    (text, draw) => {
      const all = words(text);
      const at = 1 + draw(all.length - 2);
      return [...all.slice(0, at), 'bicycle', ...all.slice(at + 1)].join(' ');
    },
  ],
  [
    'words swapped',
    (text, draw) => {
      const all = words(text);
      const at = draw(all.length - 1);
      const [left = '', right = ''] = [all[at], all[at + 1]];
      return left === right
        ? undefined
        : [...all.slice(0, at), right, left, ...all.slice(at + 2)].join(' ');
    },
  ],
  [
    'word left out',
    (text, draw) => {
      const all = words(text);
      const at = 1 + draw(all.length - 2);
      return [...all.slice(0, at), ...all.slice(at + 1)].join(' ');
    },
  ],
];

const INVENTED = [
  ['Patients who received', 'Mice given', 'Volunteers treated with', 'A cohort exposed to'],
  ['gold nanoparticles', 'the liposomes', 'quantum dots', 'the silica probes', 'carbon nanotubes'],
  [
    'lived twice as long as',
    'showed no benefit over',
    'complained more often than',
    'recovered sooner than',
  ],
  [
    'those in the control arm',
    'untreated littermates',
    'people on standard chemotherapy',
    'the placebo group',
  ],
  [
    'after eighteen months.',
    'in a blinded trial.',
    'at every dose tested.',
    'according to the registry.',
  ],
];

/** In a short text many tries to alter a stretch of it come to nothing, and in the shortest all do. */
const MAX_TRIES_FOR_EACH = 100;

/**
 * Draws `count` true quotes, and `count` that are altered or invented; a fifth of these invented.
 *
 * Of a review with no stretch of `MIN_WORDS` words there are no true and no altered ones, and where no stretch has
 * `MIN_ALTERED_WORDS`, no altered ones.
 */
export function drawQuotes(catalog: Catalog, seed: number, count: number): JudgedQuote[] {
  const draw = createDraw(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;
  const sorts = Object.entries(stretches(catalog)).filter(([, texts]) => texts.length > 0);
  const most = sorts.length > 0 ? count : 0;
  const printed = [...catalog.paragraphTexts.values()].map(folded);
  const stands = (text: string): boolean => printed.some((own) => own.includes(folded(text)));

  const exact: JudgedQuote[] = [];
  while (exact.length < most) {
    const [sort, texts] = pick(sorts);
    const [how, copy] = pick(COPYING);
    exact.push({ text: copy(pick(texts)), sort: `${sort}, ${how}`, verdict: 'exact' });
  }
  const invented = Math.floor(count / 5);
  const near: JudgedQuote[] = [];
  for (let tries = 0; tries < MAX_TRIES_FOR_EACH * most; tries += 1) {
    if (near.length === count - invented) break;
    const [, texts] = pick(sorts);
    const text = pick(texts);
    const [sort, alter] = pick(ALTERATIONS);
    const altered = words(text).length < MIN_ALTERED_WORDS ? undefined : alter(text, draw);
    if (altered !== undefined && !stands(altered))
      near.push({ text: altered, sort, verdict: 'near' });
  }
  const absent = Array.from({ length: invented }, (): JudgedQuote => {
    return { text: INVENTED.map(pick).join(' '), sort: 'invented', verdict: 'absent' };
  });
  return [...exact, ...near, ...absent];
}

const verdictOf = (answer: Answer): QuoteVerdict | undefined =>
  answer.kind === 'quote' ? answer.quote.verdict : undefined;

/** Puts every quote to the assistant and counts the right verdicts. */
export async function evaluateQuotes(
  assistant: Assistant,
  quotes: readonly JudgedQuote[],
): Promise<QuoteReport> {
  const counts = new Map<string, { quotes: number; right: number }>();
  const wrong: JudgedQuote[] = [];
  for (const quote of quotes) {
    const sort = quote.sort.replace(/,.*/, '');
    const count = counts.get(sort) ?? { quotes: 0, right: 0 };
    counts.set(sort, count);
    count.quotes += 1;
    const answer = await assistant.ask({ question: quote.text, as: 'quote' });
    if (verdictOf(answer) === quote.verdict) count.right += 1;
    else wrong.push(quote);
  }
  return {
    quotes: quotes.length,
    right: quotes.length === 0 ? 0 : (quotes.length - wrong.length) / quotes.length,
    sorts: [...counts].map(([sort, { quotes: n, right }]) => ({
      sort,
      quotes: n,
      right: right / n,
    })),
    wrong,
  };
}
