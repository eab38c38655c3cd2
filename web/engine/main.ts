/**
 * The engine: a Library that is asked where its reader is, in the browser, with no server. Bundled to `engine.js`, which pages load
 * when something is first asked.
 */

import type { Answer } from '../../src/answer/answer.ts';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Catalog } from '../../src/library/catalog.ts';
import { trustLibrary } from '../../src/library/trust-library.ts';
import { createSuggester } from '../../src/search/suggest.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';

export interface LocalLibrary {
  /**
   * Answers as a server would.
   *
   * @throws {VerbatimError} as `Assistant.ask` does
   */
  readonly ask: (request: AskRequest) => Promise<Answer>;
  /** Empty where nothing fits. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** What it holds, by id: for pages that show more than answers. */
  readonly catalog: Catalog;
}

/**
 * Opens what `verbatim build` or `verbatim export` wrote, as parsed JSON. Takes some tenths of a second.
 *
 * @throws {VerbatimError} `LIBRARY_INVALID` where it is no Library, or one of another format
 */
export async function openLibrary(library: unknown): Promise<LocalLibrary> {
  const assistant = await createAssistant(trustLibrary(library));
  const { ask, catalog } = assistant;
  return { ask, suggest: createSuggester(catalog), catalog };
}
