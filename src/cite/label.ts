/** Short names of references, as they stand in a text: "Chai et al., 2024". */

import type { CslItem, CslName } from '../library/reference.ts';

const surname = ({ family, literal, given }: CslName): string => literal ?? family ?? given ?? '';

/** "Khan", "Singh & Kumar", "Chai et al.". Empty where no author is known. */
export function shortAuthors({ author }: Pick<CslItem, 'author'>): string {
  const [first, second] = author;
  if (!first) return '';
  if (!second) return surname(first);
  return author.length === 2
    ? `${surname(first)} & ${surname(second)}`
    : `${surname(first)} et al.`;
}

/** Year of publication; "n.d." where none is known. */
export function publicationYear({ issued }: Pick<CslItem, 'issued'>): string {
  const year = issued['date-parts'][0]?.[0];
  return year ? String(year) : 'n.d.';
}
