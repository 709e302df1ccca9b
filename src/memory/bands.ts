/**
 * How much work sentences are, least first. `context`: translated, or known between the same neighbours. `100`: known.
 * `repeated`: as one before, in this document or an earlier one. The others: percent of the best match.
 */
export const bands = ['context', '100', 'repeated', '95-99', '85-94', '75-84', '50-74', 'new'] as const;

/** A range of match scores, for counts of words. */
export type Band = (typeof bands)[number];

/** An amount of text. */
export interface Volume {
  readonly segments: number;
  /** As word processors count them: what is between white space and has a letter or a digit. */
  readonly words: number;
  /** As GMX-V 2.0 counts them. */
  readonly gmxWords: number;
  /** Without white space, in code points. */
  readonly characters: number;
  /** Words by the weight of their band; present if the settings weigh or price words. */
  readonly weightedWords?: number;
  /** Weighted words by the price of the language, not rounded; present if the settings have prices. */
  readonly cost?: number;
}

/** What the settings say of the worth of words. */
export interface Rates {
  /** Which words are weighed and paid: `words` when absent. */
  readonly count?: 'words' | 'gmxWords';
  /** Percent of a whole word by band; of `context` 0 when absent, of others 100. */
  readonly weights?: Readonly<Partial<Record<Band, number>>>;
  /** Of a whole word, by language. */
  readonly prices?: Readonly<Record<string, number>>;
  readonly currency?: string;
}

/** The volumes of the bands, of a document, a language or everything. They add up to the total. */
export interface Analysis {
  readonly bands: Readonly<Record<Band, Volume>>;
  readonly total: Volume;
}

const nothing: Volume = { segments: 0, words: 0, gmxWords: 0, characters: 0 };

/** Weights are percent, and prices have six decimals at most: sums of such numbers are exact as whole numbers. */
const weightScale = 100;
const costScale = 100_000_000;

/** The percent of a whole word that words of a band count. */
export function weightOf(band: Band, { weights }: Rates): number {
  return weights?.[band] ?? (band === 'context' ? 0 : 100);
}

/** A volume of one band and language with what it is worth. */
function rate(volume: Volume, band: Band, language: string, rates: Rates): Volume {
  const weighted = volume[rates.count ?? 'words'] * weightOf(band, rates);
  const price = rates.prices?.[language];
  return {
    ...volume,
    weightedWords: weighted / weightScale,
    ...(price !== undefined && { cost: (weighted * Math.round(price * 1_000_000)) / costScale }),
  };
}

/** Counts the segments of a document in one language. */
export function countBands(
  language: string,
  rates: Rates | undefined,
): { add(band: Band, volume: Volume): void; analysis(): Analysis } {
  const volumes = new Map<Band, Volume>();
  return {
    add(band, volume) {
      volumes.set(band, plus(volumes.get(band) ?? nothing, volume));
    },
    analysis: () =>
      analysisOf((band) => {
        const volume = volumes.get(band) ?? nothing;
        return rates ? rate(volume, band, language, rates) : volume;
      }),
  };
}

/** Several analyses as one. */
export function sumOf(parts: readonly Analysis[]): Analysis {
  return analysisOf((band) => parts.map((part) => part.bands[band]).reduce(plus, nothing));
}

function analysisOf(volume: (band: Band) => Volume): Analysis {
  const found = bands.map((band) => [band, volume(band)] as const);
  return {
    bands: Object.fromEntries(found) as Record<Band, Volume>,
    total: found.reduce((sum, [, each]) => plus(sum, each), nothing),
  };
}

function plus(a: Volume, b: Volume): Volume {
  return {
    segments: a.segments + b.segments,
    words: a.words + b.words,
    gmxWords: a.gmxWords + b.gmxWords,
    characters: a.characters + b.characters,
    ...plusExact('weightedWords', a, b, weightScale),
    ...plusExact('cost', a, b, costScale),
  };
}

function plusExact(name: 'weightedWords' | 'cost', a: Volume, b: Volume, scale: number): Partial<Volume> {
  const values = [a[name], b[name]].filter((value) => value !== undefined);
  if (values.length === 0) return {};
  return { [name]: values.reduce((sum, value) => sum + Math.round(value * scale), 0) / scale };
}
