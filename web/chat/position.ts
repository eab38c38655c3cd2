/** Where the reader stands in the conversation, as the browser's history keeps it: how many turns are in view, and how the last was asked. */

import * as z from 'zod/mini';
import type { AskRequest } from '../../src/answer/question.ts';
import { askRequestSchema } from '../../src/wire/requests.ts';
import { askAddress } from '../components/links.ts';
import { hrefOf } from '../components/site.ts';

export interface Position {
  readonly shown: number;
  /** Of the last turn in view; none at the opening. */
  readonly request?: AskRequest | undefined;
}

const positionSchema = z.object({ shown: z.int(), request: z.optional(askRequestSchema) });

/** Undefined for entries that are not ours. */
export function positionOf(state: unknown): Position | undefined {
  const parsed = positionSchema.safeParse(state);
  return parsed.success ? parsed.data : undefined;
}

const addressOf = ({ request }: Position): string => (request ? askAddress(request) : hrefOf('/'));

export const pushPosition = (position: Position): void =>
  history.pushState(position, '', addressOf(position));

/** The address stays as it was typed or followed. */
export const replacePosition = (position: Position): void => history.replaceState(position, '');
