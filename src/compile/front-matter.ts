/** Front matter: the YAML between two lines of `---` at the head of a Markdown file. */

import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';

export interface MarkdownFile {
  readonly file: string;
  /** Empty where there is no front matter. */
  readonly yaml: string;
  /** Lines of the file on which the two parts begin, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Splits a file; one without front matter is reported, and all of it is the body. */
export function splitFrontMatter({ name, text }: CorpusFile, log: FaultLog): MarkdownFile {
  const match = /^---[ \t]*\n((?:(?!---).*\n)*)---[ \t]*(?:\n|$)/.exec(text);
  if (!match || match[1]?.trim() === '') {
    log.report(
      name,
      1,
      'there is no front matter',
      'begin the file with YAML between two lines of ---',
    );
    return { file: name, yaml: '', yamlLine: 1, body: text, bodyLine: 1 };
  }
  const [whole, yaml = ''] = match;
  const bodyLine = whole.split('\n').length;
  return { file: name, yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine };
}
