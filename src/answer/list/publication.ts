/** Publications: the journal and the first author of each included study, by which it is listed as by a facet. */

import type { Library } from '../../library/library.ts';
import type { Facet } from '../../library/study.ts';
import type { ThesaurusEntry } from '../../library/thesaurus.ts';

export interface Publication {
  readonly journal: readonly Facet[];
  readonly 'first author': readonly Facet[];
}

/** The fullest of a journal's names in the thesaurus: "Nat Commun" and "Nature communications" are one. What a name means is none. */
function fullName(printed: string, thesaurus: readonly ThesaurusEntry[]): string {
  const isPrinted = (name: string): boolean => name.toLowerCase() === printed.toLowerCase();
  const names = thesaurus
    .filter(({ kind }) => kind === 'acronym')
    .map(({ term, also }) => [term, ...also]);
  const known = names.find((all) => all.some(isPrinted)) ?? [printed];
  return known.reduce((left, right) => (right.length > left.length ? right : left));
}

/** What a reference prints from an offset on; none where it does not. */
const placed = (passage: string, start: number, words: string, value: string): Facet[] =>
  start < 0 || words === ''
    ? []
    : [{ value, words, at: passage, passage, start, end: start + words.length }];

/** By the keys of the studies. */
export function publicationsOf({
  studies,
  references,
  passages,
  thesaurus,
}: Pick<Library, 'studies' | 'references' | 'passages' | 'thesaurus'>): Map<string, Publication> {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  return new Map(
    studies.flatMap(({ key, reference }): [string, Publication][] => {
      const { passage = '', csl } = byKey.get(reference) ?? {};
      const text = texts.get(passage) ?? '';
      const journal = csl?.['container-title'] ?? '';
      const author = csl?.author[0]?.family ?? csl?.author[0]?.literal ?? '';
      const publication = {
        // Behind the title, which may have the same word.
        journal: placed(passage, text.lastIndexOf(journal), journal, fullName(journal, thesaurus)),
        'first author': placed(passage, text.indexOf(author), author, author),
      };
      return [[key, publication]];
    }),
  );
}
