/** The door to a server: its HTTP API. */

import { type Door, readAnswer, type Reply } from './door.ts';

/** A server that says nothing for so long is away. */
const TIMEOUT_MS = 10_000;

async function readReply(response: Response): Promise<Reply> {
  if (response.ok) return readAnswer(await response.json());
  const { status, headers } = response;
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('Retry-After'));
    return { kind: 'away', ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) };
  }
  const problem = (await response.json()) as { readonly detail?: unknown } | null;
  return { kind: 'failed', says: String(problem?.detail ?? '') };
}

/** Parts of an Answer that results do not show. */
const NOT_SHOWN = ['references', 'evidence'].map((part) => ['omit', part]);

/** @param base - ends with a slash */
export function openServer(base: string, limit: number): Door {
  const get = (path: string, query: string[][] | Record<string, string>, signal: AbortSignal) =>
    fetch(`${base}api/v1/${path}?${new URLSearchParams(query).toString()}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      credentials: 'omit',
    });
  return {
    ask: async (question, signal) => {
      try {
        const query = [['question', question], ['limit', String(limit)], ...NOT_SHOWN];
        return await readReply(await get('ask', query, signal));
      } catch (error) {
        signal.throwIfAborted();
        // What is no JSON comes from something between us and the server.
        return { kind: error instanceof SyntaxError ? 'failed' : 'away' };
      }
    },
    suggest: async (typed, signal) => {
      try {
        const response = await get('suggest', { typed }, signal);
        const { suggestions } = (await response.json()) as Partial<
          Record<'suggestions', Awaited<ReturnType<Door['suggest']>>>
        >;
        return suggestions ?? [];
      } catch {
        return [];
      }
    },
  };
}
