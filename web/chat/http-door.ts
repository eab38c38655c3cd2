/** The door over HTTP: the same questions and answers, one request each, where a websocket cannot be had. */

import type * as z from 'zod/mini';
import { type Answer, answerSchema } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import {
  errorSchema,
  suggestionsSchema,
  type Welcome,
  welcomeSchema,
} from '../../src/wire/messages.ts';

/** A server that says nothing for so long is away. */
const TIMEOUT_MS = 10_000;

/** What came of a question: its answer; what the server says is wrong with it; or nothing that can be read. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'error'; readonly message: string; readonly retryAfterMs?: number | undefined }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'away' };

/** The JSON of a response; undefined where the server is away, or does not speak JSON. */
async function fetchJson(path: string, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return await response.json();
  } catch {
    return undefined;
  }
}

const parse = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> | undefined => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

export const fetchWelcome = async (): Promise<Welcome | undefined> =>
  parse(welcomeSchema, await fetchJson('/wire/welcome'));

export const fetchSuggestions = async (typed: string): Promise<readonly Suggestion[]> =>
  parse(suggestionsSchema, await fetchJson(`/wire/suggest?typed=${encodeURIComponent(typed)}`)) ??
  [];

export async function fetchAnswer(request: AskRequest): Promise<Reply> {
  const value = await fetchJson('/wire/ask', { method: 'POST', body: JSON.stringify(request) });
  if (value === undefined) return { kind: 'away' };
  const answer = parse(answerSchema, value);
  if (answer) return { kind: 'answer', answer };
  const error = parse(errorSchema, value);
  return error ? { ...error, kind: 'error' } : { kind: 'unreadable' };
}
