/** `verbatim cite`: the review, its references, studies and passages, in the forms that papers and reference managers take. */

import { type Command, Option } from 'commander';
import { CITATION_STYLES, type CitationStyle, reviewCitation } from '../cite/citation.ts';
import { type Cited, formatCited, withNote } from '../cite/cited.ts';
import { type Quote, quoteNote } from '../cite/quote.ts';
import { VerbatimError } from '../errors.ts';
import { type Catalog, catalogLibrary } from '../library/catalog.ts';
import { findCited } from '../library/find-cited.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { Passage } from '../library/passage.ts';
import type { CslItem } from '../library/reference.ts';
import { EXIT } from './exit-codes.ts';
import { corpusOption, openLibrary } from './open-corpus.ts';

interface CiteOptions {
  readonly style: CitationStyle;
  readonly all?: true;
  readonly corpus: string;
}

const EXAMPLES = `
Examples:
  $ verbatim cite                                   the review itself
  $ verbatim cite khan-2019 ref-14 --style vancouver
  $ verbatim cite S5.P2                             a passage, quoted with its place
  $ verbatim cite S5.P2@55ebc85a                    … and whether its words have changed
  $ verbatim search --ids liposomes | xargs verbatim cite --style ris
  $ verbatim cite --all --style bibtex > review.bib

Exits with 1 where all references are wanted of a review that has none, with 2 where an id stands
for nothing.`;

/** The entry that a key, a study's key, or the id of an entry of the list stands for. */
function referenceOf(
  { references, studies }: Catalog,
  cited: string,
  [passage]: readonly Passage[],
): CslItem | undefined {
  const key = references.has(cited) ? cited : (studies.get(cited)?.reference ?? passage?.reference);
  return key === undefined ? undefined : references.get(key)?.csl;
}

const quoteOf = (review: CslItem, passage: Passage): Quote => ({
  review,
  passage: { ...passage, words: isReviewsOwn(passage.kind) ? 'review' : 'summary' },
  quote: passage.text,
});

interface CitedIds extends Cited {
  /** Of those given with a hash: those whose words are others now. */
  readonly changed: readonly string[];
}

/** @throws {VerbatimError} `CITED_UNKNOWN` for an id that stands for nothing */
function citeIds(catalog: Catalog, ids: readonly string[]): CitedIds {
  const review = reviewCitation(catalog.library.review);
  const quotes: Quote[] = [];
  const items = new Map<string, CslItem>();
  const changed: string[] = [];
  for (const cited of ids) {
    const { passages, isChanged } = findCited(catalog, cited);
    const reference = referenceOf(catalog, cited, passages);
    if (reference) items.set(reference.id, reference);
    else if (passages.length === 0) throw new VerbatimError('CITED_UNKNOWN', { id: cited });
    else quotes.push(...passages.map((passage) => quoteOf(review, passage)));
    if (isChanged) changed.push(cited);
  }
  if (quotes.length === 0 && ids.length > 0) return { quotes, items: [...items.values()], changed };
  const noted = quotes.reduce((item, quote) => withNote(item, quoteNote(quote)), review);
  return { quotes, items: [noted, ...items.values()], changed };
}

export function addCiteCommand(program: Command): void {
  program
    .command('cite')
    .description('cite the review, its references, studies, or passages')
    .argument(
      '[id...]',
      'keys (khan-2019), numbers (ref-14), passages (S5.P2, S5.P2@55ebc85a); the review when absent',
    )
    .addOption(
      new Option('--style <style>', 'how to print it').choices(CITATION_STYLES).default('apa'),
    )
    .option('--all', 'all references, in the order of the list')
    .addOption(corpusOption())
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], { style, all, corpus }: CiteOptions) => {
      const catalog = catalogLibrary(await openLibrary(corpus));
      const keys = all ? catalog.library.references.map(({ key }) => key) : [];
      const wanted = [...keys, ...ids];
      if (all && wanted.length === 0) {
        process.stderr.write('verbatim: The review has no references.\n');
        process.exitCode = EXIT.no;
        return;
      }
      const { changed, ...cited } = citeIds(catalog, wanted);
      for (const id of changed)
        process.stderr.write(
          `verbatim: The words of ${id} have changed since they were cited. They are given as they are now.\n`,
        );
      process.stdout.write(formatCited(style, cited));
    });
}
