/** Expansions: the thesaurus, by the first term of each of its phrases. */

import type { ThesaurusEntry } from '../library/thesaurus.ts';
import { remember } from '../text/remember.ts';
import { readWords } from '../text/token.ts';
import type { Alternative, Via } from './query.ts';

/** How much a synonym's match scores beside that of the word itself. */
const EXPANSION_WEIGHTS = {
  spelling: 1,
  acronym: 0.9,
  synonym: 0.7,
  lay: 1, // weighed down in reading.ts where the review has the reader's own word
} as const satisfies Record<ThesaurusEntry['kind'], number>;

/** How surely it means the same. */
const EXPANSION_TRUST = {
  spelling: 1,
  acronym: 1,
  synonym: 0.8,
  lay: 0.6,
} as const satisfies Record<ThesaurusEntry['kind'], number>;

/** Kinds under which two words name the very same thing. */
export const SAME_THING: readonly ThesaurusEntry['kind'][] = ['acronym', 'spelling'];

/** A phrase of a question, and what may stand for it. */
export interface Expansion {
  /** Terms of the phrase, in order; stop words included. */
  readonly phrase: readonly string[];
  readonly alternatives: readonly Alternative[];
}

export interface Expansions {
  /** The expansions whose phrases begin at `position`, longest phrase first. */
  readonly at: (terms: readonly string[], position: number) => readonly Expansion[];
}

interface PhraseTerms {
  /** Stop words included. */
  readonly all: readonly string[];
  /** Those that say something: "magnetic resonance" for MR, not "of". */
  readonly topic: readonly string[];
}

const readPhrase = (phrase: string): PhraseTerms => {
  const words = readWords(phrase);
  return {
    all: words.map(({ term }) => term),
    topic: words.flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term])),
  };
};

/** Every phrase of an entry that a reader may type, with the phrases that it finds. */
function directions({ term, kind, also }: ThesaurusEntry): [phrase: string, finds: string[]][] {
  if (kind === 'lay') return also.map((phrase) => [phrase, [term]]);
  const all = [term, ...also];
  return all.map((phrase) => [phrase, all.filter((other) => other !== phrase)]);
}

export function createExpansions(entries: readonly ThesaurusEntry[]): Expansions {
  const byPhrase = new Map<
    string,
    { phrase: readonly string[]; alternatives: Map<string, Alternative> }
  >();
  const byFirst = new Map<string, Expansion[]>();
  const termsOf = remember(readPhrase); // each phrase of an entry finds all the others
  for (const entry of entries) {
    for (const [typed, finds] of directions(entry)) {
      const phrase = termsOf(typed).all;
      const key = phrase.join(' ');
      if (key === '') continue;
      const known = byPhrase.get(key) ?? { phrase, alternatives: new Map<string, Alternative>() };
      byPhrase.set(key, known);
      for (const other of finds) {
        const terms = termsOf(other).topic;
        const weight = EXPANSION_WEIGHTS[entry.kind];
        const same = terms.join(' ');
        if (same === '' || same === key || (known.alternatives.get(same)?.weight ?? 0) >= weight)
          continue;
        const trust = EXPANSION_TRUST[entry.kind];
        known.alternatives.set(same, {
          text: other,
          terms,
          weight,
          trust,
          via: entry.kind satisfies Via,
        });
      }
    }
  }
  for (const { phrase, alternatives } of byPhrase.values()) {
    const first = phrase[0] as string; // phrases are not empty
    const list = byFirst.get(first) ?? [];
    list.push({ phrase, alternatives: [...alternatives.values()] });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values())
    list.sort((left, right) => right.phrase.length - left.phrase.length);
  return {
    at: (terms, position) =>
      (byFirst.get(terms[position] ?? '') ?? []).filter(({ phrase }) =>
        phrase.every((term, index) => terms[position + index] === term),
      ),
  };
}
