/** The Vancouver style (ICMJE, NLM) for the part of CSL-JSON that a Library holds; like `apa.ts`, held against citeproc by its tests. */

import type { CslItem } from '../library/reference.ts';
import { vancouverNames } from './names.ts';
import { curlyQuotes, joinParts, sentence, shortPages } from './wording.ts';

/** Named as a part of something: "In: …". */
const PARTS = new Set(['chapter', 'paper-conference']);

/** "2020;3(4):11–9" */
function dated({ issued, volume, issue, page }: CslItem): string {
  const year = issued['date-parts'][0]?.[0];
  const number = joinParts([volume, issue && `(${issue})`], '');
  const place = joinParts([number, page && shortPages(page)], ':');
  return joinParts([year ? String(year) : undefined, place], ';');
}

/** "Press; 2020." and "p. 11–9."; books are cited whole. */
function published({ type, issued, publisher, page }: CslItem): string[] {
  const year = issued['date-parts'][0]?.[0];
  return [
    joinParts([publisher, year ? String(year) : undefined], '; '),
    page && type !== 'book' ? `p. ${shortPages(page)}` : '',
  ];
}

/** Title and what it is a part of, as sentences. */
function titled(item: CslItem): string[] {
  const { type, title, 'container-title': container, volume, DOI, URL } = item;
  const isArticle = type === 'article-journal';
  const online = URL && !(isArticle && DOI) ? ' [Internet]' : '';
  if (isArticle) {
    return container
      ? [title, `${container}${online}`, dated(item)]
      : [`${title}${online}`, dated(item)];
  }
  if (!container) {
    return [`${title}${online}`, volume ? `Vol. ${volume}` : '', ...published(item)];
  }
  const whole = `${PARTS.has(type) ? 'In: ' : ''}${container}${online}`;
  return type === 'webpage'
    ? [whole, ...published(item), title]
    : [title, whole, ...published(item)];
}

/** One reference, without its number. */
export function formatVancouver(item: CslItem): string {
  const { type, author, DOI, URL } = item;
  const doi = DOI && `doi:${DOI}`;
  return joinParts([
    sentence(vancouverNames(author)),
    ...titled(item).map(curlyQuotes).map(sentence),
    URL && !(type === 'article-journal' && doi) ? `Available from: ${URL}` : undefined,
    doi,
  ]);
}
