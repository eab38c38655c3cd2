/** A refusal on a terminal. */

import type { Answer } from '../../answer/answer.ts';
import type { Refusal } from '../../answer/schema/refusal.ts';
import { type Terminal, wrap } from '../terminal.ts';

function touchingStudies({ touching, of, all }: Refusal['studies']): string {
  const whole = all ? 'all of them' : 'some of them, never all,';
  return `${touching.length} of the ${of} included studies: ${whole} in the row of the table or the title of the paper.`;
}

export function formatRefusal(
  answer: Answer & { kind: 'refusal' },
  { style, columns }: Terminal,
): string[] {
  const { says, missing, present, studies } = answer.refusal;
  const word = (index: number): string => `“${answer.reading[index]?.text ?? ''}”`;
  const lines = [wrap(style('bold', says), columns)];
  if (missing.length > 0)
    lines.push(wrap(`Nowhere in the review: ${missing.map(word).join(', ')}`, columns));
  if (present.length > 0) {
    const found = present.map(({ word: index, as, studies: keys }) => {
      const count =
        keys.length === 0 ? 'no study’s row or title' : `${keys.length} of ${studies.of} studies`;
      return `${word(index)}${as === undefined ? '' : ` as “${as}”`} (${count})`;
    });
    lines.push(wrap(`In the review: ${found.join(', ')}`, columns));
  }
  if (studies.touching.length > 0) lines.push(wrap(touchingStudies(studies), columns));
  if (answer.evidence.length > 0) lines.push('', style('dim', 'Closest, but no answer:'));
  return lines;
}
