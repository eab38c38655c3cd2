/** Words of a question that nothing has or takes, underlined as a misspelling is. */

import { strings } from '../strings.ts';

/** @param says - what is the matter with them */
export const AbsentWords = ({
  says,
  words,
}: {
  readonly says: string;
  readonly words: readonly string[];
}) => (
  <>
    {says}{' '}
    {words.map((word, index) => (
      <span key={index}>
        {index > 0 && ', '}
        <span class="absent">{word}</span>
      </span>
    ))}
  </>
);

export const MissingWords = ({ words }: { readonly words: readonly string[] }) =>
  words.length === 0 ? null : (
    <p class="missing">
      <AbsentWords says={strings.missing} words={words} />
    </p>
  );
