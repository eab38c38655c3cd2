/** Words of the review as printed: citations to follow, emphasis, words that a note is about, words to mark. */

import type { ComponentChildren } from 'preact';
import type { Note } from '../../../src/library/note.ts';
import type { Passage } from '../../../src/library/passage.ts';
import type { Span } from '../../../src/text/span.ts';
import { Formula, formulasIn } from '../formula.tsx';
import { readAddress } from '../links.ts';
import { cutRuns, type Run } from '../runs.ts';
import { useReview } from './review-context.ts';

interface Layer extends Span {
  readonly kind: 'cite' | 'emphasis' | 'noted' | 'mark' | 'link' | 'formula';
  /** Of citations and links. */
  readonly href?: string;
  /** Of words that a note is about. */
  readonly severity?: Note['severity'];
}

const ADDRESS = /https?:\/\/\S+/g;

const spansOf = (text: string, pattern: RegExp): (Span & { readonly text: string })[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));

/** All that lies over the words of a passage. */
function useLayers(passage: Passage): Layer[] {
  const { catalog, notes, marks } = useReview();
  const { id, paragraph, start: from, text } = passage;
  const within = ({ start, end }: Span): Span => ({ start: start - from, end: end - from });
  const cites = passage.citations.flatMap(({ start, end, reference }): Layer[] => {
    const target = catalog.references.get(reference)?.passage;
    return target === undefined ? [] : [{ kind: 'cite', start, end, href: readAddress(target) }];
  });
  const noted = (notes.get(paragraph) ?? []).flatMap(({ note, span }): Layer[] =>
    span ? [{ kind: 'noted', severity: note.severity, ...within(span) }] : [],
  );
  const marked = marks.flatMap((one): Layer[] => {
    if (one.id === id) return [{ ...one, kind: 'mark' }];
    return one.id === paragraph ? [{ kind: 'mark', ...within(one) }] : [];
  });
  const links = spansOf(text, ADDRESS).map(({ text: href, ...span }): Layer => ({
    kind: 'link',
    href,
    ...span,
  }));
  const formulas = formulasIn(text).map((span): Layer => ({ kind: 'formula', ...span }));
  const emphasis = passage.emphasis.map((span): Layer => ({ kind: 'emphasis', ...span }));
  return [...cites, ...links, ...emphasis, ...formulas, ...noted, ...marked].filter(
    ({ start, end }) => end > 0 && start < text.length,
  );
}

function RunView({ text, layers }: Run<Layer>) {
  const kinds = new Set(layers.map(({ kind }) => kind));
  const link = layers.find(({ href }) => href !== undefined);
  let shown: ComponentChildren = kinds.has('formula') ? <Formula text={text} /> : text;
  if (kinds.has('mark')) shown = <mark class="at">{shown}</mark>;
  const severities = layers.flatMap(({ severity }) => severity ?? []);
  if (severities.length > 0)
    shown = <span class={severities.includes('high') ? 'noted high' : 'noted'}>{shown}</span>;
  if (kinds.has('emphasis')) shown = <em>{shown}</em>;
  if (link?.href === undefined) return <>{shown}</>;
  const { href, kind } = link;
  return (
    <a href={href} {...(kind === 'cite' ? { class: 'cite' } : { rel: 'noreferrer' })}>
      {shown}
    </a>
  );
}

/** The words from `start` to `end`; all of them when absent. */
export function Prose({
  passage,
  start = 0,
  end = passage.text.length,
}: {
  readonly passage: Passage;
  readonly start?: number;
  readonly end?: number;
}) {
  const layers = useLayers(passage).map((layer) => ({
    ...layer,
    start: Math.max(layer.start, start) - start,
    end: Math.min(layer.end, end) - start,
  }));
  const covering = layers.filter((layer) => layer.end > layer.start);
  return (
    <>
      {cutRuns(passage.text.slice(start, end), covering).map((run) => (
        <RunView key={run.start} {...run} />
      ))}
    </>
  );
}
