/** Questions to try: a few that the review answers, of different kinds, from different places. */

import type { Library } from '../library/library.ts';

const WANTED = 6;

/** One plain clause that asks, short enough for a button. */
const OFFERED =
  /^(?:What|Which|Who|Whose|Why|How|Where|When|Does|Do|Did|Is|Are|Can|Could|Was|Were|Has|Have)\b[^.!,;:]{12,75}\?$/;

/** Whether a written question is one to offer: not keywords, no story before it and no premise beside it. */
export const isOffered = (text: string): boolean => OFFERED.test(text);

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
    const own = asked.filter((one) => one.about === about && isOffered(one.text));
    const chosen = own.find(({ reader }) => reader === readers[place % readers.length]) ?? own[0];
    if (chosen && !tries.includes(chosen.text)) tries.push(chosen.text);
  }
  return tries;
}
