/** Checks of the review itself: its counts, its citations, its reference list. */

import { countLibrary } from '../library/counts.ts';
import { foldedWords, type Checked } from './checked.ts';

export function checkCounts({ draft, library, log }: Checked): void {
  const { counts = {} } = library.review;
  const found = countLibrary(library);
  for (const name of Object.keys(found) as (keyof typeof found)[]) {
    if (counts[name] === undefined || counts[name] === found[name]) continue;
    const line = draft.review.frontMatter?.line(['counts', name]) ?? 1;
    log.report(
      draft.review.file,
      line,
      `the front matter declares ${counts[name]} ${name}, the corpus has ${found[name]}`,
      'mend whichever is wrong',
    );
  }
}

export function checkCitations({ draft, library, log }: Checked): void {
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

export function checkReferences({ draft, library, log }: Checked): void {
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
