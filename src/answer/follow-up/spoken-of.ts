/** What was spoken of last: the passages that a follow-up goes on from. */

import type { Catalog } from '../../library/catalog.ts';
import type { Carried } from './carry.ts';

/** Paragraphs after one, under the same heading, that may tell what can be done about what it tells. */
const MAX_AFTER = 2;

/** What the passage that answered before counts for a question about the same, beside one of a study that is named. */
const SAME_PASSAGE_SHARE = 0.4;

/** The same where more of it is asked for. */
const SAME_ONE_SHARE = 0.9;

/** The passage that a follow-up goes on from, with what it counts (0 to 1); where it asks for a way round, those after it. */
export function spokenOf(
  { library }: Catalog,
  { passage, isSolved, isMore }: Extract<Carried, { kind: 'topic' }>,
): Map<string, number> {
  const { passages } = library;
  const at = passages.findIndex(({ id }) => id === passage);
  const from = passages[at];
  if (!from) return new Map();
  if (!isSolved) return new Map([[from.id, isMore ? SAME_ONE_SHARE : SAME_PASSAGE_SHARE]]);
  const after = passages
    .slice(at + 1, at + 1 + MAX_AFTER)
    .filter(({ kind, path }) => kind === from.kind && path.join('/') === from.path.join('/'));
  return new Map(after.map(({ id }) => [id, SAME_PASSAGE_SHARE]));
}
