/** Questions to try: a few that the review answers, of different kinds, from different places. */

import type { Library } from '../library/library.ts';

const WANTED = 6;

/** A question as people ask it, not a keyword. */
const isQuestion = (text: string): boolean => /^[A-Z].{15,80}\?$/.test(text);

/**
 * Chooses from the written questions: from paragraphs and studies spread evenly through the review, a reader of another
 * kind each time. The same for the same Library; fewer where it has fewer.
 */
export function questionsToTry({ asked }: Pick<Library, 'asked'>, wanted = WANTED): string[] {
  const readers = ['student', 'expert', 'patient'] as const;
  const abouts = [...new Set(asked.map(({ about }) => about))].filter(
    (about) => !/^(?:ref-|S\d+\.[FC])/.test(about),
  );
  const tries: string[] = [];
  for (let place = 0; place < wanted; place += 1) {
    const about = abouts[Math.floor(((place + 0.5) * abouts.length) / wanted)];
    const own = asked.filter((one) => one.about === about && isQuestion(one.text));
    const chosen = own.find(({ reader }) => reader === readers[place % readers.length]) ?? own[0];
    if (chosen && !tries.includes(chosen.text)) tries.push(chosen.text);
  }
  return tries;
}
