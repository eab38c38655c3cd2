/** A quote held against the review: what was pasted beside what is printed, every difference marked on both sides. */

import type { QuoteCheck as Check, QuotePlace } from '../../src/answer/schema/quote.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { Span } from '../../src/text/span.ts';
import { strings } from '../strings.ts';
import { readAddress } from './links.ts';
import { PassageNotes } from './passage-notes.tsx';
import { repeats } from './titled.ts';
import { cutRuns } from './runs.ts';

/** Printed words shown on either side of the quote. */
const CONTEXT_CHARS = 140;

/** Where words are missing on this side, a mark stands in the gap. */
function Differing({
  text,
  spans,
  as: Tag,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly as: 'del' | 'ins';
}) {
  const gaps = new Set(spans.filter(({ start, end }) => start === end).map(({ start }) => start));
  return (
    <>
      {cutRuns(text, spans).map(({ start, end, text: words, layers }) => (
        <span key={start}>
          {gaps.has(start) && <span class="gap">{strings.quote.gap}</span>}
          {layers.some((layer) => layer.start < layer.end) ? <Tag>{words}</Tag> : words}
          {end === text.length && gaps.has(end) && <span class="gap">{strings.quote.gap}</span>}
        </span>
      ))}
    </>
  );
}

function Context({ text, from }: { readonly text: string; readonly from: 'before' | 'after' }) {
  if (text.length <= CONTEXT_CHARS) return <span class="around">{text}</span>;
  const cut =
    from === 'before'
      ? `… ${text.slice(-CONTEXT_CHARS).replace(/^\S*\s/, '')}`
      : `${text.slice(0, CONTEXT_CHARS).replace(/\s\S*$/, '')} …`;
  return <span class="around">{cut}</span>;
}

function Place({ place, quote }: { readonly place: QuotePlace; readonly quote: string }) {
  const { text, span, differences, locator, paragraph, words } = place;
  const moved = differences.map(({ source }) => ({
    start: source.start - span.start,
    end: source.end - span.start,
  }));
  const isExact = differences.length === 0;
  return (
    <div class="compared">
      {!isExact && (
        <figure>
          <figcaption>{strings.quote.pasted}</figcaption>
          <p class="pasted">
            <Differing text={quote} spans={differences.map((one) => one.quote)} as="del" />
          </p>
        </figure>
      )}
      <figure>
        <figcaption>
          {words === 'summary' ? strings.quote.summarised : strings.quote.printed}{' '}
          <a href={readAddress(paragraph, span)}>{locator}</a>
        </figcaption>
        <p class={words === 'review' ? 'words' : 'words ours'}>
          <Context text={text.slice(0, span.start)} from="before" />
          <span class="best">
            <Differing text={text.slice(span.start, span.end)} spans={moved} as="ins" />
          </span>
          <Context text={text.slice(span.end)} from="after" />
        </p>
      </figure>
      {!isExact && (
        <table class="differences">
          <caption>{strings.quote.differences(differences.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{strings.quote.pasted}</th>
              <th scope="col">{strings.quote.printedShort}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((one, index) => (
              <tr key={index}>
                <td>{quote.slice(one.quote.start, one.quote.end) || strings.quote.nothing}</td>
                <td class="print">
                  {text.slice(one.source.start, one.source.end) || (
                    <span class="tool">{strings.quote.nothing}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

export function QuoteCheck({
  quote: { verdict, says, text, places },
  evidence,
}: {
  readonly quote: Check;
  readonly evidence: readonly Evidence[];
}) {
  const [best, ...others] = places;
  const notes = evidence.find(({ id }) => id === best?.passage)?.notes ?? [];
  return (
    <div class={`verdict ${verdict}`}>
      <h3>
        <span class="sign" aria-hidden="true">
          {strings.quote.sign[verdict]}
        </span>{' '}
        {strings.quote.verdict[verdict]}
      </h3>
      {!repeats(strings.quote.verdict[verdict], says) && <p>{says}</p>}
      {best && <Place place={best} quote={text} />}
      <PassageNotes notes={verdict === 'absent' ? [] : notes} />
      {others.length > 0 && (
        <p>
          {strings.quote.also}{' '}
          {others.map(({ paragraph, span, locator }, index) => (
            <span key={index}>
              {index > 0 && '; '}
              <a href={readAddress(paragraph, span)}>{locator}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
