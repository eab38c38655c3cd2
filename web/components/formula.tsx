/** Formulas: the little TeX that running text has, drawn as the signs that it stands for; it stays what is quoted and copied. */

import type { Span } from '../../src/text/span.ts';

const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'µ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  pm: '±',
  leq: '≤',
  geq: '≥',
  rightarrow: '→',
};

const FORMULA = /\$[^$]+\$/g;

/** Where formulas stand in a text. */
export const formulasIn = (text: string): Span[] =>
  [...text.matchAll(FORMULA)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));

/** "$\alpha v \beta 3$" as "αvβ3". As it stands where it holds more than signs, letters and figures. */
export function printFormula(formula: string): string {
  const inner = formula
    .slice(1, -1)
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => SIGNS[name] ?? whole);
  return /[\\{}^_]/.test(inner) ? formula : inner.replaceAll(/\s+/g, '');
}

/** A formula as printed in `text`, drawn as signs. Part of one is shown as it is printed. */
export function Formula({ text }: { readonly text: string }) {
  const [span] = formulasIn(text);
  const isWhole = span?.start === 0 && span.end === text.length;
  return isWhole ? <span data-source={text}>{printFormula(text)}</span> : <>{text}</>;
}
