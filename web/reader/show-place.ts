/** Shows the place that an address names: brings it into view, gives it its bar, marks its words. */

import { type NamedPlace, parsePlace } from '../components/reader/marked.ts';
import type { Span } from '../../src/text/span.ts';

/** Name of the highlight in the styles. */
const HIGHLIGHT = 'asked-words';

/** Text nodes with the offsets of their words in the passage: cells say where they begin, formulas how long they are. */
function* offsets(element: Element): Generator<{ node: Text; start: number; length: number }> {
  let at = 0;
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof HTMLElement && node.dataset['at'] !== undefined)
      at = Number(node.dataset['at']);
    if (!(node instanceof Text)) continue;
    const source = node.parentElement?.dataset['source'];
    const length = source?.length ?? node.length;
    yield { node, start: at, length };
    at += length;
  }
}

function rangesOf(element: Element, { start, end }: Span): Range[] {
  return [...offsets(element)].flatMap(({ node, start: at, length }) => {
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    if (from >= to) return [];
    const range = new Range();
    const isWhole = length !== node.length;
    range.setStart(node, isWhole ? 0 : from);
    range.setEnd(node, isWhole ? node.length : to);
    return [range];
  });
}

const byId = (content: Element, id: string): HTMLElement | undefined =>
  content.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`) ?? undefined;

/** Takes the marks away. */
export const clearPlace = (): void => {
  CSS.highlights?.delete(HIGHLIGHT);
};

/** The place that an address names, where its words may be marked too. */
function placeIn({ hash, searchParams }: URL): NamedPlace | undefined {
  const place = parsePlace(decodeURIComponent(hash.slice(1)));
  const marked = parsePlace(searchParams.get('mark') ?? '');
  return place && { ...place, ...(marked?.span && { span: marked.span }) };
}

/** Shows it and gives it the focus; the top of the content where the address names no place of it. */
export function showPlace(address: URL, content: HTMLElement): void {
  clearPlace();
  for (const before of content.querySelectorAll('.here')) before.classList.remove('here');
  const place = placeIn(address);
  const element = place && byId(content, place.id);
  if (!element) {
    content.scrollTop = 0;
    content.focus({ preventScroll: true });
    return;
  }
  if (place.span) CSS.highlights?.set(HIGHLIGHT, new Highlight(...rangesOf(element, place.span)));
  element.classList.add('here');
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
