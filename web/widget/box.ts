/** The box: asks what is typed, shows what comes of it, opens what is chosen. */

import { createAsker } from './asker.ts';
import { liveCombobox } from './combobox.ts';
import type { BoxParts } from './frame.ts';
import { createResults } from './results.ts';
import type { Settings } from './settings.ts';
import type { Choice, Opened } from './shown.ts';

export interface BoxHandlers {
  readonly hasFocus: () => boolean;
  readonly onAsk: (question: string) => void;
  /** @returns false where the page takes it upon itself */
  readonly onOpen: (opened: Opened, event?: KeyboardEvent | MouseEvent) => boolean;
}

export interface Box {
  readonly ask: (question: string) => void;
  readonly close: () => void;
}

export function liveBox(
  parts: BoxParts,
  settings: Settings,
  { hasFocus, onAsk, onOpen }: BoxHandlers,
  signal: AbortSignal,
): Box {
  const { form, input, list, panel } = parts;
  const { door, isDialog } = settings;
  const results = createResults(parts, settings, {
    hasFocus,
    retry: () => asker.retry(),
    onChange: () => combobox.choose(-1),
  });
  const asker = createAsker({ door, onState: results.show, onAsk });
  const close = (): void => {
    results.stop();
    asker.rest();
    results.setOpen(false);
  };
  const open = (): void => {
    const state = asker.state();
    if (state.kind === 'away') return asker.retry();
    if (state.kind === 'idle') asker.type(input.value); // it was left while it was asked
    results.setOpen(true);
  };
  const ask = (question: string): void => {
    results.waitFor(true);
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
    if (!('question' in state) || state.question !== question) return ask(question);
    if (state.kind !== 'answered') return asker.retry();
    if (results.isSeen()) return take(results.choices().at(-1));
    results.setOpen(true);
    results.tell();
  };
  const combobox = liveCombobox({
    input,
    list,
    isOpen: results.isOpen,
    open,
    close,
    onTake: (index, event) => take(results.choices()[index], event),
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
    results.waitFor(false);
    asker.type(input.value);
  });
  on(input, 'focus', () => door.prepare?.());
  on(input, 'click', open);
  // The focus stays in the box, wherever in the panel a pointer goes down.
  on(panel, 'mousedown', (event) => event.preventDefault());
  on(globalThis, 'online', () => {
    if (asker.state().kind === 'away') asker.retry();
  });
  signal.addEventListener('abort', close); // its own listeners are gone before it tells them
  return { ask, close };
}
