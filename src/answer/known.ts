/** Known: what is answered by what it asks for, whatever its words: the row of a named study says what it set out to do. */

import type { Catalog } from '../library/catalog.ts';
import { asksAcronym } from './asks-acronym.ts';
import { asksReview } from './asks-review.ts';
import type { Draft } from './decision.ts';
import {
  asksEntry,
  asksEntryOrYear,
  asksOnlyAim,
  asksOnlyLimits,
  asksOnlyWhatItDid,
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

/** Where a review tells what stands in the way. */
const TELLS_LIMITS = /\b(?:challenges?|limits?|limitations?|drawbacks?|obstacles?|problems?)\b/i;

/** Of the study spoken of: its entry, a facet and nothing besides, or its limits where the review tells them. */
const isKnownOfFocus = ({ focus, list, reading: { question } }: Draft, catalog: Catalog): boolean =>
  focus !== undefined &&
  (list.rest.length === 0 ||
    asksEntry(question) ||
    asksOnlyWhatItDid(question) ||
    (asksOnlyLimits(question) &&
      focus.mentions.some((id) =>
        catalog.passages.get(id)?.path.some((part) => TELLS_LIMITS.test(part)),
      )));

export const isKnown = (draft: Draft, catalog: Catalog): boolean =>
  isKnownOfFocus(draft, catalog) ||
  isKnownOfNamed(draft) ||
  asksAcronym(draft.reading) ||
  asksReview(draft.reading.question);
