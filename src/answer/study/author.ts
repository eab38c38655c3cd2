/** Authors of references, by the words of their names. */

import type { CslName } from '../../library/reference.ts';
import { foldWord } from '../../text/fold.ts';
import { readWords } from '../../text/token.ts';

export interface Author {
  /** Of the family name, or of a corporate author; folded. */
  readonly words: readonly string[];
  readonly initials: string;
}

export const nameWords = (text: string): string[] => readWords(text).map(({ word }) => word);

export const authorOf = ({ family, given, literal }: CslName): Author => ({
  words: nameWords(family ?? literal ?? ''),
  initials: foldWord((given ?? '').replace(/[^\p{Lu}]/gu, '')),
});
