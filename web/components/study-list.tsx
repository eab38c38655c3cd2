/** A list or a count: how many of all, as a picture; which; and the words that put each there. */

import type { StudyList as List } from '../../src/answer/schema/studies.ts';
import type { Term } from '../../src/answer/schema/term.ts';
import { strings } from '../strings.ts';
import { studyAddress } from './links.ts';
import { QuotedWords } from './quoted-words.tsx';
import { namesOf, type Roster } from '../../src/answer/roster.ts';
import { StudyGroups } from './study-groups.tsx';
import { CountFigure } from './study-cells.tsx';
import { AbsentWords } from './missing-words.tsx';

export interface StudyListProps {
  readonly list: List;
  readonly terms: readonly Term[];
  readonly roster: Roster;
}

function ListTable({ list: { studies, says }, terms }: Pick<StudyListProps, 'list' | 'terms'>) {
  const labelOf = (id: string): string => terms.find((term) => term.id === id)?.label ?? id;
  const isReasoned = studies.some(({ because }) => because.length > 0);
  const hasOneTerm =
    new Set(studies.flatMap(({ because }) => because.map(({ term }) => term))).size < 2;
  return (
    <table class="list">
      <caption class="unseen">{says}</caption>
      <thead>
        <tr>
          <th scope="col">{strings.studies.study}</th>
          {isReasoned && <th scope="col">{strings.studies.because}</th>}
        </tr>
      </thead>
      <tbody>
        {studies.map(({ key, label, number, because }) => (
          <tr key={key}>
            <th scope="row">
              <a href={studyAddress(key)}>{label}</a>{' '}
              <small>{strings.studies.number(number)}</small>
            </th>
            {isReasoned && (
              <td>
                {because.map(({ term, quoted, detail, inference }, index) => (
                  <p key={index}>
                    {!hasOneTerm && <span class="term">{labelOf(term)}</span>}
                    <QuotedWords quoted={quoted} detail={detail} inference={inference} />
                  </p>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many reasons why studies were left out are read at a glance. */
const MAX_OPEN_REASONS = 2;

/** What was counted by what, and what stands apart. */
function Footing({ list, roster }: Pick<StudyListProps, 'list' | 'roster'>) {
  const { counted, apart } = list;
  const reasons = apart.map(({ says, studies }) => (
    <p key={says}>
      {says}:{' '}
      {namesOf(roster, studies).map(({ key, label }, index) => (
        <span key={key}>
          {index > 0 && '; '}
          <a href={studyAddress(key)}>{label}</a>
        </span>
      ))}
    </p>
  ));
  return (
    <div class="footing">
      {counted.title + counted.prose > 0 && <p>{strings.studies.countedBy(counted)}</p>}
      {apart.length > MAX_OPEN_REASONS ? (
        <details class="more">
          <summary>{strings.studies.apart(apart.length)}</summary>
          {reasons}
        </details>
      ) : (
        reasons
      )}
    </div>
  );
}

/** What of the question was not read; said before the studies, as they were counted without it. */
const Unread = ({ words }: { readonly words: readonly string[] }) => (
  <div class="footing">
    <p>
      <AbsentWords says={strings.studies.unread} words={words} />
    </p>
  </div>
);

export function StudyList({ list, terms, roster }: StudyListProps) {
  const counted = list.studies.map(({ key }) => key);
  return (
    <>
      {list.groups ? (
        <>
          <p class="lead">{list.says}</p>
          <StudyGroups groups={list.groups} of={list.of} roster={roster} />
        </>
      ) : (
        <CountFigure roster={roster} counted={counted} of={list.of} />
      )}
      {list.unread.length > 0 && <Unread words={list.unread} />}
      {list.studies.length > 0 && !list.groups && <ListTable list={list} terms={terms} />}
      <Footing list={list} roster={roster} />
    </>
  );
}
