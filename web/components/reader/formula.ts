/** Formulas: the little TeX that running text has, as the signs that it stands for. */

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

/** "$\alpha v \beta 3$" as "αvβ3". As it stands where it holds more than signs, letters and figures. */
export function printFormula(formula: string): string {
  const inner = formula
    .slice(1, -1)
    .replace(/\\([A-Za-z]+)/g, (whole, name: string) => SIGNS[name] ?? whole);
  return /[\\{}^_]/.test(inner) ? formula : inner.replaceAll(/\s+/g, '');
}
