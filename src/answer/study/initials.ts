/** Initials beside a name, which tell namesakes apart. */

import type { Reference } from '../../library/reference.ts';
import type { Token } from '../../text/token.ts';
import type { Author } from './author.ts';

/** A reference whose first author has the name. */
export interface NameFound {
  readonly reference: Reference;
  readonly first: Author;
  /** Tokens of the name. */
  readonly length: number;
  /** All authors of the reference. */
  readonly all: readonly Author[];
}

/** "S. Li", "Wang Z 2024": an initial before the name, or behind it, tells namesakes apart, and belongs to it. */
export function withInitial(
  question: string,
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  named: readonly NameFound[],
): { readonly fitting: readonly NameFound[]; readonly first: number; readonly last: number } {
  const initialed = (at: number): NameFound[] => {
    const token = tokens[at];
    const isInitial =
      token !== undefined && /^\p{Lu}{1,2}$/u.test(question.slice(token.start, token.end));
    return isInitial ? named.filter((one) => one.first.initials.startsWith(token.word)) : [];
  };
  const before = initialed(first - 1);
  if (before.length > 0) return { fitting: before, first: first - 1, last };
  const behind = initialed(last);
  return behind.length > 0
    ? { fitting: behind, first, last: last + 1 }
    : { fitting: named, first, last };
}
