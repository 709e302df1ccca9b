import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { findChromium, openPdfPrinter } from '../../src/workspace/chromium.ts';
import { reportUntested } from '../needs.ts';
import { compileProgram } from './compiled.ts';
import { copyExample, filesEnding, readPages } from './published-site.ts';

const name = 'lake-flood-drill';
const languages = ['be', 'en', 'ru', 'tg'];

/** A text as the information of a PDF file has it: UTF-16 in hexadecimal digits. */
const inPdf = (text: string): string =>
  Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();

const program = compileProgram();

/** Waits until a folder has an entry with such a name. */
async function appears(folder: string, name: RegExp): Promise<void> {
  const watcher = fs.watch(folder);
  try {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (fs.readdirSync(folder).some((each) => name.test(each))) resolve();
      };
      watcher.on('change', look);
      look();
    });
  } finally {
    watcher.close();
  }
}

const known = process.env['BAROBAR_CHROMIUM'];
afterEach(() => {
  if (known === undefined) delete process.env['BAROBAR_CHROMIUM'];
  else process.env['BAROBAR_CHROMIUM'] = known;
});

const title = 'PDF files';
if (findChromium(process.env, fs.existsSync) === undefined)
  reportUntested(
    title,
    'no Chromium found; set BAROBAR_CHROMIUM to its path',
    process.env['CI'] !== undefined,
  );
else
  describe(title, () => {
    it('are made of each finished language, tagged, with title and day, and the page offers them first', async () => {
      const session = copyExample();
      const { code, err } = await session.run('publish', name, '--pdf');
      expect(code, err).toBe(0);
      expect(filesEnding(session, '.pdf')).toEqual(languages.map((tag) => `${name}/${name}.${tag}.pdf`));
      const pdf = fs.readFileSync(`${session.folder}/dist/site/${name}/${name}.tg.pdf`, 'latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toContain(
        inPdf('Хадамоти наҷотдиҳии кӯлҳо дар кӯли Орване нақшаи амалро ҳангоми обхезӣ санҷид'),
      );
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/Lang \(tg\)/);
      expect(pdf).toContain("/CreationDate (D:20260514000000+00'00')");
      const offered = readPages(session)
        .get(`ru/${name}/index.html`)
        ?.flatMap(({ attributes }) => (attributes['download'] === undefined ? [] : [attributes['download']]));
      expect(offered?.[0]).toBe(`${name}.ru.pdf`);
      expect(offered?.filter((file) => file.endsWith('.pdf'))).toEqual([`${name}.ru.pdf`]);
    }, 300_000);

    it('are the same bytes when nothing changed, are not made again then, and go without the option', async () => {
      const session = copyExample();
      await session.run('publish', 'siren-test', '--pdf');
      const file = `${session.folder}/dist/site/siren-test/siren-test.ru.pdf`;
      const first = fs.readFileSync(file);
      expect((await session.run('publish', 'siren-test', '--pdf')).err).toContain('0 briefings rebuilt');
      fs.rmSync(`${session.folder}/dist`, { recursive: true });
      await session.run('publish', 'siren-test', '--pdf');
      expect(fs.readFileSync(file).equals(first)).toBe(true);
      expect((await session.run('publish', 'siren-test')).code).toBe(0);
      expect(filesEnding(session, '.pdf')).toEqual([]);
    }, 300_000);

    it.each(['SIGINT', 'SIGTERM'] as const)(
      'leave nothing behind when %s ends the command',
      async (signal) => {
        const session = copyExample();
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-test-'));
        onTestFinished(() => fs.rmSync(folder, { recursive: true }));
        const child = spawn(process.execPath, [program, 'publish', '--pdf'], {
          ...{ cwd: session.folder, env: { ...process.env, TMPDIR: folder } },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        const said: Buffer[] = [];
        child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
        const ended = new Promise<NodeJS.Signals | null>((resolve) => {
          child.on('close', (_, by) => resolve(by));
        });
        await appears(path.join(folder), /^barobar-pdf-/);
        const [own = ''] = fs.readdirSync(folder);
        // The browser runs: its profile is there.
        await appears(path.join(folder, own), /^profile$/);
        await appears(path.join(folder, own, 'profile'), /^SingletonLock$/);
        const lock = fs.readlinkSync(path.join(folder, own, 'profile/SingletonLock'));
        child.kill(signal);
        expect(await ended).toBe(signal);
        expect(Buffer.concat(said).toString()).toBe('');
        expect(fs.readdirSync(folder).filter((name) => name.startsWith('barobar-'))).toEqual([]);
        expect(() => process.kill(Number(/\d+$/.exec(lock)?.[0]), 0)).toThrow('ESRCH');
        expect(session.exists('dist')).toBe(false);
      },
      300_000,
    );

    it('are counted by a dry run, which writes none', async () => {
      const session = copyExample();
      const dry = await session.run('publish', name, '--pdf', '--dry-run', '--json');
      expect(session.exists('dist')).toBe(false);
      const real = await session.run('publish', name, '--pdf', '--json');
      expect(JSON.parse(dry.out)).toEqual(JSON.parse(real.out));
      const { files } = JSON.parse(dry.out) as { files: readonly string[] };
      expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(languages.length);
    }, 300_000);

    it('ask no server and read no file, whatever a page holds', async () => {
      const asked: string[] = [];
      const server = http.createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-secret-'));
      onTestFinished(() => fs.rmSync(folder, { recursive: true }));
      const secret = path.join(folder, 'secret.txt');
      fs.writeFileSync(secret, 'SECRET');
      const page = (inside: string): string =>
        `<!DOCTYPE html><html><head><title>x</title><link rel="stylesheet" href="${address}style"><style>@import url(${address}import); p { background: url(${address}background) }</style></head><body>${inside}</body></html>`;
      const printer = await openPdfPrinter();
      onTestFinished(() => printer.close());
      const print = async (inside: string): Promise<Uint8Array> =>
        (await printer.print({ page: page(inside), foot: '<span></span>', day: undefined }))();
      const plain = await print('<p>Text</p>');
      const inside = [
        `<img src="${address}img"><iframe src="${address}frame"></iframe><object data="${address}object"></object>`,
        `<script>fetch('${address}script'); document.title = 'run'</script><p>Text</p>`,
      ].join('');
      expect(Buffer.from(await print(inside)).toString('latin1')).not.toContain(inPdf('run'));
      const framed = await print(`<iframe src="file://${secret}"></iframe><p>Text</p>`);
      // A frame that showed the file would have its letters.
      expect(Buffer.from(framed).toString('latin1').split('/ToUnicode').length).toBe(
        Buffer.from(plain).toString('latin1').split('/ToUnicode').length,
      );
      expect(asked).toEqual([]);
    }, 300_000);
  });

describe('publish --pdf', () => {
  it('is refused if no browser starts, and nothing is written', async () => {
    process.env['BAROBAR_CHROMIUM'] = '/nowhere/chromium';
    const session = copyExample();
    const { code, err } = await session.run('publish', '--pdf');
    expect(code).toBe(3);
    expect(err).toMatch(
      /\/nowhere\/chromium does not start\..*publish without --pdf\. \[browser-unusable\]\n$/s,
    );
    expect(session.exists('dist')).toBe(false);
  });

  it('cannot be used for a part of a site', async () => {
    const { code, err } = await copyExample().run('publish', '--pdf', '--shard', '1/2');
    expect(code).toBe(2);
    expect(err).toContain('--pdf');
  });
});
