/** Every text that the widget draws; all of them can be replaced, singly or together. */

import type { faceStrings } from './face-strings.ts';
import { type Facts, fillText, type WidgetText } from './text.ts';

export const widgetStrings = {
  label: 'Search the review',
  placeholder: 'Ask the review, or paste a sentence',
  ask: 'Ask',
  close: 'Close',
  results: 'Results',
  closest: 'The closest passages, which do not answer',
  asking: 'Asking …',
  passages: { one: '{count} passage', other: '{count} passages, the best first' },
  first: '{says}. {place}: {words}',
  corrected: 'Showing results for “{read}”, not “{typed}”',
  readAs: 'Read as {terms}',
  missing: 'Nowhere in the review:',
  ours: 'our summary',
  cites: 'cites {citations}',
  citation: '{text} ({number})',
  slip: 'A slip in the review.',
  ambiguity: 'This can be read two ways.',
  gap: 'The review does not say all.',
  moreNotes: {
    one: '{count} more note on the source',
    other: '{count} more notes on the source',
  },
  suggested: 'Ask: {question}',
  askOn: 'Ask on in the chat page',
  askOnSays: 'the whole answer, with follow-ups',
  away: 'The review cannot be reached. Trying again …',
  busy: 'Too many questions at once. Asking again in {seconds} s …',
  failed: 'This question could not be answered.',
  retry: 'Try again',
  askThere: 'Ask it on the review’s own page',
} as const satisfies Record<string, WidgetText>;

export type StringName = keyof typeof widgetStrings | keyof typeof faceStrings;
export type WidgetStrings = { readonly [Name in StringName]?: WidgetText };

/** Says a text with its facts put in. */
export interface Say {
  (name: StringName, facts?: Facts): string;
  /** Takes in texts that came later than the rest. */
  readonly learn: (texts: WidgetStrings) => void;
}

/** Texts of a page in `language`, those of its owner before our own. */
export function createSay(own: WidgetStrings, language: string): Say {
  let known: WidgetStrings = widgetStrings;
  const say = (name: StringName, facts: Facts = {}): string =>
    fillText(own[name] ?? known[name] ?? '', facts, language);
  return Object.assign(say, {
    learn: (texts: WidgetStrings) => {
      known = { ...texts, ...known };
    },
  });
}

/** Reads the `strings` attribute: JSON; none where it is not. */
export function readStrings(json: string | undefined): WidgetStrings {
  try {
    return { ...(JSON.parse(json ?? '{}') as WidgetStrings) };
  } catch {
    return {};
  }
}
