/** Metadata of a paper as reference managers and crawlers read it (the tags of Google Scholar and Zotero). */

import type { CslItem, CslName } from '../../src/library/reference.ts';

const nameOf = ({ family, given, literal }: CslName): string =>
  literal ?? [given, family].filter((part) => part !== undefined).join(' ');

/** In the order in which they are read: an author's tags follow each other. */
function citationMeta(item: CslItem): { name: string; content: string }[] {
  const { author, issued, page, volume, issue, DOI, title } = item;
  const [firstPage, lastPage] = page?.split(/[-\u2013]+/) ?? [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['title', title],
    ...author.map((one) => ['author', nameOf(one)] as const),
    ['publication_date', issued['date-parts'][0]?.join('/')],
    ['journal_title', item['container-title']],
    ['volume', volume],
    ['issue', issue],
    ['firstpage', firstPage],
    ['lastpage', lastPage],
    ['doi', DOI],
    ['publisher', item.publisher],
  ];
  return tags.flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name: `citation_${name}`, content }],
  );
}

export function CitationMeta({ item }: { readonly item: CslItem }) {
  return (
    <>
      {citationMeta(item).map(({ name, content }, index) => (
        <meta key={index} name={name} content={content} />
      ))}
    </>
  );
}
