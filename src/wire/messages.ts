/** Messages of the websocket, version 2. Both ends check what arrives with these schemas. */

import * as z from 'zod/mini';
import { answerReviewSchema, answerSchema } from '../answer/answer.ts';
import {
  MAX_HISTORY,
  MAX_PASSAGES,
  MAX_TERM_CHANGES,
  MAX_TERM_ID_CHARS,
} from '../answer/limits.ts';
import { VerbatimError } from '../errors.ts';

/** Raised when a client of the version before would misread a message. */
export const PROTOCOL_VERSION = 2;

/** Client's own id of a question; comes back with the answer. */
const messageIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

const termIdsSchema = z
  .array(z.string().check(z.maxLength(MAX_TERM_ID_CHARS)))
  .check(z.maxLength(MAX_TERM_CHANGES));

export const askMessageSchema = z.strictObject({
  type: z.literal('ask'),
  id: messageIdSchema,
  question: z.string(),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(MAX_PASSAGES))),
  /** Earlier questions of the conversation, oldest first. */
  history: z.optional(z.array(z.string()).check(z.maxLength(MAX_HISTORY))),
  /** Ids of terms to leave out, and of filters to put in. */
  without: z.optional(termIdsSchema),
  with: z.optional(termIdsSchema),
  /** Holds the question against the review as a quote. */
  as: z.optional(z.literal('quote')),
});

export const pingMessageSchema = z.strictObject({ type: z.literal('ping') });

export const clientMessageSchema = z.discriminatedUnion('type', [
  askMessageSchema,
  pingMessageSchema,
]);

export const serverMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.literal(PROTOCOL_VERSION),
    review: answerReviewSchema,
  }),
  z.object({ type: z.literal('answer'), id: messageIdSchema, answer: answerSchema }),
  z.object({ type: z.literal('pong') }),
  z.object({
    type: z.literal('error'),
    /** Of the question that failed, where it could be read. */
    id: z.optional(messageIdSchema),
    code: z.string(),
    message: z.string(),
    /** When to ask again, where waiting helps. */
    retryAfterMs: z.optional(z.number()),
  }),
]);

export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** Reads one message of a client. @throws {VerbatimError} `MESSAGE_NOT_JSON`, `MESSAGE_INVALID` */
export function parseClientMessage(text: string): ClientMessage {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new VerbatimError('MESSAGE_NOT_JSON', {
      problem: `it begins ${JSON.stringify(text.slice(0, 20).toWellFormed())}`,
    });
  }
  const parsed = clientMessageSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new VerbatimError('MESSAGE_INVALID', {
    field: issue?.path.map(String).join('.') ?? '',
    problem: issue?.message ?? 'unreadable',
  });
}

/** The id of a message that could not be read as a whole, so that its sender can tell which one failed. */
export function messageIdOf(text: string): string | undefined {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    const parsed = messageIdSchema.safeParse(id);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
