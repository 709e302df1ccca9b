import { describe, expect, it } from 'vitest';
import { type ExportOptions, planExport } from '../../../src/workflows/import-export/export.ts';
import { planMemoryExport } from '../../../src/workflows/import-export/export-memory.ts';
import { type MemoryWorkspace, makeWorkspace } from '../memory-workspace.ts';

/** Into Russian: one sentence of the lake is translated, one stale and one missing; the pond is complete. Into Tajik: nothing. */
function startDesk(): MemoryWorkspace {
  const desk = makeWorkspace({
    lake: 'The lake is deep.\n\nThe lake is calm.\n\nThe lake is far.\n',
    pond: 'The pond is shallow.\n',
  });
  desk.translate('lake', 'ru', (source) => (source.includes('far') ? undefined : 'Озеро.'));
  desk.translate('pond', 'ru', () => 'Пруд.');
  const locale = desk.read('locales/ru/lake.json') ?? '';
  desk.write('locales/ru/lake.json', locale.replace('The lake is calm.', 'The lake was wild.'));
  return desk;
}

const everything: ExportOptions = {
  documents: [],
  languages: [],
  format: 'xliff-1.2',
  only: ['missing', 'stale'],
  destination: { force: false },
};

function planned(desk: MemoryWorkspace, options: Partial<ExportOptions> = {}): readonly string[] {
  const { rendered } = planExport(desk.workspace, { concepts: [] }, { ...everything, ...options });
  return [...rendered].map(({ path, segments }) => `${path}: ${segments}`);
}

describe('a plan to export', () => {
  it.each<[string, Partial<ExportOptions>, readonly string[]]>([
    ['what is missing or stale', {}, ['ru/lake.xlf: 2', 'tg/lake.xlf: 3', 'tg/pond.xlf: 1']],
    ['what is missing', { only: ['missing'] }, ['ru/lake.xlf: 1', 'tg/lake.xlf: 3', 'tg/pond.xlf: 1']],
    ['what is stale', { only: ['stale'] }, ['ru/lake.xlf: 1']],
    [
      'all sentences',
      { only: ['all'] },
      ['ru/lake.xlf: 3', 'tg/lake.xlf: 3', 'ru/pond.xlf: 1', 'tg/pond.xlf: 1'],
    ],
    ['one document', { documents: ['pond'] }, ['tg/pond.xlf: 1']],
    ['one language', { languages: ['ru'] }, ['ru/lake.xlf: 2']],
    ['nothing where nothing is asked for', { documents: ['pond'], languages: ['ru'] }, []],
  ])('has files for %s', (_, options, files) => {
    expect(planned(startDesk(), options)).toEqual(files);
  });

  it.each<[string, Partial<ExportOptions>]>([
    ['a language that is no target', { languages: ['fr'] }],
    ['an unknown format', { format: 'xliff-3.0' }],
  ])('is refused for %s before anything is rendered', (_, options) => {
    const desk = startDesk();
    expect(() => planExport(desk.workspace, { concepts: [] }, { ...everything, ...options })).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });

  it('says whether the ledger has the source text that goes out', () => {
    const desk = startDesk();
    const isRecorded = (): readonly boolean[] =>
      [...planExport(desk.workspace, { concepts: [] }, everything).rendered].map(({ recorded }) => recorded);
    expect(isRecorded()).toEqual([true, true, true]);
    desk.write('source/pond.txt', 'The pond is deep now.\n');
    expect(isRecorded()).toEqual([true, true, false, false]);
  });

  it('renders the same each time it is gone through', () => {
    const { rendered } = planExport(startDesk().workspace, { concepts: [] }, everything);
    const first = [...rendered];
    expect(first).toHaveLength(3);
    expect([...rendered]).toEqual(first);
  });

  it('removes the file of a document or language that is gone, and none that only has nothing to translate', () => {
    const desk = startDesk();
    const plan = (): ReturnType<typeof planExport> =>
      planExport(desk.workspace, { concepts: [] }, { ...everything, only: ['all'] });
    desk.apply(plan());
    expect(desk.read('out/ru/pond.xlf')).toContain('shallow');
    desk.apply(planExport(desk.workspace, { concepts: [] }, { ...everything, only: ['stale'] }));
    expect(desk.read('out/ru/pond.xlf')).toContain('shallow');
    desk.remove('source/pond.txt');
    desk.apply(plan());
    expect(desk.read('out/ru/pond.xlf')).toBeUndefined();
    expect(desk.read('out/ru/lake.xlf')).toContain('deep');
  });
});

describe('a plan to export memories', () => {
  it('has what is complete, and no file for what has nothing complete', () => {
    const { workspace } = startDesk();
    const options = { documents: [], languages: [], creator: '1', destination: { force: false } };
    const { rendered } = planMemoryExport(workspace, options);
    expect([...rendered].map(({ path, segments }) => `${path}: ${segments}`)).toEqual([
      'ru/lake.tmx: 1',
      'ru/pond.tmx: 1',
    ]);
    expect(() => planMemoryExport(workspace, { ...options, languages: ['fr'] })).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});
