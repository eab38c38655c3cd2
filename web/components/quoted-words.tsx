/** Words of the review that say why a study is there: in its serif, with the way to them. */

import type { Quoted } from '../../src/answer/schema/studies.ts';
import { strings } from '../strings.ts';
import { readAddress } from './links.ts';

export function QuotedWords({
  quoted,
  detail,
  inference,
}: {
  readonly quoted: Quoted;
  readonly detail?: string | undefined;
  readonly inference?: string | undefined;
}) {
  return (
    <>
      <a class="quoted" href={readAddress(quoted.passage, quoted)}>
        <q>{quoted.text}</q>
      </a>
      {quoted.source !== 'row' && <small> {strings.studies.source[quoted.source]}</small>}
      {detail !== undefined && <small> ({detail})</small>}
      {inference !== undefined && <small class="inference">{inference}</small>}
    </>
  );
}
