/** Judged questions: what readers ask, and which passages answer. One JSON object a line. */

import * as z from 'zod/mini';
import { VerbatimError } from '../errors.ts';
import { IN_WORDS } from '../library/issue-words.ts';

export const judgedQuestionSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  style: z.string(),
  tags: z._default(z.array(z.string()), []),
  answerable: z.boolean(),
  /** Grade 2 answers, grade 1 is related. Ids: `S5.P2`, `chen-2018` for any passage of the study, `ref-14`. */
  relevant: z.array(z.object({ id: z.string(), grade: z.int() })),
  /** The exact words that answer. */
  answerSpan: z.optional(z.nullable(z.string())),
  /** Earlier questions of a follow-up. */
  history: z.optional(z.array(z.string())),
});

export type JudgedQuestion = z.infer<typeof judgedQuestionSchema>;

/** Figures of nothing are no figures. */
export const NOTHING = 'there is nothing in it to measure';

/** @throws {VerbatimError} `LINE_INVALID` with the first line that is wrong, or where nothing is there */
export function parseJsonLines<Schema extends z.ZodMiniType>(
  text: string,
  file: string,
  schema: Schema,
): z.infer<Schema>[] {
  const values = text.split('\n').flatMap((line, index): z.infer<Schema>[] => {
    if (line.trim() === '') return [];
    const invalid = (problem: string): VerbatimError =>
      new VerbatimError('LINE_INVALID', { file, line: index + 1, problem });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw invalid(`this is not JSON (${error instanceof Error ? error.message : String(error)})`);
    }
    const parsed = schema.safeParse(value, IN_WORDS);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    throw invalid(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  });
  if (values.length > 0) return values;
  throw new VerbatimError('LINE_INVALID', { file, line: 1, problem: NOTHING });
}

/** @throws {VerbatimError} `LINE_INVALID` */
export const parseJudgedQuestions = (text: string, file: string): JudgedQuestion[] =>
  parseJsonLines(text, file, judgedQuestionSchema);
