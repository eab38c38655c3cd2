/** What the widget shows of an answer: lines and options, plain data that is drawn as it stands. */

import type { Answer } from '../../src/answer/answer.ts';
import type { WidgetPart } from './parts.ts';

/** A stretch of text; with the parts whose style it has. */
export type Run = string | readonly [text: string, ...parts: readonly WidgetPart[]];

export interface Line {
  readonly part: WidgetPart;
  readonly runs: readonly Run[];
}

/** So many of all included studies, by their places in the table: a picture of what a line says. */
export interface Figure {
  readonly counted: readonly number[];
  readonly of: number;
}

/** What an option leads to. A question is asked in the widget; all others are addresses. */
export interface Opened {
  readonly kind: 'passage' | 'study' | 'question' | 'chat';
  /** Of the passage or paragraph; key of the study; the question. */
  readonly id: string;
  readonly address: string;
}

export interface Choice {
  readonly opens: Opened;
  readonly lines: readonly Line[];
}

export interface Shown {
  /** Above the list. */
  readonly lines: readonly (Line | Figure)[];
  /** Names the list. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** One sentence for those who hear the page. */
  readonly announcement: string;
}

/** What one kind of answer puts into that. */
export interface Face extends Pick<Shown, 'lines' | 'choices'> {
  /** Whether its passages are only close to an answer. */
  readonly areClosest?: boolean;
  /** For the announcement. */
  readonly says: string;
}

export type Kind<Name extends Answer['kind']> = Extract<Answer, { kind: Name }>;

export const line = (part: WidgetPart, ...runs: readonly Run[]): Line => ({ part, runs });

/** Words one after the other, each in the style of a part, commas between. */
export const listed = (words: readonly string[], part: WidgetPart): Run[] =>
  words.flatMap((text, index): Run[] => [index > 0 ? ', ' : '', [text, part]]);
