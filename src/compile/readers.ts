/** facets.yml, thesaurus.yml, notes.yml, questions.yml, unanswered.yml: lists, each with the line of every entry. */

import * as z from 'zod/mini';
import { type FacetWords, facetWordsSchema } from '../library/facet-words.ts';
import { type Note, noteSchema } from '../library/note.ts';
import {
  type Asked,
  READERS,
  type Reader,
  type Unanswered,
  unansweredSchema,
} from '../library/question.ts';
import { type ThesaurusEntry, thesaurusEntrySchema } from '../library/thesaurus.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';
import { parseYaml } from './yaml.ts';

/** An entry and where it is written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly file: string;
  readonly line: number;
}

/** Builds a reader of a YAML list. An absent file is an empty list; a broken one is reported and empty. */
const listReader =
  <Schema extends z.ZodMiniType>(schema: Schema) =>
  (source: CorpusFile | undefined, log: FaultLog): Placed<z.infer<Schema>>[] => {
    if (!source) return [];
    const file = source.name;
    // A file of comments alone is an empty list.
    const parsed = parseYaml({ file, text: source.text }, z.nullable(z.array(schema)), log);
    if (!parsed) return [];
    return (parsed.value ?? []).map((value, index) => ({
      value,
      file,
      line: parsed.line([index]),
    }));
  };

export const readFacets: (source: CorpusFile | undefined, log: FaultLog) => Placed<FacetWords>[] =
  listReader(facetWordsSchema);
export const readThesaurus: (
  source: CorpusFile | undefined,
  log: FaultLog,
) => Placed<ThesaurusEntry>[] = listReader(thesaurusEntrySchema);
export const readNotes: (source: CorpusFile | undefined, log: FaultLog) => Placed<Note>[] =
  listReader(noteSchema);
export const readUnanswered: (
  source: CorpusFile | undefined,
  log: FaultLog,
) => Placed<Unanswered>[] = listReader(unansweredSchema);

const questionsFileSchema = z.record(
  z.string(),
  z.partialRecord(z.enum(READERS), z.array(z.string().check(z.minLength(1)))),
);

/** The number of the sentence that answers may follow a question: `how deep does light go? [2]`. */
const SENTENCE_NUMBER = /^(.*\S)\s*\[(\d{1,3})\]$/;

function askedQuestion(about: string, reader: Reader, written: string): Asked {
  const [, text, sentence] = SENTENCE_NUMBER.exec(written) ?? [];
  if (text === undefined || sentence === undefined) return { about, reader, text: written };
  return { about, reader, text, sentence: Number(sentence) };
}

/** Reads `id: reader: [questions]`. */
export function readQuestions(source: CorpusFile | undefined, log: FaultLog): Placed<Asked>[] {
  if (!source) return [];
  const file = source.name;
  const parsed = parseYaml({ file, text: source.text }, z.nullable(questionsFileSchema), log);
  if (!parsed) return [];
  return Object.entries(parsed.value ?? {}).flatMap(([about, readers]) =>
    (Object.entries(readers) as [Reader, string[]][]).flatMap(([reader, questions]) =>
      questions.map((written, index) => ({
        value: askedQuestion(about, reader, written),
        file,
        line: parsed.line([about, reader, index]),
      })),
    ),
  );
}
