/** Checks of facets.yml: every value that a study has, no value that none has, no phrase with two meanings in one facet. */

import type { FacetWords } from '../library/facet-words.ts';
import type { FacetName } from '../library/facet-names.ts';
import { type Checked, foldedWords } from './checked.ts';
import type { Placed } from './readers.ts';

type FacetEntry = Placed<FacetWords>;

/** Values of a facet that the studies have, with their details. */
function valuesOfStudies({ draft }: Checked, facet: FacetName): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const { frontMatter } of draft.studies) {
    for (const { value, detail } of frontMatter.value.facets[facet]) {
      const details = values.get(value) ?? new Set<string>();
      values.set(value, details);
      if (detail !== undefined) details.add(detail);
    }
  }
  return values;
}

function checkValues(checked: Checked, { value: words, file, line }: FacetEntry): void {
  const { log } = checked;
  const { facet, values, groups, others } = words;
  const known = valuesOfStudies(checked, facet);
  const named = new Set(values.map(({ value }) => value));
  const report = (problem: string, remedy: string): void =>
    log.report(file, line, `${facet}: ${problem}`, remedy);
  for (const { value, details } of values) {
    const own = known.get(value);
    if (!own) report(`no study has the value “${value}”`, 'correct it, or move it to others');
    for (const { detail } of details) {
      if (own && ![...own].some((one) => one.includes(detail)))
        report(`no study has “${value}” with the detail “${detail}”`, 'correct the detail');
    }
  }
  for (const value of known.keys()) {
    if (facet !== 'year' && !named.has(value))
      report(`a study has “${value}”, which is not named here`, 'add it to values');
  }
  for (const { name, values: members } of groups) {
    for (const member of members) {
      if (!named.has(member))
        report(`“${member}” of the group “${name}” is no value`, 'correct it');
    }
  }
  for (const { value } of others) {
    if (known.has(value)) report(`“${value}” of others is a value that studies have`, 'remove it');
  }
}

/** A word or two that stand for two values of one facet would count one of them at random. */
function checkPhrases({ log }: Checked, { value: words, file, line }: FacetEntry): void {
  const meanings = new Map<string, string>();
  const claim = (phrases: readonly string[], meaning: string): void => {
    for (const phrase of phrases) {
      const folded = foldedWords(phrase);
      const before = meanings.get(folded);
      if (before !== undefined && before !== meaning)
        log.report(
          file,
          line,
          `${words.facet}: “${phrase}” stands for ${before} and for ${meaning}`,
          'keep one',
        );
      meanings.set(folded, meaning);
    }
  };
  const groups = words.groups.map((group) => ({
    group,
    phrases: new Set([...group.also, ...group.weak].map(foldedWords)),
  }));
  for (const { group } of groups) claim([...group.also, ...group.weak], `the group ${group.name}`);
  for (const { value, also, weak, details } of words.values) {
    // A group may bear the name of one of its values: the word then means them all.
    const isOfGroup = (phrase: string): boolean =>
      groups.some(
        ({ group, phrases }) => group.values.includes(value) && phrases.has(foldedWords(phrase)),
      );
    claim(
      [...also, ...weak].filter((phrase) => !isOfGroup(phrase)),
      value,
    );
    for (const detail of details)
      claim([...detail.also, ...detail.weak], `${value} (${detail.detail})`);
  }
  for (const { value, also } of words.others) claim([value, ...also], `${value} (others)`);
}

export function checkFacets(checked: Checked): void {
  const seen = new Set<FacetName>();
  for (const entry of checked.draft.facets) {
    const { facet } = entry.value;
    if (seen.has(facet))
      checked.log.report(entry.file, entry.line, `the facet ${facet} stands twice`, 'join the two');
    seen.add(facet);
    checkValues(checked, entry);
    checkPhrases(checked, entry);
  }
}
