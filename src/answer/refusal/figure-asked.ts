/** Figures asked for: a question for a length of time or a share is hardly answered by a passage that has none. */

interface Figure {
  /** How it is asked for. */
  readonly asked: RegExp;
  /** A number of such units, or its like in words: what a passage that answers has. */
  readonly told: RegExp;
}

/** Where a clause opens: "measured how much gold" asks for no amount, "how much gold?" does. */
const OPENS = String.raw`(?:^|[,;:.?!()]|\b(?:and|or|but|so|ok|okay|about|for|roughly|exactly|is|say|says|know|tell me|wonder|wondering|asking|ask))\s*`;

const figure = (how: string, named: string, units: string, inWords = 'per ?cent'): Figure => ({
  asked: new RegExp(`${OPENS}how (?:${how})\\b|\\b(?:${named})\\b`, 'i'),
  told: new RegExp(`\\d[ \\u00a0]?(?:${units})(?![\\p{L}\\p{N}])|${inWords}`, 'iu'),
});

const FIGURES: readonly Figure[] = [
  figure(
    'accurate|reliable|likely|often',
    'per ?cent|percentages?|percentile|what (?:fraction|share|proportion)(?! (?:of )?(?:(?:the|all) )*(?:papers|studies|articles|records|trials))|(?:success|cure|response|error|survival|encapsulation|remission|mortality|false[- ]\\w+) rate|auc',
    '%|per ?cent',
  ),
  figure(
    'long|fast|quick|quickly|soon|many (?:seconds|minutes|hours|days|weeks|months|years|times)',
    'half-?li[fv]es?|durations?|shelf[- ]life|life expectancy|time ?points?|exposure time|scan time',
    's|sec\\w*|min\\w*|h|hrs?|hours?|days?|weeks?|months?|years?',
    'periods? of time',
  ),
  figure(
    'big|large|small|tiny|wide|thick|deep|many (?:nanomet\\w+|millimet\\w+|centimet\\w+|microns?|nm|mm|cm)',
    'diameters?|nanomet(?:er|re)s?|nm|millimet(?:er|re)s?|mm|cm|microns?|thickness|(?:what|which|exact|excitation|emission|laser) wavelengths?|wavelengths? (?:of|used)',
    'nm|µm|mm|cm|microns?|nanomet\\w+|millimet\\w+',
  ),
  figure(
    'much|many (?:grays?|gy|mg|milligrams?|grams?|micrograms?|millilit\\w+|ml|doses|injections)|strong(?:ly)?',
    '(?:what|which|total|single|daily) dos(?:es?|age)|dosages?|doses? (?:of|used|given|per|in)|milligrams?|micrograms?|mg|mg/kg|millilit(?:er|re)s?|ml|concentrations?|molar|micromolar|ic50|ld50',
    '[mµnk]?g|[mµ]?l|[mµn]?m(?:ol)?|mg/kg',
  ),
  figure('hot|warm|many degrees', 'degrees|celsius|temperatures?', '°|degrees'),
  figure(
    'powerful|intense|bright|many (?:watts?|volts?|tesla|joules?)',
    'watts?|w/cm2?|volts?|voltages?|tesla|mhz|khz|hertz|joules?|field strength|relaxivity|r1|r2|zeta',
    '[mk]?w|[mk]?v|t|tesla|[mkg]?hz|[mk]?j',
  ),
  figure(
    'expensive|many (?:dollars|euros|pounds)',
    'what (?:would|do|does|did|will) [^?]{1,60} cost|(?:what|which|the|list) price|price (?:of|per|in)|dollars?|euros?|usd|gbp',
    'dollars?|euros?|usd|eur|gbp',
  ),
];

/** A size beside that of something else is told in words: "how big are they next to a cell". */
const BESIDE = /\b(?:next to|beside|compared?|relative|than|versus|vs)\b/i;

export interface FigureAsked {
  /** Whether a figure of a kind is asked for that none of the texts has. */
  readonly isLacking: boolean;
  /** Whether one is asked for that the first of them has. */
  readonly isTold: boolean;
}

export function readFigureAsked(question: string, texts: readonly string[]): FigureAsked {
  const kinds = BESIDE.test(question) ? [] : FIGURES.filter(({ asked }) => asked.test(question));
  return {
    isLacking: kinds.some(({ told }) => !texts.some((text) => told.test(text))),
    isTold: kinds.some(({ told }) => told.test(texts[0] ?? '')),
  };
}
