/** What a page and its worker say to each other. Both are of one build, so neither checks the other. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import type { Facts } from '../engine/open.ts';

/** What a worker can be asked for, with what it takes and what comes back. The Library is opened first. */
export interface Tasks {
  readonly open: { readonly takes: string; readonly gives: Facts };
  readonly ask: { readonly takes: AskRequest; readonly gives: Answer };
  readonly suggest: { readonly takes: string; readonly gives: readonly Suggestion[] };
}

export type TaskName = keyof Tasks;

export interface Task<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly name: Name;
  readonly takes: Tasks[Name]['takes'];
}

/** `message` where it failed, in words for the reader. */
export type Done =
  | { readonly id: number; readonly gives: Tasks[TaskName]['gives'] }
  | { readonly id: number; readonly message: string };
