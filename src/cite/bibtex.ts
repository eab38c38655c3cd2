/** BibTeX: entries that BibTeX, biber and reference managers read. UTF-8; only what TeX would take for orders is escaped. */

import type { CslItem, CslName } from '../library/reference.ts';

/** The entry type, and what it calls the whole that it is a part of and its publisher. */
interface EntryForm {
  readonly type: string;
  readonly container?: 'journal' | 'booktitle';
  readonly publisher?: 'school' | 'institution';
}

/** The nearest type of BibTeX; where it has none, of BibLaTeX. */
const FORMS: Readonly<Record<string, EntryForm>> = {
  'article-journal': { type: 'article', container: 'journal' },
  book: { type: 'book' },
  chapter: { type: 'incollection' },
  dataset: { type: 'dataset' },
  document: { type: 'misc' },
  manuscript: { type: 'unpublished' },
  pamphlet: { type: 'booklet' },
  'paper-conference': { type: 'inproceedings' },
  report: { type: 'techreport', publisher: 'institution' },
  thesis: { type: 'phdthesis', publisher: 'school' },
  webpage: { type: 'online' },
};

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** Escapes what TeX reads as orders; line breaks become spaces, for a field is one paragraph. */
const escapeTex = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^&%_$#]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);

/** Addresses are read as they stand; only braces could break the entry. */
const escapeAddress = (address: string): string =>
  address.replaceAll('{', '%7B').replaceAll('}', '%7D');

/** A name of one part in braces is never taken apart. */
function bibtexName({ family, given, literal }: CslName): string {
  if (literal !== undefined || family === undefined) {
    return `{${escapeTex(literal ?? given ?? '')}}`;
  }
  const last = /,|\s(?:and|AND)\s/.test(family) ? `{${escapeTex(family)}}` : escapeTex(family);
  return given === undefined ? `{${escapeTex(family)}}` : `${last}, ${escapeTex(given)}`;
}

/** One entry, a field a line, in the order in which people write them. */
export function formatBibtex(item: CslItem): string {
  const form = FORMS[item.type] ?? { type: 'misc' };
  const year = item.issued['date-parts'][0]?.[0];
  const names = item.author.map(bibtexName).join(' and ');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names === '' ? undefined : names],
    // The second pair of braces keeps styles from changing capitals: HER2, NIR-II.
    ['title', item.title && `{${escapeTex(item.title)}}`],
    [form.container ?? 'booktitle', item['container-title'] && escapeTex(item['container-title'])],
    [form.publisher ?? 'publisher', item.publisher && escapeTex(item.publisher)],
    ['year', year ? String(year) : undefined],
    ['volume', item.volume && escapeTex(item.volume)],
    ['number', item.issue && escapeTex(item.issue)],
    ['pages', item.page && escapeTex(item.page.replace(/(?<=\w)\s*[-\u2013]+\s*(?=\w)/g, '--'))],
    ['doi', item.DOI && escapeAddress(item.DOI)],
    ['url', item.URL && escapeAddress(item.URL)],
    ['note', item.note && escapeTex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${form.type}{${item.id},`, ...lines, '}'].join('\n');
}
