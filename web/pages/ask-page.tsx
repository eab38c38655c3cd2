/** The ask page: what the review is, questions to try, and the conversation. */

import { useContext } from 'preact/hooks';
import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { Composer } from '../components/composer.tsx';
import { askAddress } from '../components/links.ts';
import type { Roster } from '../../src/answer/roster.ts';
import { type Outcome, Turns } from '../components/turn.tsx';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { Document } from './document.tsx';
import { FrameOf } from './frame.ts';
import type { Opening } from './opening.ts';

export interface AskPageProps {
  readonly review: Answer['review'];
  readonly language: string;
  readonly opening: Opening;
  readonly roster: Roster;
  /** What was asked in the address, and what came of it. */
  readonly asked: { readonly request: AskRequest; readonly outcome: Outcome } | undefined;
}

function Facts({ review, opening }: Pick<AskPageProps, 'review' | 'opening'>) {
  const { authors, studies, references, countries, years } = opening;
  return (
    <p class="facts">
      {strings.byline({ ...review, authors })} <b>{strings.facts.studies(studies)}</b>
      {years && `, ${strings.facts.years(years)}`}
      {countries > 0 && (
        <>
          , {strings.facts.from} <b>{strings.facts.countries(countries)}</b>
        </>
      )}
      . <b>{strings.facts.references(references)}</b>.
    </p>
  );
}

/** Shown until the first question. */
function Opener({ opening: { tries } }: Pick<AskPageProps, 'opening'>) {
  return (
    <section id="opening" aria-label={strings.questionsToTry}>
      <ul class="tries">
        {tries.map(({ question, gives }) => (
          <li key={question}>
            <a href={askAddress({ question })}>
              {question} <small>{gives}</small>
            </a>
          </li>
        ))}
      </ul>
      <p class="pledge">{strings.pledge}</p>
    </section>
  );
}

export function AskPage({ review, language, opening, roster, asked }: AskPageProps) {
  const { hasServer, unable } = useContext(FrameOf);
  const title = `${asked?.request.question ?? review.title} · ${strings.name}`;
  const turns = asked ? [{ id: 1, ...asked }] : [];
  return (
    <Document title={title} language={language} page="ask" script="ask">
      <main class="talk" id="content" {...(asked && { 'data-talking': 'true' })}>
        <h1 class="review-title">{review.title}</h1>
        <p class="on-paper" id="review-reference">
          {opening.reference}
        </p>
        <Facts review={review} opening={opening} />
        {!asked && <Opener opening={opening} />}
        <p id="updated" class="updated" role="status" />
        {!hasServer && (
          <noscript>
            <p class="lead">{pageStrings.noScript.ask}</p>
          </noscript>
        )}
        <section id="conversation" aria-label={strings.log}>
          <Turns turns={turns} roster={roster} />
        </section>
        <p class="tools live" id="tools" hidden>
          <button type="button" data-act="export">
            {strings.tools.export}
          </button>
          <button type="button" data-act="clear">
            {strings.tools.clear}
          </button>
        </p>
        <div
          id="announcements"
          class="unseen"
          role="log"
          aria-label={strings.announcements.label}
          aria-live="polite"
          aria-relevant="additions"
        />
        <p
          id="connection"
          class="connection"
          role="status"
          {...(unable !== undefined && { 'data-unable': unable })}
        />
      </main>
      <Composer
        history={asked ? [...(asked.request.history ?? []), asked.request.question] : []}
        needsScript={!hasServer}
      />
      <div id="card" />
    </Document>
  );
}
