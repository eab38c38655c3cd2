/** studies/KEY.md: facets and summary of one included study. */

import * as z from 'zod/mini';
import { facetsSchema } from '../library/study.ts';
import type { Sentence } from '../library/passage.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Located, parseYaml } from './yaml.ts';

const studyFileSchema = z.object({
  /** Row of the table, from 1. */
  row: z.int(),
  /** Citation key of its reference. */
  reference: z.string(),
  facets: facetsSchema,
});

/** A paragraph of a summary: plain text, its sentences with the ids of the passages that say them. */
export interface SummaryDraft {
  readonly line: number;
  readonly text: string;
  readonly sentences: readonly (Sentence & { readonly line: number })[];
}

export interface StudyDraft {
  readonly key: string;
  readonly file: string;
  readonly frontMatter: Located<z.infer<typeof studyFileSchema>>;
  readonly summary: readonly SummaryDraft[];
}

/** A sentence, then its places: `They charted how acid a tumor is. [row; ref-23]`. */
const SENTENCE_LINE = /^(.*\S)\s+\[([^\][]+)\]$/;

/** `row` and `row.country` mean the study's own row. */
export const resolvePlace = (place: string, key: string): string =>
  place === 'row' || place.startsWith('row.') ? `${key}/row` : place;

function readSummary(
  body: string,
  bodyLine: number,
  key: string,
  report: (line: number, problem: string, remedy: string) => void,
): SummaryDraft[] {
  const paragraphs: SummaryDraft[] = [];
  let open: { line: number; text: string; sentences: (Sentence & { line: number })[] } | undefined;
  body.split('\n').forEach((raw, index) => {
    const line = bodyLine + index;
    const written = raw.trim();
    if (written === '') {
      open = undefined;
      return;
    }
    const [, sentence, places] = SENTENCE_LINE.exec(written) ?? [];
    if (sentence === undefined || places === undefined) {
      report(
        line,
        'this sentence does not say where it comes from',
        'end the line with its places, as [row; ref-14; S5.P2]',
      );
      return;
    }
    if (!open) {
      open = { line, text: '', sentences: [] };
      paragraphs.push(open);
    }
    if (open.text !== '') open.text += ' ';
    const start = open.text.length;
    open.text += sentence;
    const ids = places.split(';').map((place) => resolvePlace(place.trim(), key));
    open.sentences.push({ start, end: open.text.length, places: ids, line });
  });
  return paragraphs;
}

/** Reads one file; undefined where its front matter is at fault (reported). */
export function readStudy(source: CorpusFile, log: FaultLog): StudyDraft | undefined {
  const { file, yaml, yamlLine, body, bodyLine } = splitFrontMatter(source, log);
  const key = source.name.replace(/^studies\//, '').replace(/\.md$/, '');
  const summary = readSummary(body, bodyLine, key, (line, problem, remedy) => {
    log.report(file, line, problem, remedy);
  });
  const frontMatter = parseYaml({ file, text: yaml, firstLine: yamlLine }, studyFileSchema, log);
  return frontMatter && { key, file, frontMatter, summary };
}
