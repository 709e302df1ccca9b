import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith, python } from '../needs.ts';
import { type Session, startSession } from './session.ts';

/** Work that goes out, through another program, and back. */
const briefing =
  '---\ntitle: The dam & its river\n---\n\n# Dam opens\n\nThe **dam** opened — “late” & *wet*[^1]. It is [40 m](https://example.org/?a=1&b=2) high.\n\n- Ҷамъият < 5 %\n- One\n  line\n\n[^1]: A note.\n';

async function startExport(...options: string[]): Promise<{ session: Session; file: string; ids: string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["tg"]}');
  session.write('source/dam.md', briefing);
  await session.run('update');
  await session.run('export', ...options);
  const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  return { session, file: path.join(session.folder, 'out/tg/dam.xlf'), ids };
}

interface Entry {
  readonly source: string;
  readonly target: string;
  readonly state: string;
}
const entriesOf = (session: Session): [string, Entry][] =>
  Object.entries(JSON.parse(session.read('locales/tg/dam.json')) as Record<string, Entry>);

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>TG</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok>
<target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`;

/** A project of OmegaT with one file in it. */
function makeProject(session: Session, file: string): { run(...options: string[]): void; memory: string } {
  for (const folder of ['target', 'omegat', 'tm', 'glossary', 'dictionary']) {
    fs.mkdirSync(path.join(session.folder, 'omt', folder), { recursive: true });
  }
  session.write('omt/omegat.project', project);
  session.write('omt/source/dam.xlf', fs.readFileSync(file));
  const where = ['--disable-project-locking', `--config-dir=${path.join(session.folder, 'config')}`];
  return {
    memory: path.join(session.folder, 'omt/omegat/project_save.tmx'),
    run(...options) {
      const { status, stderr } = spawnSync(
        'omegat',
        [path.join(session.folder, 'omt'), ...where, ...options],
        {
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(stderr);
    },
  };
}

describeWith({ programs: ['omegat'] }, 'OmegaT', () => {
  it('brings every translation back, codes and ids whole, by its own profile', {
    timeout: 120_000,
  }, async () => {
    const { session, file, ids } = await startExport('--profile', 'omegat');
    const { run, memory } = makeProject(session, file);
    run(
      '--mode=console-createpseudotranslatetmx',
      `--pseudotranslatetmx=${memory}`,
      '--pseudotranslatetype=equal',
    );
    const translated = fs.readFileSync(memory, 'utf8').replace(/(<tuv lang="TG">\s*<seg>)/g, '$1Тарҷума: ');
    fs.writeFileSync(memory, translated);
    run('--mode=console-translate');
    const outcome = await session.run('import', 'omt/target/dam.xlf');
    expect(outcome).toEqual({ code: 0, out: `omt/target/dam.xlf (tg): ${ids.length} accepted\n`, err: '' });
    expect(entriesOf(session)).toEqual(
      ids.map((id) => {
        const { source } = JSON.parse(session.read('locales/en/dam.json'))[id];
        return [id, { source, target: `Тарҷума: ${source}`, state: 'translated' }];
      }),
    );
  });

  it('reads what the memory has from the file next to the document', { timeout: 120_000 }, async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["tg"]}');
    session.write('source/dam.md', 'It is high.\n');
    const unit = (english: string, tajik: string): string =>
      `<tu><tuv xml:lang="en"><seg>${english}</seg></tuv><tuv xml:lang="tg"><seg>${tajik}</seg></tuv></tu>`;
    // Two renderings of one text: none is filled in, and the tool decides.
    const units = ['Он баланд аст.', 'Он дароз аст.'];
    session.write(
      'tm/old.tmx',
      `<tmx version="1.4"><header srclang="en"/><body>${units.map((text) => unit('It is high.', text)).join('')}</body></tmx>`,
    );
    await session.run('update');
    await session.run('export', '--profile', 'omegat');
    const { run } = makeProject(session, path.join(session.folder, 'out/tg/dam.xlf'));
    // Matches in this folder are filled in when a project is opened, which is what the console can show.
    session.write('omt/tm/auto/dam.tmx', session.read('out/tg/tm/dam.tmx'));
    run('--mode=console-translate');
    await session.run('import', 'omt/target/dam.xlf');
    expect(entriesOf(session)).toMatchObject([
      [expect.anything(), { target: expect.stringMatching(/^Он (?:баланд|дароз) аст\.$/) }],
    ]);
  });

  it('opens the project that --bundle omegat writes, and what it translates comes back', {
    timeout: 120_000,
  }, async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["tg"]}');
    session.write('source/dam.md', '# The dam\n\nIt is **high**. See p. 12, fig. 3.\n');
    session.write('source/2026/lake.md', 'The lake is calm.\n');
    await session.run('update');
    await session.run('export', '--bundle', 'omegat');
    const folder = path.join(session.folder, 'out/tg/omegat');
    const memory = path.join(folder, 'omegat/project_save.tmx');
    const run = (...options: string[]): void => {
      const where = ['--disable-project-locking', `--config-dir=${path.join(session.folder, 'config')}`];
      const { status, stderr } = spawnSync('omegat', [folder, ...where, ...options], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    };
    run(
      '--mode=console-createpseudotranslatetmx',
      `--pseudotranslatetmx=${memory}`,
      '--pseudotranslatetype=equal',
    );
    const translated = fs.readFileSync(memory, 'utf8').replace(/(<tuv lang="TG">\s*<seg>)/g, '$1Тарҷума: ');
    fs.writeFileSync(memory, translated);
    run('--mode=console-translate');
    const files = ['dam', '2026/lake'].map((name) => `out/tg/omegat/target/${name}.xlf`);
    const { code, out } = await session.run('import', ...files);
    expect([code, out]).toEqual([0, `${files[0]} (tg): 3 accepted\n${files[1]} (tg): 1 accepted\n`]);
  });

  it('brings every translation back in its memory, with codes but those at the ends of a sentence', {
    timeout: 120_000,
  }, async () => {
    const { session, file, ids } = await startExport('--profile', 'omegat');
    const { run, memory } = makeProject(session, file);
    run(
      '--mode=console-createpseudotranslatetmx',
      `--pseudotranslatetmx=${memory}`,
      '--pseudotranslatetype=equal',
    );
    const translated = fs.readFileSync(memory, 'utf8').replace(/(<tuv lang="TG">\s*<seg>)/g, '$1Тарҷума: ');
    fs.writeFileSync(memory, translated);
    const { code, out, err } = await session.run('import', 'omt/omegat/project_save.tmx');
    const told = (await session.run('status', '--json')).out;
    expect({ code, out }).toEqual({
      code: 0,
      out: `omt/omegat/project_save.tmx (tg): ${ids.length} accepted; ${ids.length} matched by source text\n`,
    });
    expect(JSON.parse(told)[0]).toMatchObject({ missing: 0, stale: 0 });
    for (const [id, { source, target }] of entriesOf(session))
      expect([`Тарҷума: ${source}` === target || err.includes(id)]).toEqual([true]);
  });

  it('brings back as untranslated what was left alone', { timeout: 120_000 }, async () => {
    const { session, file, ids } = await startExport('--profile', 'omegat');
    makeProject(session, file).run('--mode=console-translate');
    const outcome = await session.run('import', 'omt/target/dam.xlf');
    expect(outcome.out).toBe(`omt/target/dam.xlf (tg): ${ids.length} missing\n`);
    expect(session.exists('locales/tg/dam.json')).toBe(false);
  });
});

describeWith({ programs: ['translate-toolkit'] }, 'Translate Toolkit', () => {
  const script = `
import sys
from translate.storage.xliff import xlifffile
from translate.storage.placeables import StringElem
store = xlifffile.parsefile(sys.argv[1])
for unit in store.units:
    parts = unit.rich_source[0].sub
    if any(not isinstance(part, str) for part in parts):
        unit.rich_target = [StringElem(["Тарҷума: "] + list(parts))]
    else:
        unit.target = "Тарҷума: " + unit.source
store.savefile(sys.argv[2])
`;

  it.each([[[]], [['--profile', 'weblate']]])(
    'brings every translation back, codes and ids whole (%j)',
    async (options) => {
      const { session, file, ids } = await startExport(...options);
      const back = path.join(session.folder, 'back.xlf');
      const { status, stderr } = spawnSync(python, ['-c', script, file, back], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const outcome = await session.run('import', 'back.xlf');
      expect(outcome).toEqual({ code: 0, out: `back.xlf (tg): ${ids.length} accepted\n`, err: '' });
      expect(entriesOf(session)).toEqual(
        ids.map((id) => {
          const { source } = JSON.parse(session.read('locales/en/dam.json'))[id];
          return [id, { source, target: `Тарҷума: ${source}`, state: 'translated' }];
        }),
      );
    },
  );

  const fill = `
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.source and not unit.isheader():
        unit.target = "Тарҷума: " + unit.source
        if unit.source.startswith("Dam"):
            unit.addnote("Is it a name?", origin="translator")
store.savefile(sys.argv[2])
`;
  const convert = (session: Session, program: string, ...names: string[]): void => {
    const files = names.map((name) => (name.startsWith('-') ? name : path.join(session.folder, name)));
    const { status, stderr } = spawnSync(program, ['--progress=none', ...files], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const translateIn = (session: Session, from: string, to: string): void => {
    const names = [from, to].map((name) => path.join(session.folder, name));
    const { status, stderr } = spawnSync(python, ['-c', fill, ...names], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };

  it.each<[string, readonly string[], (session: Session) => string]>([
    [
      'PO',
      ['--format', 'po'],
      (session) => {
        translateIn(session, 'out/tg/dam.po', 'back.po');
        return 'back.po';
      },
    ],
    [
      'PO made XLIFF by po2xliff',
      ['--format', 'po'],
      (session) => {
        translateIn(session, 'out/tg/dam.po', 'po.po');
        convert(session, 'po2xliff', 'po.po', 'back.xlf');
        return 'back.xlf';
      },
    ],
    [
      'XLIFF made PO by xliff2po and back',
      [],
      (session) => {
        convert(session, 'xliff2po', 'out/tg/dam.xlf', 'bare.po');
        translateIn(session, 'bare.po', 'po.po');
        convert(session, 'po2xliff', 'po.po', 'back.xlf');
        return 'back.xlf';
      },
    ],
  ])('brings every translation and note back, ours not among them: %s', async (title, options, go) => {
    const { session, ids } = await startExport(...options);
    const { code, out, err } = await session.run('import', go(session), '--lang', 'tg');
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(
        `^back\\.\\w+ \\(tg\\): ${ids.length} accepted(?:; ${ids.length} matched by source text)?\\n$`,
      ),
    );
    expect((await session.run('notes')).out.match(/“[^”]*” on/g)).toEqual(['“Is it a name?” on']);
    for (const [id, { source, target }] of entriesOf(session))
      expect([title, `Тарҷума: ${source}` === target || err.includes(id) || err.includes(source)]).toEqual([
        title,
        true,
      ]);
  });
});
