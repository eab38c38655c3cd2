/** How to cite a passage or a reference, as a page of its own: where the card's link leads without script, or in another tab. */

import type { Citing } from '../../src/wire/citing.ts';
import { CiteView } from '../components/cite-view.tsx';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { Document } from './document.tsx';

export interface CitePageProps {
  /** Absent where a script finds out from the address, as in files that are the same for all passages. */
  readonly citing?: Citing;
  readonly language: string;
}

/** Without the name of the program. */
export const titleOf = (citing: Citing | undefined): string => {
  if (!citing) return pageStrings.cite.title;
  return citing.kind === 'reference' ? citing.locator : strings.cite.quoted(citing.locator);
};

export const CiteMain = ({ citing }: { readonly citing: Citing }) => (
  <main class="talk" id="content">
    <CiteView citing={citing} />
  </main>
);

/** What stands there until the script has drawn it. */
const Waiting = () => (
  <main class="talk" id="content">
    <h1>{pageStrings.cite.title}</h1>
    <p class="lead" role="status" />
    <noscript>
      <p class="lead">{pageStrings.noScript.cite}</p>
    </noscript>
  </main>
);

export function CitePage({ citing, language }: CitePageProps) {
  return (
    <Document
      title={`${titleOf(citing)} · ${strings.name}`}
      language={language}
      page={undefined}
      script="cite"
      {...(!citing && { head: <meta name="robots" content="noindex" /> })}
    >
      {citing ? <CiteMain citing={citing} /> : <Waiting />}
    </Document>
  );
}
