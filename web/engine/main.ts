/**
 * The engine: a Library that is asked where its reader is, in the browser, with no server. Bundled to `engine.js`, which pages load
 * when something is first asked.
 */

import type { Answer } from '../../src/answer/answer.ts';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { reviewFacts } from '../../src/answer/review-facts.ts';
import { type Roster, rosterOf } from '../../src/answer/roster.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import { createSuggester, type Suggester } from '../../src/search/suggest.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';

/** What a page is told of a Library before anything is asked. */
export interface Facts {
  readonly review: Answer['review'];
  /** The included studies by name, in the order of the table. */
  readonly studies: Roster;
}

export interface LocalLibrary {
  /**
   * Answers as a server would.
   *
   * @throws {VerbatimError} as `Assistant.ask` does
   */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /** Empty where nothing fits. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  readonly facts: Facts;
}

/**
 * Opens what `verbatim build` or `verbatim export` wrote, as parsed JSON. Takes some tenths of a second, on a phone a second or two.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export async function openLibrary(library: unknown): Promise<LocalLibrary> {
  const { ask, catalog } = await createAssistant(trustLibrary(library));
  let suggester: Suggester | undefined; // made when it is first needed, so that the first answer does not wait for it
  return {
    ask,
    suggest: (typed) => (suggester ??= createSuggester(catalog))(typed),
    facts: { review: reviewFacts(catalog.library), studies: rosterOf(catalog.library) },
  };
}
