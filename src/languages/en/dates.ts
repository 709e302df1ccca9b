import { type CriticalFacts, counted, words } from '../engine/fact-words.ts';

/**
 * English. Negators, negative adverbs and affixes: Quirk et al., A Comprehensive Grammar of the English Language (1985),
 * §10.54–70 and appendix I.21; abbreviations of months and days as agencies write them (AP style).
 */
export const en: CriticalFacts = {
  months: counted([
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ]),
  weekdays: counted([
    'monday mondays mon',
    'tuesday tuesdays tues tue',
    'wednesday wednesdays wed',
    'thursday thursdays thurs thur thu',
    'friday fridays fri',
    'saturday saturdays sat',
    'sunday sundays sun',
  ]),
  datesHaveCapitals: true,
  times: words(
    'today tonight tomorrow yesterday noon midday midnight morning afternoon evening night gmt utc bc ad',
    'weekend fortnight century quarterly annual annually yearly monthly weekly daily hourly',
    'spring summer autumn winter',
  ),
  pointers: words('last next this previous past coming following current same'),
  periods: words(
    'day days week weeks weekend month months quarter quarters half year years decade decades century centuries hour hours',
    'spring summer autumn fall winter morning afternoon evening night',
  ),
  quantities: words(
    'half halves quarter quarters dozen dozens score scores pair couple both once twice thrice single sole double',
    'doubled doubles doubling triple tripled triples tripling quadruple halve halved halving tenfold hundreds thousands',
    'millions billions trillions tens percent nought nil',
  ),
  negations: words(
    'not no never none nobody nothing nowhere neither nor without cannot unless except hardly barely scarcely seldom',
    'rarely fail fails failed failing failure failures lack lacks lacked lacking refuse refuses refused refusing refusal',
    'deny denies denied denying denial',
  ),
  negativeEndings: ["n't"],
  denyingStems: [],
  seemingStems: [],
  negativePrefixes: ['un', 'in', 'im', 'il', 'ir', 'dis', 'non'],
};
