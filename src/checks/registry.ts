import { acronymsMisspelt } from './acronyms-misspelt.ts';
import { addressesChanged } from './addresses-changed.ts';
import { apostrophesStyle } from './apostrophes-style.ts';
import { bracketsUnpaired } from './brackets-unpaired.ts';
import { capitalsStart } from './capitals-start.ts';
import type { Check } from './check.ts';
import { consistencySource } from './consistency-source.ts';
import { consistencyTarget } from './consistency-target.ts';
import { dashesStyle } from './dashes-style.ts';
import { datesChanged } from './dates-changed.ts';
import { designationsChanged } from './designations-changed.ts';
import { ellipsisStyle } from './ellipsis-style.ts';
import { factsParity } from './facts-parity.ts';
import { glossaryDeprecated } from './glossary-deprecated.ts';
import { glossaryForbidden } from './glossary-forbidden.ts';
import { glossaryMissing } from './glossary-missing.ts';
import { languageWrong } from './language-wrong.ts';
import { lettersAlphabet } from './letters-alphabet.ts';
import { lettersComposition } from './letters-composition.ts';
import { lettersInvisible } from './letters-invisible.ts';
import { lettersLookAlike } from './letters-look-alike.ts';
import { lettersMixedScript } from './letters-mixed-script.ts';
import { lettersShort } from './letters-short.ts';
import { lettersUnmarked } from './letters-unmarked.ts';
import { markupBroken } from './markup-broken.ts';
import { markupEmpty } from './markup-empty.ts';
import { markupExtra } from './markup-extra.ts';
import { markupMissing } from './markup-missing.ts';
import { namesSpelledTwoWays } from './names-spelled-two-ways.ts';
import { negationLost } from './negation-lost.ts';
import { numbersAdded } from './numbers-added.ts';
import { numbersMissing } from './numbers-missing.ts';
import { punctuationEnd } from './punctuation-end.ts';
import { punctuationOtherEnd } from './punctuation-other-end.ts';
import { quotesMissing } from './quotes-missing.ts';
import { quotesStyle } from './quotes-style.ts';
import { quotesUnpaired } from './quotes-unpaired.ts';
import { spacingDoubled } from './spacing-doubled.ts';
import { spacingEnds } from './spacing-ends.ts';
import { spacingNoBreak } from './spacing-no-break.ts';
import { spacingPunctuation } from './spacing-punctuation.ts';
import { targetEmpty } from './target-empty.ts';
import { targetTooLong } from './target-too-long.ts';
import { targetTruncated } from './target-truncated.ts';
import { targetUntranslated } from './target-untranslated.ts';
import { termsAbbreviationFirst } from './terms-abbreviation-first.ts';
import { termsDoNotTranslate } from './terms-do-not-translate.ts';
import { termsInconsistent } from './terms-inconsistent.ts';
import { timesChanged } from './times-changed.ts';
import { unitsChanged } from './units-changed.ts';
import { wordsDoubled } from './words-doubled.ts';

/** Every check, in the order of its findings for one pair. Adding one is its file and its line here. */
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
  lettersUnmarked,
  lettersShort,
  numbersMissing,
  numbersAdded,
  datesChanged,
  timesChanged,
  unitsChanged,
  addressesChanged,
  designationsChanged,
  acronymsMisspelt,
  negationLost,
  factsParity,
  glossaryMissing,
  glossaryForbidden,
  glossaryDeprecated,
  termsDoNotTranslate,
  termsInconsistent,
  termsAbbreviationFirst,
  namesSpelledTwoWays,
  markupMissing,
  markupExtra,
  markupBroken,
  markupEmpty,
  quotesMissing,
  quotesUnpaired,
  quotesStyle,
  bracketsUnpaired,
  wordsDoubled,
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
