import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { type Session, startSession } from '../cli/session.ts';

const {
  applyPlan,
  assemble,
  checkDocuments,
  planFixes,
  evaluateGate,
  openDocuments,
  openGlossary,
  openTranslations,
  openWorkspace,
  planExport,
  planImport,
  planPublish,
  reconcile,
  status,
  writeXliff,
} = library;

/** A workspace with one briefing of two sentences, reconciled. */
function startWorkspace(): { session: Session; workspace: library.OpenWorkspace } {
  const session = startSession();
  session.write('barobar.json', JSON.stringify({ targets: ['ru'] }));
  session.write('source/lake.md', 'The lake rose by 40 cm. Nobody was hurt.\n');
  const workspace = openWorkspace(session.folder);
  applyPlan(workspace, reconcile(workspace));
  return { session, workspace };
}

const translations = {
  'The lake rose by 40 cm.': 'Озеро поднялось на 40 см.',
  'Nobody was hurt.': 'Никто не пострадал.',
};

/** What a translator returns, made from the file that went out. */
async function translate(workspace: library.OpenWorkspace, texts: Readonly<Record<string, string>>) {
  const { files } = applyPlan(workspace, await planExport(workspace, { force: true }));
  return files.map(({ file }) => {
    const { text } = library.patchXliff(fs.readFileSync(file, 'utf8'), file, ({ source }) => ({
      target: texts[source] ?? '',
    }));
    return { path: path.basename(file), bytes: Buffer.from(text) };
  });
}

describe('a workspace opened as a library', () => {
  it('does nothing before a plan is applied', async () => {
    const session = startSession();
    session.write('barobar.json', JSON.stringify({ targets: ['ru'] }));
    session.write('source/lake.md', 'The lake rose.\n');
    const before = session.snapshot();
    const workspace = openWorkspace(session.folder);
    const plan = reconcile(workspace);
    expect(plan).toMatchObject({ writes: ['locales/en/lake.json'], isRefused: false, findings: [] });
    expect(applyPlan(workspace, plan, { dryRun: true })).toBeUndefined();
    expect(session.snapshot()).toEqual(before);
    applyPlan(workspace, plan);
    expect(session.exists('locales/en/lake.json')).toBe(true);
    expect(reconcile(workspace).writes).toEqual([]);
  });

  it('writes the same files as the commands', async () => {
    const { session, workspace } = startWorkspace();
    const other = startSession();
    other.write('barobar.json', session.read('barobar.json'));
    other.write('source/lake.md', session.read('source/lake.md'));
    await other.run('update');
    await other.run('export');
    const [file] = await translate(workspace, translations);
    other.write('lake.xlf', file!.bytes);
    await other.run('import', 'lake.xlf', '--by', 'anna');
    applyPlan(workspace, planImport(workspace, [file!], { by: 'anna' }));
    await other.run('assemble');
    applyPlan(workspace, await assemble(workspace));
    await other.run('publish');
    applyPlan(workspace, await planPublish(workspace));
    for (const folder of ['locales', 'out', 'dist']) {
      const made = session.snapshot(folder);
      expect(Object.keys(made).length).toBeGreaterThan(0);
      expect(made).toEqual(other.snapshot(folder));
    }
  });

  it('corrects what nobody need decide, once a plan is applied', async () => {
    const { session, workspace } = startWorkspace();
    const typed = { ...translations, 'The lake rose by 40 cm.': 'Озеро  поднялось на 40\u00a0см.' };
    applyPlan(workspace, planImport(workspace, await translate(workspace, typed)));
    const before = session.snapshot('locales');
    const plan = planFixes(workspace);
    expect(plan.fixed).toMatchObject([{ after: 'Озеро поднялось на 40\u00a0см.', state: 'translated' }]);
    expect(session.snapshot('locales')).toEqual(before);
    applyPlan(workspace, plan);
    expect(planFixes(workspace)).toMatchObject({ fixed: [], findings: [], writes: [] });
  });

  it('words findings of every plan for the readers', async () => {
    const { session, workspace } = startWorkspace();
    session.write('source/lake.md', `${session.read('source/lake.md')}\n![Map](map.png)\n`);
    const plans = [
      (language: 'be' | undefined) => reconcile(workspace, language && { language }),
      (language: 'be' | undefined) => assemble(workspace, language && { language }),
      (language: 'be' | undefined) => planPublish(workspace, language && { language }),
    ];
    for (const plan of plans) {
      const messages = async (language: 'be' | undefined): Promise<readonly string[]> =>
        (await plan(language)).findings.map(({ message }) => message);
      expect(await messages('be')).toContain('Няма выявы source/map.png.');
      expect(await messages(undefined)).toContain('There is no picture source/map.png.');
    }
    const [file] = await translate(workspace, { 'The lake rose by 40 cm.': '' });
    const { findings } = planImport(workspace, [file!], { language: 'be' });
    expect(findings.map(({ message }) => message)).toContain(
      'Сказ «The lake rose by 40 cm.» прыйшоў без перакладу.',
    );
  });

  it('refuses a document that the gate blocks, unless findings are allowed', async () => {
    const { session, workspace } = startWorkspace();
    const wrong = { ...translations, 'The lake rose by 40 cm.': 'Озеро поднялось на 45 см.' };
    applyPlan(workspace, planImport(workspace, await translate(workspace, wrong)));
    expect(checkDocuments(workspace).map(({ code }) => code)).toEqual(['numbers/missing']);
    const [verdict] = await evaluateGate(workspace);
    expect(verdict?.blocking.map(({ code }) => code)).toContain('numbers/missing');
    for (const plan of [await assemble(workspace), await planPublish(workspace)]) {
      expect(plan.isRefused).toBe(true);
      expect(() => applyPlan(workspace, plan as library.WorkspacePlan<unknown>)).toThrow(
        'the gate is closed',
      );
    }
    expect(session.exists('dist')).toBe(false);
    const allowed = await assemble(workspace, { allowFindings: true });
    expect(allowed.released).toMatchObject([{ document: 'lake', language: 'ru', errors: 1 }]);
    expect(applyPlan(workspace, allowed).files).toHaveLength(1);
  });

  it('reads the files as they are at each call', () => {
    const { session, workspace } = startWorkspace();
    expect(status(workspace)).toMatchObject([{ segments: 2, missing: 2 }]);
    session.write('source/lake.md', 'The lake rose by 40 cm.\n');
    expect(status(workspace)).toMatchObject([{ segments: 1, missing: 1 }]);
    session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
    expect(openGlossary(workspace).concepts.map(({ id }) => id)).toEqual(['lake']);
  });

  it('refuses a plan that files have changed under, and one of another workspace', () => {
    const { session, workspace } = startWorkspace();
    session.write('source/lake.md', 'The lake fell.\n');
    const plan = reconcile(workspace);
    session.write('locales/en/lake.json', session.read('locales/en/lake.json').replace('rose', 'sank'));
    expect(() => applyPlan(workspace, plan)).toThrow(expect.objectContaining({ code: 'workspace-changed' }));
    const { workspace: other } = startWorkspace();
    expect(() => applyPlan(other, plan)).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it('gives documents with ids, for writers of the caller’s own', async () => {
    const { workspace } = startWorkspace();
    const [document] = [...openDocuments(workspace)];
    const ids = document!.units.flatMap(({ segments }) => segments.map(({ id }) => id));
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(id).toMatch(/^s\w{7}$/);
    const file = writeXliff(document!, openTranslations(workspace, 'lake', 'ru'), { version: '2.0' });
    expect(library.readXliff(file, 'lake.xlf').segments.map(({ id }) => id)).toEqual(ids);
    expect(() => openTranslations(workspace, 'lake', 'kk')).toThrow('“kk” is not a target language here.');
  });

  it('exports for a tool, only what is asked for, and as a memory', async () => {
    const { session, workspace } = startWorkspace();
    applyPlan(
      workspace,
      planImport(workspace, await translate(workspace, { 'Nobody was hurt.': 'Никто не пострадал.' })),
    );
    const plan = await planExport(workspace, {
      profile: 'memoq',
      only: ['missing'],
      folder: path.join(session.folder, 'sent'),
      force: true,
    });
    expect(session.exists('sent')).toBe(false);
    const { files } = applyPlan(workspace, plan);
    expect(files).toMatchObject([{ document: 'lake', language: 'ru', segments: 1 }]);
    expect(fs.readFileSync(files[0]!.file, 'utf8')).toContain('version="2.0"');
    const memory = applyPlan(workspace, await planExport(workspace, { format: 'tmx', force: true }));
    expect(memory.files.map(({ file }) => path.basename(file))).toEqual(['lake.tmx']);
  });

  it.each(['xliff-1.2', 'xliff-2.0', 'po', 'docx', 'xlsx'])(
    'reads back what it writes as %s',
    async (format) => {
      const { workspace } = startWorkspace();
      applyPlan(workspace, planImport(workspace, await translate(workspace, translations)));
      const { files } = applyPlan(workspace, await planExport(workspace, { format, force: true }));
      const returned = files.map(({ file }) => ({ path: file, bytes: fs.readFileSync(file) }));
      expect(planImport(workspace, returned).files).toMatchObject([{ unchanged: 2, quarantined: 0 }]);
    },
  );

  it('refuses a format that is none, and a profile without XLIFF', async () => {
    const { workspace } = startWorkspace();
    expect(() => planExport(workspace, { format: 'xlf' })).toThrow(
      'options.format must be one of "xliff-1.2"',
    );
    const options = { format: 'docx', profile: 'omegat' };
    await expect(planExport(workspace, options)).rejects.toThrow('options.profile is of XLIFF, not of docx.');
  });

  it('keeps output out of folders that hold the workspace itself', async () => {
    const { session, workspace } = startWorkspace();
    const folder = path.join(session.folder, 'locales/x');
    await expect(planExport(workspace, { folder })).rejects.toThrow('is in locales/, which holds files');
  });
});

describe('the memory of a workspace', () => {
  it('finds, counts and matches', async () => {
    const { workspace } = startWorkspace();
    applyPlan(workspace, planImport(workspace, await translate(workspace, translations)));
    const memory = await library.openMemory(workspace, 'ru');
    try {
      const matches = await library.findMatches(memory, 'Nobody was hurt.');
      expect(matches).toMatchObject([{ kind: 'exact', target: 'Никто не пострадал.', document: 'lake' }]);
      expect(await library.findMatches(memory, 'Snow fell on the pass in October.')).toEqual([]);
      const between = { before: 'The lake rose by 40 cm.' };
      expect(await library.findMatches(memory, 'Nobody was hurt.', between)).toMatchObject([
        { kind: 'context' },
      ]);
    } finally {
      await memory.close();
    }
    await memory.close();
    await expect((async () => library.findMatches(memory, 'Nobody was hurt.'))()).rejects.toMatchObject({
      code: 'usage',
      message: 'The translation memory was closed.',
    });
    const found: (string | undefined)[] = [];
    for await (const { texts } of library.findSentences(workspace, 'озера', { language: 'ru' }))
      found.push(texts['ru']);
    expect(found).toEqual(['Озеро поднялось на 40 см.']);
    expect((await library.analyse(workspace)).bands.context.segments).toBe(2);
  });
});

describe('wrong arguments', () => {
  it.each<[string, (workspace: library.OpenWorkspace) => unknown, string]>([
    [
      'a folder that is no text',
      () => openWorkspace(undefined as never),
      'openWorkspace: folder must be a string',
    ],
    ['a folder without a workspace', () => openWorkspace('/nowhere'), 'There is no barobar.json in'],
    [
      'a path for a workspace',
      () => reconcile('briefings' as never),
      'reconcile: workspace must be what openWorkspace returned.',
    ],
    [
      'one name for a list',
      (w) => reconcile(w, { documents: 'lake' } as never),
      'reconcile: options.documents must be an array',
    ],
    ['a document that is none', (w) => reconcile(w, { documents: ['sea'] }), 'sea'],
    [
      'text for bytes',
      (w) => planImport(w, [{ path: 'a.xlf', bytes: '<xliff/>' }] as never),
      'planImport: files[0].bytes must be bytes',
    ],
    [
      'a state that is none',
      (w) => planImport(w, [], { state: 'done' } as never),
      'options.state must be one of "translated"',
    ],
    [
      'a plan that is not awaited',
      (w) => applyPlan(w, assemble(w) as never),
      'applyPlan: plan is a Promise: await it first.',
    ],
    [
      'no plan',
      (w) => applyPlan(w, {} as never),
      'applyPlan: plan must be what a planning function returned',
    ],
    [
      'a language that is no target',
      (w) => checkDocuments(w, { languages: ['kk'] }),
      '“kk” is not a target language here.',
    ],
    [
      'a misspelt option',
      (w) => checkDocuments(w, { langages: ['ru'] } as never),
      'checkDocuments: options has no member "langages"; did you mean "languages"?',
    ],
    ['a document that there is not', (w) => openTranslations(w, 'lak', 'ru'), 'There is no document “lak”.'],
    [
      'a language in which nothing can be said',
      (w) => checkDocuments(w, { language: 'fr' } as never),
      'checkDocuments: options.language must be one of "en", "ru", "be", "tg", not "fr".',
    ],
    [
      'a set of translations as JSON',
      (w) =>
        writeXliff([...openDocuments(w)][0]!, { document: 'lake', language: 'ru', entries: {} } as never),
      'writeXliff: translations.entries must be a Map, not an object.',
    ],
  ])('%s is named', (_, run, message) => {
    const { workspace } = startWorkspace();
    let thrown: unknown;
    try {
      run(workspace);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(library.BarobarError);
    expect((thrown as Error).message).toContain(message);
  });
});
