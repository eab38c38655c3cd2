/** The ask page: what the review is, questions to try, and the conversation. */

import type { Answer } from '../../src/answer/answer.ts';
import { Composer } from '../components/composer.tsx';
import { askAddress } from '../components/links.ts';
import { type Outcome, Turn } from '../components/turn.tsx';
import { strings } from '../strings.ts';
import { Document } from './document.tsx';

export interface AskPageProps {
  readonly review: Answer['review'];
  readonly language: string;
  readonly studies: number;
  readonly references: number;
  readonly tries: readonly string[];
  /** What was asked in the address, and what came of it. */
  readonly asked: { readonly question: string; readonly outcome: Outcome } | undefined;
}

export function AskPage({ review, language, studies, references, tries, asked }: AskPageProps) {
  const title = asked ? `${asked.question} · ${strings.name}` : `${review.title} · ${strings.name}`;
  return (
    <Document title={title} language={language} page="ask" isLive>
      <main class="talk" id="content">
        <h1 class={asked ? 'review-title small' : 'review-title'}>{review.title}</h1>
        <p class="facts">
          {strings.byline(review)} {strings.facts(studies, references)}.
        </p>
        {!asked && (
          <section id="opening" aria-label={strings.questionsToTry}>
            <ul class="tries">
              {tries.map((question) => (
                <li key={question}>
                  <a href={askAddress(question)}>{question}</a>
                </li>
              ))}
            </ul>
            <p class="pledge">{strings.pledge}</p>
          </section>
        )}
        <div id="asked">{asked && <Turn question={asked.question} outcome={asked.outcome} />}</div>
        <div
          id="conversation"
          role="log"
          aria-label={strings.log}
          aria-live="polite"
          aria-relevant="additions"
        />
        <p id="connection" class="connection" role="status" />
      </main>
      <Composer question="" />
    </Document>
  );
}
