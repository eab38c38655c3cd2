/** references.bib: the reference list as CSL-JSON. */

import { type Entry, parse } from '@retorquere/bibtex-parser';
import type { CslItem, CslName } from '../library/reference.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';

export interface BibEntry {
  readonly key: string;
  readonly line: number;
  /** The field `number`; undefined where it is missing. */
  readonly number: number | undefined;
  readonly csl: CslItem;
}

/** Types of BibTeX and BibLaTeX in the terms of CSL 1.0.2. What is not listed is a `document`. */
const CSL_TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  dataset: 'dataset',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  manual: 'report',
  mastersthesis: 'thesis',
  online: 'webpage',
  phdthesis: 'thesis',
  proceedings: 'book',
  report: 'report',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
};

type Fields = Entry['fields'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The parser gives accents of LaTeX as combining marks; NFC makes them the letters that people type. */
const composed = (text: string): string => text.normalize('NFC');

function cslName(name: {
  lastName?: string;
  firstName?: string;
  prefix?: string;
  name?: string;
}): CslName {
  if (name.name !== undefined) return { literal: composed(name.name) };
  const family = [name.prefix, name.lastName].filter(isText).join(' ');
  return {
    family: composed(family),
    ...(isText(name.firstName) && { given: composed(name.firstName) }),
  };
}

const optional = <Key extends string>(key: Key, value: unknown): { [K in Key]?: string } =>
  isText(value) ? ({ [key]: composed(value) } as { [K in Key]?: string }) : {};

function cslItem(key: string, type: string, fields: Fields, year: number): CslItem {
  const pages = isText(fields.pages) ? fields.pages.replace(/[\u2013\u2014]|--+/g, '-') : undefined;
  return {
    id: key,
    type: CSL_TYPES[type] ?? 'document',
    title: isText(fields.title) ? composed(fields.title) : '',
    author: (fields.author ?? fields.editor ?? []).map(cslName),
    issued: { 'date-parts': [[year]] },
    ...optional('container-title', fields.journal ?? fields.journaltitle ?? fields.booktitle),
    ...optional(
      'publisher',
      // Theses name a school, reports an institution.
      [fields.publisher, fields.institution, fields.school].flat().find(isText),
    ),
    ...optional('volume', fields.volume),
    ...optional('issue', fields.issue),
    ...optional('page', pages),
    ...optional('DOI', fields.doi),
    ...optional('URL', fields.url),
    ...optional('note', fields.note),
  };
}

/** Lines on which entries begin, by key; the parser tells places of errors only. */
function entryLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    const key = /^\s*@\w+\s*[{(]\s*([^,\s]+)/.exec(line)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  });
  return lines;
}

/** Year of `year = {2024}` or `date = {2024-05-01}`. */
function yearOf({ year, date }: Fields): number | undefined {
  const digits = /\b\d{4}\b/.exec(isText(year) ? year : isText(date) ? date : '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Reads the entries in the order of the file. What cannot be read is reported and left out. */
export function readReferences(file: CorpusFile | undefined, log: FaultLog): BibEntry[] {
  if (!file) return [];
  const { entries, errors } = parse(file.text, { sentenceCase: false, unsupported: 'ignore' });
  for (const { error } of errors) {
    const line = Number(/at line (\d+)/.exec(error)?.[1] ?? 1);
    log.report(file.name, line, `this is not BibTeX: ${error}`, 'mend the entry');
  }
  const lines = entryLines(file.text);
  const seen = new Set<string>();
  const read: BibEntry[] = [];
  for (const { key, type, fields } of entries) {
    const line = lines.get(key) ?? 1;
    if (Object.keys(fields).length === 0) continue;
    if (seen.has(key)) {
      log.report(file.name, line, `the key ${key} is used twice`, 'give each entry its own key');
      continue;
    }
    seen.add(key);
    const year = yearOf(fields);
    if (!isText(fields.title)) log.report(file.name, line, `${key} has no title`, 'add a title');
    if (year === undefined) log.report(file.name, line, `${key} has no year`, 'add a year');
    if ((fields.author ?? fields.editor ?? []).length === 0) {
      log.report(file.name, line, `${key} has no author`, 'add an author');
    }
    const number = isText(fields.number) ? Number(fields.number) : undefined;
    read.push({ key, line, number, csl: cslItem(key, type, fields, year ?? 0) });
  }
  return read;
}
