import { describe, expect, it } from 'vitest';
import { undoBreaksAtCodes } from '../../src/exchange/undo-tool-changes.ts';
import type { ReturnedSegment } from '../../src/model/returned-work.ts';

const segment = (source: string, target?: string): ReturnedSegment => ({
  id: 's',
  original: '',
  source,
  ...(target !== undefined && { target }),
  notes: [],
  location: { path: 'p', line: 1, column: 1 },
});

describe('line breaks that a tool put beside inline codes', () => {
  it.each([
    ['before a code', 'It rains.\n    <1/>', 'Дождь.\n    <1/>', 'It rains.<1/>', 'Дождь.<1/>'],
    [
      'after a space of the text',
      'The \n <1>a</1>\n .\n ',
      'О \n <1>а</1>\n .\n ',
      'The <1>a</1>.',
      'О <1>а</1>.',
    ],
    [
      'in place of a space between codes',
      '<1>a</1>\n  <2>b</2>\n  .',
      '<1>а</1>\n  <2>б</2>\n  .',
      '<1>a</1> <2>b</2>.',
      '<1>а</1> <2>б</2>.',
    ],
    ['between codes without a space', '<1/>\n  <2/>.', '<1/>\n  <2/>!', '<1/><2/>.', '<1/><2/>!'],
  ])('are taken out %s', (_, source, target, ours, expected) => {
    expect(undoBreaksAtCodes(segment(source, target), ours)).toMatchObject({
      source: ours,
      target: expected,
    });
    expect(undoBreaksAtCodes(segment(source), ours)).not.toHaveProperty('target');
  });

  it.each([
    ['of another text', 'It snows.\n    <1/>', 'It rains.<1/>'],
    ['with other codes', 'It rains.\n    <2/>', 'It rains.<1/>'],
    ['of the text itself', 'It\nrains.', 'It\nrains.'],
    ['inside the text', 'It\n  rains.', 'It rains.'],
    ['that are not there', 'It rains.', 'It  rains.'],
  ])('stay in a segment %s', (_, source, ours) => {
    const given = segment(source, 'а\n б');
    expect(undoBreaksAtCodes(given, ours)).toBe(given);
  });
});
