/** How to cite: the words or the entry, and its citation in each style. On a page of its own all styles stand open. */

import type { FormStyle } from '../../src/wire/form-styles.ts';
import type { Citing } from '../../src/wire/citing.ts';
import { strings } from '../strings.ts';
import { readAddress, studyAddress } from './links.ts';
import { hrefOf } from './site.ts';

export interface CiteViewProps {
  readonly citing: Citing;
  /** The style to show, where one at a time is shown; the rest are chosen by name. */
  readonly style?: FormStyle;
}

const OPEN = {
  reference: strings.acts.openEntry,
  quote: strings.acts.open,
  review: strings.acts.openReview,
} as const satisfies Record<Citing['kind'], string>;

function Forms({ citing: { forms }, style }: CiteViewProps) {
  if (style === undefined) {
    return (
      <>
        {forms.map(({ style: one, text }) => (
          <div key={one}>
            <h2>{strings.cite.styles[one]}</h2>
            <pre tabIndex={0}>{text}</pre>
          </div>
        ))}
      </>
    );
  }
  return (
    <>
      <fieldset>
        <legend class="unseen">{strings.cite.style}</legend>
        {forms.map(({ style: one }) => (
          <label key={one}>
            <input type="radio" name="style" value={one} checked={one === style} />
            {strings.cite.styles[one]}
          </label>
        ))}
      </fieldset>
      <pre tabIndex={0} role="region" aria-label={strings.cite.styles[style]}>
        {forms.find((form) => form.style === style)?.text}
      </pre>
    </>
  );
}

function Ways({ citing: { id, kind, doi, study }, style }: CiteViewProps) {
  return (
    <p class="acts">
      {style !== undefined && (
        <button type="button" class="main" data-act="copy-form">
          {strings.cite.copy}
        </button>
      )}
      {doi !== undefined && (
        <a href={`https://doi.org/${encodeURI(doi)}`} rel="noreferrer">
          {strings.acts.doi(doi)}
        </a>
      )}
      {study && <a href={studyAddress(study.key)}>{strings.acts.study(study.label)}</a>}
      <a href={kind === 'review' ? hrefOf('/read') : readAddress(id)}>{OPEN[kind]}</a>
    </p>
  );
}

export function CiteView({ citing, style }: CiteViewProps) {
  const { kind, locator, text, words, citedIn, isChanged } = citing;
  const Heading = style === undefined ? 'h1' : 'h2';
  return (
    <div class="citing">
      <Heading id="citing-title">
        {kind === 'reference' ? locator : strings.cite.quoted(locator)}
      </Heading>
      {isChanged && <p class="lead">{strings.cite.changed}</p>}
      {kind === 'reference' && <p class="entry">{text}</p>}
      {kind === 'quote' && (
        <blockquote class={words === 'review' ? 'words' : 'words ours'}>{text}</blockquote>
      )}
      {kind === 'reference' && citedIn > 0 && <p class="lead">{strings.cite.citedIn(citedIn)}</p>}
      <Forms citing={citing} {...(style !== undefined && { style })} />
      <Ways citing={citing} {...(style !== undefined && { style })} />
    </div>
  );
}
