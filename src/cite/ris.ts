/** RIS: what EndNote, Zotero, Mendeley and library catalogues import. */

import type { CslItem, CslName } from '../library/reference.ts';

const RIS_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  manuscript: 'UNPB',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** The lines of the format end so. */
const LINE_END = '\r\n';

/** "Khan, I."; a corporate name ends in a comma, so that no reader takes its last word for a surname. */
const risName = ({ family, given, literal }: CslName): string =>
  literal === undefined && family !== undefined
    ? `${family}, ${given ?? ''}`.trimEnd()
    : `${literal ?? given ?? ''},`;

/** One record; ends with a line break, as the next begins on a new line. */
export function formatRis(item: CslItem): string {
  const year = item.issued['date-parts'][0]?.[0];
  const [, first = item.page, last] = /^(\w+)\s*[-\u2013]+\s*(\w+)$/.exec(item.page ?? '') ?? [];
  const isArticle = item.type === 'article-journal';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ...item.author.map((name) => ['AU', risName(name)] as const),
    ['TI', item.title],
    [isArticle ? 'JO' : 'T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', year ? String(year) : undefined],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`] : [],
  );
  return [...lines, 'ER  - ', ''].join(LINE_END);
}
