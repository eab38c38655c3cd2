/** What went wrong, in the words of the system. */
export const problemOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);
