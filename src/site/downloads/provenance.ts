import type { Briefing, Site } from '../../model/edition.ts';
import { addressOf, articlePath } from '../kit/addresses.ts';
import { latestCorrection } from '../kit/corrections.ts';
import { dayIn, isoDay } from '../kit/date.ts';
import { autonymOf, siteName, wordsOf } from '../kit/languages.ts';

/** The note on its origin in a file that leaves the site, in its language; plain text. */
export interface Provenance {
  /** The date, the language, whether it is the original, and when it was last corrected, each for itself. */
  readonly facts: readonly string[];
  /** The day (ISO) that the text was last corrected, else that it is from; none if it has none. */
  readonly day: string | undefined;
  /** Of the site. */
  readonly publisher: string;
  /** Of the page of this language; absent if the site has no address. */
  readonly address?: string;
  /** Absent if the site names none. */
  readonly licence?: string;
}

/** The note on its origin in a file of a briefing in one language. */
export function provenanceOf({ document, publication }: Briefing, language: string, site: Site): Provenance {
  const words = wordsOf(site, language);
  const date = document.meta.get('date');
  const day = isoDay(date ?? '');
  const corrected = latestCorrection(publication?.corrections, language);
  const page = addressOf(articlePath(language, document.name), site);
  // E-books and word processors ask for an address as RFC 3986 has it.
  const address = page !== undefined && URL.canParse(page) ? new URL(page).href : page;
  const licence = site.licence?.get(language);
  return {
    facts: [
      ...(date === undefined ? [] : [day === undefined ? date : dayIn(day, language)]),
      autonymOf(language),
      words.text(language === document.language ? 'edition.source' : 'edition.translation'),
      ...(corrected === undefined
        ? []
        : [words.text('edition.corrected', { date: dayIn(corrected, language) })]),
    ],
    day: corrected ?? day,
    publisher: siteName(language, site),
    ...(address !== undefined && { address }),
    ...(licence !== undefined && { licence }),
  };
}
