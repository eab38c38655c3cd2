/** evaluation.json: the figures that `verbatim eval` wrote. */

import { type Evaluation, evaluationSchema } from '../library/evaluation.ts';
import type { CorpusFile } from './corpus-files.ts';
import type { FaultLog } from './faults.ts';
import { parseYaml } from './yaml.ts';

/** Reads the figures; none where the file is absent, or broken and reported. JSON is YAML, so faults have their lines. */
export function readEvaluation(
  source: CorpusFile | undefined,
  log: FaultLog,
): Evaluation | undefined {
  return (
    source && parseYaml({ file: source.name, text: source.text }, evaluationSchema, log)?.value
  );
}
