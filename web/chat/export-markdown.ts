/** The conversation as Markdown: questions, the review's words as quotations with their places, and the references in full. */

import type { Answer } from '../../src/answer/answer.ts';
import type { Evidence } from '../../src/answer/schema/evidence.ts';
import { describeAnswer } from '../components/describe.ts';
import { readAddress } from '../components/links.ts';
import { referencesOf } from '../components/turn-references.tsx';
import type { TurnState } from '../components/turn.tsx';
import { strings } from '../strings.ts';

/** What Markdown would take for its own; the words stay as they are printed. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&');

const quoteLines = (text: string): string => `> ${escapeMarkdown(text).replaceAll('\n', '\n> ')}`;

function passageLines(evidence: Evidence, index: number, page: string): string[] {
  const { id, hash, locator, text, words, notes } = evidence;
  const ours = words === 'summary' ? ` (${strings.kinds.summary})` : '';
  const place = `[${escapeMarkdown(locator)}](${new URL(readAddress(id), page).href}) \`${id}@${hash}\``;
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

function turnLines({ request, outcome }: TurnState, page: string): string[] {
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
    ...answer.evidence.flatMap((one, index) => passageLines(one, index, page)),
  ];
}

const referenceLines = (answers: readonly Answer[], review: string): string[] => [
  `## ${strings.tools.references}`,
  '',
  escapeMarkdown(review),
  '',
  ...referencesOf(answers).map(({ number, text }) => `${number}. ${escapeMarkdown(text)}`),
  '',
];

/**
 * Writes the turns in their order; waiting ones are left out.
 *
 * @param review - the review itself as a reference
 * @param page - its address, for links: "https://host/"
 */
export function exportMarkdown(turns: readonly TurnState[], review: string, page: string): string {
  const answers = turns.flatMap(({ outcome }) =>
    outcome.kind === 'answered' ? [outcome.answer] : [],
  );
  const title = answers[0]?.review.title ?? strings.name;
  return [
    `# ${escapeMarkdown(title)}`,
    '',
    strings.pledge,
    '',
    ...turns.flatMap((turn) => turnLines(turn, page)),
    ...referenceLines(answers, review),
  ].join('\n');
}
