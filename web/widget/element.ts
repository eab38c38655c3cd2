/** `<verbatim-search>`: attributes, properties, lifecycle. What it does stands in plain functions beside it. */

import { type Box, type BoxHandlers, liveBox } from './box.ts';
import { buildFrame, type DialogParts, type Frame } from './frame.ts';
import { WIDGET_ATTRIBUTES } from './parts.ts';
import { readSettings, type Settings } from './settings.ts';
import { onShortcut } from './shortcut.ts';
import type { Opened } from './shown.ts';
import type { WidgetStrings } from './strings.ts';
import { widgetSheet } from './style.ts';

export interface WidgetEvents {
  /** A question is sent. */
  readonly 'verbatim-ask': CustomEvent<{ readonly question: string }>;
  /** Something is opened; a page that prevents it does what it likes instead. */
  readonly 'verbatim-open': CustomEvent<Opened>;
}

/** What a box that takes the place of another goes on with. */
interface Before {
  readonly text: string;
  readonly hadFocus: boolean;
  readonly wasOpen: boolean;
}

/** Typing in the box is no business of the page around it, whose own keys would take the letters. */
const KEPT_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

/** All but what moves on or goes back, and what is no letter for being held with another key. */
function keepInside(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event as Partial<KeyboardEvent>;
  const isLeaving = key === 'Tab' || (key === 'Escape' && !defaultPrevented);
  if (!isLeaving && !ctrlKey && !metaKey && !altKey) event.stopPropagation();
}

/** Opens an address here, or where the attribute or the keys held down say. */
function follow({ address }: Opened, target = '_self', event?: KeyboardEvent | MouseEvent): void {
  const isAside = event !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey);
  if (isAside || target !== '_self') window.open(address, isAside ? '_blank' : target, 'noopener');
  else location.assign(address);
}

export class VerbatimSearch extends HTMLElement {
  static readonly observedAttributes = WIDGET_ATTRIBUTES;

  readonly #shadow = this.attachShadow({ mode: 'open' });
  #strings: WidgetStrings = {};
  #life: AbortController | undefined;
  #frame: Frame | undefined;
  #box: Box | undefined;

  /** Texts in place of the widget's own; they come before those of the attribute. */
  get strings(): WidgetStrings {
    return this.#strings;
  }

  set strings(strings: WidgetStrings) {
    this.#strings = { ...strings };
    this.attributeChangedCallback();
  }

  connectedCallback(): void {
    this.#shadow.adoptedStyleSheets = [widgetSheet()];
    this.#start();
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  attributeChangedCallback(): void {
    if (this.#life) this.#start();
  }

  /** Puts the focus into the box; in dialog mode onto the button that opens it. */
  override focus(options?: FocusOptions): void {
    const { dialog, box } = this.#frame ?? {};
    (dialog && !dialog.dialog.open ? dialog.trigger : box?.input)?.focus(options);
  }

  /** Opens the dialog; in box mode, puts the focus into the box. */
  open(): void {
    const dialog = this.#frame?.dialog?.dialog;
    if (dialog && !dialog.open) dialog.showModal();
    this.#frame?.box.input.focus();
  }

  /** Closes the dialog, or the results under the box. */
  close(): void {
    this.#frame?.dialog?.dialog.close();
    this.#box?.close();
  }

  /** Opens, and asks. */
  ask(question: string): void {
    this.open();
    this.#box?.ask(question);
  }

  #start(): void {
    const before = this.#takeOver();
    this.#life?.abort();
    const life = (this.#life = new AbortController());
    const settings = readSettings(this, this.#strings);
    const frame = (this.#frame = buildFrame(settings));
    this.#shadow.replaceChildren(frame.root);
    this.#box = this.#enliven(frame, settings, life.signal);
    if (frame.dialog) this.#liveDialog(frame.dialog, settings, life.signal);
    for (const name of KEPT_EVENTS)
      this.#shadow.addEventListener(name, keepInside, { signal: life.signal });
    frame.box.input.value = before.text;
    if (before.wasOpen) this.open();
    else if (before.hadFocus) this.focus();
  }

  /** What has been typed so far, in this box or in the plain form that it takes the place of. */
  #takeOver(): Before {
    const plain = this.querySelector<HTMLInputElement>('form [name=q]');
    const input = this.#frame?.box.input ?? plain;
    const hadFocus =
      this.#shadow.activeElement !== null || (plain !== null && plain === document.activeElement);
    const wasOpen = this.#frame?.dialog?.dialog.open ?? false;
    return { text: input?.value ?? '', hadFocus, wasOpen };
  }

  #enliven(frame: Frame, settings: Settings, signal: AbortSignal): Box {
    const handlers: BoxHandlers = {
      hasFocus: () => this.#shadow.activeElement !== null,
      onAsk: (question) => this.#tell('verbatim-ask', { question }),
      onOpen: (opened, event) => {
        if (!this.#tell('verbatim-open', opened)) return false;
        if (opened.kind !== 'question') follow(opened, settings.target, event);
        return true;
      },
    };
    const box = liveBox(frame.box, settings, handlers, signal);
    if (settings.isDialog) return box;
    this.#shadow.addEventListener(
      'focusout',
      (event) => {
        const { relatedTarget } = event as FocusEvent; // so are all events of this name
        if (!(relatedTarget instanceof Node && this.#shadow.contains(relatedTarget))) box.close();
      },
      { signal },
    );
    return box;
  }

  #liveDialog({ trigger, dialog, close }: DialogParts, settings: Settings, signal: AbortSignal) {
    trigger.addEventListener('click', () => this.open(), { signal });
    close.addEventListener('click', () => dialog.close(), { signal });
    dialog.addEventListener(
      'click',
      ({ target }) => {
        if (target === dialog) dialog.close(); // its inside is covered by others: this is the backdrop
      },
      { signal },
    );
    dialog.addEventListener('close', () => this.#box?.close(), { signal });
    if (settings.key !== undefined) onShortcut(settings.key, () => this.open(), signal);
  }

  /** @returns false where the page prevented it */
  #tell<Name extends keyof WidgetEvents>(
    name: Name,
    detail: WidgetEvents[Name]['detail'],
  ): boolean {
    const cancelable = name === 'verbatim-open';
    return this.dispatchEvent(
      new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verbatim-search': VerbatimSearch;
  }
  interface HTMLElementEventMap extends WidgetEvents {}
}
