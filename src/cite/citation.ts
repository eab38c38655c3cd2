/** Citations: a reference, or the review itself, in the forms that papers and reference managers take. */

import type { CslItem } from '../library/reference.ts';
import type { Review } from '../library/review.ts';
import { formatApa } from './apa.ts';
import { formatBibtex } from './bibtex.ts';
import { publicationYear, shortAuthors } from './label.ts';
import { formatRis } from './ris.ts';
import { formatVancouver } from './vancouver.ts';
import { joinParts, sentence } from './wording.ts';

export const CITATION_STYLES = ['apa', 'vancouver', 'plain', 'bibtex', 'ris', 'csl-json'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What stands between two: a blank line in files, as their line breaks are; nothing in a list. */
const BETWEEN: Readonly<Record<CitationStyle, string>> = {
  apa: '',
  vancouver: '',
  plain: '',
  bibtex: '\n',
  ris: '\r\n',
  'csl-json': '',
};

/** "Chai et al. (2024). Title. Journal." */
const formatPlain = (item: CslItem): string =>
  joinParts([
    joinParts([shortAuthors(item), `(${publicationYear(item)}).`]),
    sentence(item.title),
    sentence(item['container-title'] ?? item.publisher ?? ''),
  ]);

const FORMATS: Readonly<Record<CitationStyle, (item: CslItem) => string>> = {
  apa: formatApa,
  vancouver: formatVancouver,
  plain: formatPlain,
  bibtex: formatBibtex,
  ris: formatRis,
  'csl-json': (item) => JSON.stringify([item], undefined, 2),
};

/** One citation, without a number. A string of more than one line for `bibtex`, `ris` and `csl-json`. */
export const formatCitation = (style: CitationStyle, item: CslItem): string => FORMATS[style](item);

/** Several, in their order: a file for machines, a list for people (numbered in Vancouver). Ends with a line break; empty for none, but for `csl-json`. */
export function formatCitations(style: CitationStyle, items: readonly CslItem[]): string {
  if (style === 'csl-json') return `${JSON.stringify(items, undefined, 2)}\n`;
  const written = items.map((item, index) =>
    style === 'vancouver' ? `${index + 1}. ${formatVancouver(item)}` : FORMATS[style](item),
  );
  // A record of RIS brings its line break along.
  return written.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join(BETWEEN[style]);
}

/** The review itself as an entry; its key is its id. */
export const reviewCitation = (review: Review): CslItem => ({
  id: review.id,
  type: review.journal === undefined ? 'document' : 'article-journal',
  title: review.title,
  author: review.authors,
  issued: { 'date-parts': [[review.year]] },
  ...(review.journal !== undefined && { 'container-title': review.journal }),
  ...(review.volume !== undefined && { volume: String(review.volume) }),
  ...(review.issue !== undefined && { issue: String(review.issue) }),
  ...(review.pages !== undefined && { page: review.pages }),
  ...(review.doi !== undefined && { DOI: review.doi }),
  ...(review.url !== undefined && { URL: review.url }),
});
