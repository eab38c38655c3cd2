/** What came of a question: shown in the panel, and said to those who hear the page. */

import type { Answer } from '../../src/answer/answer.ts';
import { createAnnouncer } from './announcer.ts';
import type { State } from './asker.ts';
import type { BoxParts } from './frame.ts';
import { node } from './node.ts';
import { createPanel, type Panel } from './panel.ts';
import type { Settings } from './settings.ts';
import { showAnswer } from './show-answer.ts';
import { line, type Shown } from './shown.ts';
import type { Say } from './strings.ts';

/** A shorter wait is none, and a word that comes and goes disturbs. */
const SLOW_MS = 400;
/** Half a word is no word: what stands on one is kept back until the typing pauses, and what stood there stays. */
const CALM_MS = 400;

export interface ResultsOptions {
  /** Whether the reader is here; results that come when they have left stay closed. */
  readonly hasFocus: () => boolean;
  readonly retry: () => void;
  /** Told when the options are others, or out of sight. */
  readonly onChange: () => void;
}

export interface Results extends Pick<Panel, 'choices' | 'isOpen' | 'isSeen'> {
  readonly show: (state: State) => void;
  /** Opens only where there is something to show, and then with what was kept back. */
  readonly setOpen: (isOpen: boolean) => void;
  /** Whether the reader has asked, by Enter or button, and waits to be told. */
  readonly waitFor: (isWaitedFor: boolean) => void;
  /** Says at once what is shown. */
  readonly tell: () => void;
  /** Says and shows nothing more of what is under way. */
  readonly stop: () => void;
}

/** A sentence in place of results. */
const sentence = (says: string): Shown => ({
  lines: [line('says', says)],
  label: '',
  choices: [],
  announcement: says,
});

/** Whether the next letter may well change it: a refusal, or a last word that the review does not have. */
const mayChange = ({ kind, question, reading }: Answer): boolean => {
  const last = reading.at(-1);
  const isOpen = last?.end === question.length;
  return kind === 'refusal' || (isOpen && /unknown|corrected/.test(last.status));
};

const NOTHING: Shown = { lines: [], label: '', choices: [], announcement: '' };

/** Why there is no answer, where there is none. */
function troubleOf(state: State, say: Say): string {
  if (state.kind !== 'away')
    return `${say('failed')} ${('says' in state && state.says) || ''}`.trim();
  const { retryAfterMs } = state;
  return retryAfterMs === undefined
    ? say('away')
    : say('busy', { seconds: Math.ceil(retryAfterMs / 1000) });
}

export function createResults(
  parts: BoxParts,
  { say, addresses, reviewLanguage }: Settings,
  { hasFocus, retry, onChange }: ResultsOptions,
): Results {
  const announcer = createAnnouncer(parts.status);
  const panel = createPanel(parts, reviewLanguage);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaitedFor = false;
  let announcement = '';
  let trouble = '';
  let current: State | undefined;
  let pending: (() => void) | undefined; // draws what is kept back

  const stop = (): void => {
    clearTimeout(timer);
    announcer.stop();
  };
  const setOpen = (isOpen: boolean): void => {
    if (isOpen && pending) return pending();
    panel.setOpen(isOpen);
    if (!panel.isOpen()) onChange();
  };
  const draw = (shown: Shown, footing?: readonly Node[]): void => {
    const isHere = hasFocus();
    ({ announcement } = shown);
    pending = undefined;
    trouble = '';
    panel.show(shown, footing);
    if (isHere && !hasFocus()) parts.input.focus(); // it was on what is gone
    onChange();
    setOpen(isHere);
    announcer.say(announcement, isWaitedFor);
  };
  /** With ways out: to ask again, and to ask on the review's own page. */
  const drawTrouble = (state: State & { readonly question: string }): void => {
    const says = troubleOf(state, say);
    const told = `${says} ${state.question}`;
    if (told === trouble && panel.isOpen()) return; // the focus may be on it
    const again = node('button', { part: 'retry', type: 'button' }, say('retry'));
    again.addEventListener('click', retry);
    const href = addresses.ask({ question: state.question });
    const there = node('a', { part: 'link', href }, say('askThere'));
    draw(sentence(says), [again, there]);
    trouble = told;
  };
  const drawAsking = (): void => {
    if (!panel.isOpen() || panel.choices().length === 0) draw(sentence(say('asking')));
  };
  const drawAnswered = async (state: Extract<State, { kind: 'answered' }>): Promise<void> => {
    let then = (): void => drawTrouble(state);
    try {
      const shown = await showAnswer(state.answer, { ...state, say, addresses });
      then = () => draw(shown);
    } catch {
      // Its form is another than it says, or its face cannot be had: the chat page may do better.
    }
    if (current !== state) return;
    if (isWaitedFor || !mayChange(state.answer)) return then();
    pending = then;
    timer = setTimeout(then, CALM_MS);
  };
  return {
    ...panel,
    isSeen: () => !pending && panel.isSeen(),
    setOpen,
    show: (state) => {
      current = state;
      pending = undefined;
      stop();
      if (state.kind === 'answered') void drawAnswered(state);
      else if (state.kind === 'asking') timer = setTimeout(drawAsking, SLOW_MS);
      else if (state.kind === 'idle') draw(NOTHING);
      else drawTrouble(state);
    },
    waitFor: (isWaited) => {
      isWaitedFor = isWaited;
    },
    tell: () => announcer.say(announcement, true),
    stop,
  };
}
