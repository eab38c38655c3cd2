/** Messages of the websocket, version 3. Both ends check what arrives with these schemas. PROTOCOL.md tells it in prose. */

import * as z from 'zod/mini';
import { answerReviewSchema, answerSchema } from '../answer/answer.ts';
import { studyNameSchema } from '../answer/schema/studies.ts';
import { VerbatimError } from '../errors.ts';
import { IN_WORDS } from '../library/issue-words.ts';
import { MAX_SUGGEST_CHARS, SUGGESTION_KINDS } from '../search/suggestion.ts';
import { PROTOCOL_VERSION } from './protocol.ts';
import { askFields } from './requests.ts';

/** Client's own id of a question; comes back with the answer. */
const messageIdSchema = z.string().check(z.minLength(1), z.maxLength(64));

export const clientMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), id: messageIdSchema, ...askFields }),
  z.strictObject({
    type: z.literal('suggest'),
    id: messageIdSchema,
    /** What has been typed so far. */
    typed: z.string().check(z.maxLength(MAX_SUGGEST_CHARS)),
  }),
  z.strictObject({ type: z.literal('ping') }),
]);

export const suggestionsSchema = z.array(
  z.object({
    kind: z.enum(SUGGESTION_KINDS),
    text: z.string(),
    hint: z.optional(z.string()),
  }),
);

/** What a client is told first: whom it talks to, and about what. */
export const welcomeSchema = z.object({
  type: z.literal('welcome'),
  protocol: z.literal(PROTOCOL_VERSION),
  review: answerReviewSchema,
  /** Changes with anything in the Library: two welcomes with the same one answer alike. */
  library: z.string(),
  /** The included studies by name, in the order of the table. */
  studies: z.array(studyNameSchema),
});

export const errorSchema = z.object({
  type: z.literal('error'),
  /** Of the question that failed, where it could be read. */
  id: z.optional(messageIdSchema),
  code: z.string(),
  message: z.string(),
  /** When to ask again, where waiting helps. */
  retryAfterMs: z.optional(z.number()),
});

export const serverMessageSchema = z.discriminatedUnion('type', [
  welcomeSchema,
  z.object({ type: z.literal('answer'), id: messageIdSchema, answer: answerSchema }),
  z.object({
    type: z.literal('suggestions'),
    id: messageIdSchema,
    suggestions: suggestionsSchema,
  }),
  z.object({ type: z.literal('pong') }),
  errorSchema,
]);

export type ClientMessage = z.infer<typeof clientMessageSchema>;
export type ServerMessage = z.infer<typeof serverMessageSchema>;
export type Welcome = z.infer<typeof welcomeSchema>;

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
  return parseAs(clientMessageSchema, value);
}

/** Checks a value that came from a client. @throws {VerbatimError} `MESSAGE_INVALID` with the first field that is wrong */
export function parseAs<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(value, IN_WORDS);
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
