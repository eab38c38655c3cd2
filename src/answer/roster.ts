/** The roster: the included studies by name, in the order of the table, so that a count can be drawn among all of them. */

import type * as z from 'zod/mini';
import type { Library } from '../library/library.ts';
import type { studyNameSchema } from './schema/studies.ts';

export type StudyName = Readonly<z.infer<typeof studyNameSchema>>;
export type Roster = readonly StudyName[];

export const rosterOf = ({ studies }: Pick<Library, 'studies'>): Roster =>
  studies.map(({ key, label, number }) => ({ key, label, number }));

/** The studies of these keys, in the order of the table; those that the roster lacks are left out. */
export const namesOf = (roster: Roster, keys: readonly string[]): StudyName[] =>
  roster.filter(({ key }) => keys.includes(key));
