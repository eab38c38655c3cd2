/** Texts with places for what is put in, and with plural forms. */

/** A text, with `{names}` for what is put in; or one for each plural category of its language, chosen by `count`. */
export type WidgetText = string | { readonly [Category in Intl.LDMLPluralRule]?: string };

export type Facts = Readonly<Record<string, string | number>>;

/** The form of a text for a number of things. */
function formOf(text: WidgetText, count: unknown, language: string): string {
  if (typeof text === 'string') return text;
  const category = new Intl.PluralRules(language).select(Number(count));
  return text[category] ?? text.other ?? '';
}

/** Puts facts into a text; a name that is none of them stays as it is written. */
export const fillText = (text: WidgetText, facts: Facts, language: string): string =>
  formOf(text, facts['count'], language).replace(/\{(\w+)\}/g, (whole, fact: string) =>
    String(facts[fact] ?? whole),
  );
