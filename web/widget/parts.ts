/** Names that a page's owner may rely on: attributes of the element, and parts for `::part`. */

export const WIDGET_ATTRIBUTES = [
  'server',
  'library',
  'site',
  'mode',
  'key',
  'limit',
  'target',
  'label',
  'placeholder',
  'strings',
  'lang',
  'review-lang',
] as const;

export type WidgetAttribute = (typeof WIDGET_ATTRIBUTES)[number];

export type WidgetPart =
  | 'trigger'
  | 'shortcut'
  | 'dialog'
  | 'form'
  | 'input'
  | 'button'
  | 'close'
  | 'panel'
  | 'head'
  | 'title'
  | 'says'
  | 'caution'
  | 'missing'
  | 'figure'
  | 'cell'
  | 'counted'
  | 'list'
  | 'option'
  | 'selected'
  | 'place'
  | 'label'
  | 'words'
  | 'ours'
  | 'sentence'
  | 'mark'
  | 'citation'
  | 'differing'
  | 'cites'
  | 'note'
  | 'foot'
  | 'retry'
  | 'link'
  | 'unseen';
