/** Help: what this review covers, counted, and what can be asked of it. */

import type { Help } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';

export function HelpView({ help: { says, covers } }: { readonly help: Help }) {
  const { studies, references, years, countries, cancers, sections } = covers;
  const figures = [
    { name: strings.help.studies, value: studies },
    { name: strings.help.references, value: references },
    ...(years ? [{ name: strings.help.years, value: strings.help.range(years) }] : []),
    { name: strings.help.countries, value: countries },
    { name: strings.help.cancers, value: cancers },
  ];
  return (
    <div class="help">
      <p>{says}</p>
      <dl class="figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.length > 0 && (
        <p class="lead">
          {strings.help.sections} {sections.map((name) => name.replace(/^\d+\.\s*/, '')).join(', ')}
          .
        </p>
      )}
      <h3>{strings.help.ways}</h3>
      <ul class="asks">
        {strings.help.kinds.map(({ name, says: how }) => (
          <li key={name}>
            <b>{name}</b> {how}
          </li>
        ))}
      </ul>
    </div>
  );
}
