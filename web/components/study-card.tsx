/** A study's card: its row as printed, how it is filed and by which words, our summary, its reference, and who speaks of it. */

import type { StudyCard as Card } from '../../src/answer/schema/studies.ts';
import type { FacetName } from '../../src/library/study.ts';
import { strings } from '../strings.ts';
import { citeAddress, readAddress, studyAddress } from './links.ts';
import { QuotedWords } from './quoted-words.tsx';

function Row({ card: { cells, row } }: { readonly card: Card }) {
  return (
    <dl class="row">
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

export function StudyCard({ card }: { readonly card: Card }) {
  const { key, label, number, summary, reference } = card;
  return (
    <article class="study" aria-labelledby={`study-${key}`}>
      <h3 id={`study-${key}`}>
        <a href={studyAddress(key)}>{label}</a> <small>{strings.studies.number(number)}</small>
      </h3>
      <Row card={card} />
      {summary.length > 0 && (
        <div class="summary">
          <h4>{strings.studies.summary}</h4>
          {summary.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      )}
      <Facets card={card} />
      <h4>{strings.studies.reference}</h4>
      <p class="print entry">
        {reference.number}. {reference.text}
      </p>
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
      <Mentions card={card} />
    </article>
  );
}
