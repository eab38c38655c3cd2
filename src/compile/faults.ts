/** Faults: collected as they are met, so that a corpus is told of all of them at once. */

import type { Fault } from '../errors.ts';
import { compareTexts } from '../text/compare.ts';

export interface FaultLog {
  readonly faults: readonly Fault[];
  readonly report: (file: string, line: number, problem: string, remedy: string) => void;
}

export function openFaultLog(): FaultLog {
  const faults: Fault[] = [];
  return {
    faults,
    report: (file, line, problem, remedy) => {
      faults.push({ file, line, problem, remedy });
    },
  };
}

/** By file and line, as a person would work through them. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort((left, right) => compareTexts(left.file, right.file) || left.line - right.line);
