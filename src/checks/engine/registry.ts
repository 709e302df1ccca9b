import { acronymsMisspelt } from '../rules/acronyms/misspelt.ts';
import { addressesChanged } from '../rules/addresses/changed.ts';
import { apostrophesStyle } from '../rules/apostrophes/style.ts';
import { bracketsUnpaired } from '../rules/brackets/unpaired.ts';
import { capitalsStart } from '../rules/capitals/start.ts';
import { consistencySource } from '../rules/consistency/source.ts';
import { consistencyTarget } from '../rules/consistency/target.ts';
import { countriesChanged } from '../rules/countries/changed.ts';
import { dashesStyle } from '../rules/dashes/style.ts';
import { datesChanged } from '../rules/dates/changed.ts';
import { designationsChanged } from '../rules/designations/changed.ts';
import { directionsChanged } from '../rules/directions/changed.ts';
import { ellipsisStyle } from '../rules/ellipsis/style.ts';
import { factsParity } from '../rules/facts/parity.ts';
import { glossaryDeprecated } from '../rules/glossary/deprecated.ts';
import { glossaryForbidden } from '../rules/glossary/forbidden.ts';
import { glossaryMissing } from '../rules/glossary/missing.ts';
import { languageWrong } from '../rules/language/wrong.ts';
import { lettersAlphabet } from '../rules/letters/alphabet.ts';
import { lettersComposition } from '../rules/letters/composition.ts';
import { lettersInvisible } from '../rules/letters/invisible.ts';
import { lettersKeyboard } from '../rules/letters/keyboard.ts';
import { lettersLookAlike } from '../rules/letters/look-alike.ts';
import { lettersMixedScript } from '../rules/letters/mixed-script.ts';
import { lettersShort } from '../rules/letters/short.ts';
import { lettersUnmarked } from '../rules/letters/unmarked.ts';
import { markupBroken } from '../rules/markup/broken.ts';
import { markupEmpty } from '../rules/markup/empty.ts';
import { markupExtra } from '../rules/markup/extra.ts';
import { markupMissing } from '../rules/markup/missing.ts';
import { namesChanged } from '../rules/names/changed.ts';
import { namesMissing } from '../rules/names/missing.ts';
import { namesMisspelt } from '../rules/names/misspelt.ts';
import { namesSpeaker } from '../rules/names/speaker.ts';
import { namesSpelledTwoWays } from '../rules/names/spelled-two-ways.ts';
import { negationAdded } from '../rules/negation/added.ts';
import { negationLost } from '../rules/negation/lost.ts';
import { numbersAdded } from '../rules/numbers/added.ts';
import { numbersExchanged } from '../rules/numbers/exchanged.ts';
import { numbersFormat } from '../rules/numbers/format.ts';
import { numbersMissing } from '../rules/numbers/missing.ts';
import { placeholdersAdded } from '../rules/placeholders/added.ts';
import { placeholdersMissing } from '../rules/placeholders/missing.ts';
import { placeholdersPlural } from '../rules/placeholders/plural.ts';
import { punctuationEnd } from '../rules/punctuation/end.ts';
import { punctuationOtherEnd } from '../rules/punctuation/other-end.ts';
import { quotesMissing } from '../rules/quotes/missing.ts';
import { quotesStyle } from '../rules/quotes/style.ts';
import { quotesUnpaired } from '../rules/quotes/unpaired.ts';
import { ranksChanged } from '../rules/ranks/changed.ts';
import { spacingDoubled } from '../rules/spacing/doubled.ts';
import { spacingEnds } from '../rules/spacing/ends.ts';
import { spacingNoBreak } from '../rules/spacing/no-break.ts';
import { spacingPunctuation } from '../rules/spacing/punctuation.ts';
import { targetEmpty } from '../rules/target/empty.ts';
import { targetTooLong } from '../rules/target/too-long.ts';
import { targetTruncated } from '../rules/target/truncated.ts';
import { targetUntranslated } from '../rules/target/untranslated.ts';
import { termsAbbreviationFirst } from '../rules/terms/abbreviation-first.ts';
import { termsDoNotTranslate } from '../rules/terms/do-not-translate.ts';
import { termsInconsistent } from '../rules/terms/inconsistent.ts';
import { timesChanged } from '../rules/times/changed.ts';
import { unitsChanged } from '../rules/units/changed.ts';
import { wordsCalque } from '../rules/words/calque.ts';
import { wordsDoubled } from '../rules/words/doubled.ts';
import type { Check } from './check.ts';

/** Every check, in the order of its findings for one pair. Adding one is its file, its line here and in `codes.ts`, and its texts in each folder of `messages/findings/`. */
export const checks: readonly Check[] = [
  targetEmpty,
  targetUntranslated,
  targetTruncated,
  targetTooLong,
  languageWrong,
  lettersAlphabet,
  lettersMixedScript,
  lettersLookAlike,
  lettersInvisible,
  lettersComposition,
  lettersKeyboard,
  lettersUnmarked,
  lettersShort,
  numbersMissing,
  numbersAdded,
  numbersExchanged,
  numbersFormat,
  datesChanged,
  timesChanged,
  unitsChanged,
  addressesChanged,
  designationsChanged,
  acronymsMisspelt,
  countriesChanged,
  ranksChanged,
  directionsChanged,
  negationLost,
  negationAdded,
  factsParity,
  glossaryMissing,
  glossaryForbidden,
  glossaryDeprecated,
  termsDoNotTranslate,
  termsInconsistent,
  termsAbbreviationFirst,
  namesChanged,
  namesMisspelt,
  namesMissing,
  namesSpeaker,
  namesSpelledTwoWays,
  markupMissing,
  markupExtra,
  markupBroken,
  markupEmpty,
  placeholdersMissing,
  placeholdersAdded,
  placeholdersPlural,
  quotesMissing,
  quotesUnpaired,
  quotesStyle,
  bracketsUnpaired,
  wordsDoubled,
  wordsCalque,
  capitalsStart,
  consistencyTarget,
  consistencySource,
  punctuationEnd,
  punctuationOtherEnd,
  spacingDoubled,
  spacingEnds,
  spacingPunctuation,
  spacingNoBreak,
  dashesStyle,
  apostrophesStyle,
  ellipsisStyle,
];
