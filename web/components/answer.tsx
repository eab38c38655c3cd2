/** An answer: what was found, or why nothing was. */

import type { Answer, ReadWord } from '../../src/answer/answer.ts';
import { strings } from '../strings.ts';
import { Passage } from './passage.tsx';

function Corrections({ reading }: { readonly reading: readonly ReadWord[] }) {
  const corrected = reading.filter(({ correction }) => correction !== undefined);
  if (corrected.length === 0) return null;
  return (
    <p class="reading">
      {strings.readAs}{' '}
      {corrected.map(({ text, correction, start }) => (
        <span key={start} class="chip">
          {strings.corrected(text, correction ?? '')}
        </span>
      ))}
    </p>
  );
}

function Refused({ answer }: { readonly answer: Answer & { readonly kind: 'refusal' } }) {
  const { says, missing, present, studies } = answer.refusal;
  const word = (index: number): string => answer.reading[index]?.text ?? '';
  return (
    <div class="refused">
      <h3>{strings.refusedTitle}</h3>
      <p>{says}</p>
      {missing.length > 0 && (
        <p>
          {strings.missing}{' '}
          {missing.map((index, at) => (
            <span key={index}>
              {at > 0 && ', '}
              <span class="absent">{word(index)}</span>
            </span>
          ))}
        </p>
      )}
      {present.length > 0 && (
        <>
          <p>{strings.present}</p>
          <ul>
            {present.map(({ word: index, as, studies: keys }) => (
              <li key={index}>
                <b>{word(index)}</b>
                {as !== undefined && strings.presentAs(as)}{' '}
                {strings.presentStudies(keys.length, studies.of)}
              </li>
            ))}
          </ul>
          <p>{strings.touching(studies.touching.length, studies.of, studies.all)}</p>
        </>
      )}
    </div>
  );
}

/** Words that nothing here has, said beside passages too: what was found is found without them. */
function UnknownWords({ reading }: { readonly reading: readonly ReadWord[] }) {
  const unknown = reading.filter(({ status }) => status === 'unknown');
  if (unknown.length === 0) return null;
  return (
    <p class="reading">
      {strings.missing}{' '}
      {unknown.map(({ text, start }) => (
        <span key={start} class="absent">
          {text}
        </span>
      ))}
    </p>
  );
}

export function AnswerView({ answer }: { readonly answer: Answer }) {
  const { evidence, reading } = answer;
  return (
    <>
      <Corrections reading={reading} />
      {answer.kind === 'refusal' ? (
        <>
          <Refused answer={answer} />
          {evidence.length > 0 && <p class="lead">{strings.closest}</p>}
        </>
      ) : (
        <>
          <UnknownWords reading={reading} />
          <p class="lead">{strings.found(evidence.length)}</p>
        </>
      )}
      {evidence.map((one, index) => (
        <Passage key={one.id} evidence={one} place={index + 1} reading={reading} />
      ))}
    </>
  );
}
