/** The composer made live: Enter sends, Shift+Enter breaks, `/` focuses it, the up arrow brings back the last question. */

import { MAX_QUESTION_CHARS } from '../../src/answer/limits.ts';
import { strings } from '../strings.ts';

export interface ComposerEvents {
  readonly onAsk: (question: string) => void;
  /** Undefined where nothing was asked yet. */
  readonly lastQuestion: () => string | undefined;
}

export interface Composer {
  readonly box: HTMLTextAreaElement;
  readonly submit: () => void;
  /** Puts text in, the caret behind it. */
  readonly fill: (text: string) => void;
}

/** Keys typed into these are theirs. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], dialog[open]';

/** For browsers that do not yet size a field by its content. */
function growByHand(box: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  box.addEventListener('input', () => {
    box.rows = Math.min(6, box.value.split('\n').length + Math.floor(box.value.length / 60));
  });
}

const isTooLong = (box: HTMLTextAreaElement): boolean =>
  box.value.trim().length > MAX_QUESTION_CHARS;

/** A field with a limit of its own cuts a paste without a word; this one keeps all of it, and says that it is too much. */
function tellTooLong(box: HTMLTextAreaElement, status: HTMLElement): void {
  box.addEventListener('input', () => {
    const says = isTooLong(box) ? strings.tooLong(MAX_QUESTION_CHARS) : '';
    if (status.textContent === says) return; // written again, it is read out again
    status.textContent = says;
    box.setAttribute('aria-invalid', String(says !== ''));
  });
}

export interface ComposerParts {
  readonly form: HTMLFormElement;
  readonly box: HTMLTextAreaElement;
  /** Says that what stands in the box is too long to ask. */
  readonly status: HTMLElement;
}

export function liveComposer(
  { form, box, status }: ComposerParts,
  { onAsk, lastQuestion }: ComposerEvents,
): Composer {
  const fill = (text: string): void => {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const submit = (): void => {
    const question = box.value.trim();
    if (question === '' || isTooLong(box)) return;
    fill('');
    onAsk(question);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && box.value === '') {
      const last = lastQuestion();
      if (last === undefined) return;
      event.preventDefault();
      fill(last);
    }
  });
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(TAKES_KEYS)) return;
    event.preventDefault();
    box.focus();
  });
  growByHand(box);
  tellTooLong(box, status);
  return { box, submit, fill };
}
