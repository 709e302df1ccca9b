import { describe, expect, it } from 'vitest';
import {
  planBreakDecision,
  planBreakRemoval,
  type Wish,
} from '../../../src/workflows/sentences/break-decision.ts';
import { changedFiles, type MemoryWorkspace, makeWorkspace, writtenTo } from '../memory-workspace.ts';

const file = '.barobar/breaks/lake.json';
const ledger = 'locales/en/lake.json';

const startDesk = (): MemoryWorkspace =>
  makeWorkspace({ lake: 'The lake is deep; it is calm. It is far.\n', pond: 'The pond is shallow.\n' });

const split: Wish = { type: 'split', after: 'deep;' };

function plan(desk: MemoryWorkspace, wish: Wish, words = 'deep', document = 'lake') {
  return planBreakDecision(desk.workspace, document, desk.idOf('lake', words), wish);
}

/** The sentences of the ledger that a plan writes, those that left it apart. */
function sentences(planned: Parameters<typeof writtenTo>[0]): readonly string[] {
  const entries = Object.values(
    writtenTo(planned, ledger) as Record<string, { source: string; retired?: true }>,
  );
  return entries.filter(({ retired }) => !retired).map(({ source }) => source);
}

describe('a plan to decide about a break', () => {
  it.each<[string, Wish, readonly string[]]>([
    ['splits a sentence', split, ['The lake is deep;', 'it is calm.', 'It is far.']],
    ['joins two sentences', { type: 'join' }, ['The lake is deep; it is calm. It is far.']],
  ])('%s and writes the decision with the ledger', (_, wish, expected) => {
    const planned = plan(startDesk(), wish);
    expect(changedFiles(planned)).toEqual([file, ledger]);
    expect(sentences(planned)).toEqual(expected);
  });

  it('takes an earlier decision back that it undoes, with its file', () => {
    const desk = startDesk();
    desk.apply(plan(desk, split));
    const planned = plan(desk, { type: 'join' });
    expect(changedFiles(planned)).toEqual([`-${file}`, ledger]);
    expect(sentences(planned)).toEqual(['The lake is deep; it is calm.', 'It is far.']);
  });

  it.each<[string, Wish, string, string]>([
    ['after words that the sentence does not have', { type: 'split', after: 'far.' }, 'deep', 'lake'],
    ['after its last words', { type: 'split', after: 'it is calm.' }, 'deep', 'lake'],
    ['that joins the last sentence with nothing', { type: 'join' }, 'far', 'lake'],
    ['in a document that does not have the sentence', split, 'deep', 'pond'],
    ['in an unknown document', split, 'deep', 'sea'],
  ])('is refused %s', (_, wish, words, document) => {
    expect(() => plan(startDesk(), wish, words, document)).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});

describe('a plan to remove decisions', () => {
  it('brings the sentences back that the rules find', () => {
    const desk = startDesk();
    desk.apply(plan(desk, split));
    const planned = planBreakRemoval(desk.workspace, 'lake', [1]);
    expect(changedFiles(planned)).toEqual([`-${file}`, ledger]);
    expect(sentences(planned)).toEqual(['The lake is deep; it is calm.', 'It is far.']);
  });

  it('removes those of a document that is gone, and leaves its ledger to “update”', () => {
    const desk = startDesk();
    desk.apply(plan(desk, split));
    desk.remove('source/lake.txt');
    expect(changedFiles(planBreakRemoval(desk.workspace, 'lake', [1]))).toEqual([`-${file}`]);
  });

  it('is refused for a number that no decision has', () => {
    const desk = startDesk();
    desk.apply(plan(desk, split));
    expect(() => planBreakRemoval(desk.workspace, 'lake', [1, 2])).toThrow('no decision 2 about “lake”');
  });
});
