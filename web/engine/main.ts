/** The engine as a script of its own: a Library that is asked in the reader's browser. */

import type { Answer } from '../../src/answer/answer.ts';
import { createAssistant } from '../../src/answer/assistant.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { parseLibrary } from '../../src/library/library.ts';
import { createSuggester } from '../../src/search/suggest.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';

export interface LocalLibrary {
  readonly ask: (request: AskRequest) => Promise<Answer>;
  readonly suggest: (typed: string) => readonly Suggestion[];
}

/** @throws {VerbatimError} `LIBRARY_INVALID` */
export async function openLibrary(library: unknown): Promise<LocalLibrary> {
  const { ask, catalog } = await createAssistant(parseLibrary(library));
  return { ask, suggest: createSuggester(catalog) };
}
