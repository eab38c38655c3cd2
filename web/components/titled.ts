/** A sentence under a title, each said once: an answer's own sentence stands alone elsewhere, and so may say what its title says. */

export const repeats = (title: string, sentence: string): boolean => sentence === `${title}.`;

/** Both as one line; the sentence alone where it begins with the title. */
export const titled = (title: string, sentence: string): string =>
  sentence.startsWith(title) ? sentence : `${title}. ${sentence}`;
