/** An answer in a sentence or two, for those who hear the page. */

import type { Answer } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { titled } from './titled.ts';

const firstPassage = ({ evidence: [first] }: Answer): string[] =>
  first ? [`${first.locator}: ${first.text.slice(first.best.start, first.best.end)}`] : [];

/** Says what was found, counted or refused, never all of it. */
export function describeAnswer(answer: Answer): string {
  const settled = answer.settled ? [answer.settled.note.says] : [];
  switch (answer.kind) {
    case 'passages':
      return [
        ...settled,
        `${strings.found(answer.evidence.length)}.`,
        ...firstPassage(answer),
      ].join(' ');
    case 'study':
      return [answer.says ?? '', ...answer.studies.map(({ label }) => label)].join(' ').trim();
    case 'list':
    case 'count':
      return [...settled, answer.list.says].join(' ');
    case 'quote':
      return titled(strings.quote.verdict[answer.quote.verdict], answer.quote.says);
    case 'refusal':
      return titled(strings.refusal.title, answer.refusal.says);
    case 'help':
      return answer.help.says;
  }
}
