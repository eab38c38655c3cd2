/** The words of a passage: the sentence that answers set off, matches marked, citations to follow. */

import type { Evidence } from '../../src/answer/schema/evidence.ts';
import { readAddress } from './links.ts';
import { cutRuns } from './runs.ts';

type Layer =
  | { readonly kind: 'best'; readonly start: number; readonly end: number }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'cite';
      readonly start: number;
      readonly end: number;
      readonly passage: string;
    };

const layersOf = ({ best, marks, citations }: Evidence): Layer[] => [
  { kind: 'best', ...best },
  ...marks.map(({ start, end }) => ({ kind: 'mark' as const, start, end })),
  ...citations.map(({ start, end, passage }) => ({ kind: 'cite' as const, start, end, passage })),
];

export function PassageText({ evidence }: { readonly evidence: Evidence }) {
  const runs = cutRuns(evidence.text, layersOf(evidence));
  return (
    <p class={evidence.words === 'review' ? 'words' : 'words ours'}>
      {runs.map(({ start, text, layers }) => {
        const cite = layers.find((layer) => layer.kind === 'cite');
        const isBest = layers.some(({ kind }) => kind === 'best');
        const marked = layers.some(({ kind }) => kind === 'mark') ? <mark>{text}</mark> : text;
        const linked = cite ? (
          <a class="cite" href={readAddress(cite.passage)}>
            {marked}
          </a>
        ) : (
          marked
        );
        return isBest ? (
          <span key={start} class="best">
            {linked}
          </span>
        ) : (
          linked
        );
      })}
    </p>
  );
}
