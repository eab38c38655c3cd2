/** How to cite a passage or a reference, as a page of its own: where the card's link leads without script. */

import { CiteView } from '../components/cite-view.tsx';
import { strings } from '../strings.ts';
import type { Citing } from '../../src/wire/citing.ts';
import { Document } from './document.tsx';

export interface CitePageProps {
  readonly citing: Citing;
  readonly language: string;
}

export function CitePage({ citing, language }: CitePageProps) {
  const title = citing.kind === 'reference' ? citing.locator : strings.cite.quoted(citing.locator);
  return (
    <Document
      title={`${title} · ${strings.name}`}
      language={language}
      page={undefined}
      isLive={false}
    >
      <main class="talk" id="content">
        <CiteView citing={citing} />
      </main>
    </Document>
  );
}
