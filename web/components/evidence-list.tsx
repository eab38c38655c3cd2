/** The passages that an answer rests on: open where they are the answer, folded where they only go with it. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import { strings } from '../strings.ts';
import { Passage } from './passage.tsx';

/** A study's card tells its row, summary and reference itself. */
function ownPassages(answer: Answer): readonly Evidence[] {
  if (answer.kind !== 'study') return answer.evidence;
  const told = new Set(
    answer.studies.flatMap(({ row, summary, reference }) => [row, ...summary, reference.passage]),
  );
  return answer.evidence.filter(({ id }) => !told.has(id));
}

const isFolded = (answer: Answer): boolean =>
  answer.kind === 'list' ||
  answer.kind === 'count' ||
  (answer.kind === 'quote' && answer.quote.verdict !== 'absent');

export function EvidenceList({ answer }: { readonly answer: Answer }) {
  const { kind, reading } = answer;
  const evidence = ownPassages(answer);
  if (evidence.length === 0) return null;
  const told = new Set<string>(); // a note stands open where it comes first
  const passages = evidence.map((one, index) => {
    const before = new Set(told);
    for (const { id } of one.notes) told.add(id);
    return (
      <Passage key={one.id} evidence={one} place={index + 1} reading={reading} told={before} />
    );
  });
  if (kind === 'passages') return <>{passages}</>;
  if (isFolded(answer)) {
    return (
      <details class="more evidence">
        <summary>
          {strings.evidence[kind]}: {evidence.length}
        </summary>
        {passages}
      </details>
    );
  }
  return (
    <>
      <h3 class="lead">{strings.evidence[kind]}</h3>
      {passages}
    </>
  );
}
