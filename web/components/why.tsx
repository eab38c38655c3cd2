/** Why a passage is there: which words matched and how, never a bare percentage. */

import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { ReadWord } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';

function WhyWord({
  one: { word, via, matched, where },
  reading,
}: {
  readonly one: Evidence['why']['words'][number];
  readonly reading: readonly ReadWord[];
}) {
  const typed = reading[word]?.text ?? '';
  const shown = where === 'heading' ? typed : matched;
  const how = [strings.via[via], where === 'heading' ? strings.inHeading : ''].filter(
    (part) => part !== '',
  );
  return (
    <li>
      <b>{shown}</b>
      {shown.toLowerCase() !== typed.toLowerCase() && ` (${typed})`}
      {how.length > 0 && `: ${how.join(', ')}`}
    </li>
  );
}

export function Why({
  why,
  reading,
}: {
  readonly why: Evidence['why'];
  readonly reading: readonly ReadWord[];
}) {
  return (
    <details class="why">
      <summary>{strings.why}</summary>
      <ul>
        {why.words.map((one) => (
          <WhyWord key={one.word} one={one} reading={reading} />
        ))}
        <li>{why.words.length > 0 ? strings.whyShare(why.share) : strings.whyNone}</li>
        {why.asked !== undefined && <li>{strings.whyAsked(why.asked)}</li>}
      </ul>
    </details>
  );
}
