/** Compiling: a corpus folder becomes a Library, or a list of its faults. */

import { publicationYear, shortAuthors } from '../cite/label.ts';
import { type Fault, VerbatimError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import type { Note } from '../library/note.ts';
import { assembleLibrary, type CorpusDraft } from './assemble.ts';
import { checkCorpus } from './checks.ts';
import { allFiles, type CorpusFile, type CorpusFiles, readCorpusFiles } from './corpus-files.ts';
import { readEvaluation } from './evaluation.ts';
import { type FaultLog, openFaultLog, sortFaults } from './faults.ts';
import { placeFinder } from './places.ts';
import { readFacets, readNotes, readQuestions, readThesaurus, readUnanswered } from './readers.ts';
import { readReferences } from './references.ts';
import { readReview } from './review.ts';
import { readStudy } from './studies.ts';

/** A Library is there unless the review's front matter cannot be read; trust it only when there are no faults. */
export interface Compiled {
  readonly library: Library | undefined;
  /** By file and line. */
  readonly faults: readonly Fault[];
}

/** Shows each note with the passages that it is anchored to. */
function withNotes(library: Library, notes: readonly Note[]): Library {
  const place = placeFinder(library);
  const shown = new Map<string, string[]>();
  for (const { id, at } of notes) {
    for (const passage of new Set(
      at.flatMap(({ place: at_, quote }) => place(at_)?.passages(quote) ?? []),
    )) {
      shown.set(passage, [...(shown.get(passage) ?? []), id]);
    }
  }
  const passages = library.passages.map((passage) => ({
    ...passage,
    notes: shown.get(passage.id) ?? [],
  }));
  return { ...library, passages };
}

function reportUnreadable({ name, unreadableLines = [] }: CorpusFile, log: FaultLog): void {
  for (const line of unreadableLines)
    log.report(name, line, 'this line is not UTF-8', 'save the file as UTF-8');
}

/** Compiles files that were read before; pure, so that tests can change a word and see what happens. */
export function compileFiles(files: CorpusFiles): Compiled {
  const log = openFaultLog();
  for (const file of allFiles(files)) reportUnreadable(file, log);
  const references = readReferences(files.references, log);
  const labels = new Map(
    references.map(({ key, csl }) => [
      key,
      { author: shortAuthors(csl), year: publicationYear(csl) },
    ]),
  );
  const draft: CorpusDraft = {
    review: readReview(files.review, (key) => labels.get(key), log),
    references,
    studies: files.studies.flatMap((file) => readStudy(file, log) ?? []),
    facets: readFacets(files.facets, log),
    thesaurus: readThesaurus(files.thesaurus, log),
    notes: readNotes(files.notes, log),
    asked: readQuestions(files.questions, log),
    unanswered: readUnanswered(files.unanswered, log),
    evaluation: readEvaluation(files.evaluation, log),
  };
  const review = draft.review.frontMatter?.value;
  if (!review) return { library: undefined, faults: sortFaults(log.faults) };
  const library = withNotes(
    assembleLibrary(draft, review),
    draft.notes.map(({ value }) => value),
  );
  checkCorpus({ draft, library, place: placeFinder(library), log });
  return { library, faults: sortFaults(log.faults) };
}

/**
 * Reads and compiles a corpus folder.
 *
 * @throws {VerbatimError} `CORPUS_MISSING`, `FILE_UNREADABLE`, or `CORPUS_BROKEN` with every fault
 */
export async function compileCorpus(folder: string): Promise<Library> {
  const { library, faults } = compileFiles(await readCorpusFiles(folder));
  if (!library || faults.length > 0) throw new VerbatimError('CORPUS_BROKEN', { folder, faults });
  return library;
}
