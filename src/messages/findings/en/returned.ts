/** Findings about files that come back from translators. */
export const returned = {
  'import/quarantined:joined': {
    message: 'The file joins {{count}} sentences into one: {{ids}}.',
    advice: 'Divide the translation among them in the locale file.',
  },
  'import/quarantined:partial': {
    message: 'The file has a translation of a part of the sentence only.',
    advice: 'Have the rest translated, and import the file again.',
  },
  'import/quarantined:several': {
    message: 'The file has several translations of “{{id}}”.',
    advice: 'Which of them is meant cannot be known: remove the others from the file and import it again.',
  },
  'import/quarantined:candidate': {
    message: '“{{source}}” may be the sentence {{ids}}.',
    advice: 'If it is, confirm it with “barobar import --resolve theirs {{first}}”.',
  },
  'import/quarantined:candidates': {
    message: '“{{source}}” may be any of the sentences {{ids}}.',
    advice: 'Choose one of them with “barobar import --resolve theirs {{first}}”.',
  },
  'import/quarantined:unknown': {
    message: 'No sentence here has the id “{{id}}”.',
    advice: 'Find the sentence it belongs to.',
  },
  'import/quarantined:other-source': {
    message: 'The file says “{{returned}}”, but “{{id}}” is “{{ours}}”.',
    advice: 'Export the document again and have this sentence checked.',
  },
  'import/quarantined:other-cell': {
    message:
      'The translation in row {{row}} is in the cell of “{{other}}”, but the id of the row is “{{id}}”.',
    advice: 'Find out which sentence it translates, and type it in its row.',
  },
  'import/quarantined:continued': {
    message:
      'The row after row {{row}} has more text in the column for translations, and no id: it may be the rest of it.',
    advice: 'Put the whole translation into the row of its id, and import the file again.',
  },
  'import/quarantined:moved': {
    message: 'The translation in row {{row}} went out in the row of “{{id}}”.',
    advice: 'Have the rows checked: the column may have been sorted alone.',
  },
  'import/quarantined:no-text': {
    message: 'The translation in row {{row}} is {{what, cell}} ({{text}}), and not the text that was typed.',
    advice: 'Set the format of the cell to “Text”, and type the translation again.',
  },
  'import/quarantined:ui-code': {
    message: '“{{id}}” was returned as “{{target}}”. It has an inline code that the source does not have.',
    advice: 'Have it put right, then import the file again.',
  },
  'import/quarantined:ui-lacks': {
    message: '“{{id}}” was returned as “{{target}}”. It lacks {{names}}.',
    advice: 'Have it put right, then import the file again.',
  },
  'import/quarantined:ui-other': {
    message: '“{{id}}” was returned as “{{target}}”. It has {{found}}, but the source has {{names}}.',
    advice: 'Have it put right, then import the file again.',
  },
  'import/quarantined:ui-none': {
    message: '“{{id}}” was returned as “{{target}}”. It has {{found}}, but the source has none.',
    advice: 'Have it put right, then import the file again.',
  },
  'import/missing': {
    message: '“{{source}}” was returned without a translation.',
    advice: 'Have it translated. Nothing was changed.',
  },
  'import/missing:unmatched': {
    message: '“{{source}}” was returned without a translation, and matches no sentence here.',
    advice: 'If a sentence lacks its translation, export the document again. Nothing was changed.',
  },
  'import/missing:copied': {
    message: '“{{source}}” was returned unchanged, in the source language.',
    advice: 'Have it translated, or set its state if it needs no translation. Nothing was changed.',
  },
  'import/missing:draft': {
    message: '“{{id}}” was returned as a draft.',
    advice: 'Have it finished. Nothing was changed.',
  },
  'import/stale': {
    message: 'The source text changed from “{{was}}” to “{{is}}”.',
    advice: 'Its translation is stored as stale. Export it with --only stale.',
  },
  'import/stale:removed': {
    message: '“{{source}}” is no longer in the document.',
    advice: 'Its translation is kept with it.',
  },
  'import/unchanged:fixed': {
    message: 'The file has the translation from before check --fix. “{{ours}}” is kept.',
    advice: 'Export the document again before you correct this segment.',
  },
  'import/conflict': {
    message: '“{{ours}}” is not the exported translation; the file has “{{returned}}”.',
    advice: 'Both are kept; decide with “barobar import --resolve ours {{id}}” or “--resolve theirs {{id}}”.',
  },
  'import/conflict:newer': {
    message: '“{{ours}}” was made from a newer source text; the file has “{{returned}}”.',
    advice: 'Both are kept; decide with “barobar import --resolve ours {{id}}” or “--resolve theirs {{id}}”.',
  },
  'import/conflict:replaced': {
    message: 'The file has “{{returned}}”, which “{{ours}}” has replaced.',
    advice: 'Both are kept; decide with “barobar import --resolve ours {{id}}” or “--resolve theirs {{id}}”.',
  },
  'import/conflict:other-file': {
    message: 'Two files of this import have different translations: “{{ours}}” and “{{returned}}”.',
    advice: 'Both are kept; decide with “barobar import --resolve ours {{id}}” or “--resolve theirs {{id}}”.',
  },
  'import/codes-repaired': {
    message:
      'Several inline codes were returned with the same id. Each has its own id again, by kind and order.',
    advice: 'Check that each is in the right place.',
  },
  'import/review-dropped': {
    message:
      'The translation was {{dropped, state}}; the returned one is another, so it is {{state, state}} now.',
    advice: 'Have it reviewed again, then import it with --state.',
  },
  'import/doubled': {
    message: 'The translation still has the whole source text before or after it.',
    advice: 'Delete the source text from the translation.',
  },
  'import/codes': {
    message: 'The translation has {{faults, phrase}}.',
    advice: 'Add the inline codes of the source: “{{source}}”.',
  },
  'import/codes:proposal': {
    message: 'The translation has {{faults, phrase}}.',
    advice: 'Perhaps this was meant: “{{proposal}}”.',
  },
  'import/note': {
    message: 'The translator remarks: “{{note}}”.',
    advice: 'Answer with “barobar answer {{id}} TEXT --lang {{tag}}”, or pass it on to the editor.',
  },
  'import/note:not-stored': {
    message: 'The translator says of “{{id}}”: “{{note}}”.',
    advice: 'Read it now: it is not stored.',
  },
  'import/source-reported': {
    message: 'The translator reports on the source text: “{{report}}”.',
    advice: 'Correct the source text, or answer with “barobar answer {{id}} TEXT --lang {{tag}}”.',
  },
  'import/language': {
    message: 'The translations of the file are not {{own, language}}: “{{text}}”.',
    advice: 'Check that it is the right file.',
  },
  'import/language:known': {
    message: 'The translations of the file are {{is, language}}, not {{own, language}}: “{{text}}”.',
    advice: 'Check that it is the right file.',
  },
  'import/skipped': {
    message_one: '{{count}} file was not imported, since it is no returned translation: {{names}}.',
    message_other: '{{count}} files were not imported, since they are no returned translations: {{names}}.',
    advice: 'Import one by itself if it has translations.',
  },
  'table/tracked-changes:inserted': {
    message: 'Changes were tracked in {{where, phrase}}: the insertion {{inserted, phrase}} was taken.',
    advice: 'Check the translation; have changes accepted or rejected before a file is sent back.',
  },
  'table/tracked-changes:deleted': {
    message:
      'Changes were tracked in {{where, phrase}}: the deletion of {{deleted, phrase}} was carried out.',
    advice: 'Check the translation; have changes accepted or rejected before a file is sent back.',
  },
  'table/tracked-changes': {
    message:
      'Changes were tracked in {{where, phrase}}: the insertion {{inserted, phrase}} was taken, and the deletion of {{deleted, phrase}} was carried out.',
    advice: 'Check the translation; have changes accepted or rejected before a file is sent back.',
  },
  'table/encoding': {
    message: 'The table is read as windows-1251.',
    advice: 'Save it as CSV in UTF-8 if letters are wrong.',
  },
  'table/object': {
    message: 'In {{where, phrase}} there is a picture, a footnote or another object beside the text.',
    advice: 'Its text was taken without the object.',
  },
  'table/state': {
    message: 'The state “{{state}}” in {{where, phrase}} is not one of those to choose from.',
    advice: 'The row was read as if it had none.',
  },
  'table/state:several': {
    message_one:
      'The state “{{state}}” in {{where, phrase}} and in {{count}} other row is not one of those to choose from.',
    message_other:
      'The state “{{state}}” in {{where, phrase}} and in {{count}} other rows is not one of those to choose from.',
    advice: 'The rows were read as if they had none.',
  },
  'table/text:note': {
    message:
      'The note in {{where, phrase}} is a number, date or formula, and not the text that was typed: “{{text}}”.',
    advice: 'Read it now: it is not stored.',
  },
  'table/text:outside': {
    message:
      'In {{where, phrase}} there is text outside of the columns for translations, notes and states: “{{text}}”.',
    advice: 'Read it now: it is not stored.',
  },
  'table/text:no-row': {
    message: 'Somebody typed in row {{row}}, which is no row of a sentence: “{{text}}”.',
    advice: 'Read it now: it is not stored.',
  },
  'table/comment': {
    message: 'A comment belongs to no sentence: “{{text}}”.',
    advice: 'Read it now: it is not stored.',
  },
  'table/rows-missing': {
    message: 'The file has no row with the id of a sentence that went out: {{ids}}.',
    advice: 'What the workspace has for them is not changed.',
  },
  'table/rows-missing:several': {
    message: 'The file has no row with the id of {{count}} sentences that went out: {{ids}}.',
    advice: 'What the workspace has for them is not changed.',
  },
  'table/rows-missing:many': {
    message:
      'The file has no row with the id of {{count}} sentences that went out: {{ids}} and {{more}} more.',
    advice: 'What the workspace has for them is not changed.',
  },
} as const;
