/** From a question to a query. */

import { type Analysis, analyze, pairTerms, type Token } from '../text/token.ts';
import type { Expansions } from './expansions.ts';
import type { Alternative, Query, QueryWord } from './query.ts';
import { DEFAULT_RANKING } from './ranking.ts';

/** Distinct words of a question that are searched for; more is a pasted page, and its first words say what it is about. */
const MAX_QUERY_WORDS = 64;

/** Alternatives of each token: those of every phrase that it is part of, weighed by its share of the phrase. */
function phraseAlternatives({ tokens }: Analysis, expansions: Expansions): Alternative[][] {
  const terms = tokens.map(({ term }) => term);
  const found = tokens.map((): Alternative[] => []);
  terms.forEach((_, position) => {
    for (const { phrase, alternatives } of expansions.at(terms, position)) {
      const topic = phrase.filter((__, index) => !tokens[position + index]?.isStopWord).length;
      if (topic === 0) continue; // "find out" says nothing about a topic
      const shared = alternatives.map((one) => ({ ...one, weight: one.weight / topic }));
      for (let index = 0; index < phrase.length; index += 1) {
        if (!tokens[position + index]?.isStopWord) found[position + index]?.push(...shared);
      }
    }
  });
  return found;
}

const own = ({ term, word }: Token): Alternative => ({
  text: word,
  terms: [term],
  weight: 1,
  trust: 1,
  via: term === word ? 'word' : 'stem',
});

export interface QueryOptions {
  /** Of the question, where it is known already. */
  readonly analysis?: Analysis;
  readonly compoundWeight?: number;
}

/** Builds the query of a question. No words mean that the question says nothing that can be searched for. */
export function buildQuery(
  question: string,
  expansions: Expansions,
  {
    analysis = analyze(question),
    compoundWeight = DEFAULT_RANKING.compoundWeight,
  }: QueryOptions = {},
): Query {
  const { tokens, compounds } = analysis;
  const extra = phraseAlternatives(analysis, expansions);
  const words = new Map<string, QueryWord>();
  const add = (key: string, word: QueryWord): void => {
    const known = words.get(key);
    if (known) {
      // A word asked twice is one word; each time it may be part of another phrase.
      const added = word.alternatives.filter(
        ({ terms }) => !known.alternatives.some((one) => one.terms.join(' ') === terms.join(' ')),
      );
      words.set(key, { ...known, alternatives: [...known.alternatives, ...added] });
    } else if (words.size < MAX_QUERY_WORDS) {
      words.set(key, word);
    }
  };
  tokens.forEach((token, position) => {
    if (token.isStopWord) return;
    const alternatives = [own(token), ...(extra[position] ?? [])];
    const { start, end } = token;
    add(token.term, { start, end, text: question.slice(start, end), alternatives });
  });
  for (const { start, end, term, first, parts } of compounds) {
    if (tokens.slice(first, first + parts).every(({ isStopWord }) => isStopWord)) continue;
    const alternatives: Alternative[] = [
      {
        text: question.slice(start, end),
        terms: [term],
        weight: compoundWeight,
        trust: 1,
        via: 'compound',
      },
    ];
    add(`${term} whole`, { start, end, text: question.slice(start, end), alternatives });
  }
  return {
    words: [...words.values()],
    pairs: [...new Set(pairTerms(analysis))].slice(0, MAX_QUERY_WORDS),
  };
}
