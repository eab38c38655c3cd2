/** A refusal: what the review does not have, what it has instead, and where to look. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { strings } from '../strings.ts';
import { askAddress } from './links.ts';
import { MissingWords } from './missing-words.tsx';
import { repeats } from './titled.ts';
import type { Roster } from '../../src/answer/roster.ts';
import { StudyCells } from './study-cells.tsx';
import { valueRequest } from './value-request.ts';

type Refused = Answer & { readonly kind: 'refusal' };

/** Values offered at once; the rest are one click away. */
const MAX_VALUES = 12;

function Listed({ facet, values }: Refused['refusal']['facets'][number]) {
  const link = ({ value, studies }: (typeof values)[number]) => (
    <li key={value}>
      <a href={askAddress(valueRequest(facet, value))}>
        {value} <small>{studies.length}</small>
      </a>
    </li>
  );
  const rest = values.slice(MAX_VALUES);
  return (
    <div class="listed">
      <p>{strings.refusal.listed(strings.facets[facet].toLowerCase())}</p>
      <ul class="values">{values.slice(0, MAX_VALUES).map(link)}</ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{strings.refusal.moreValues(rest.length)}</summary>
          <ul class="values">{rest.map(link)}</ul>
        </details>
      )}
    </div>
  );
}

function Present({ answer, roster }: { readonly answer: Refused; readonly roster: Roster }) {
  const { present, studies } = answer.refusal;
  if (present.length === 0) return null;
  return (
    <>
      <p>{strings.refusal.present}</p>
      <ul>
        {present.map(({ word, as, studies: keys }) => (
          <li key={word}>
            <b>{answer.reading[word]?.text ?? ''}</b>
            {as !== undefined && strings.refusal.presentAs(as)}{' '}
            {strings.refusal.presentStudies(keys.length, studies.of)}
          </li>
        ))}
      </ul>
      {studies.touching.length > 0 && (
        <>
          <p>{strings.refusal.touching(studies.touching.length, studies.of, studies.all)}</p>
          <StudyCells roster={roster} counted={studies.touching} />
        </>
      )}
    </>
  );
}

export function Refusal({
  answer,
  request,
  roster,
}: {
  readonly answer: Refused;
  readonly request: AskRequest;
  readonly roster: Roster;
}) {
  const { says, missing, facets } = answer.refusal;
  const isLong = request.question.trim().split(/\s+/).length > 5;
  return (
    <div class="refused">
      <h3>{strings.refusal.title}</h3>
      {!repeats(strings.refusal.title, says) && <p>{says}</p>}
      <MissingWords words={missing.map((index) => answer.reading[index]?.text ?? '')} />
      {facets.map((one) => (
        <Listed key={one.facet + one.asked} {...one} />
      ))}
      {facets.length === 0 && <Present answer={answer} roster={roster} />}
      {isLong && request.as === undefined && (
        <p class="acts">
          <a data-refine="true" href={askAddress({ ...request, as: 'quote' })}>
            {strings.quote.checkAsQuote}
          </a>
        </p>
      )}
    </div>
  );
}
