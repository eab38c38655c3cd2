/** Checks: what one file says of another holds. Every fault is reported, none stops the rest. */

import type { Library } from '../library/library.ts';
import { isReviewsOwn } from '../library/passage.ts';
import { analyze } from '../text/token.ts';
import { type CorpusDraft, rowKey, studyTable } from './assemble.ts';
import type { FaultLog } from './faults.ts';
import type { FindPlace } from './places.ts';
import { resolvePlace } from './studies.ts';

interface Checked {
  readonly draft: CorpusDraft;
  readonly library: Library;
  readonly place: FindPlace;
  readonly log: FaultLog;
}

/** The text between the ends of a quote may differ in white space only where the source broke a line. */
const holds = (text: string, quote: string): boolean => text.includes(quote);

function checkCounts({ draft, library, log }: Checked): void {
  const { counts } = library.review;
  const prose = library.passages.filter(({ kind }) => kind === 'paragraph');
  const found = {
    paragraphs: new Set(prose.map(({ paragraph }) => paragraph)).size,
    studies: library.studies.length,
    references: library.references.length,
    citations: prose.reduce((sum, { citations }) => sum + citations.length, 0),
  };
  for (const name of Object.keys(found) as (keyof typeof found)[]) {
    if (counts[name] === found[name]) continue;
    const line = draft.review.frontMatter?.line(['counts', name]) ?? 1;
    log.report(
      draft.review.file,
      line,
      `the front matter declares ${counts[name]} ${name}, the corpus has ${found[name]}`,
      'mend whichever is wrong',
    );
  }
}

function checkCitations({ draft, library, log }: Checked): void {
  const known = new Set(draft.references.map(({ key }) => key));
  for (const { source, citations } of library.passages) {
    for (const { reference } of citations) {
      if (known.has(reference)) continue;
      log.report(
        source.file,
        source.line,
        `this cites ${reference}, which is no key of references.bib`,
        'correct the key or add the entry',
      );
    }
  }
}

/** Folded words, for comparing a title with the way in which the list prints it. */
const foldedWords = (text: string): string =>
  analyze(text)
    .tokens.map(({ word }) => word)
    .join(' ');

function checkReferences({ draft, library, log }: Checked): void {
  const printed = new Map(
    library.passages
      .filter(({ kind }) => kind === 'reference')
      .map((passage) => [passage.id, passage]),
  );
  const numbers = new Map<number, string>();
  for (const { key, number, line, csl } of draft.references) {
    const report = (problem: string, remedy: string): void =>
      log.report('references.bib', line, problem, remedy);
    if (number === undefined || !Number.isInteger(number) || number < 1) {
      report(
        `${key} has no number in the reference list`,
        'add number = {N}, N being its number there',
      );
      continue;
    }
    if (numbers.has(number))
      report(`${key} has the number ${number}, as ${numbers.get(number)} has`, 'give each its own');
    numbers.set(number, key);
    const entry = printed.get(`ref-${String(number).padStart(2, '0')}`);
    if (!entry)
      report(
        `${key} is number ${number}, which the reference list of review.md does not have`,
        'correct the number or add the item',
      );
    else if (!foldedWords(entry.text).includes(foldedWords(csl.title))) {
      report(
        `the title of ${key} is not that of number ${number} in review.md`,
        'correct the number or the title',
      );
    }
  }
  for (const { id, source, reference } of printed.values()) {
    if (reference !== undefined) continue;
    log.report(
      source.file,
      source.line,
      `${id} has no entry in references.bib`,
      `add one with number = {${Number(id.slice(4))}}`,
    );
  }
}

function checkStudies({ draft, place, log }: Checked): void {
  const rows = studyTable(draft.review.blocks)?.rows ?? [];
  const rowOf = new Map(
    rows.map((row, index) => [rowKey(row), { number: index + 1, line: row.line }]),
  );
  const known = new Set(draft.studies.map(({ key }) => key));
  const references = new Set(draft.references.map(({ key }) => key));
  for (const [key, { line }] of rowOf) {
    if (key !== undefined && !known.has(key))
      log.report(
        draft.review.file,
        line,
        `the row of ${key} has no studies/${key}.md`,
        'write it, or correct the key',
      );
  }
  for (const { key, file, frontMatter, summary } of draft.studies) {
    const { row, reference, facets } = frontMatter.value;
    const number = rowOf.get(key)?.number;
    if (number === undefined)
      log.report(
        file,
        1,
        `${key} has no row in the table of studies`,
        'link the first cell of its row to it, or remove the file',
      );
    else if (number !== row)
      log.report(
        file,
        frontMatter.line(['row']),
        `${key} is row ${number} of the table, not ${row}`,
        'correct the row',
      );
    if (!references.has(reference))
      log.report(
        file,
        frontMatter.line(['reference']),
        `the reference ${reference} is no key of references.bib`,
        'correct the key',
      );
    if (summary.length === 0)
      log.report(file, 1, `${key} has no summary`, 'write one below the front matter');
    for (const [name, values] of Object.entries(facets)) {
      values.forEach(({ words, at }, index) => {
        const id = resolvePlace(at, key);
        const text = place(id)?.text;
        const line = frontMatter.line(['facets', name, index]);
        if (text === undefined)
          log.report(file, line, `there is no place ${at}`, 'name a passage, or row.COLUMN');
        else if (!holds(text, words))
          log.report(
            file,
            line,
            `“${words}” does not stand at ${at}`,
            'copy the words as printed there',
          );
      });
    }
    for (const sentence of summary.flatMap(({ sentences }) => sentences)) {
      for (const id of sentence.places) {
        if (!place(id))
          log.report(
            file,
            sentence.line,
            `there is no place ${id}`,
            'name row, a reference or a paragraph',
          );
      }
    }
  }
}

function checkNotes({ draft, place, log }: Checked): void {
  const seen = new Set<string>();
  for (const { value, file, line } of draft.notes) {
    if (seen.has(value.id))
      log.report(file, line, `the note ${value.id} stands twice`, 'give each its own id');
    seen.add(value.id);
    for (const { place: id, quote } of [...value.at, ...value.evidence]) {
      const text = place(id)?.text;
      if (text === undefined)
        log.report(
          file,
          line,
          `${value.id}: there is no place ${id}`,
          'name a passage, header row or heading',
        );
      else if (!holds(text, quote))
        log.report(
          file,
          line,
          `${value.id}: “${quote}” does not stand at ${id}`,
          'copy the words as printed there',
        );
    }
  }
}

/** `S5.P2`, `ref-14`, `chen-2018/row`; anything else names a vocabulary. */
const PLACE_ID = /^(?:S\d+\.[A-Z]\d+|ref-\d+|\S+\/\S+)$/;

function checkThesaurus({ draft, place, log }: Checked): void {
  for (const { value, file, line } of draft.thesaurus) {
    const { term, also, source } = value;
    const text = PLACE_ID.test(source) ? place(source)?.text : undefined;
    const isPrinted = (words: string): boolean =>
      foldedWords(text ?? '').includes(foldedWords(words));
    if (PLACE_ID.test(source) && text === undefined) {
      log.report(
        file,
        line,
        `${term}: there is no place ${source}`,
        'name a passage or a standard vocabulary',
      );
    } else if (text !== undefined && ![term, ...also].some(isPrinted)) {
      log.report(
        file,
        line,
        `${term}: neither it nor its variants stand at ${source}`,
        'name the passage that prints one of them',
      );
    }
    if (also.some((words) => words.toLowerCase() === term.toLowerCase())) {
      log.report(file, line, `${term} is its own variant`, 'remove it');
    }
  }
}

function checkQuestions({ draft, library, place, log }: Checked): void {
  const studies = new Set(library.studies.map(({ key }) => key));
  const seen = new Map<string, string>();
  for (const { value, file, line } of draft.asked) {
    const { about, text } = value;
    if (!place(about) && !studies.has(about))
      log.report(file, line, `there is no passage or study ${about}`, 'correct the id');
    const before = seen.get(text);
    if (before !== undefined)
      log.report(file, line, `“${text}” stands twice, under ${before} and ${about}`, 'keep one');
    seen.set(text, about);
  }
}

function checkUnanswered({ draft, library, place, log }: Checked): void {
  const own = library.passages.filter(({ kind }) => isReviewsOwn(kind));
  const texts = own.map(({ text }) => ` ${foldedWords(text)} `);
  for (const { value, file, line } of draft.unanswered) {
    for (const word of value.absent) {
      if (!texts.some((text) => text.includes(` ${foldedWords(word)} `))) continue;
      log.report(
        file,
        line,
        `${value.topic}: “${word}” does stand in the review`,
        'name words that occur nowhere in it',
      );
    }
    for (const id of value.near) {
      if (!place(id))
        log.report(file, line, `${value.topic}: there is no passage ${id}`, 'correct the id');
    }
  }
}

/** All checks between files. */
export function checkCorpus(checked: Checked): void {
  for (const check of [
    checkCounts,
    checkCitations,
    checkReferences,
    checkStudies,
    checkNotes,
    checkThesaurus,
    checkQuestions,
    checkUnanswered,
  ]) {
    check(checked);
  }
}
