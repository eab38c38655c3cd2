/** The quote check: where pasted words stand in the review, or nearly stand, or that they do not. */

import type { Catalog } from '../../library/catalog.ts';
import { isReviewsOwn } from '../../library/passage-kinds.ts';
import type { Passage } from '../../library/passage.ts';
import { buildQuery } from '../../search/build-query.ts';
import { createExpansions } from '../../search/expansions.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { remember } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';
import type { QuoteCheck, QuoteDifference, QuotePlace, QuoteVerdict } from '../schema/quote.ts';
import { type Alignment, align, type Step } from './align.ts';
import { type QuoteWord, quoteWords } from './quote-words.ts';

/** From this share of its words on, in order, a quote is taken for an altered one; below it, for none of the review's. */
const NEAR_SHARE = 0.6;
/** Passages whose paragraphs are held against the quote: those that a search for its words ranks first. */
const MAX_CANDIDATES = 40;
/** A paragraph that lacks more of the quote's words, in whatever order, cannot be near it and is not aligned. */
const MIN_COMMON_SHARE = 0.5;
/** Places told of the same words. */
const MAX_PLACES = 5;

const NO_EXPANSIONS = createExpansions([]);

interface Candidate {
  readonly passage: Passage;
  readonly text: string;
  readonly words: readonly QuoteWord[];
  readonly alignment: Alignment;
}

/** Quotation marks around the whole are not part of it. */
export const unquote = (text: string): string =>
  text.replace(/^[\s"“”„«‘'`]+|[\s"“”«»’'`]+$/gu, '');

const spanOf = (words: readonly QuoteWord[], positions: readonly number[]): Span | undefined => {
  const first = words[Math.min(...positions)];
  const last = words[Math.max(...positions)];
  return first && last ? { start: first.start, end: last.end } : undefined;
};

/** The place in a text between two words, where nothing stands. */
const gapAfter = (words: readonly QuoteWord[], position: number | undefined): Span => {
  const at = position === undefined ? (words[0]?.start ?? 0) : (words[position]?.end ?? 0);
  return { start: at, end: at };
};

/** Runs of steps that differ, as ranges of both texts. */
function differencesOf(
  steps: readonly Step[],
  quote: readonly QuoteWord[],
  source: readonly QuoteWord[],
): QuoteDifference[] {
  const differences: QuoteDifference[] = [];
  let run: Step[] = [];
  let lastQuote: number | undefined;
  let lastSource: number | undefined;
  const close = (): void => {
    if (run.length === 0) return;
    const quoted = run.flatMap((step) => step.quote ?? []);
    const printed = run.flatMap((step) => step.source ?? []);
    differences.push({
      quote: spanOf(quote, quoted) ?? gapAfter(quote, lastQuote),
      source: spanOf(source, printed) ?? gapAfter(source, lastSource),
    });
    run = [];
  };
  for (const step of steps) {
    if (step.isSame) {
      close();
      lastQuote = step.quote;
      lastSource = step.source;
    } else run.push(step);
  }
  close();
  return differences;
}

function placeOf(
  catalog: Catalog,
  { passage, text, words, alignment }: Candidate,
  quote: readonly QuoteWord[],
): QuotePlace {
  const { steps } = alignment;
  const printed = steps.flatMap(({ source }) => source ?? []);
  const span = spanOf(words, printed) ?? { start: 0, end: 0 };
  const parts = catalog.resolve(passage.paragraph);
  const holding =
    parts.find(({ start, end }) => span.start >= start && span.start < end) ?? passage;
  return {
    paragraph: passage.paragraph,
    passage: holding.id,
    locator: holding.locator,
    text,
    span,
    words: isReviewsOwn(passage.kind) ? 'review' : 'summary',
    differences: differencesOf(steps, quote, words),
  };
}

/** @param isCut - an ellipsis leaves words of the review out */
function sentenceFor(verdict: QuoteVerdict, places: readonly QuotePlace[], isCut: boolean): string {
  const [first] = places;
  const differences = first?.differences.length ?? 0;
  switch (verdict) {
    case 'exact':
      return isCut
        ? `These words stand in the review, with others left out between them: ${first?.locator}.`
        : `These words stand in the review: ${first?.locator}.`;
    case 'near':
      return `Not word for word: the nearest passage, ${first?.locator}, differs in ${differences} ${differences === 1 ? 'place' : 'places'}.`;
    case 'absent':
      return 'These words do not stand in the review.';
  }
}

const countWords = (words: readonly QuoteWord[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/**
 * Share of the words of a quote that a text has, each as often as the text does: no alignment can find more of them, but for
 * words broken in two or run together.
 */
function commonShare(
  words: number,
  quoted: ReadonlyMap<string, number>,
  printed: ReadonlyMap<string, number>,
): number {
  let common = 0;
  for (const [word, count] of quoted) common += Math.min(count, printed.get(word) ?? 0);
  return words === 0 ? 0 : common / words;
}

/** Holds quotes against the review. */
export type QuoteChecker = (pasted: string) => Promise<QuoteCheck>;

/** The texts that a checker holds are those that a question may have; see `MAX_QUESTION_CHARS`. */
export function createQuoteChecker(catalog: Catalog, passages: SearchIndex): QuoteChecker {
  const printedWords = remember((text: string) => {
    const words = quoteWords(text).filter(({ word }) => word !== '');
    return { words, counts: countWords(words) };
  });

  /** The paragraphs that a search for the words ranks first, aligned, the best first. */
  const findCandidates = async (
    quote: string,
    words: readonly QuoteWord[],
  ): Promise<Candidate[]> => {
    const { hits } = await passages.search(buildQuery(quote, NO_EXPANSIONS), {
      limit: MAX_CANDIDATES,
    });
    const paragraphs = new Map(
      hits.flatMap(({ id }) => {
        const passage = catalog.passages.get(id);
        return passage ? [[passage.paragraph, passage] as const] : [];
      }),
    );
    const said = words.filter(({ word }) => word !== '');
    const quoted = countWords(said);
    const aligned = [...paragraphs].flatMap(([paragraph, passage]): Candidate[] => {
      const text = catalog.paragraphTexts.get(paragraph) ?? passage.text;
      const printed = printedWords(text);
      if (commonShare(said.length, quoted, printed.counts) < MIN_COMMON_SHARE) return [];
      return [{ passage, text, words: printed.words, alignment: align(words, printed.words) }];
    });
    // Of equals the review's own words come before our summaries of them.
    return aligned.sort(
      (left, right) =>
        left.alignment.cost - right.alignment.cost ||
        Number(isReviewsOwn(right.passage.kind)) - Number(isReviewsOwn(left.passage.kind)),
    );
  };

  return async (pasted) => {
    const text = unquote(pasted);
    const words = quoteWords(text);
    const found = await findCandidates(text, words);
    const best = found[0]?.alignment;
    const verdict: QuoteVerdict =
      best === undefined || best.share < NEAR_SHARE ? 'absent' : best.cost === 0 ? 'exact' : 'near';
    const same =
      verdict === 'absent' ? [] : found.filter(({ alignment }) => alignment.cost === best?.cost);
    const places = (verdict === 'near' ? same.slice(0, 1) : same.slice(0, MAX_PLACES)).map((one) =>
      placeOf(catalog, one, words),
    );
    const says = sentenceFor(
      verdict,
      places,
      words.some(({ word }) => word === ''),
    );
    return { verdict, says, text, places, share: best?.share ?? 0 };
  };
}

/** A question shorter than this is not taken for a pasted sentence unless it stands in quotation marks. */
const MIN_PASTED_WORDS = 8;
const MIN_QUOTED_WORDS = 3;
const ASKING =
  /^(?:what|which|who|whose|whom|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have|list|tell|show|give|find|explain|name)\b/i;
/** Marks around the whole and none within: `"CT" and "MRI"` asks for both. */
const IN_MARKS = /^\s*[“"„«]([^“”"„«»]+)[”"»]\s*[.?!]?\s*$/u;
/** A pasted sentence has most of its words in one place; a question on the same matter has not. */
const PASTED_SHARE = 0.75;

/** The quote in a text that asks nothing else: all of it in quotation marks, or a long statement. */
export function pastedQuote(
  text: string,
): { readonly quote: string; readonly isSure: boolean } | undefined {
  const marked = IN_MARKS.exec(text)?.[1];
  if (marked !== undefined && quoteWords(marked).length >= MIN_QUOTED_WORDS)
    return { quote: marked, isSure: true };
  if (text.endsWith('?') || ASKING.test(text)) return undefined;
  // Counted by spaces: an address has no words, and a question is looked at before it is taken apart.
  return text.split(' ').length >= MIN_PASTED_WORDS ? { quote: text, isSure: false } : undefined;
}

/** Whether a long statement turned out to be the review's words. */
export const isPasted = ({ verdict, share }: QuoteCheck): boolean =>
  verdict === 'exact' || share >= PASTED_SHARE;
