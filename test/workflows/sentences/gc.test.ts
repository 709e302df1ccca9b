import { describe, expect, it } from 'vitest';
import { planCollection } from '../../../src/workflows/sentences/gc.ts';
import { planUpdate } from '../../../src/workflows/sentences/update.ts';
import { memoryDisk } from '../../workspace/memory-disk.ts';
import { changedFiles, type MemoryWorkspace, makeWorkspace } from '../memory-workspace.ts';

const ledger = 'locales/en/lake.json';
const locale = 'locales/ru/lake.json';

/** A workspace whose text was edited twice: a sentence was edited, and a translated one left. */
function startEdited(): MemoryWorkspace {
  const desk = makeWorkspace({ lake: 'The lake is 40 m deep.\n\nIt is calm.\n\nThe ferry waits.\n' });
  desk.translate('lake', 'ru', (source) => (source.includes('ferry') ? 'Паром ждёт.' : undefined));
  desk.write('source/lake.txt', 'The lake is 45 m deep.\n\nIt is calm.\n');
  desk.apply(planUpdate(desk.workspace, []));
  return desk;
}

/** A disk with the ledger of the workspace as it was before everything was removed. */
function before(desk: MemoryWorkspace) {
  const files = new Map<string, string>();
  for (const file of ['barobar.json', 'source/lake.txt', ledger])
    files.set(`/desk/${file}`, desk.read(file)!);
  return memoryDisk(files);
}

describe('a plan to collect', () => {
  it('removes retired sentences with their translations, and earlier wordings', () => {
    const plan = planCollection(startEdited().workspace);
    expect(plan.removed.map(({ kind, text, languages }) => [kind, text, languages])).toEqual([
      ['segment', 'The ferry waits.', ['ru']],
      ['wording', 'The lake is 40 m deep.', undefined],
    ]);
    expect(changedFiles(plan)).toEqual([ledger, `-${locale}`].sort());
  });

  it('removes nothing if nothing was retired or edited', () => {
    const desk = makeWorkspace({ lake: 'The lake is calm.\n' });
    desk.translate('lake', 'ru', () => 'Озеро спокойно.');
    expect(planCollection(desk.workspace)).toEqual({ removed: [], changes: [] });
  });

  it('removes nothing that was not there to be removed at the earlier time', () => {
    const desk = startEdited();
    expect(planCollection(desk.workspace, memoryDisk()).removed).toEqual([]);
    expect(planCollection(desk.workspace, before(desk)).removed).toHaveLength(2);
  });

  it('is refused while a ledger is out of date', () => {
    const desk = startEdited();
    desk.write('source/lake.txt', 'The ferry waits.\n');
    expect(() => planCollection(desk.workspace)).toThrow(
      expect.objectContaining({ code: 'ledger-outdated' }),
    );
  });
});
