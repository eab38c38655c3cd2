/** Asking the bundled review in tests. */

import type { Answer, AnswerKind } from '../../src/answer/answer.ts';
import type { AskRequest } from '../../src/answer/question.ts';
import { bundledAssistant } from '../bundled.ts';

type Rest = Omit<AskRequest, 'question'>;
type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>;

export const ask = async (question: string, rest: Rest = {}): Promise<Answer> =>
  (await bundledAssistant()).ask({ question, ...rest });

/** @throws where the answer is of another kind */
export async function askFor<Kind extends AnswerKind>(
  kind: Kind,
  question: string,
  rest?: Rest,
): Promise<AnswerOf<Kind>> {
  const answer = await ask(question, rest);
  if (answer.kind !== kind) throw new Error(`“${question}” got ${answer.kind}, not ${kind}`);
  return answer as AnswerOf<Kind>;
}

/** Keys of the studies of a list, a count or a card, in the order of the table. */
export const keysOf = (answer: Answer): string[] => {
  if ('list' in answer) return answer.list.studies.map(({ key }) => key);
  return 'studies' in answer ? answer.studies.map(({ key }) => key) : [];
};

/** "jo-2017 lee-2015" as a list. */
export const keys = (text: string): string[] => text.split(' ');

/** As a request sends it: the conversation, its last question apart. */
const talk = (
  first: string,
  ...rest: string[]
): { question: string; history: readonly string[] } => {
  const all = [first, ...rest];
  return { question: all.at(-1) as string, history: all.slice(0, -1) };
};

/** Asks the last of a conversation, after the others. */
export const say = async (first: string, ...rest: string[]): Promise<Answer> => {
  const { question, history } = talk(first, ...rest);
  return ask(question, { history });
};

/** How a question was read, as a reader is shown it: "country = China". */
export const labels = ({ terms }: Answer): string[] => terms.map(({ label }) => label);
