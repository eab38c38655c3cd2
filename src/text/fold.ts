/** Folding: one spelling for the many ways in which the same word is printed. */

const GREEK_NAMES: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/**
 * Folds one word: compatibility forms to plain ones (NFKC: H₂O₂ to H2O2), lower case, accents off, Greek letters to
 * their names, and everything that is neither letter nor digit out.
 *
 * Text in other scripts keeps its letters. The result may be empty.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[α-ως]/g, (letter) => GREEK_NAMES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Brings British spelling to American, on folded words: tumour to tumor, oesophageal to esophageal, personalised to
 * personalized.
 *
 * It runs over text and question alike, so a word that it spells oddly (contour to contor) still meets itself.
 */
export function americanize(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?<=[a-z]{2})our(?=$|s$|ed$|ing$|al$|able$|ful|less|ite)/, 'or')
    .replace(/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=[a-z]{3})ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz')
    .replace(/ae(?=[a-z]{2})|oe(?=s|d|m|n)/g, (pair) => pair.charAt(1))
    .replace(/(?<=[a-z]{2})ll(?=(?:ed|ing|er|ers)$)/, 'l')
    .replace(/(?<=[a-z]{3})tre$/, 'ter')
    .replace(/(?<=[a-z]{4})ogue$/, 'og');
}
