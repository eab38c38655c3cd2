/** Forms of a reply: JSON, or what reference managers and papers take; chosen by the address's extension, else by the Accept header. */

import type { Request } from 'express';
import type { CitationStyle } from '../../cite/citation.ts';
import { VerbatimError } from '../../errors.ts';

export type Form =
  { readonly kind: 'json' } | { readonly kind: 'citations'; readonly style: CitationStyle };

export interface OfferedForm {
  readonly form: Form;
  /** The first is the one sent. */
  readonly types: readonly string[];
  /** Behind the last part of a path; undefined where it has none. */
  readonly extension: string | undefined;
}

/** Styles of text; the first is taken where none is named. */
export const TEXT_STYLES = ['apa', 'vancouver', 'plain'] as const;

/** Text types; `style` as a parameter of the type is how DOI resolvers ask for it. */
const TEXT_TYPES = ['text/plain', 'text/x-bibliography'] as const;

/** The first is sent where anything goes. */
export const FORMS: readonly OfferedForm[] = [
  { form: { kind: 'json' }, types: ['application/json'], extension: 'json' },
  {
    form: { kind: 'citations', style: 'bibtex' },
    types: ['application/x-bibtex', 'text/x-bibtex'],
    extension: 'bib',
  },
  {
    form: { kind: 'citations', style: 'ris' },
    types: ['application/x-research-info-systems'],
    extension: 'ris',
  },
  {
    form: { kind: 'citations', style: 'csl-json' },
    types: ['application/vnd.citationstyles.csl+json'],
    extension: 'csl',
  },
  {
    form: { kind: 'citations', style: 'apa' },
    types: [...TEXT_TYPES, 'text/x-bibliography;style=apa'],
    extension: 'txt',
  },
  {
    form: { kind: 'citations', style: 'vancouver' },
    types: ['text/x-bibliography;style=vancouver'],
    extension: undefined,
  },
  {
    form: { kind: 'citations', style: 'plain' },
    types: ['text/x-bibliography;style=plain'],
    extension: undefined,
  },
];

/** The type that a form is sent as. */
export const sentType = ({ types, form }: OfferedForm): string =>
  form.kind === 'citations' && (TEXT_STYLES as readonly string[]).includes(form.style)
    ? 'text/plain; charset=utf-8'
    : (types[0] ?? 'application/json');

/** `/ask.bib` as `/ask` and its form. An extension that names no form is part of the path. */
export function splitExtension(path: string): { path: string; form: OfferedForm | undefined } {
  const extension = /\.([a-z]+)$/.exec(path)?.[1];
  const form = FORMS.find(({ extension: one }) => one !== undefined && one === extension);
  return form ? { path: path.slice(0, -(extension?.length ?? 0) - 1), form } : { path, form };
}

interface Wanted {
  readonly byExtension: OfferedForm | undefined;
  /** Of text; the first where none is named. */
  readonly style: CitationStyle | undefined;
  readonly operation: { readonly hasCitations: boolean };
}

/**
 * The form that a request asks for.
 *
 * @throws {VerbatimError} `FORM_UNKNOWN` where none of those it accepts is offered
 */
export function chooseForm(
  request: Request,
  { byExtension, style, operation: { hasCitations } }: Wanted,
): OfferedForm {
  const offered = hasCitations ? FORMS : FORMS.slice(0, 1);
  const types = offered.flatMap((one) => one.types);
  const accepted = byExtension?.types[0] ?? request.accepts(types);
  const found = offered.find((one) => one.types.some((type) => type === accepted));
  if (!found) {
    throw new VerbatimError('FORM_UNKNOWN', {
      accept: byExtension ? `.${byExtension.extension}` : (request.headers.accept ?? ''),
      offered: types,
    });
  }
  const isText = (TEXT_TYPES as readonly unknown[]).includes(accepted);
  return isText && style !== undefined ? { ...found, form: { kind: 'citations', style } } : found;
}
