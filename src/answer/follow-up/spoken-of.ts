/** What was spoken of last: the passages that a follow-up goes on from. */

import type { Catalog } from '../../library/catalog.ts';
import type { Carried } from './carry.ts';

/** Paragraphs after one, under the same heading, that may tell what can be done about what it tells. */
const MAX_AFTER = 2;

/** The passage that a follow-up goes on from; where it asks for a way round, those after it. */
export function spokenOf(
  { library }: Catalog,
  { passage, isSolved }: Extract<Carried, { kind: 'topic' }>,
): string[] {
  const { passages } = library;
  const at = passages.findIndex(({ id }) => id === passage);
  const from = passages[at];
  if (!from) return [];
  if (!isSolved) return [from.id];
  const after = passages
    .slice(at + 1, at + 1 + MAX_AFTER)
    .filter(({ kind, path }) => kind === from.kind && path.join('/') === from.path.join('/'));
  return after.map(({ id }) => id);
}
