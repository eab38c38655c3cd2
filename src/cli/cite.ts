/** `verbatim cite`: the review, its references, studies and passages, in the forms that papers and reference managers take. */

import { type Command, Option } from 'commander';
import { CITATION_STYLES, type CitationStyle, reviewCitation } from '../cite/citation.ts';
import { type Cited, formatCited, withNote } from '../cite/cited.ts';
import { type Quote, quoteNote } from '../cite/quote.ts';
import { VerbatimError } from '../errors.ts';
import { type Catalog, catalogLibrary } from '../library/catalog.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import type { CslItem } from '../library/reference.ts';
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
  $ verbatim cite --all --style bibtex > review.bib`;

/** The entry that a key, or the id of an entry of the list, stands for. */
function referenceOf({ references, studies, passages }: Catalog, id: string): CslItem | undefined {
  const key = references.has(id) ? id : (studies.get(id)?.reference ?? passages.get(id)?.reference);
  return key === undefined ? undefined : references.get(key)?.csl;
}

/** The passages that an id stands for, as quotes. @throws {VerbatimError} `PASSAGE_UNKNOWN` */
function quotesOf({ library, resolve }: Catalog, id: string): Quote[] {
  const found = resolve(id);
  if (found.length === 0) throw new VerbatimError('PASSAGE_UNKNOWN', { id });
  const review = reviewCitation(library.review);
  return found.map((passage) => ({
    review,
    passage: { ...passage, words: isReviewsOwn(passage.kind) ? 'review' : 'summary' },
    quote: passage.text,
  }));
}

function citeIds(catalog: Catalog, ids: readonly string[]): Cited {
  const review = reviewCitation(catalog.library.review);
  const quotes: Quote[] = [];
  const items = new Map<string, CslItem>();
  for (const id of ids) {
    const reference = referenceOf(catalog, id);
    if (reference) items.set(reference.id, reference);
    else quotes.push(...quotesOf(catalog, id));
  }
  if (quotes.length === 0 && ids.length > 0) return { quotes, items: [...items.values()] };
  const noted = quotes.reduce((item, quote) => withNote(item, quoteNote(quote)), review);
  return { quotes, items: [noted, ...items.values()] };
}

export function addCiteCommand(program: Command): void {
  program
    .command('cite')
    .description('cite the review, its references, studies, or passages')
    .argument(
      '[id...]',
      'keys (khan-2019), numbers (ref-14), passages (S5.P2); the review when absent',
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
      process.stdout.write(formatCited(style, citeIds(catalog, [...keys, ...ids])));
    });
}
