/**
 * The APA style, 7th edition, for the part of CSL-JSON that a Library holds.
 *
 * Our own and not citeproc's: that takes two seconds for fifty references, is under CPAL or AGPL, and could reach no browser.
 * The tests hold every line against it.
 */

import type { CslItem } from '../library/reference.ts';
import { publicationYear } from './label.ts';
import { apaNames } from './names.ts';
import { curlyQuotes, fullPages, joinParts, sentence, titleCase } from './wording.ts';

/** Printed as journals are: volume and issue behind the title of the whole. */
const SERIALS = new Set(['article-journal', 'paper-conference']);

function serial({ 'container-title': container, volume, issue, page }: CslItem): string {
  const number = joinParts([volume, issue && `(${issue})`], '');
  return joinParts([container && titleCase(container), number, page && fullPages(page)], ', ');
}

/** "(Vol. 3, Issue 4, pp. 11–19)"; empty where none is known. */
function within({ volume, issue, page }: CslItem): string {
  const pages = page && fullPages(page);
  const parts = joinParts(
    [
      volume && `Vol. ${volume}`,
      issue && `Issue ${issue}`,
      pages && `${pages.includes('\u2013') ? 'pp.' : 'p.'} ${pages}`,
    ],
    ', ',
  );
  return parts === '' ? '' : `(${parts})`;
}

/** Title and what it is a part of, as sentences. */
function titled(item: CslItem): string[] {
  const { type, title, 'container-title': container, publisher } = item;
  if (SERIALS.has(type)) return [title, serial(item)];
  if (type === 'webpage') return [title, publisher ?? '', container ? titleCase(container) : ''];
  // A thesis that is on the web names its school in brackets.
  const isOnline = item.DOI !== undefined || item.URL !== undefined;
  const school = type === 'thesis' && isOnline ? publisher && `[${publisher}]` : undefined;
  const isUnpublished = type === 'manuscript' && !isOnline && !container && !publisher;
  const form = joinParts([
    school,
    type === 'dataset' ? '[Dataset]' : undefined,
    isUnpublished ? '[Unpublished manuscript]' : undefined,
  ]);
  const press = school === undefined ? (publisher ?? '') : '';
  return container
    ? [joinParts([title, form]), joinParts([`In ${container}`, within(item)]), press]
    : [joinParts([title, within(item), form]), press];
}

/** One reference, without italics; ends in a full stop or in its address. */
export function formatApa(item: CslItem): string {
  const { author, DOI, URL } = item;
  const [title = '', ...rest] = titled(item).map(curlyQuotes);
  const year = `(${publicationYear(item)}).`;
  const authors = apaNames(author);
  const lead =
    authors === '' ? [sentence(title), year] : [sentence(authors), year, sentence(title)];
  return joinParts([...lead, ...rest.map(sentence), DOI ? `https://doi.org/${DOI}` : URL]);
}
