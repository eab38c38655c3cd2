/** The engine: a Library that is asked where its reader is, in the browser, with no server. */

import type { Answer } from '../../src/answer/answer.ts';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { reviewFacts } from '../../src/answer/review-facts.ts';
import { type Roster, rosterOf } from '../../src/answer/roster.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import type { createSuggester, Suggester } from '../../src/search/suggest.ts';
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
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  readonly facts: Facts;
}

/** Lets the page, which may be somebody else's, take keys and draw. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Where suggestions come from: most questions need none, and what finds them weighs an eighth of the engine. */
export type LoadSuggestions = () => Promise<{ readonly createSuggester: typeof createSuggester }>;

/**
 * Opens what `verbatim build` or `verbatim export` wrote, as parsed JSON. Takes some tenths of a second, on a phone a second or two.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export async function openWith(
  library: unknown,
  loadSuggestions: LoadSuggestions,
): Promise<LocalLibrary> {
  const { ask, catalog } = await createAssistant(trustLibrary(library), { pause });
  let suggester: Promise<Suggester> | undefined;
  const load = (): Promise<Suggester> =>
    (suggester ??= loadSuggestions().then(
      ({ createSuggester: create }) => create(catalog),
      (error: unknown) => {
        suggester = undefined; // the next time tries again
        throw error;
      },
    ));
  return {
    ask,
    suggest: async (typed) => (await load())(typed),
    facts: { review: reviewFacts(catalog.library), studies: rosterOf(catalog.library) },
  };
}
