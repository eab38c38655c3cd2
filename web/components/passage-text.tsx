/** The words of a passage: the sentence that answers set off, matches marked, citations to follow. */

import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { Span } from '../../src/text/span.ts';
import { Formula, formulasIn } from './formula.tsx';
import { citeAddress } from './links.ts';
import { cutRuns } from './runs.ts';

type Layer = Span &
  ({ readonly kind: 'best' | 'mark' } | { readonly kind: 'cite'; readonly passage: string });

const citeLayers = ({ citations }: Pick<Evidence, 'citations'>): Layer[] =>
  citations.map(({ start, end, passage }) => ({ kind: 'cite', start, end, passage }));

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly Layer[];
}

/** Words with their marks. */
const MarkedWords = ({ text, marks }: MarkedProps) => (
  <>
    {cutRuns(text, marks).map(({ start, text: words, layers }) =>
      layers.length > 0 ? <mark key={start}>{words}</mark> : words,
    )}
  </>
);

/** The same with formulas, inside one citation or outside of any. A formula is marked as a whole, if any of it is. */
const Marked = ({ text, marks }: MarkedProps) => (
  <>
    {cutRuns(text, formulasIn(text)).map(({ start, end, text: words, layers: [formula] }) => {
      const own = within(marks, { start, end });
      if (!formula) return <MarkedWords key={start} text={words} marks={own} />;
      const drawn = <Formula key={start} text={words} />;
      return own.length > 0 ? <mark key={start}>{drawn}</mark> : drawn;
    })}
  </>
);

const within = (layers: readonly Layer[], { start, end }: Span): Layer[] =>
  layers
    .filter((layer) => layer.start < end && layer.end > start)
    .map((layer) => ({ ...layer, start: layer.start - start, end: layer.end - start }));

/** A stretch that is all of the answer, or none of it. A citation stays one link, however much of it is marked. */
function Stretch({ text, layers }: { readonly text: string; readonly layers: readonly Layer[] }) {
  const cites = layers.filter(({ kind }) => kind === 'cite');
  const marks = layers.filter(({ kind }) => kind === 'mark');
  return (
    <>
      {cutRuns(text, cites).map(({ start, end, text: words, layers: [cite] }) => {
        const marked = <Marked key={start} text={words} marks={within(marks, { start, end })} />;
        if (cite?.kind !== 'cite') return marked;
        return (
          <a key={start} class="cite" href={citeAddress(cite.passage)} data-act="cite">
            {marked}
          </a>
        );
      })}
    </>
  );
}

export function PassageText({ evidence }: { readonly evidence: Evidence }) {
  const { text, best, marks, words } = evidence;
  const layers: Layer[] = [
    ...marks.map(({ start, end }): Layer => ({ kind: 'mark', start, end })),
    ...citeLayers(evidence),
  ];
  return (
    <p class={words === 'review' ? 'words' : 'words ours'}>
      {cutRuns(text, [best]).map(({ start, end, text: stretch, layers: [isBest] }) => {
        const shown = (
          <Stretch key={start} text={stretch} layers={within(layers, { start, end })} />
        );
        return isBest ? (
          <span key={start} class="best">
            {shown}
          </span>
        ) : (
          shown
        );
      })}
    </p>
  );
}
