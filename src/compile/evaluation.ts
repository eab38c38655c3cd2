/** evaluation.json: the figures that `verbatim eval` wrote. */

import { type Evaluation, evaluationSchema } from '../library/evaluation.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';
import { parseYaml } from './yaml.ts';

/** The line of a place in a text that a message of `JSON.parse` names; the first where it names none. */
function lineOf(text: string, message: string): number {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return text.slice(0, Number(position ?? 0)).split('\n').length;
}

/** Whether a file is JSON; reported where it is not. */
function isJson({ name, text }: CorpusFile, log: FaultLog): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const remedy = 'let `verbatim eval --write` write it again';
    const inOneLine = problem.replaceAll(/\s+/g, ' '); // it quotes lines of the file
    log.report(name, lineOf(text, problem), `this is not JSON: ${inOneLine}`, remedy);
    return false;
  }
}

/** Reads the figures; none where the file is absent, or broken and reported. JSON is YAML, so faults have their lines. */
export function readEvaluation(
  source: CorpusFile | undefined,
  log: FaultLog,
): Evaluation | undefined {
  if (!source || !isJson(source, log)) return undefined;
  return parseYaml({ file: source.name, text: source.text }, evaluationSchema, log)?.value;
}
