/** Suggestion: something to ask, offered while a reader types. Apart from the engine that finds it, which no page needs. */

export const SUGGESTION_KINDS = ['question', 'study', 'term'] as const;

export interface Suggestion {
  readonly kind: (typeof SUGGESTION_KINDS)[number];
  /** What would be asked; of a term, the term. */
  readonly text: string;
  /** What tells it from others like it: of a study, its particle as printed. */
  readonly hint?: string | undefined;
}

export const MAX_SUGGESTIONS = 6;
/** Longer texts are pasted, not typed; nothing is suggested for them. */
export const MAX_SUGGEST_CHARS = 120;
