/** Decisions: which kind of answer a question gets, and what is known of it before. */

import type { FacetName } from '../library/facet-names.ts';
import type { Study } from '../library/study.ts';
import type { Reading } from '../search/reading.ts';
import type { Token } from '../text/token.ts';
import type { Filter } from './list/filter.ts';
import type { ListReading } from './list/read-list.ts';
import type { Selected } from './list/select.ts';
import type { QuoteCheck } from './schema/quote.ts';
import type { NamedReferences } from './study/named-by-id.ts';

/** A list, before its passages. */
export interface ListFound {
  readonly kind: 'list' | 'count';
  readonly filters: readonly Filter[];
  readonly selected: readonly Selected[];
  /** Words that the studies have to mention, if any. */
  readonly mention: readonly Token[];
  readonly valuesOf: FacetName | undefined;
  readonly unread: readonly string[];
  /** Whether studies were plainly asked for, so that their rows come first. */
  readonly isExplicit: boolean;
}

export type Decision =
  | { readonly kind: 'help' }
  | { readonly kind: 'quote'; readonly quote: QuoteCheck }
  | ({ readonly kind: 'list' | 'count' } & ListFound)
  | {
      readonly kind: 'study';
      readonly studies: readonly Study[];
      /** Whether the question is nothing but its name: then all that is known of it is shown. */
      readonly isAllThatIsAsked: boolean;
      /** Whether the question says which study is meant, rather than the ranking. */
      readonly isNamed: boolean;
      /** Whether it is the one that meets the conditions of the question. */
      readonly isChosen?: true;
    }
  | { readonly kind: 'passages' }
  /** No included study has what was asked for. */
  | { readonly kind: 'none-listed'; readonly filters: readonly Filter[] }
  | { readonly kind: 'unanswered' };

/** What is known of a question before it is decided which kind of answer it gets. */
export interface Draft {
  readonly list: ListReading;
  /** Those carried over first; less those that the request leaves out. */
  readonly filters: readonly Filter[];
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  readonly named: NamedReferences | undefined;
  readonly focus: Study | undefined;
  /** Passages of the part of the review that is asked for as such. */
  readonly part: readonly string[];
  /** Whether an earlier list is narrowed, or a filter was put in by hand. */
  readonly isRefined: boolean;
  readonly without: readonly string[];
}
