/** Answers as the widget shows them, one face for each kind. Nothing is computed that the Answer does not hold. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Suggestion } from '../../src/search/suggestion.ts';
import type { Addresses } from './addresses.ts';
import { createDrawing, type Drawing } from './drawing.ts';
import type { drawFaces } from './faces.ts';
import { type Choice, type Face, type Kind, type Line, line, type Shown } from './shown.ts';
import type { Say } from './strings.ts';

/** How the question was read: what was corrected, which conditions were seen; a list names those itself. */
function readingLines({ reading, terms, kind: face }: Answer, say: Say): Line[] {
  const corrected = new Map(
    reading.flatMap(({ text, correction }) =>
      correction === undefined ? [] : [[text, correction]],
    ),
  );
  const conditions: string[] = [];
  for (const { kind, label, words: [typed, read] = [] } of terms) {
    if ((kind === 'filter' || kind === 'mention') && face !== 'list' && face !== 'count')
      conditions.push(label);
    if (kind === 'correction' && typed !== undefined && read !== undefined)
      corrected.set(typed, read);
  }
  return [
    ...[...corrected].map(([typed, read]) => line('says', say('corrected', { typed, read }))),
    ...(conditions.length > 0
      ? [line('says', say('readAs', { terms: conditions.join('; ') }))]
      : []),
  ];
}

function passagesFace({ evidence }: Kind<'passages'>, { say, passage }: Drawing): Face {
  const [first] = evidence;
  const says = say('passages', { count: evidence.length });
  const words = first?.text.slice(first.best.start, first.best.end) ?? '';
  return {
    lines: [line('says', says)],
    choices: evidence.map(passage),
    says: first ? say('first', { says, place: first.locator, words }) : says,
  };
}

/** Beside the widget's own script. */
const FACES = './widget-faces.js';

async function facesOf(answer: Answer, drawing: Drawing): Promise<readonly Face[]> {
  const own = answer.kind === 'passages' ? [passagesFace(answer, drawing)] : [];
  if (own.length > 0 && !answer.settled) return own;
  const faces = (await import(new URL(FACES, import.meta.url).href)) as {
    readonly drawFaces: typeof drawFaces;
  };
  return [...faces.drawFaces(answer, drawing), ...own];
}

/** Those of passages and studies; a refusal tells its own, a list those that it did not read. */
const unknownWords = ({ kind, reading }: Answer): string[] =>
  kind === 'passages' || kind === 'study'
    ? reading.filter(({ status }) => status === 'unknown').map(({ text }) => text)
    : [];

export interface ShowOptions {
  readonly question: string;
  readonly suggestions: readonly Suggestion[];
  readonly say: Say;
  readonly addresses: Addresses;
}

/**
 * The last option asks on in the chat page.
 *
 * @throws whatever an answer that is not what it says it is leads to, or a script that cannot be had
 */
export async function showAnswer(
  answer: Answer,
  { question, suggestions, say, addresses }: ShowOptions,
): Promise<Shown> {
  const { settled } = answer;
  const drawing = createDrawing(say, addresses, new Set(settled && [settled.note.id]));
  const faces = await facesOf(answer, drawing);
  const areClosest = answer.evidence.length > 0 && faces.some((face) => face.areClosest);
  const label = say(areClosest ? 'closest' : 'results');
  const askOn: Choice = {
    opens: { kind: 'chat', id: question, address: addresses.ask({ question }) },
    lines: [line('place', [say('askOn'), 'title'], ` ${say('askOnSays')}`)],
  };
  const others = suggestions.map(({ text }) => text).filter((text) => text !== question);
  return {
    lines: [
      ...readingLines(answer, say),
      ...drawing.missing('missing', unknownWords(answer)),
      ...faces.flatMap(({ lines }) => lines),
      ...(areClosest ? [line('says', label)] : []),
    ],
    label,
    choices: [...others.map(drawing.question), ...faces.flatMap(({ choices }) => choices), askOn],
    announcement: faces.map(({ says }) => says).join(' '),
  };
}
