/** A study's card: its row as printed, how it is filed and by which words, our summary, its reference, and who speaks of it. */

import type { AskRequest } from '../../src/answer/question.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { StudyCard as Card } from '../../src/answer/schema/studies.ts';
import type { FacetName } from '../../src/library/facet-names.ts';
import { strings } from '../strings.ts';
import { askAddress, citeAddress, followUp, readAddress, studyAddress } from './links.ts';
import { PassageNotes } from './passage-notes.tsx';
import { PassageText } from './passage-text.tsx';
import { QuotedWords } from './quoted-words.tsx';

function Row({ card: { cells, row } }: { readonly card: Card }) {
  return (
    <dl class="printed">
      {cells.map(({ column, text }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd class="print">{text}</dd>
        </div>
      ))}
      <div class="acts">
        <dt class="unseen">{strings.studies.place}</dt>
        <dd>
          <a href={readAddress(row)}>{strings.acts.openRow}</a>
        </dd>
      </div>
    </dl>
  );
}

function Facets({ card: { facets } }: { readonly card: Card }) {
  if (facets.length === 0) return null;
  const names = [...new Set(facets.map(({ facet }) => facet))];
  const own = (name: FacetName) => facets.filter(({ facet }) => facet === name);
  return (
    <details class="more">
      <summary>{strings.studies.filed(facets.length)}</summary>
      <dl class="facets">
        {names.map((name) => (
          <div key={name}>
            <dt>{strings.facets[name]}</dt>
            {own(name).map(({ value, detail, quoted, inference }, index) => (
              <dd key={index}>
                {value}: <QuotedWords quoted={quoted} detail={detail} inference={inference} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

function Mentions({ card: { mentions } }: { readonly card: Card }) {
  if (mentions.length === 0) return <p class="lead">{strings.studies.neverMentioned}</p>;
  return (
    <>
      <h4>{strings.studies.mentions(mentions.length)}</h4>
      <ul class="mentions">
        {mentions.map(({ id, locator }) => (
          <li key={id}>
            <a href={readAddress(id)}>{locator}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Our summary, where the answer brings it; else the way to it. */
function Summary({ card, evidence }: Pick<StudyCardProps, 'card' | 'evidence'>) {
  const [first] = card.summary;
  if (first === undefined) return null;
  const own = evidence.filter(({ id }) => card.summary.includes(id));
  return (
    <div class="summary">
      <h4>{strings.studies.summary}</h4>
      {own.map((one) => (
        <PassageText key={one.id} evidence={one} />
      ))}
      {own.length === 0 && (
        <p class="acts">
          <a href={readAddress(first)}>{strings.studies.readSummary}</a>
        </p>
      )}
    </div>
  );
}

function Reference({ card: { reference } }: { readonly card: Card }) {
  return (
    <>
      <h4>{strings.studies.reference(reference.number)}</h4>
      <p class="print entry">{reference.text}</p>
      <p class="acts">
        {reference.doi !== undefined && (
          <a href={`https://doi.org/${encodeURI(reference.doi)}`} rel="noreferrer">
            {strings.acts.doi(reference.doi)}
          </a>
        )}
        <a href={citeAddress(reference.passage)} data-act="cite">
          {strings.acts.cite}
        </a>
      </p>
    </>
  );
}

export interface StudyCardProps {
  readonly card: Card;
  readonly evidence: readonly Evidence[];
  /** Whether it is the only one; of several, each shows its row and the way to the rest. */
  readonly isOne: boolean;
  readonly request: AskRequest;
}

export function StudyCard({ card, evidence, isOne, request }: StudyCardProps) {
  const { key, label, number, row, reference } = card;
  const notes = evidence
    .filter(({ id }) => id === row || id === reference.passage)
    .flatMap((one) => one.notes);
  return (
    <article class="study" aria-label={label}>
      <h3>
        <a href={studyAddress(key)}>{label}</a> <small>{strings.studies.number(number)}</small>
      </h3>
      <Row card={card} />
      {isOne ? (
        <>
          <PassageNotes notes={notes} />
          <Summary card={card} evidence={evidence} />
          <Facets card={card} />
          <Reference card={card} />
          <Mentions card={card} />
        </>
      ) : (
        <p class="acts">
          <a href={askAddress(followUp(request, label))}>{strings.studies.only}</a>
        </p>
      )}
    </article>
  );
}
