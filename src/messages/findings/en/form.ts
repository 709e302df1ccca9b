/** Findings about how translations are written: letters, marks, spaces and inline codes. */
export const form = {
  'apostrophes/style': {
    message: 'The target has "{{found}}" for an apostrophe.',
    advice: 'Write an apostrophe (’).',
  },
  'brackets/unpaired:unclosed': {
    message: '"{{mark}}" has no partner.',
    advice: 'Close the bracket or delete this one.',
  },
  'brackets/unpaired:unopened': {
    message: '"{{mark}}" has no partner.',
    advice: 'Open the bracket or delete this one.',
  },
  'capitals/start': {
    message: 'The target begins with a small "{{letter}}".',
    advice: 'Begin the sentence with a capital letter.',
  },
  'dashes/style': {
    message: 'The target has "{{found}}" for a dash.',
    advice: 'Write a long dash (—) between spaces.',
  },
  'dashes/style:hyphen': {
    message: '"{{found}}" is one word.',
    advice: 'Write "{{word}}" with a hyphen and without spaces.',
  },
  'ellipsis/style': {
    message: 'The target has "{{found}}" for an ellipsis.',
    advice: 'Write an ellipsis (…).',
  },
  'letters/alphabet': {
    message: '"{{word}}" has "{{letter}}" ({{code}}), which is no letter of {{language, language}}.',
    advice: 'Write the word in letters of the language.',
  },
  'letters/alphabet:corrected': {
    message: '"{{word}}" has "{{letter}}" ({{code}}), which is no letter of {{language, language}}.',
    advice: 'Write "{{right}}".',
  },
  'letters/alphabet:repeated': {
    message:
      '"{{word}}" has "{{letter}}" ({{code}}), which is no letter of {{language, language}}; the target has it {{count}} times.',
    advice: 'Write the word in letters of the language.',
  },
  'letters/alphabet:repeated-corrected': {
    message:
      '"{{word}}" has "{{letter}}" ({{code}}), which is no letter of {{language, language}}; the target has it {{count}} times.',
    advice: 'Write "{{right}}".',
  },
  'letters/composition': {
    message: '"{{word}}" has "{{composed}}" in two characters ({{first}} and {{second}}).',
    advice: 'Write it as one ({{code}}), as Unicode’s form NFC does.',
  },
  'letters/invisible': {
    message: 'The target has {{name, invisible}} ({{code}}) at "{{around}}".',
    advice: 'Delete it.',
  },
  'letters/invisible:lost': {
    message: 'The target has {{name, invisible}} ({{code}}) at "{{around}}".',
    advice: 'Type the letter that was lost.',
  },
  'letters/keyboard': {
    message: 'The sentence is typed without the letters {{letters}}, which {{language, language}} has.',
    advice: 'Type the letters where they belong.',
  },
  'letters/keyboard:several': {
    message:
      '{{count}} sentences of the document are typed without the letters {{letters}}, which {{language, language}} has.',
    advice: 'Type the letters where they belong.',
  },
  'letters/look-alike': {
    message: '"{{word}}" is typed in {{is, script}} letters that look like {{should, script}} ones.',
    advice: 'Type it in {{should, script}} letters.',
  },
  'letters/mixed-script': {
    message:
      '"{{word}}" has letters of two scripts: its "{{letter}}" ({{code}}) is {{script, letterScript}}.',
    advice: 'Retype the word in one script.',
  },
  'letters/mixed-script:whole': {
    message:
      '"{{word}}" has letters of two scripts: its "{{letter}}" ({{code}}) is {{script, letterScript}}.',
    advice: 'Type it in one script: {{wholeScript, script}} "{{whole}}".',
  },
  'letters/short:after-vowel': {
    message: '"{{words}}" has "{{letter}}" after a vowel.',
    advice: 'Write "{{right}}".',
  },
  'letters/short:elsewhere': {
    message: '"{{words}}" has "{{letter}}" where no vowel comes before it.',
    advice: 'Write "{{right}}".',
  },
  'letters/unmarked': {
    message: '"{{text}}" is written "{{usual}}" elsewhere.',
    advice: 'Write "{{usual}}" if that word is meant.',
  },
  'markup/broken:unknown': {
    message: 'The target has {{written}} for a code that the source does not write so.',
    advice: 'Write the code as the source does.',
  },
  'markup/broken:repeated': {
    message: 'The target has {{written}} more often than the source.',
    advice: 'Take the second one out.',
  },
  'markup/broken:alone': {
    message: 'The target has {{partner}} without {{written}}.',
    advice: 'Put {{written}} where it belongs in the translation.',
  },
  'markup/broken:crossed': {
    message: '{{written}} closes in the wrong order.',
    advice: 'Close first what was opened last.',
  },
  'markup/empty': {
    message: '<{{code}}>…</{{code}}> has no text in it.',
    advice: 'Put the codes around the words that they belong to.',
  },
  'markup/extra': {
    message: 'The target has {{written}}, which is not in the source.',
    advice: 'Take it out, or write \\{{written}} if readers should see it.',
  },
  'markup/missing': {
    message: 'The target lacks {{written}}, which the source has.',
    advice: 'Put it where it belongs in the translation.',
  },
  'placeholders/added': {
    message: 'The target has the placeholder "{{text}}", which is not in the source.',
    advice: 'Take it out, or check that the program knows it.',
  },
  'placeholders/missing': {
    message: 'The target lacks the placeholder "{{text}}".',
    advice: 'Write it as the source does.',
  },
  'placeholders/missing:replaced': {
    message: 'The target has "{{found}}" in place of "{{text}}".',
    advice: 'Write it as the source does.',
  },
  'placeholders/plural': {
    message: 'The {{type}} of "{{argument}}" has no branch "{{branch}}".',
    advice: 'Add the branch "{{branch}} {…}".',
  },
  'placeholders/plural:needed': {
    message: 'The {{type}} of "{{argument}}" has no branch "{{branch}}", which {{language, language}} needs.',
    advice: 'Add the branch "{{branch}} {…}".',
  },
  'punctuation/end': {
    message: 'The target ends in "{{last}}" where the source ends in {{wanted, end}}.',
    advice: 'End it as the source ends.',
  },
  'quotes/missing': {
    message: 'The target does not quote “{{quoted}}”, as the source does.',
    advice: 'Put the quoted words in quotation marks.',
  },
  'quotes/missing:unmarked': {
    message: 'The target has no quotation marks where the source quotes “{{quoted}}”.',
    advice: 'Put the quoted words in quotation marks.',
  },
  'quotes/style': {
    message: 'The target has {{found}} where {{usual}} are usual.',
    advice: 'Write {{usual}}.',
  },
  'quotes/unpaired:unclosed': {
    message: 'The quotation that {{mark}} opens is not closed.',
    advice: 'Close it where the quoted words end, or delete the mark.',
  },
  'quotes/unpaired:unopened': {
    message: '{{mark}} closes a quotation that nothing opens.',
    advice: 'Open it where the quoted words begin, or delete the mark.',
  },
  'spacing/doubled': {
    message: 'The target has {{count}} spaces in a row.',
    advice: 'Leave one.',
  },
  'spacing/ends:start': {
    message: 'The target begins with white space.',
    advice: 'Take it out.',
  },
  'spacing/ends:end': {
    message: 'The target ends with white space.',
    advice: 'Take it out.',
  },
  'spacing/no-break': {
    message: 'A line may break at "{{around}}".',
    advice: 'Write a no-break space (U+00A0).',
  },
  'spacing/punctuation': {
    message: '"{{around}}" has a space that does not belong there.',
    advice: 'Take the space out.',
  },
  'spacing/punctuation:missing': {
    message: '"{{around}}" has no space after a mark.',
    advice: 'Put a space in.',
  },
  'words/calque': {
    message: '"{{found}}" is a Russian word in Belarusian letters.',
    advice: 'Write a form of "{{right}}", or what else is meant.',
  },
  'words/doubled': {
    message: '"{{text}}" has one word twice.',
    advice: 'Delete one, or put a comma between them if both are meant.',
  },
} as const;
