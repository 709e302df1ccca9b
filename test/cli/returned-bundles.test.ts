import { describe, expect, it } from 'vitest';
import { readZip, readZipEntry, writeZip } from '../../src/packages/zip.ts';
import { bytesOf, startReturn, zip } from './returned-package.ts';
import { type Session, translateFile } from './session.ts';

describe('what export --bundle packs', () => {
  /** The package, with the files of one ending translated. */
  function translated(bytes: Uint8Array, ending: string): Uint8Array {
    const found = readZip(bytes, 'sent.zip');
    return writeZip(
      [...found.entries.keys()].map((name) => {
        const content = readZipEntry(found, name)!;
        if (!name.endsWith(ending)) return { name, bytes: content };
        return {
          name,
          bytes: bytesOf(translateFile(new TextDecoder().decode(content), (source) => `Да ${source}`)),
        };
      }),
    );
  }

  it('comes back as it is, translated', async () => {
    const session = await startReturn();
    session.write('glossary/terms.csv', 'concept,en,ru\ndam,dam,плотина\n');
    await session.run('export', '--bundle', '--to', 'ru', '--for', 'anna@example.org');
    session.write('back.zip', translated(session.bytes('out/ru/anna@example.org.zip'), '.xlf'));
    const { code, out, err } = await session.run('import', 'back.zip', '--by', 'anna@example.org');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'back.zip/translate/dam.xlf (ru): 1 accepted\nback.zip/translate/talks.xlf (ru): 1 accepted\n',
    });
    expect(err.match(/\[import\/skipped\]/g)).toHaveLength(1);
    expect((await session.run('status')).out).not.toContain('sent to anna');
  });

  it('comes back untouched, and says so', async () => {
    const session = await startReturn();
    await session.run('export', '--bundle', '--to', 'ru');
    const before = session.snapshot('locales');
    const { code, out } = await session.run('import', 'out/ru/documents.zip');
    expect({ code, out }).toEqual({
      code: 1,
      out: 'out/ru/documents.zip/translate/dam.xlf (ru): 1 missing\nout/ru/documents.zip/translate/talks.xlf (ru): 1 missing\n',
    });
    expect(session.snapshot('locales')).toEqual(before);
  });
});

describe('a project of OmegaT', () => {
  const memory = (...pairs: readonly (readonly [string, string])[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0" segtype="sentence" srclang="EN"/><body>${pairs
      .map(
        ([source, target]) =>
          `<tu><tuv xml:lang="EN"><seg>${source}</seg></tuv><tuv xml:lang="RU"><seg>${target}</seg></tuv></tu>`,
      )
      .join('')}</body></tmx>`;

  async function startProject(): Promise<Session> {
    const session = await startReturn();
    await session.run('export', '--bundle', 'omegat', '--to', 'ru');
    return session;
  }

  it('gives the files that were created in target/', async () => {
    const session = await startProject();
    const project = 'out/ru/omegat';
    for (const [name, text] of [
      ['dam', 'Плотина выдержала.'],
      ['talks', 'Переговоры продолжились.'],
    ] as const)
      session.write(
        `${project}/target/${name}.xlf`,
        translateFile(session.read(`${project}/source/${name}.xlf`), () => text),
      );
    session.write(`${project}/omegat/project_save.tmx`, memory(['The dam held.', 'Черновик.']));
    const { code, out, err } = await session.run('import', project);
    expect({ code, out }).toEqual({
      code: 0,
      out: `${project}/target/dam.xlf (ru): 1 accepted\n${project}/target/talks.xlf (ru): 1 accepted\n`,
    });
    expect(err).toContain('[import/skipped]');
  });

  it('gives its memory where the translated files were not created, or not all', async () => {
    const session = await startProject();
    const project = 'out/ru/omegat';
    session.write(
      `${project}/omegat/project_save.tmx`,
      memory(['The dam held.', 'Плотина выдержала.'], ['The talks went on.', 'Переговоры продолжились.']),
    );
    const { code, out } = await session.run('import', project, '--dry-run');
    expect({ code, out }).toEqual({
      code: 0,
      out: `${project}/omegat/project_save.tmx (ru): 2 accepted; 2 matched by source text\n`,
    });
    session.write(
      `${project}/target/dam.xlf`,
      translateFile(session.read(`${project}/source/dam.xlf`), () => 'Плотина выдержала.'),
    );
    expect((await session.run('import', project)).out).toBe(
      `${project}/target/dam.xlf (ru): 1 accepted\n${project}/omegat/project_save.tmx (ru): 1 accepted, 1 unchanged; 2 matched by source text\n`,
    );
  });

  it('in a ZIP is the same, in a folder of it too', async () => {
    const session = await startProject();
    const files = Object.entries(session.snapshot('out/ru/omegat'));
    const target = translateFile(session.read('out/ru/omegat/source/dam.xlf'), () => 'Плотина выдержала.');
    session.write(
      'back.zip',
      zip({
        ...Object.fromEntries(files.map(([name, text]) => [`job/${name}`, text])),
        'job/target/dam.xlf': target,
        'job/target/talks.xlf': session.read('out/ru/omegat/source/talks.xlf'),
      }),
    );
    expect((await session.run('import', 'back.zip')).out).toBe(
      'back.zip/job/target/dam.xlf (ru): 1 accepted\nback.zip/job/target/talks.xlf (ru): 1 missing\n',
    );
  });

  it('that nobody translated is refused with what to do in OmegaT', async () => {
    const session = await startProject();
    const { code, err } = await session.run('import', 'out/ru/omegat');
    expect(code).toBe(3);
    expect(err).toContain('Create Translated Documents');
    expect(err).toContain('[file-format]');
  });
});
