/** YAML with a schema: a value, or faults that name their line. */

import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import { IN_WORDS } from '../library/issue-words.ts';
import type { FaultLog } from './faults.ts';

/** A checked value, and the line of any part of it. */
export interface Located<Value> {
  readonly value: Value;
  /** Line of the deepest part of the path that is written down; the first line for the whole. */
  readonly line: (path: readonly (string | number)[]) => number;
}

interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which the text begins, from 1. */
  readonly firstLine?: number;
}

/** More anchors than this are an attack, not a corpus ("billion laughs"). */
const MAX_ALIASES = 100;

/** Parses and checks; reports every fault to `log` and then returns undefined. */
export function parseYaml<Schema extends z.ZodMiniType>(
  { file, text, firstLine = 1 }: YamlSource,
  schema: Schema,
  log: FaultLog,
): Located<z.infer<Schema>> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  for (const { message, pos } of document.errors) {
    log.report(file, lineAt(pos[0]), `this is not YAML: ${message}`, 'mend the line');
  }
  if (document.errors.length > 0) return undefined;

  const line = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        return lineAt(Number(node.range[0]));
      }
    }
    return firstLine;
  };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    log.report(file, firstLine, `this YAML cannot be read: ${problem}`, 'mend its aliases');
    return undefined;
  }
  const parsed = schema.safeParse(value, IN_WORDS);
  if (parsed.success) return { value: parsed.data, line };
  for (const { path, message } of parsed.error.issues) {
    const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
    const field = keys.join('.') || 'the whole file';
    log.report(file, line(keys), `${field}: ${message}`, 'write it as the corpus format wants it');
  }
  return undefined;
}
