/** What is chosen, each value a link that takes it away; and the order. */

import { STUDY_ORDERS } from '../../../src/library/selection.ts';
import { pageStrings } from '../../page-strings.ts';
import { studiesAddress, type StudiesView, toggleValue } from '../studies-address.ts';

export function Chosen({ view }: { readonly view: StudiesView }) {
  const words = pageStrings.studies;
  if (view.selection.size === 0) return null;
  return (
    <ul class="chosen-values" aria-label={words.chosen}>
      {[...view.selection].flatMap(([facet, values]) =>
        values.map((value) => (
          <li key={`${facet}=${value}`}>
            <a class="chip" href={studiesAddress(toggleValue(view, facet, value))} rel="nofollow">
              <span class="unseen">{words.without} </span>
              {pageStrings.facets[facet]}: {value} <span aria-hidden="true">×</span>
            </a>
          </li>
        )),
      )}
      <li>
        <a href={studiesAddress({ ...view, selection: new Map() })}>{words.all}</a>
      </li>
    </ul>
  );
}

export function Orders({ view }: { readonly view: StudiesView }) {
  const words = pageStrings.studies;
  return (
    <nav class="orders" aria-label={words.order}>
      <span aria-hidden="true">{words.order}</span>
      {STUDY_ORDERS.map((order) => (
        <a
          key={order}
          href={studiesAddress({ ...view, order })}
          rel="nofollow"
          {...(order === view.order && { 'aria-current': 'true' as const })}
        >
          {words.orders[order]}
        </a>
      ))}
    </nav>
  );
}
