/**
 * The conversation as the browser keeps it: in the tab's own store, so that it is there after a reload and no other tab
 * disturbs it. What cannot be read is set aside under another name, never shown and never thrown away.
 */

import * as z from 'zod/mini';
import { answerSchema } from '../../src/answer/answer.ts';
import { studyNameSchema } from '../../src/answer/schema/studies.ts';
import { askRequestSchema } from '../../src/wire/requests.ts';

/** Raised when what is kept can no longer be read as it was. */
const STORE_VERSION = 1;
export const STORE_KEY = 'verbatim.conversation';
export const ASIDE_KEY = 'verbatim.conversation.unreadable';
/** A longer conversation loses its first turns. */
export const MAX_KEPT_TURNS = 60;

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('answered'), answer: answerSchema }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

const keptSchema = z.object({
  version: z.literal(STORE_VERSION),
  /** Hash of the Library that answered last. */
  library: z.optional(z.string()),
  roster: z.array(studyNameSchema),
  turns: z.array(z.object({ id: z.int(), request: askRequestSchema, outcome: outcomeSchema })),
});

export type Kept = z.infer<typeof keptSchema>;

/** Undefined where nothing is kept, or nothing that can be read. */
export function loadKept(storage: Storage): Kept | undefined {
  let text: string | null = null;
  try {
    text = storage.getItem(STORE_KEY);
    if (text === null) return undefined;
    return keptSchema.parse(JSON.parse(text));
  } catch {
    setAside(storage, text);
    return undefined;
  }
}

function setAside(storage: Storage, text: string | null): void {
  try {
    if (text !== null) storage.setItem(ASIDE_KEY, text);
    storage.removeItem(STORE_KEY);
  } catch {
    // A store that takes nothing keeps nothing; the conversation lives as long as the page.
  }
}

/** Keeps as many of the last turns as the browser has room for. */
export function keep(storage: Storage, kept: Omit<Kept, 'version'>): void {
  let turns = kept.turns.slice(-MAX_KEPT_TURNS);
  for (;;) {
    try {
      storage.setItem(STORE_KEY, JSON.stringify({ version: STORE_VERSION, ...kept, turns }));
      return;
    } catch {
      if (turns.length === 0) return; // a store that takes nothing at all
      turns = turns.slice(Math.ceil(turns.length / 2));
    }
  }
}

export function forget(storage: Storage): void {
  try {
    storage.removeItem(STORE_KEY);
    storage.removeItem(ASIDE_KEY);
  } catch {
    // Nothing is kept where the store cannot be reached.
  }
}
