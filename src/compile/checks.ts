/** Checks: what one file says of another holds. Every fault is reported, none stops the rest. */

import { checkFacets } from './check-facets.ts';
import { checkNotes, checkQuestions, checkThesaurus, checkUnanswered } from './check-readers.ts';
import { checkCitations, checkCounts, checkReferences } from './check-review.ts';
import { checkStudies } from './check-studies.ts';
import type { Checked } from './checked.ts';

const CHECKS: readonly ((checked: Checked) => void)[] = [
  checkCounts,
  checkCitations,
  checkReferences,
  checkStudies,
  checkFacets,
  checkNotes,
  checkThesaurus,
  checkQuestions,
  checkUnanswered,
];

/** All checks between files. */
export function checkCorpus(checked: Checked): void {
  for (const check of CHECKS) check(checked);
}
