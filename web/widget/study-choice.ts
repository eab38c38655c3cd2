/** Studies as options: one that was asked for, those of a list with the words that put them there, the values of a facet. */

import type { ListedStudy, Quoted, StudyCard, StudyList } from '../../src/answer/schema/studies.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { Term } from '../../src/answer/schema/term.ts';
import type { Drawing } from './drawing.ts';
import { type Choice, type Line, line, type Run } from './shown.ts';
import type { Say } from './strings.ts';

const named = (
  { key, label, number }: Pick<ListedStudy, 'key' | 'label' | 'number'>,
  { say, addresses }: Drawing,
): { readonly opens: Choice['opens']; readonly place: Line } => ({
  opens: { kind: 'study', id: key, address: addresses.study(key) },
  place: line('place', [label, 'title'], ` ${say('study', { number })}`),
});

/** A study with its row, and the notes on it. */
export function studyChoice(
  card: StudyCard,
  evidence: readonly Evidence[],
  drawing: Drawing,
): Choice {
  const { opens, place } = named(card, drawing);
  const own = evidence.filter(({ id }) => id === card.row || id === card.reference.passage);
  return {
    opens,
    lines: [
      place,
      ...card.cells.map(({ column, text }) => line('words', [`${column}: `, 'label'], text)),
      ...drawing.notes(own.flatMap(({ notes }) => notes)),
    ],
  };
}

const sourceOf = ({ source }: Quoted, say: Say): string =>
  source === 'row'
    ? ''
    : ` ${say(source === 'prose' ? 'inText' : source === 'title' ? 'inTitle' : 'inReference')}`;

/** The words of the review that meet a term; which term, where there are several. */
function becauseLine(
  { quoted, detail, inference }: ListedStudy['because'][number],
  termLabel: string | undefined,
  { say }: Drawing,
): Line {
  const told = [
    sourceOf(quoted, say),
    detail === undefined ? '' : ` (${detail})`,
    inference === undefined ? '' : ` ${inference}`,
  ].join('');
  const label: Run[] = termLabel === undefined ? [] : [[`${termLabel}: `, 'label']];
  return line('words', ...label, quoted.text, [told, 'label']);
}

export function listedChoices(
  { studies }: StudyList,
  terms: readonly Term[],
  drawing: Drawing,
): Choice[] {
  const met = new Set(studies.flatMap(({ because }) => because.map(({ term }) => term)));
  const labelOf = (id: string): string | undefined =>
    met.size < 2 ? undefined : (terms.find((term) => term.id === id)?.label ?? id);
  return studies.map((study) => {
    const { opens, place } = named(study, drawing);
    const because = study.because.map((one) => becauseLine(one, labelOf(one.term), drawing));
    return { opens, lines: [place, ...because] };
  });
}

/** The values of a facet with how many studies have each; one opens the question for them in the chat page. */
export const groupChoices = (
  { groups, of }: StudyList,
  { say, addresses }: Drawing,
): readonly Choice[] =>
  (groups?.values ?? []).map(({ value, studies }) => {
    const facet = groups?.facet ?? '';
    const question = say('askValue', { facet, value });
    return {
      opens: {
        kind: 'chat',
        id: question,
        address: addresses.ask({ question, with: [`${facet}=${value}`] }),
      },
      lines: [
        line(
          'place',
          [value, 'title'],
          ` ${say('studies', { count: studies.length })} ${say('of', { of })}`,
        ),
      ],
    };
  });
