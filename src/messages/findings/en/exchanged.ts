/** Findings about files that other tools wrote or will read: XLIFF, tables of terms and break rules. */
export const exchanged = {
  'import/profile:untouched': {
    message: 'No segment of this file has a target.',
    advice: 'If the tool showed nothing to translate, export with “--profile omegat”.',
  },
  'import/profile:ids': {
    message: 'The tool dropped the ids of {{count}} segments; they were recognised otherwise.',
    advice:
      'Export with “--xliff 1.2” or “--profile strict”: there a segment is a unit, whose id tools keep.',
  },
  'import/profile:codes': {
    message: 'The tool dropped all inline codes of {{count}} segments.',
    advice: 'Export with “--format po”, in which they are text, or switch on placeables or tags in the tool.',
  },
  'glossary/sheet': {
    message: 'Only the sheet “{{sheet}}” is read, not {{others, phrase}}.',
    advice: 'Put the terms on the first sheet.',
  },
  'glossary/encoding': {
    message: 'The table is read as {{encoding}}.',
    advice: 'Save it as UTF-8 if letters are wrong.',
  },
  'glossary/lost': {
    message: '{{number}} × {{what, phrase}} cannot be kept.',
    advice: 'Put what people need of it into the note of the concept.',
  },
  'glossary/lost:id': {
    message: 'The id "{{id}}" is written as "{{written}}".',
    advice: 'Change it in the file it comes from if it must stay.',
  },
  'glossary/lost:by': {
    message: '"{{by}}" is written with "/" for "|".',
    advice: 'Change it in the file it comes from if it must stay.',
  },
  'glossary/lost:term': {
    message: '"{{term}}" is left out: "|" parts the terms of a cell.',
    advice: 'Change it in the file it comes from if it must stay.',
  },
  'glossary/lost:forms': {
    message: 'The forms of "{{term}}" are left out: only preferred terms have them.',
    advice: 'Change it in the file it comes from if it must stay.',
  },
  'srx/unmapped': {
    message: 'No language is mapped to the rules “{{rules}}”.',
    advice: 'Add a <languagemap> for them, or remove them.',
  },
  'srx/no-break:cascade': {
    message: 'No rule for {{languages}} can end a sentence: every paragraph is one.',
    advice: 'Add a rule with break="yes" before any that matches everywhere.',
  },
  'srx/no-break': {
    message: 'No rule for {{languages}} can end a sentence: every paragraph is one.',
    advice:
      'Add a rule with break="yes", or set cascade="yes" if the rules of further maps are meant to apply.',
  },
  'xliff/version-missing': {
    message: '<xliff> has no "version"; it is read as {{version}}.{{more, phrase}}',
    advice: 'State the version of XLIFF that the file is of.',
  },
  'xliff/namespace-missing': {
    message: '<xliff> is of version {{version}} and has no namespace.{{more, phrase}}',
    advice: 'Declare the namespace of XLIFF on the root.',
  },
  'xliff/language-missing': {
    message: '<xliff> has no "srcLang".{{more, phrase}}',
    advice: 'Name the source language on the root.',
  },
  'xliff/id-missing': {
    message: 'The <{{element}}> has no "id".{{more, phrase}}',
    advice: 'Give each file and unit an id.',
  },
  'xliff/id-repeated': {
    message: 'Two segments have the id "{{id}}": this one and the one at {{place}}.{{more, phrase}}',
    advice: 'Give each segment an id of its own.',
  },
  'xliff/part-repeated': {
    message: 'The segment has two <{{part}}>. The first is read.{{more, phrase}}',
    advice: 'Leave the one that is meant.',
  },
  'xliff/part-repeated:unit': {
    message:
      'The unit "{{id}}" has two elements where one may be: {{part}}. The first is read.{{more, phrase}}',
    advice: 'Leave the one that is meant.',
  },
  'xliff/target-misplaced': {
    message: 'The <target> of the unit "{{id}}" does not follow its <source>.{{more, phrase}}',
    advice: 'Put the target directly after the source.',
  },
  'xliff/sub-unread': {
    message: 'The unit "{{id}}" has text inside an inline code (<sub>), which is not read.{{more, phrase}}',
    advice: 'Translate and check it in the tool that wrote the file.',
  },
  'xliff/segment-missing': {
    message: 'The unit "{{id}}" has no <segment>.{{more, phrase}}',
    advice: 'Put the source and the target of each unit into a segment; what is outside of one is not read.',
  },
  'patch/codes:crossed': {
    message: 'The code <{{code}}> crosses another, which its element cannot.',
    advice: 'Give the target the codes of its source; the segment was left as it is.',
  },
  'patch/codes:unknown': {
    message: 'The file has no code <{{code}}> such as the target needs.',
    advice: 'Give the target the codes of its source; the segment was left as it is.',
  },
  'patch/codes:unclosed': {
    message: 'The code <{{code}}> has no end in the target.',
    advice: 'Give the target the codes of its source; the segment was left as it is.',
  },
  'patch/codes:two': {
    message: 'The segment has two sources or targets.',
    advice: 'Give the target the codes of its source; the segment was left as it is.',
  },
  'patch/codes:no-source': {
    message: 'The segment has no <source>.',
    advice: 'Give the target the codes of its source; the segment was left as it is.',
  },
} as const;
