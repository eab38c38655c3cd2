/** An answer: how the question was read, then the face of its kind, then the passages it rests on. */

import type { Answer } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { strings } from '../strings.ts';
import { EvidenceList } from './evidence-list.tsx';
import { HelpView } from './help-view.tsx';
import { MissingWords } from './missing-words.tsx';
import { NextQuestions } from './next-questions.tsx';
import { QuoteCheck } from './quote-check.tsx';
import { Refusal } from './refusal.tsx';
import type { Roster } from '../../src/answer/roster.ts';
import { Settled } from './settled.tsx';
import { StudyCard } from './study-card.tsx';
import { StudyList } from './study-list.tsx';
import { TermChips } from './term-chips.tsx';

export interface AnswerViewProps {
  readonly answer: Answer;
  /** What was asked, so that chips and next questions can ask again. */
  readonly request: AskRequest;
  readonly roster: Roster;
}

function Face({ answer, request, roster }: AnswerViewProps) {
  switch (answer.kind) {
    case 'passages':
      return <p class="lead">{strings.found(answer.evidence.length)}</p>;
    case 'study':
      return (
        <>
          {answer.says !== undefined && <p class="lead">{answer.says}</p>}
          {answer.studies.map((card) => (
            <StudyCard
              key={card.key}
              card={card}
              evidence={answer.evidence}
              isOne={answer.studies.length === 1}
              request={request}
            />
          ))}
        </>
      );
    case 'list':
    case 'count':
      return <StudyList list={answer.list} terms={answer.terms} roster={roster} />;
    case 'quote':
      return <QuoteCheck quote={answer.quote} evidence={answer.evidence} />;
    case 'refusal':
      return <Refusal answer={answer} request={request} roster={roster} />;
    case 'help':
      return <HelpView help={answer.help} />;
  }
}

/** A refusal tells its missing words itself; a list those that it did not read. */
const unknownWords = ({ kind, reading }: Answer): string[] =>
  kind === 'passages' || kind === 'study'
    ? reading.filter(({ status }) => status === 'unknown').map(({ text }) => text)
    : [];

export function AnswerView({ answer, request, roster }: AnswerViewProps) {
  return (
    <>
      <TermChips answer={answer} request={request} />
      {answer.settled && <Settled settled={answer.settled} />}
      <MissingWords words={unknownWords(answer)} />
      <Face answer={answer} request={request} roster={roster} />
      <EvidenceList answer={answer} />
      <NextQuestions questions={answer.next} request={request} />
    </>
  );
}
