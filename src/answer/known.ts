/** Known: what is answered by what it asks for, whatever its words: the row of a named study says what it set out to do. */

import { asksAcronym } from './asks-acronym.ts';
import { asksReview } from './asks-review.ts';
import type { Draft } from './decision.ts';
import {
  asksEntry,
  asksEntryOrYear,
  asksOnlyAim,
  asksOnlyWhatItIs,
  asksWhoMade,
} from './study/asked-of-work.ts';

/** Each of the two is shown, whatever it is in which they differ. */
const SETS_SIDE_BY_SIDE =
  /\b(?:differ\w*|compar(?:e|ed|ison|ing)|contrast\w*|in common|versus|vs)\b/i;

/** Each work is shown with its row or its entry, which tell this. */
function isKnownOfNamed({ named, reading: { question } }: Draft): boolean {
  if (!named) return false;
  const isTold = [asksEntryOrYear, asksOnlyWhatItIs, asksOnlyAim, asksWhoMade].some((asks) =>
    asks(question),
  );
  return isTold || (named.references.length > 1 && SETS_SIDE_BY_SIDE.test(question));
}

/** Of the study spoken of: its entry, or a facet and nothing besides. */
const isKnownOfFocus = ({ focus, list, reading }: Draft): boolean =>
  focus !== undefined && (list.rest.length === 0 || asksEntry(reading.question));

export const isKnown = (draft: Draft): boolean =>
  isKnownOfFocus(draft) ||
  isKnownOfNamed(draft) ||
  asksAcronym(draft.reading) ||
  asksReview(draft.reading.question);
