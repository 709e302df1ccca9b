import type { MessageResources } from '../messages.ts';

/** What the letter in a bundle says to a translator, in English: also to translators into languages without words of their own here. */
export const english: MessageResources = {
  subject: 'For translation: {{title}}',
  greeting: 'Dear colleague,',
  intro_one: 'here is {{count}} document to translate from {{source}} into {{target}}: {{documents}}.',
  intro_other: 'here are {{count}} documents to translate from {{source}} into {{target}}: {{documents}}.',
  sentences_one: 'It is {{count}} sentence in all.',
  sentences_other: 'They are {{count}} sentences in all.',
  contents: 'What is in the package',
  file: {
    xliff: 'the text as XLIFF, for a CAT tool',
    html: 'the text as a page for any browser: open it, translate, press “Save”, and send the file that it saves',
    docx: 'the text as a table for Word or LibreOffice',
    xlsx: 'the text as a table for Excel or LibreOffice',
    po: 'the text as PO, for Poedit and other editors',
    memory: 'earlier translations that match, as a translation memory (TMX)',
    terms: 'the terms of these texts (TBX)',
    rules: 'the rules by which sentences end (SRX)',
    preview: 'how readers will see the text; open it in a browser',
    project: 'the project for OmegaT: open the folder',
  },
  choose: 'Use one of the forms of the text, whichever suits you best, and send back that file alone.',
  codes:
    'Marks such as <1>…</1> and <2/> stand for bold text, links and footnotes. Keep each of them with the words it belongs to.',
  questions: 'Write questions and remarks into the notes of the sentences: they come back with the file.',
  omegat:
    'Open the folder as a project in OmegaT. When you have finished, choose “Create Translated Documents” and send back the files in the folder “target”.',
  thanks: 'Thank you!',
};
