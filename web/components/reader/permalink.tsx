/** The address of a passage: its id, as a link to itself. */

import { pageStrings } from '../../page-strings.ts';
import { readAddress } from '../links.ts';

export function Permalink({ id, locator }: { readonly id: string; readonly locator: string }) {
  return (
    <a
      class="permalink"
      href={readAddress(id)}
      aria-label={pageStrings.read.link(id, locator)}
      title={locator}
      data-copy-link
    >
      {id}
    </a>
  );
}
