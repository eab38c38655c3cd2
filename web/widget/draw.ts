/** Draws lines and options as they stand, with their text as text. */

import { node } from './node.ts';
import type { Choice, Figure, Line, Shown } from './shown.ts';

/** Parts that hold the review's own words. */
const REVIEW_PARTS: ReadonlySet<string> = new Set(['words']);

/** @param reviewLanguage - of the review's words, where the page says */
function drawLine({ part, runs }: Line, tag: 'p' | 'div', reviewLanguage?: string): HTMLElement {
  const lang = REVIEW_PARTS.has(part) ? reviewLanguage : undefined;
  return node(
    tag,
    { part, lang, dir: 'auto' },
    ...runs.map((run) => {
      if (typeof run === 'string') return run;
      const [text, ...parts] = run;
      return node('span', { part: parts }, text);
    }),
  );
}

export const optionId = (index: number): string => `option-${index}`;

function drawChoice({ lines }: Choice, index: number, reviewLanguage?: string): HTMLElement {
  return node(
    'div',
    { part: 'option', role: 'option', id: optionId(index), 'aria-selected': 'false' },
    ...lines.map((one) => drawLine(one, 'div', reviewLanguage)),
  );
}

/** One cell a study, in the order of the table; the sentence beside it says the number. */
function drawFigure({ counted, of }: Figure): HTMLElement {
  const cells = Array.from({ length: of }, (_, index) =>
    node('span', { part: counted.includes(index + 1) ? ['cell', 'counted'] : 'cell' }),
  );
  return node('div', { part: 'figure', 'aria-hidden': 'true' }, ...cells);
}

export const drawHead = (lines: Shown['lines']): HTMLElement[] =>
  lines.map((one) => ('counted' in one ? drawFigure(one) : drawLine(one, 'p')));

export const drawChoices = (choices: readonly Choice[], reviewLanguage?: string): HTMLElement[] =>
  choices.map((choice, index) => drawChoice(choice, index, reviewLanguage));
