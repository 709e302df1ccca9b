import { describe, expect, it } from 'vitest';
import { writeXliff } from '../../../src/exchange/xliff/write.ts';
import { planImport } from '../../../src/workflows/import-export/import.ts';
import { planResolution, type Resolution } from '../../../src/workflows/import-export/resolve-conflict.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { openTranslations } from '../../../src/workspace/workspace.ts';
import { changedFiles, type MemoryWorkspace, makeWorkspace, writtenTo } from '../memory-workspace.ts';

const locale = 'locales/ru/lake.json';
const quarantine = '.barobar/quarantine/ru/lake.json';

/** A file for translators as it went out, with these targets in it. */
function returned(desk: MemoryWorkspace, target: string) {
  const [document] = openDocuments(desk.workspace, ['lake']);
  const { set } = openTranslations(desk.workspace, 'ru', 'lake');
  const text = writeXliff(document!, set);
  const filled = text.replace(/<target[^>]*>[^<]*<\/target>|(?<=<\/source>)/, `<target>${target}</target>`);
  return { path: 'ru.xlf', bytes: Buffer.from(filled) };
}

/** A workspace whose one sentence was translated twice, in two ways: a conflict is quarantined. */
function startConflict(): MemoryWorkspace {
  const desk = makeWorkspace({ lake: 'The lake is calm.\n' });
  const file = returned(desk, 'Озеро тихое.');
  desk.translate('lake', 'ru', () => 'Озеро спокойно.');
  const plan = planImport(desk.workspace, [file], {});
  expect(changedFiles(plan)).toEqual([quarantine]);
  desk.apply(plan);
  return desk;
}

function plan(desk: MemoryWorkspace, options: Partial<Resolution>) {
  const names = [desk.idOf('lake', 'calm')];
  return planResolution(desk.workspace, { names, languages: [], side: 'theirs', ...options });
}

describe('a plan to import', () => {
  it.each([
    ['accepts new work', undefined, [locale]],
    ['has nothing for what is there already', 'Озеро тихое.', []],
    ['quarantines what differs from work done since', 'Озеро спокойно.', [quarantine]],
  ])('%s', (_, now, files) => {
    const desk = makeWorkspace({ lake: 'The lake is calm.\n' });
    const file = returned(desk, 'Озеро тихое.');
    if (now !== undefined) desk.translate('lake', 'ru', () => now);
    expect(changedFiles(planImport(desk.workspace, [file], {}))).toEqual(files);
  });
});

describe('a plan to decide about a conflict', () => {
  it('takes the returned form, and keeps ours with the decision', () => {
    const desk = startConflict();
    const planned = plan(desk, { side: 'theirs' });
    expect(changedFiles(planned)).toEqual([quarantine, locale].sort());
    expect(Object.values(writtenTo(planned, locale) as object)).toMatchObject([{ target: 'Озеро тихое.' }]);
    expect(Object.values(writtenTo(planned, quarantine) as object)).toMatchObject([
      { resolved: 'theirs', ours: { target: 'Озеро спокойно.' } },
    ]);
  });

  it('leaves ours, and keeps the returned form with the decision', () => {
    const planned = plan(startConflict(), { side: 'ours' });
    expect(changedFiles(planned)).toEqual([quarantine]);
    expect(Object.values(writtenTo(planned, quarantine) as object)).toMatchObject([
      { resolved: 'ours', target: 'Озеро тихое.' },
    ]);
  });

  it.each<[string, Partial<Resolution>]>([
    ['an unknown name', { names: ['szzzzzzz'] }],
    ['a language that has no conflict', { languages: ['tg'] }],
  ])('is refused for %s', (_, options) => {
    expect(() => plan(startConflict(), options)).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it('is refused for what was decided', () => {
    const desk = startConflict();
    desk.apply(plan(desk, {}));
    expect(() => plan(desk, {})).toThrow('Nothing is quarantined');
  });
});
