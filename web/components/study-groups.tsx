/** Values of a facet, each with how many studies have it, drawn among all, and which. */

import type { StudyList } from '../../src/answer/schema/studies.ts';
import { strings } from '../strings.ts';
import { askAddress, studyAddress } from './links.ts';
import { namesOf, type Roster } from '../../src/answer/roster.ts';
import { valueRequest } from './value-request.ts';

/** The picture of a count, small: which studies it names stands beside it. */
function Strip({
  roster,
  counted,
}: {
  readonly roster: Roster;
  readonly counted: readonly string[];
}) {
  return (
    <span class="strip" aria-hidden="true">
      {roster.map(({ key }) => (
        <i key={key} class={counted.includes(key) ? 'in' : undefined} />
      ))}
    </span>
  );
}

export function StudyGroups({
  groups: { facet, values },
  of,
  roster,
}: {
  readonly groups: StudyList['groups'] & {};
  readonly of: number;
  readonly roster: Roster;
}) {
  return (
    <table class="groups">
      <caption class="unseen">{strings.studies.groupsCaption(strings.facets[facet])}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.facets[facet]}</th>
          <th scope="col">{strings.studies.howMany(of)}</th>
          <th scope="col">{strings.studies.which}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, studies }) => (
          <tr key={value}>
            <th scope="row">
              <a href={askAddress(valueRequest(facet, value))}>{value}</a>
            </th>
            <td class="count">
              <b>{studies.length}</b>
              <Strip roster={roster} counted={studies} />
            </td>
            <td>
              {namesOf(roster, studies).map(({ key, label }, index) => (
                <span key={key}>
                  {index > 0 && '; '}
                  <a href={studyAddress(key)}>{label}</a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
