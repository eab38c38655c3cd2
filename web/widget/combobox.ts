/** The combobox pattern of ARIA: an editable text box that owns a list, its focus never leaving the box. */

import { optionId } from './draw.ts';

export interface ComboboxOptions {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly isOpen: () => boolean;
  /** Shows what there is to show; does nothing where there is nothing. */
  readonly open: () => void;
  readonly close: () => void;
  /** An option was taken, by Enter or by pointer. */
  readonly onTake: (index: number, event: KeyboardEvent | MouseEvent) => void;
  /** Whether Escape is the combobox's; not in a dialog, which it closes. */
  readonly takesEscape: boolean;
  readonly signal: AbortSignal;
}

export interface Combobox {
  /** -1 for none. */
  readonly choose: (index: number) => void;
}

export function liveCombobox(options: ComboboxOptions): Combobox {
  const { input, list, isOpen, open, close, onTake, takesEscape, signal } = options;
  let chosen = -1;

  const choose = (index: number): void => {
    chosen = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      option.setAttribute('part', at === index ? 'option selected' : 'option');
    });
    const option = list.children[index];
    if (option) input.setAttribute('aria-activedescendant', optionId(index));
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  /** The next in a circle of all options and the text box. */
  const move = (step: 1 | -1): void => {
    if (!isOpen()) open();
    const places = list.childElementCount + 1;
    if (isOpen()) choose(((chosen + 1 + step + places) % places) - 1);
  };
  const escape = (event: KeyboardEvent): void => {
    if (!takesEscape || (!isOpen() && input.value === '')) return;
    event.preventDefault();
    if (isOpen()) return close();
    input.value = '';
    input.dispatchEvent(new Event('input'));
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: (event) => {
      event.preventDefault();
      if (event.altKey) open();
      else move(1);
    },
    ArrowUp: (event) => {
      event.preventDefault();
      if (event.altKey) close();
      else move(-1);
    },
    Enter: (event) => {
      if (chosen < 0 || !isOpen()) return; // the form's
      event.preventDefault();
      onTake(chosen, event);
    },
    Escape: escape,
  };
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      // Where the cursor moves in the text, the text is what is chosen again.
      if (/^(Home|End|Arrow(Left|Right))$/.test(event.key)) choose(-1);
      keys[event.key]?.(event);
    },
    { signal },
  );
  input.addEventListener('input', () => choose(-1), { signal });
  list.addEventListener(
    'click',
    (event) => {
      const { target } = event;
      const option = target instanceof Element ? target.closest('[role=option]') : undefined;
      if (option) onTake([...list.children].indexOf(option), event);
    },
    { signal },
  );
  return { choose };
}
