/** What the components of the reader share: the catalog, the notes by place, and the words to mark. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Catalog } from '../../../src/library/catalog.ts';
import type { Marked } from './marked.ts';
import type { NotesAt } from './notes-at.ts';

export interface ReviewContext {
  readonly catalog: Catalog;
  readonly notes: NotesAt;
  readonly marks: readonly Marked[];
}

const Shared = createContext<ReviewContext | undefined>(undefined);

export const ProvideReview = Shared.Provider;

export function useReview(): ReviewContext {
  const context = useContext(Shared);
  if (!context) throw new Error('no review is provided to this component');
  return context;
}
