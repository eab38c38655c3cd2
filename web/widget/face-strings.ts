/** Texts of the faces that are fetched when they are needed; replaced like all others. */

import type { WidgetText } from './text.ts';

export const faceStrings = {
  prints: 'What it prints, in {place}',
  unread: 'Not read as a filter:',
  of: 'of {of} included studies',
  studies: { one: '{count} study', other: '{count} studies' },
  study: 'no. {number}',
  askValue: 'Which studies have {facet} “{value}”?',
  inTitle: 'in the title of its paper',
  inReference: 'in its reference',
  inText: 'in the text',
  refused: 'The review does not answer this',
  exact: 'These words stand in the review',
  near: 'Nearly: some words differ',
  absent: 'These words do not stand in the review',
} as const satisfies Record<string, WidgetText>;
