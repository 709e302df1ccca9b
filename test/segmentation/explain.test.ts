import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { explainDocument } from '../../src/segmentation/explain.ts';

test('an explanation gives places in the document, with the text around them', () => {
  const text = '> Dr. *Brown* &\n> left. He\n\n    a. B';
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const document: Document = {
    path: '',
    name: '',
    language: 'en',
    format: 'markdown',
    text,
    skeleton: { parts: [] },
    meta: new Map(),
    units: [
      {
        ...span(text.slice(2, 26)),
        block: { kind: 'paragraph' },
        codes: [{ kind: 'emphasis', paired: true, open: '*', close: '*' }],
        inlines: [
          { type: 'text', text: 'Dr. ', verbatim: true, ...span('Dr. ') },
          { type: 'open', code: 0, start: 6, end: 7 },
          { type: 'text', text: 'Brown', verbatim: true, ...span('Brown') },
          { type: 'close', code: 0, start: 12, end: 13 },
          { type: 'text', text: ' &', verbatim: true, ...span(' &') },
          { type: 'text', text: '\n', verbatim: false, ...span('\n> ') },
          { type: 'text', text: 'left. He', verbatim: true, ...span('left. He') },
        ],
        segments: [],
      },
      { ...span('a. B'), block: { kind: 'literal', text: 'a. B' }, codes: [], inlines: [], segments: [] },
    ],
  };
  expect(explainDocument(document)).toEqual([
    {
      unit: 0,
      start: text.indexOf('Dr.') + 3,
      break: false,
      rule: 'abbreviation-never-ends',
      words: 'Dr.',
      before: 'Dr.',
      after: ' Brown &\nleft. He',
    },
    {
      unit: 0,
      start: text.indexOf('left.') + 5,
      break: true,
      rule: 'sentence-end',
      words: 'left.',
      before: 'Dr. Brown &\nleft.',
      after: ' He',
    },
  ]);
});
