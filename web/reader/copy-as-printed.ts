/** Copying: formulas are drawn as signs, and copied as they are printed, so that a copied quote is an exact one. */

/** Elements that are drawn otherwise than they are printed, as far as a range reaches into them. */
const drawnIn = (range: Range): HTMLElement[] => {
  const { commonAncestorContainer: shared } = range;
  const root = shared instanceof Element ? shared : shared.parentElement;
  return [...(root?.querySelectorAll<HTMLElement>('[data-source]') ?? [])].filter((one) =>
    range.intersectsNode(one),
  );
};

/** What is selected, as printed. Undefined where it is drawn as it is printed, or nothing is selected. */
function printedSelection(selection: Selection): string | undefined {
  if (selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const drawn = drawnIn(range).map((element) => ({ element, shown: element.textContent }));
  if (drawn.length === 0) return undefined;
  for (const { element } of drawn) setWords(element, element.dataset['source'] ?? '');
  const text = selection.toString();
  for (const { element, shown } of drawn) setWords(element, shown);
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  return text;
}

/** Keeps the text node, for the selection may begin or end in it. */
function setWords({ firstChild }: HTMLElement, words: string): void {
  if (firstChild instanceof Text) firstChild.data = words;
}

/** Returns its undo. */
export function copyAsPrinted(): () => void {
  const listening = new AbortController();
  document.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      const text = selection && printedSelection(selection);
      if (!text || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    },
    { signal: listening.signal },
  );
  return () => listening.abort();
}
