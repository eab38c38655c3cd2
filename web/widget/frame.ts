/** What stands in the shadow root: the box, bare or in a dialog with a button that opens it. */

import { node } from './node.ts';
import type { Settings } from './settings.ts';
import { HELD_KEY, HELD_KEY_NAME } from './shortcut.ts';

/** A pasted paragraph; longer texts do not fit in every address. */
const MAX_CHARS = 1000;
const LIST_ID = 'list';

export interface BoxParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly panel: HTMLElement;
  readonly head: HTMLElement;
  readonly list: HTMLElement;
  readonly foot: HTMLElement;
  /** Reads out what is put into it. */
  readonly status: HTMLElement;
}

export interface DialogParts {
  readonly trigger: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  readonly close: HTMLButtonElement;
}

export interface Frame {
  readonly root: HTMLElement;
  readonly box: BoxParts;
  /** In dialog mode. */
  readonly dialog?: DialogParts;
}

function buildBox({ label, placeholder, say }: Settings): BoxParts {
  const input = node('input', {
    part: 'input',
    type: 'text',
    role: 'combobox',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': LIST_ID,
    placeholder,
    maxlength: String(MAX_CHARS),
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'none',
    dir: 'auto',
  });
  const button = node('button', { part: 'button', type: 'submit' }, say('ask'));
  const form = node('form', { part: 'form', role: 'search', 'aria-label': label }, input, button);
  const head = node('div', { part: 'head' });
  const list = node('div', {
    part: 'list',
    id: LIST_ID,
    role: 'listbox',
    tabindex: '-1', // it scrolls, which in some browsers makes a stop for Tab of it
    'aria-label': say('results'),
  });
  const foot = node('div', { part: 'foot' });
  const panel = node('div', { part: 'panel' }, head, list, foot);
  panel.hidden = true;
  const status = node('div', { part: 'unseen', role: 'status' });
  return { form, input, panel, head, list, foot, status };
}

const inOrder = ({ form, panel, status }: BoxParts): readonly HTMLElement[] => [
  form,
  panel,
  status,
];

function buildDialog(box: BoxParts, { label, say, key }: Settings): DialogParts {
  const close = node('button', { part: 'close', type: 'button', 'aria-label': say('close') }, '×');
  box.form.append(close);
  const dialog = node('dialog', { part: 'dialog', 'aria-label': label }, ...inOrder(box));
  const trigger = node(
    'button',
    {
      part: 'trigger',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-keyshortcuts': key === undefined ? undefined : `${HELD_KEY_NAME}+${key.toUpperCase()}`,
    },
    label,
  );
  if (key !== undefined)
    trigger.append(
      node('kbd', { part: 'shortcut', 'aria-hidden': 'true' }, `${HELD_KEY} ${key.toUpperCase()}`),
    );
  return { trigger, dialog, close };
}

export function buildFrame(settings: Settings): Frame {
  const box = buildBox(settings);
  const dialog = settings.isDialog ? buildDialog(box, settings) : undefined;
  const children = dialog ? [dialog.trigger, dialog.dialog] : inOrder(box);
  const root = node(
    'div',
    { class: dialog ? 'root' : 'root box', lang: settings.language },
    ...children,
  );
  return { root, box, ...(dialog && { dialog }) };
}
