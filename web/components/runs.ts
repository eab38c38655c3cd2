/** Runs: a text cut where any span over it begins or ends, so that spans may overlap. */

import type { Span } from '../../src/text/span.ts';

export interface Run<Layer> extends Span {
  readonly text: string;
  /** The spans that cover this run, in the order in which they were given. */
  readonly layers: readonly Layer[];
}

/** Cuts a text; the runs together are the whole text, in order. */
export function cutRuns<Layer extends Span>(text: string, layers: readonly Layer[]): Run<Layer>[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of layers) {
    edges.add(Math.max(0, Math.min(text.length, start)));
    edges.add(Math.max(0, Math.min(text.length, end)));
  }
  const sorted = [...edges].sort((left, right) => left - right);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const covering = layers.filter((layer) => layer.start <= start && layer.end >= end);
    return { start, end, text: text.slice(start, end), layers: covering };
  });
}
