/** The box and what stands under it: asks what is typed, shows what comes, says so to those who hear the page. */

import { createAnnouncer } from './announcer.ts';
import { createAsker, type State } from './asker.ts';
import { liveCombobox } from './combobox.ts';
import type { BoxParts } from './frame.ts';
import { node } from './node.ts';
import { createPanel } from './panel.ts';
import type { Settings } from './settings.ts';
import { showAnswer } from './show-answer.ts';
import { type Choice, line, type Opened, type Shown } from './shown.ts';
import type { Say } from './strings.ts';

/** A shorter wait is none, and a word that comes and goes disturbs. */
const SLOW_MS = 400;

export interface BoxHandlers {
  /** Whether the reader is here; results that come when they have left stay closed. */
  readonly hasFocus: () => boolean;
  readonly onAsk: (question: string) => void;
  /** @returns false where the page takes it upon itself */
  readonly onOpen: (opened: Opened, event?: KeyboardEvent | MouseEvent) => boolean;
}

export interface Box {
  readonly ask: (question: string) => void;
  readonly close: () => void;
}

/** A sentence in place of results. */
const sentence = (says: string): Shown => ({
  lines: [line('says', says)],
  label: '',
  choices: [],
  announcement: says,
});

/** Why there is no answer, where there is none. */
function troubleOf(state: State, say: Say): string {
  if (state.kind !== 'away')
    return `${say('failed')} ${('says' in state && state.says) || ''}`.trim();
  const { retryAfterMs } = state;
  return retryAfterMs === undefined
    ? say('away')
    : say('busy', { seconds: Math.ceil(retryAfterMs / 1000) });
}

export function liveBox(
  parts: BoxParts,
  settings: Settings,
  { hasFocus, onAsk, onOpen }: BoxHandlers,
  signal: AbortSignal,
): Box {
  const { form, input } = parts;
  const { say, addresses, isDialog } = settings;
  const announcer = createAnnouncer(parts.status);
  const panel = createPanel(parts, settings.reviewLanguage);
  let slow: ReturnType<typeof setTimeout> | undefined;
  let isWaitedFor = false; // whether the reader has asked, by Enter or button
  let announcement = '';

  const setOpen = (isShown: boolean): void => {
    panel.setOpen(isShown);
    if (!panel.isOpen()) combobox.choose(-1);
  };
  const show = (shown: Shown, footing?: readonly Node[]): void => {
    panel.show(shown, footing);
    combobox.choose(-1);
    setOpen(hasFocus());
    ({ announcement } = shown);
    announcer.say(announcement, isWaitedFor);
  };
  /** With ways out: to ask again, and to ask on the review's own page. */
  const showTrouble = (state: State & { readonly question: string }): void => {
    const retry = node('button', { part: 'retry', type: 'button' }, say('retry'));
    retry.addEventListener('click', asker.retry);
    const href = addresses.ask({ question: state.question });
    show(sentence(troubleOf(state, say)), [
      retry,
      node('a', { part: 'link', href }, say('askThere')),
    ]);
  };
  const showAsking = (): void => {
    if (!panel.isOpen() || panel.choices().length === 0) show(sentence(say('asking')));
  };
  const showAnswered = async (state: Extract<State, { kind: 'answered' }>): Promise<void> => {
    let then = (): void => showTrouble(state);
    try {
      const shown = await showAnswer(state.answer, { ...state, say, addresses });
      then = () => show(shown);
    } catch {
      // Its form is another than it says, or its face cannot be had: the chat page may do better.
    }
    if (asker.state() === state) then();
  };
  const onState = (state: State): void => {
    clearTimeout(slow);
    if (state.kind === 'answered') void showAnswered(state);
    else if (state.kind === 'asking') slow = setTimeout(showAsking, SLOW_MS);
    else if (state.kind !== 'idle') showTrouble(state);
    else {
      panel.show({ lines: [], label: '', choices: [] });
      announcer.say('', true);
      setOpen(false);
    }
  };
  const asker = createAsker({ door: settings.door, onState, onAsk });

  const close = (): void => {
    clearTimeout(slow);
    announcer.stop();
    asker.rest();
    setOpen(false);
  };
  const ask = (question: string): void => {
    isWaitedFor = true;
    input.value = question;
    asker.ask(question);
  };
  const take = (choice: Choice | undefined, event?: KeyboardEvent | MouseEvent): void => {
    if (!choice || !onOpen(choice.opens, event)) return;
    if (choice.opens.kind === 'question') ask(choice.opens.id);
    else if (!isDialog) close();
  };
  /** Where the answer already stands there to be read, goes on to the chat page. */
  const submit = (): void => {
    const question = input.value.trim();
    const state = asker.state();
    isWaitedFor = true;
    if (!('question' in state) || state.question !== question) asker.ask(question);
    else if (state.kind !== 'answered') asker.retry();
    else if (panel.isSeen()) take(panel.choices().at(-1));
    else {
      setOpen(true);
      announcer.say(announcement, true);
    }
  };
  const open = (): void => {
    if (asker.state().kind === 'away') asker.retry();
    else setOpen(true);
  };
  const combobox = liveCombobox({
    input,
    list: parts.list,
    isOpen: panel.isOpen,
    open,
    close,
    onTake: (index, event) => take(panel.choices()[index], event),
    takesEscape: !isDialog,
    signal,
  });

  const on = (target: EventTarget, name: string, act: (event: Event) => void): void =>
    target.addEventListener(name, act, { signal });
  on(form, 'submit', (event) => {
    event.preventDefault();
    submit();
  });
  on(input, 'input', () => {
    isWaitedFor = false;
    asker.type(input.value);
  });
  on(input, 'click', open);
  // The focus stays in the box, wherever in the panel a pointer goes down.
  on(parts.panel, 'mousedown', (event) => event.preventDefault());
  on(globalThis, 'online', () => {
    if (asker.state().kind === 'away') asker.retry();
  });
  on(signal, 'abort', close);
  return { ask, close };
}
