/** The conversation as Markdown: questions, the review's words as quotations with their places, and the references in full. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import type { ReferenceList } from '../../src/wire/citing.ts';
import { describeAnswer } from '../components/describe.ts';
import { readAddress } from '../components/links.ts';
import type { TurnState } from '../components/turn.tsx';
import { strings } from '../strings.ts';

/** What Markdown would take for its own; the words stay as they are printed. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');

const quoteLines = (text: string): string => `> ${escapeMarkdown(text).replaceAll('\n', '\n> ')}`;

function passageLines(evidence: Evidence, index: number, origin: string): string[] {
  const { id, hash, locator, text, words, notes } = evidence;
  const ours = words === 'summary' ? ` (${strings.kinds.summary})` : '';
  const place = `[${escapeMarkdown(locator)}](${origin}${readAddress(id)}) \`${id}@${hash}\``;
  return [
    `${index + 1}. ${place}${ours}`,
    '',
    quoteLines(text),
    ...notes.flatMap(({ kind, says }) => [
      '',
      `**${strings.notes[kind]}** ${escapeMarkdown(says)}`,
    ]),
    '',
  ];
}

function studyLines(answer: Answer): string[] {
  if (answer.kind !== 'list' && answer.kind !== 'count') return [];
  const lines = answer.list.studies.map(({ label, because }) => {
    const words = because.map(({ quoted }) => `“${escapeMarkdown(quoted.text)}”`).join('; ');
    return `- ${escapeMarkdown(label)}${words === '' ? '' : `: ${words}`}`;
  });
  return [...lines, ''];
}

function turnLines({ request, outcome }: TurnState, origin: string): string[] {
  const heading = [`## ${escapeMarkdown(request.question)}`, ''];
  if (outcome.kind === 'waiting') return [];
  if (outcome.kind === 'failed') return [...heading, escapeMarkdown(outcome.message), ''];
  const { answer } = outcome;
  const isPassages = answer.kind === 'passages' && !answer.settled;
  const terms = answer.terms.map(({ label }) => escapeMarkdown(label)).join('; ');
  return [
    ...heading,
    ...(terms === '' ? [] : [`${strings.reading.readAs} ${terms}`, '']),
    ...(isPassages ? [] : [escapeMarkdown(describeAnswer(answer)), '']),
    ...studyLines(answer),
    ...answer.evidence.flatMap((one, index) => passageLines(one, index, origin)),
  ];
}

/** Keys of the references and studies that an answer rests on. */
function citedKeys(answer: Answer): string[] {
  const fromEvidence = answer.evidence.flatMap(({ citations, reference, study }) => [
    ...citations.map((one) => one.reference),
    reference ?? '',
    study?.key ?? '',
  ]);
  if (answer.kind === 'study') {
    return [...fromEvidence, ...answer.studies.map(({ reference }) => reference.key)];
  }
  return answer.kind === 'list' || answer.kind === 'count'
    ? [...fromEvidence, ...answer.list.studies.map(({ key }) => key)]
    : fromEvidence;
}

function referenceLines(answers: readonly Answer[], list: ReferenceList): string[] {
  const keys = new Set(answers.flatMap(citedKeys));
  const cited = list.references.filter(
    ({ key, study }) => keys.has(key) || (study !== undefined && keys.has(study)),
  );
  return [
    `## ${strings.tools.references}`,
    '',
    escapeMarkdown(list.review),
    '',
    ...cited.map(({ number, text }) => `${number}. ${escapeMarkdown(text)}`),
    ...(cited.length > 0 ? [''] : []),
  ];
}

/**
 * Writes the turns in their order; waiting ones are left out.
 *
 * @param list - the reference list; without it (the server is away) the references are left out
 * @param origin - of the page, for links: "https://host"
 */
export function exportMarkdown(
  turns: readonly TurnState[],
  list: ReferenceList | undefined,
  origin: string,
): string {
  const answers = turns.flatMap(({ outcome }) =>
    outcome.kind === 'answered' ? [outcome.answer] : [],
  );
  const title = answers[0]?.review.title ?? strings.name;
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    strings.pledge,
    '',
    ...turns.flatMap((turn) => turnLines(turn, origin)),
    ...(list ? referenceLines(answers, list) : []),
  ].join('\n');
}
