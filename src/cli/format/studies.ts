/** Studies on a terminal: lists with the words that put each there, and cards. */

import type { Answer } from '../../answer/answer.ts';
import type { StudyCard } from '../../answer/schema/studies.ts';
import { type Terminal, wrap } from '../terminal.ts';
import { INDENT, printable } from './evidence.ts';

type ListAnswer = Answer & { kind: 'list' | 'count' };

/** "Yin et al., 2021  “China”; “2021”" */
export function formatStudyList(
  { list }: Pick<ListAnswer, 'list'>,
  { style, columns }: Terminal,
): string[] {
  const names = new Map(list.studies.map(({ key, label }) => [key, label]));
  const studies = list.studies.map(({ key, label, because }) => {
    const words = [
      ...new Set(
        because.map(({ quoted: { text, source } }) => {
          const place = source === 'row' ? '' : ` (${source})`;
          return `“${printable(text)}”${place}`;
        }),
      ),
    ].join('; ');
    return wrap(`${style('cyan', label)} ${style('dim', key)}  ${words}`, columns, INDENT);
  });
  const groups = (list.groups?.values ?? []).map(({ value, studies: keys }) =>
    wrap(
      `${style('bold', value)} ${keys.length} of ${list.of}: ${keys.map((key) => names.get(key) ?? key).join('; ')}`,
      columns,
      INDENT,
    ),
  );
  const apart = list.apart.map(({ says, studies: keys }) =>
    wrap(style('yellow', `${says}: ${keys.join(', ')}`), columns, INDENT),
  );
  const unread =
    list.unread.length === 0
      ? []
      : [wrap(style('dim', `Not read as a filter: ${list.unread.join(', ')}`), columns, INDENT)];
  return [
    style('bold', wrap(list.says, columns)),
    ...unread,
    ...(groups.length > 0 ? groups : studies),
    ...apart,
  ];
}

function formatCard(
  { key, label, number, cells, reference, mentions }: StudyCard,
  { style, columns }: Terminal,
): string[] {
  const rows = cells
    .slice(1)
    .map(({ column, text }) =>
      wrap(`${style('dim', `${column}:`)} ${printable(text)}`, columns, INDENT),
    );
  const places = mentions.map(({ locator, id }) => `${locator} (${id})`).join('; ');
  return [
    `${style('bold', label)} ${style('dim', `${key}, row ${number} of the table`)}`,
    ...rows,
    wrap(`${style('dim', `[${reference.number}]`)} ${printable(reference.text)}`, columns, INDENT),
    wrap(
      style('dim', places === '' ? 'The prose does not speak of it.' : `Spoken of at: ${places}`),
      columns,
      INDENT,
    ),
  ];
}

/** One card a study. */
export function formatStudyCards(
  { studies, says }: Pick<Answer & { kind: 'study' }, 'studies' | 'says'>,
  terminal: Terminal,
): string[] {
  const cards = studies.map((study) => formatCard(study, terminal).join('\n'));
  return [...(says === undefined ? [] : [wrap(says, terminal.columns), '']), cards.join('\n\n')];
}
