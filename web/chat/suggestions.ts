/**
 * Suggestions while typing: a list over the composer, chosen with the arrows. The field stays a text area, which may not be
 * called a combobox; it names its list and the option that is chosen as one would.
 */

import type { Suggestion } from '../../src/search/suggestion.ts';
import { MAX_SUGGEST_CHARS } from '../../src/search/suggestion.ts';
import { strings } from '../strings.ts';
import type { Composer } from './composer.ts';

/** A pause this short is no pause to a typist; it keeps a held key from asking fifty times a second. */
const PAUSE_MS = 60;
/** One letter says nothing yet. */
const MIN_CHARS = 2;

export interface SuggestionParts {
  readonly composer: Composer;
  readonly list: HTMLElement;
  /** Says how many there are, to those who do not see them. */
  readonly status: HTMLElement;
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
}

const optionId = (index: number): string => `suggestion-${index}`;

function drawOption({ kind, text, hint }: Suggestion, index: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = optionId(index);
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const words = document.createElement('span');
  words.textContent = text;
  option.append(words);
  const told = hint ?? strings.suggestions.kinds[kind];
  if (told !== '') {
    const small = document.createElement('small');
    small.textContent = told;
    option.append(' ', small);
  }
  return option;
}

/** A term goes on from what was typed: it takes the place of the last word. */
const withTerm = (typed: string, term: string): string => typed.replace(/\S*$/, () => `${term} `);

export function liveSuggestions({ composer, list, status, suggest }: SuggestionParts): void {
  const { box, fill, submit } = composer;
  let found: readonly Suggestion[] = [];
  let chosen = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const choose = (index: number): void => {
    chosen = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', optionId(index));
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    found = suggestions;
    list.replaceChildren(...suggestions.map(drawOption));
    list.hidden = suggestions.length === 0;
    status.textContent = strings.suggestions.count(suggestions.length);
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(pause);
    if (!list.hidden || found.length > 0) show([]);
  };
  const take = (index: number): void => {
    const suggestion = found[index];
    if (!suggestion) return;
    close();
    if (suggestion.kind === 'term') return fill(withTerm(box.value, suggestion.text));
    box.value = suggestion.text;
    submit();
  };
  const look = async (): Promise<void> => {
    const typed = box.value;
    const suggestions = await suggest(typed);
    if (box.value === typed && document.activeElement === box) show(suggestions);
  };

  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('autocomplete', 'off');
  box.addEventListener('input', () => {
    clearTimeout(pause);
    const typed = box.value.trim();
    if (typed.length < MIN_CHARS || box.value.length > MAX_SUGGEST_CHARS) return close();
    pause = setTimeout(() => void look(), PAUSE_MS);
  });
  // Before the composer's own keys, so that Enter takes what is chosen.
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || list.hidden) return;
      const count = found.length;
      const moves: Record<string, () => void> = {
        ArrowUp: () => choose(chosen <= 0 ? (chosen === 0 ? -1 : count - 1) : chosen - 1),
        ArrowDown: () => choose(chosen === count - 1 ? -1 : chosen + 1),
        Escape: close,
        ...(chosen >= 0 && { Enter: () => take(chosen) }),
      };
      const move = moves[event.key];
      if (!move) {
        if (event.key === 'Enter' || event.key === 'Tab') close();
        return;
      }
      event.preventDefault();
      move();
    },
    { capture: true },
  );
  box.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : undefined;
    if (option) take([...list.children].indexOf(option));
  });
}
