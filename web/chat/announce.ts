/** Announcements: one line for a screen reader when an answer is there, and nothing while it is made. */

import type { TurnState } from '../components/turn.tsx';
import { describeAnswer } from '../components/describe.ts';
import { strings } from '../strings.ts';

/** A listener knows what they asked by its beginning, and waits for the answer. */
const QUOTED_WORDS = 12;

function beginning(question: string): string {
  const words = question.trim().split(/\s+/);
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : question;
}

/** Undefined for a turn that still waits. */
function describeTurn({ request, outcome }: TurnState): string | undefined {
  if (outcome.kind === 'waiting') return undefined;
  const question = beginning(request.question);
  return outcome.kind === 'answered'
    ? strings.announcements.answered(question, describeAnswer(outcome.answer))
    : strings.announcements.failed(question, outcome.message);
}

export interface Announcer {
  readonly say: (text: string) => void;
  readonly turn: (turn: TurnState) => void;
}

/** @param log - a live region that announces additions; it holds the last line only */
export function createAnnouncer(log: Element): Announcer {
  const say = (text: string): void => {
    const line = document.createElement('p');
    line.textContent = text;
    log.replaceChildren(line);
  };
  return {
    say,
    turn: (turn) => {
      const text = describeTurn(turn);
      if (text !== undefined) say(text);
    },
  };
}
