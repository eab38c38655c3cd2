/** `widget-faces.js`: the faces of answers that are more than passages, fetched with the first such answer. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Drawing } from './drawing.ts';
import { faceStrings } from './face-strings.ts';
import { type Face, line, type Kind } from './shown.ts';
import { groupChoices, listedChoices, studyChoice } from './study-choice.ts';

function studyFace({ evidence, studies, says }: Kind<'study'>, drawing: Drawing): Face {
  const cards = studies.map((card) => studyChoice(card, evidence, drawing));
  const told = new Set(studies.flatMap(({ row, reference }) => [row, reference.passage]));
  const passages = evidence.filter(({ id }) => !told.has(id));
  return {
    lines: says === undefined ? [] : [line('says', says)],
    choices: [...cards, ...passages.map(drawing.passage)],
    says: [says ?? '', ...studies.map(({ label }) => label)].join(' ').trim(),
  };
}

function listFace({ list, terms }: Kind<'list' | 'count'>, drawing: Drawing): Face {
  const { says, apart, unread, studies, of, groups } = list;
  return {
    lines: [
      line('title', says),
      ...(groups ? [] : [{ counted: studies.map(({ number }) => number), of }]),
      ...drawing.missing('unread', unread),
      ...apart.map((left) =>
        line('says', `${left.says}: ${drawing.say('studies', { count: left.studies.length })}`),
      ),
    ],
    choices: groups ? groupChoices(list, drawing) : listedChoices(list, terms, drawing),
    says,
  };
}

function quoteFace({ quote, evidence }: Kind<'quote'>, drawing: Drawing): Face {
  const { say, addresses } = drawing;
  const { verdict, says, places } = quote;
  const verdictSays = say(verdict);
  // The notes on the passage in which the quote stands; other passages are only like it.
  const own = evidence.find(({ id }) => id === places[0]?.passage);
  const choices = places.map(({ paragraph, locator, text, span, words, differences }) => ({
    opens: { kind: 'passage' as const, id: paragraph, address: addresses.read(paragraph, span) },
    lines: drawing.quoted(locator, words, text, span, [
      { ...span, part: 'sentence' },
      ...differences.map(({ source }) => ({ ...source, part: 'differing' as const })),
    ]),
  }));
  return {
    lines: [
      line('title', verdictSays),
      line('says', says),
      ...(own ? drawing.notes(own.notes) : []),
    ],
    choices: places.length > 0 ? choices : evidence.map(drawing.passage),
    areClosest: places.length === 0,
    says: `${verdictSays}. ${says}`,
  };
}

function refusalFace({ refusal, reading, evidence }: Kind<'refusal'>, drawing: Drawing): Face {
  const { say, missing, passage } = drawing;
  return {
    lines: [
      line('title', say('refused')),
      line('says', refusal.says),
      ...missing(
        'missing',
        refusal.missing.map((index) => reading[index]?.text ?? ''),
      ),
    ],
    choices: evidence.map(passage),
    areClosest: true,
    says: `${say('refused')}. ${refusal.says}`,
  };
}

const helpFace = ({ help: { says }, next }: Kind<'help'>, drawing: Drawing): Face => ({
  lines: [line('says', says)],
  choices: next.map(drawing.question),
  says,
});

/** What the source has wrong about the very thing asked, and where it prints so. */
function settledFace(
  { note, prints }: NonNullable<Answer['settled']>,
  { say, addresses }: Drawing,
): Face {
  return {
    lines: [line('caution', [say(note.kind), 'title'], ` ${note.says}`)],
    choices: prints.map(({ passage, locator, text, span }) => ({
      opens: { kind: 'passage', id: passage, address: addresses.read(passage, span) },
      lines: [line('place', say('prints', { place: locator })), line('words', text)],
    })),
    says: note.says,
  };
}

function faceOf(answer: Answer, drawing: Drawing): Face | undefined {
  switch (answer.kind) {
    case 'passages':
      return undefined; // in the widget itself
    case 'study':
      return studyFace(answer, drawing);
    case 'list':
    case 'count':
      return listFace(answer, drawing);
    case 'quote':
      return quoteFace(answer, drawing);
    case 'refusal':
      return refusalFace(answer, drawing);
    case 'help':
      return helpFace(answer, drawing);
  }
}

/** First what is settled, then the answer, but for passages, which the widget draws itself. */
export function drawFaces(answer: Answer, drawing: Drawing): Face[] {
  drawing.say.learn(faceStrings);
  const face = faceOf(answer, drawing);
  return [
    ...(answer.settled ? [settledFace(answer.settled, drawing)] : []),
    ...(face ? [face] : []),
  ];
}
