/** Findings about what translations say: numbers, names, terms and whole sentences. */
export const content = {
  'acronyms/misspelt': {
    message: '"{{found}}" seems to translate "{{source}}", but is spelled differently.',
    advice: 'Correct the acronym.',
  },
  'addresses/changed': {
    message: 'The target has the {{kind, address}} "{{found}}" where the source has "{{source}}".',
    advice: 'Copy it from the source, letter for letter.',
  },
  'addresses/changed:missing': {
    message: 'The target lacks the {{kind, address}} "{{source}}".',
    advice: 'Copy it from the source.',
  },
  'consistency/source': {
    message: 'The same target translates "{{other}}".',
    advice: 'See whether it belongs here.',
  },
  'consistency/target': {
    message: 'The same source was translated as "{{other}}" before.',
    advice: 'Use one translation, unless the context asks for two.',
  },
  'countries/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Check which country is meant.',
  },
  'dates/changed:month': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Correct the month.',
  },
  'dates/changed:month-of-date': {
    message: 'The target has "{{found}}" for the date of the source.',
    advice: 'Correct the month.',
  },
  'dates/changed:weekday': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Correct the day of the week.',
  },
  'dates/changed:weekday-of-date': {
    message: 'The target has "{{found}}" for the date of the source.',
    advice: 'Correct the day of the week.',
  },
  'designations/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Copy the number of the document or model.',
  },
  'directions/changed': {
    message: 'The target has "{{found}}", the opposite of "{{source}}" in the source.',
    advice: 'Check which of the two is meant.',
  },
  'facts/parity': {
    message: 'The target renders "{{source}}" otherwise than {{languages, list}} do.',
    advice: 'State the same in all languages.',
  },
  'facts/parity:left-out': {
    message: 'The target leaves out "{{source}}", which is in {{languages, list}}.',
    advice: 'State the same in all languages.',
  },
  'glossary/missing': {
    message: 'The target has no translation of "{{source}}".',
    advice: 'Write "{{term}}", inflected as the sentence needs.',
  },
  'glossary/missing:found': {
    message: 'The target has no translation of "{{source}}"; "{{found}}" may be meant for it.',
    advice: 'Write "{{term}}", inflected as the sentence needs.',
  },
  'glossary/missing:twin': {
    message: '"{{found}}" seems to translate "{{source}}", but is none of its terms.',
    advice: 'Write "{{term}}" or another of its terms.',
  },
  'glossary/status': {
    message: '"{{used}}" is {{status, status}}.',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'glossary/status:meant': {
    message: '"{{used}}" is {{status, status}} for "{{meant}}".',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'glossary/status:form': {
    message: '"{{used}}", a form of "{{term}}", is {{status, status}}.',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'glossary/status:form-meant': {
    message: '"{{used}}", a form of "{{term}}", is {{status, status}} for "{{meant}}".',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'glossary/status:named-form': {
    message: '"{{used}}", the {{form, grammar}} of "{{term}}", is {{status, status}}.',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'glossary/status:named-form-meant': {
    message: '"{{used}}", the {{form, grammar}} of "{{term}}", is {{status, status}} for "{{meant}}".',
    advice: 'Write "{{preferred}}", inflected as the sentence needs.',
  },
  'language/wrong': {
    message: '"{{text}}" is not {{own, language}}.',
    advice: 'Translate it into {{own, language}}.',
  },
  'language/wrong:known': {
    message: '"{{text}}" is {{is, language}}, not {{own, language}}.',
    advice: 'Translate it into {{own, language}}.',
  },
  'names/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Write "{{wanted}}", inflected as the sentence needs.',
  },
  'names/misspelt': {
    message: '"{{found}}" seems to be a misspelling of "{{wanted}}".',
    advice: 'Write "{{wanted}}", inflected as the sentence needs.',
  },
  'names/missing': {
    message: 'The target lacks the name "{{source}}".',
    advice: 'Write "{{wanted}}", inflected as the sentence needs.',
  },
  'names/speaker': {
    message: 'The words that the source has from "{{source}}" are from "{{found}}" in the target.',
    advice: 'Check who said it.',
  },
  'names/spelled-two-ways': {
    message: '"{{found}}" is the spelling of "{{name}}" here; elsewhere it is as in "{{usual}}".',
    advice: 'Write the name in one way throughout.',
  },
  'negation/added': {
    message: 'The target has "{{found}}", and the source does not deny anything.',
    advice: 'Check that the target says the same.',
  },
  'negation/lost': {
    message: 'The source has the negation "{{source}}"; the target has none.',
    advice: 'Check that the target says the same.',
  },
  'numbers/added': {
    message: 'The source says nothing of the number "{{found}}".',
    advice: 'Remove the number, or add it to the source.',
  },
  'numbers/exchanged': {
    message: 'The target has "{{second}}" before "{{first}}"; in the source they stand the other way round.',
    advice: 'Check what each of the two numbers says.',
  },
  'numbers/format': {
    message:
      '"{{found}}" is written as in the source language; readers of the target take it for another number.',
    advice: 'Write "{{right}}".',
  },
  'numbers/format:decimal': {
    message: '"{{found}}" is written as in the source language.',
    advice: 'Write "{{right}}".',
  },
  'numbers/missing': {
    message: 'The target lacks the number "{{source}}".',
    advice: 'Add it, in digits or in words.',
  },
  'numbers/missing:replaced': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Correct the number.',
  },
  'ranks/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Check the title.',
  },
  'ranks/changed:added': {
    message: 'The target has "{{found}}" before a title, and the source has nothing for it.',
    advice: 'Check the title.',
  },
  'ranks/changed:lost': {
    message: 'The source has "{{source}}" before a title, and the target has nothing for it.',
    advice: 'Check the title.',
  },
  'target/empty': {
    message: 'The target has no text.',
    advice: 'Translate the sentence.',
  },
  'target/empty:punctuation': {
    message: 'The target has no words, only "{{left}}".',
    advice: 'Translate the sentence.',
  },
  'target/too-long': {
    message: 'The target has {{percent}} % of the usual length.',
    advice: 'See whether something is in it that the source does not say.',
  },
  'target/truncated': {
    message: 'The target has {{percent}} % of the usual length.',
    advice: 'See whether a part of the sentence is not translated.',
  },
  'target/truncated:open': {
    message:
      'The target ends in "{{last}}", which another word usually follows, and has {{percent}} % of the usual length.',
    advice: 'See whether a part of the sentence is not translated.',
  },
  'target/untranslated': {
    message: '"{{text}}" is not translated.',
    advice: 'Translate it.',
  },
  'terms/abbreviation-first': {
    message: '"{{abbreviation}}" has no full form before it, as the source has.',
    advice: 'Write "{{full}}" here, with the abbreviation in brackets.',
  },
  'terms/abbreviation-first:later': {
    message: '"{{abbreviation}}" stands before its full form.',
    advice: 'Write "{{full}}" here, with the abbreviation in brackets.',
  },
  'terms/do-not-translate': {
    message: 'The target has no "{{term}}".',
    advice: 'Write "{{term}}" in these letters; the name is not translated.',
  },
  'terms/do-not-translate:replaced': {
    message: 'The target has "{{found}}" where the source has "{{term}}".',
    advice: 'Write "{{term}}" in these letters; the name is not translated.',
  },
  'terms/inconsistent': {
    message_one:
      '"{{source}}" is translated as "{{found}}" here, and as "{{usual}}" in {{count}} other sentence.',
    message_other:
      '"{{source}}" is translated as "{{found}}" here, and as "{{usual}}" in {{count}} other sentences.',
    advice: 'Use one of the two throughout.',
  },
  'times/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}" in the {{half, half}}.',
    advice: 'Correct the part of the day.',
  },
  'times/changed:clock': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Write "{{right}}", or name the part of the day.',
  },
  'units/changed': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Correct the unit.',
  },
  'units/changed:percent': {
    message: 'The target has "{{found}}" where the source has "{{source}}".',
    advice: 'Say that it is a percentage.',
  },
} as const;
