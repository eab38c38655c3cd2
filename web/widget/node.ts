/** Builds elements of the widget's shadow tree. Text goes in as text. */

import type { WidgetPart } from './parts.ts';

interface Attributes {
  readonly part?: WidgetPart | readonly WidgetPart[];
  readonly [name: string]: string | readonly string[] | undefined;
}

export function node<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, [value].flat().join(' '));
  }
  made.append(...children);
  return made;
}
