import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, svgWith, wholePng } from '../formats/pictures/files.ts';
import { startSession, translateFile } from './session.ts';
import { startTranslated, translate } from './translated-visit.ts';

describe('HTML that readers would miss', () => {
  const text = '# Visit\n\n> <p>\n> The hall</p>\n';

  it('is named by update, fails check, and closes the gate in every language', async () => {
    const session = await startTranslated(text);
    const finding =
      'source/visit.md:4:3: The text “The hall” is in an HTML block: it is not translated and not shown on pages. Write it in Markdown. [source/html]';
    const update = await session.run('update');
    expect(update.code).toBe(0);
    expect(update.err).toContain(finding);
    const check = await session.run('check');
    expect(check.code).toBe(1);
    expect(check.err.split(finding)).toHaveLength(2);
    for (const command of ['assemble', 'publish']) {
      const { code, err } = await session.run(command);
      expect(code).toBe(1);
      expect(err.split(finding)).toHaveLength(2);
      expect(session.exists('dist')).toBe(false);
    }
  });

  it('counts also if the gate asks for no findings, unless they are let out', async () => {
    const session = await startTranslated(text);
    session.write('barobar.json', '{"targets": ["ru", "tg"], "gate": {"findings": "off"}}');
    expect((await session.run('publish')).code).toBe(1);
    expect((await session.run('publish', '--allow-incomplete')).code).toBe(1);
    expect((await session.run('publish', '--allow-findings')).code).toBe(0);
  });

  it('is as grave as the settings say', async () => {
    const session = await startTranslated(text);
    session.write('barobar.json', '{"targets": ["ru", "tg"], "checks": {"source/html": "off"}}');
    const check = await session.run('check');
    expect(check.code).toBe(0);
    expect(check.err).not.toContain('source/html');
    expect((await session.run('update')).err).not.toContain('source/html');
    expect((await session.run('publish')).code).toBe(0);
  });

  it('is none in an HTML block, which is translated and shown on pages', async () => {
    const session = await startTranslated(
      '# Visit\n\n<div class="note">\n<p><em>The hall</em> &amp; more</p>\n<img src="a.png" alt="Press service">\n</div>\n',
      { 'a.png': wholePng },
    );
    expect((await session.run('assemble', '--lang', 'ru', '--allow-findings')).code).toBe(0);
    expect(session.read('dist/documents/ru/visit.md')).toBe(
      '# Визит\n\n<div class="note">\n<p><em>Зал</em> &amp; more</p>\n<img src="a.png" alt="Пресс-служба">\n</div>\n',
    );
    await session.run('publish', '--allow-findings', '--allow-incomplete');
    const page = session.read('dist/site/ru/visit/index.html');
    expect(page).toContain('<em>Зал</em> &amp; more');
    expect(page).toMatch(/<img class="picture" src="[^"]*a\.png" alt="Пресс-служба"/);
  });

  it('is none in HTML that only formats', async () => {
    const session = await startTranslated(
      '# Visit\n\n<!-- A remark. -->\n\n<b>The hall</b><br>\nPress service\n',
    );
    expect((await session.run('check')).code).toBe(0);
    expect((await session.run('publish')).code).toBe(0);
    expect(session.read('dist/site/ru/visit/index.html')).toContain('<strong>Зал</strong><br/>');
  });
});

describe('titles of links and pictures', () => {
  const text = '# Visit\n\n[The hall](https://example.org/a.pdf "Press service")\n';

  it.each(['1.2', '2.0'])('go out, come back and stand in the document by XLIFF %s', async (version) => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/visit.md', text);
    await session.run('update');
    await translate(
      session,
      'visit',
      'ru',
      { Visit: 'Визит', 'The hall': 'Зал', 'Press service': 'Служба "Пресса"' },
      version,
    );
    expect((await session.run('status')).out).toMatch(/100 %/);
    await session.run('assemble', '--allow-findings');
    expect(session.read('dist/documents/ru/visit.md')).toBe(
      '# Визит\n\n[Зал](https://example.org/a.pdf "Служба \\"Пресса\\"")\n',
    );
  });

  it('close the gate while they are not translated, and say so on the page', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/visit.md', text);
    await session.run('update');
    await session.run('export', '--to', 'ru');
    const filled = translateFile(session.read('out/ru/visit.xlf'), (source) =>
      source === 'Press service' ? '' : source.replace('Visit', 'Визит').replace('The hall', 'Зал'),
    );
    session.write('out/ru/visit.xlf', filled);
    await session.run('import', 'out/ru/visit.xlf');
    const { code, err } = await session.run('assemble');
    expect(code).toBe(1);
    expect(err).toContain('source/visit.md:3:39: “Press service” has no ru translation.');
    await session.run('publish', '--allow-incomplete');
    const page = session.read('dist/site/visit/index.html');
    expect(page).toContain('title="Press service" rel="noopener noreferrer">The hall</a>');
    expect(page).toContain('title="ещё не переведено: Press service" rel="noopener noreferrer">Зал</a>');
  });

  it('leave the ids of sentences as they were', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/visit.md', text.replace(' "Press service"', ''));
    await session.run('update');
    const before = Object.keys(JSON.parse(session.read('locales/en/visit.json')));
    session.write('source/visit.md', text);
    expect((await session.run('update')).out).toContain('2 kept, 1 new');
    expect(Object.keys(JSON.parse(session.read('locales/en/visit.json'))).slice(0, 2)).toEqual(before);
  });

  it('have addresses on the page, at the sentence that has them', async () => {
    const session = await startTranslated(text);
    const [, link, title] = Object.keys(JSON.parse(session.read('locales/en/visit.json')));
    await session.run('publish', '--allow-findings');
    expect(session.read('dist/site/visit/index.html')).toMatch(
      new RegExp(`id="s-${link}"><span class="was" id="s-${title}">`),
    );
  });
});

describe('pictures', () => {
  const text = '# Visit\n\n![The hall](img/hall%20one.png "Press service")\n';
  const files = { 'img/hall one.png': wholePng };

  it('are copied to the site and to documents, and shown with their translated texts', async () => {
    const session = await startTranslated(text, files);
    expect((await session.run('check')).code).toBe(0);
    expect((await session.run('update')).err).not.toContain('left alone');
    expect((await session.run('assemble')).code).toBe(0);
    for (const language of ['ru', 'tg'])
      expect(
        fs.readFileSync(path.join(session.folder, `dist/documents/${language}/img/hall one.png`)),
      ).toEqual(Buffer.from(wholePng));
    expect(session.read('dist/documents/ru/visit.md')).toContain('![Зал](img/hall%20one.png "Пресс-служба")');
    expect((await session.run('publish')).code).toBe(0);
    const rest = 'width="2" height="2" loading="lazy"/>';
    const page = session.read('dist/site/visit/index.html');
    const src = 'src="../visit/pictures/img/hall%20one.png"';
    expect(page).toContain(`<img class="picture" ${src} alt="The hall" title="Press service" ${rest}`);
    expect(page).toContain(`<img class="picture" ${src} alt="Зал" title="Пресс-служба" ${rest}`);
    expect(session.read('dist/site/tg/visit/index.html')).toContain(
      `<img class="picture" src="../../visit/pictures/img/hall%20one.png" alt="Толор" title="Хадамоти матбуот" ${rest}`,
    );
    expect(session.exists('dist/site/visit/pictures/img/hall one.png')).toBe(true);
  });

  it('are shown in lines, links, tables and by reference, and one file may serve many documents', async () => {
    const session = await startTranslated(
      '# Visit\n\nA ![The hall](../зал.png) b [![The hall][h]](https://example.org)\n\n| ![The hall][h] |\n|-|\n\n[h]: ../%D0%B7%D0%B0%D0%BB.png\n',
      { 'зал.png': wholePng, 'other.md': '![The hall](зал.png)\n' },
      '2026/visit',
    );
    await session.run('publish', '--allow-incomplete', '--allow-findings');
    const page = session.read('dist/site/ru/2026/visit/index.html');
    const src = 'src="../../../2026/visit/pictures/%D0%B7%D0%B0%D0%BB.png" alt="Зал"';
    expect(page.split(src)).toHaveLength(4);
    expect(page).toMatch(/<a href="https:\/\/example.org" rel="noopener noreferrer"><img [^>]+><\/a>/);
    expect(session.exists('dist/site/other/pictures/зал.png')).toBe(true);
    expect(session.exists('dist/site/2026/visit/pictures/зал.png')).toBe(true);
  });

  it('a picture that changes is published again, one that no briefing has any more is removed', async () => {
    const session = await startTranslated(text, files);
    await session.run('publish');
    expect((await session.run('publish')).err).toContain('0 briefings rebuilt');
    const changed = Uint8Array.from([...wholePng, 0]);
    session.write('source/img/hall one.png', changed);
    expect((await session.run('publish')).err).toContain('1 briefing rebuilt');
    const published = path.join(session.folder, 'dist/site/visit/pictures/img/hall one.png');
    expect(fs.readFileSync(published)).toEqual(Buffer.from(changed));
    session.write('source/visit.md', '# Visit\n');
    await session.run('update');
    await session.run('publish');
    expect(fs.existsSync(published)).toBe(false);
  });

  it.each<[title: string, files: Record<string, string | Uint8Array>, message: string]>([
    [
      'is missing',
      {},
      'There is no picture source/img/hall one.png. Add the file, or correct the path. [pictures/missing]',
    ],
    [
      'differs in letter case',
      { 'img/Hall one.png': wholePng },
      'There is “Hall one.png”: write the name as the file has it. [pictures/missing]',
    ],
    ['is no picture', { 'img/hall one.png': 'text' }, '[pictures/unknown]'],
  ])('one that %s keeps the gate closed, with its place', async (_title, given, message) => {
    const session = await startTranslated(text, given);
    const check = await session.run('check');
    expect(check.code).toBe(1);
    expect(check.err).toContain('source/visit.md:3:1: ');
    expect(check.err).toContain(message);
    expect((await session.run('update')).err).toContain(message);
    for (const command of ['assemble', 'publish']) expect((await session.run(command)).code).toBe(1);
    expect((await session.run('publish', '--allow-findings')).code).toBe(0);
    expect(session.read('dist/site/ru/visit/index.html')).toContain(
      '<span class="image" title="Пресс-служба">Зал</span>',
    );
  });

  it('one for a language takes the place of the other there, on pages and in documents', async () => {
    const session = await startTranslated('# Visit\n\n![The hall](hall.png "Press service")\n', {
      'hall.png': wholePng,
    });
    await session.run('publish');
    const page = 'dist/site/ru/visit/index.html';
    expect(session.read(page)).toContain('visit/pictures/hall.png"');
    const own = Buffer.concat([wholePng, Buffer.from('ru')]);
    session.write('source/hall.ru.png', own);
    expect((await session.run('publish')).err).toContain('1 briefing rebuilt');
    expect(session.read(page)).toContain('visit/pictures/hall.ru.png"');
    expect(session.read('dist/site/tg/visit/index.html')).toContain('visit/pictures/hall.png"');
    expect(session.exists('dist/site/visit/pictures/hall.ru.png')).toBe(true);
    await session.run('assemble');
    const bytesIn = (language: string): Buffer =>
      fs.readFileSync(path.join(session.folder, `dist/documents/${language}/hall.png`));
    expect([bytesIn('ru').equals(own), bytesIn('tg').equals(wholePng)]).toEqual([true, true]);
    session.remove('source/hall.ru.png');
    await session.run('publish');
    expect(session.read(page)).toContain('visit/pictures/hall.png"');
  });

  it('a link to a hidden file is refused', async () => {
    const session = await startTranslated(text);
    session.write('.secret.png', wholePng);
    fs.mkdirSync(path.join(session.folder, 'source/img'));
    fs.symlinkSync('../../.secret.png', path.join(session.folder, 'source/img/hall one.png'));
    const { code, err } = await session.run('check');
    expect(code).toBe(3);
    expect(err).toContain('[path-outside]');
  });

  it('a link to another picture of the workspace is followed', async () => {
    const session = await startTranslated(text);
    session.write('pictures/hall.png', wholePng);
    fs.mkdirSync(path.join(session.folder, 'source/img'));
    fs.symlinkSync('../../pictures/hall.png', path.join(session.folder, 'source/img/hall one.png'));
    expect((await session.run('check')).err).not.toContain('[pictures/');
  });

  it('one that runs scripts is refused', async () => {
    const session = await startTranslated(text.replace('hall%20one.png', 'a.svg'), {
      'img/a.svg': bytesOf(svgWith('<script/>')),
    });
    expect((await session.run('check')).err).toContain('has the element <script>');
    expect((await session.run('publish', '--allow-findings')).code).toBe(0);
    expect(session.exists('dist/site/visit/pictures')).toBe(false);
  });

  it('one of another server is a link, is named, and keeps no gate closed', async () => {
    const session = await startTranslated('# Visit\n\n![The hall](https://example.org/hall.png)\n');
    const { code, err } = await session.run('check');
    expect(code).toBe(0);
    expect(err).toContain('[pictures/remote]');
    expect((await session.run('publish')).code).toBe(0);
    expect(session.read('dist/site/ru/visit/index.html')).toContain(
      '<a class="image" href="https://example.org/hall.png" rel="noopener noreferrer">Зал</a>',
    );
  });

  it('a dry run copies nothing', async () => {
    const session = await startTranslated(text, files);
    for (const command of ['assemble', 'publish'])
      expect((await session.run(command, '--dry-run')).code).toBe(0);
    expect(session.exists('dist')).toBe(false);
  });
});
