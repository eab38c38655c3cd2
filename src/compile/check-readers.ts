/** Checks of what was added for readers: notes, thesaurus, questions, topics left open. */

import { catalogLibrary } from '../library/catalog.ts';
import { isReviewsOwn } from '../library/passage-kinds.ts';
import { phraseTerms } from '../text/token.ts';
import { foldedWords, type Checked } from './checked.ts';

export function checkNotes({ draft, place, log }: Checked): void {
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
      else if (!text.includes(quote))
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

export function checkThesaurus({ draft, place, log }: Checked): void {
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

export function checkQuestions({ draft, library, log }: Checked): void {
  const { resolve } = catalogLibrary(library);
  const seen = new Map<string, string>();
  for (const { value, file, line } of draft.asked) {
    const { about, text, sentence } = value;
    const passages = resolve(about).filter(({ kind }) => kind !== 'summary');
    const sentences = passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
    if (passages.length === 0) {
      log.report(file, line, `there is no passage or study ${about}`, 'correct the id');
    } else if (sentence !== undefined && sentence > sentences) {
      log.report(
        file,
        line,
        `${about} has no sentence ${sentence}`,
        `name one of its ${sentences}`,
      );
    }
    const before = seen.get(text);
    if (before !== undefined) {
      log.report(file, line, `“${text}” stands twice, under ${before} and ${about}`, 'keep one');
    }
    seen.set(text, about);
  }
}

export function checkUnanswered({ draft, library, place, log }: Checked): void {
  const own = library.passages.filter(({ kind }) => isReviewsOwn(kind));
  // As terms, as questions are compared: "reviewers" is no proof of silence where "review" is printed.
  const texts = own.map(({ text }) => ` ${phraseTerms(text).join(' ')} `);
  for (const { value, file, line } of draft.unanswered) {
    for (const word of value.absent) {
      if (!texts.some((text) => text.includes(` ${phraseTerms(word).join(' ')} `))) continue;
      log.report(
        file,
        line,
        `${value.topic}: “${word}”, or a word of its stem, does stand in the review`,
        'name words that occur nowhere in it',
      );
    }
    for (const id of value.near) {
      if (!place(id))
        log.report(file, line, `${value.topic}: there is no passage ${id}`, 'correct the id');
    }
  }
}
