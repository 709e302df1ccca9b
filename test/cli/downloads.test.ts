import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { copyExample, filesEnding, readPages } from './published-site.ts';
import type { Session } from './session.ts';

const name = 'lake-flood-drill';

/** What follows the name of a briefing in those of its files, and the files that its page offers. */
function filesOf(session: Session): {
  readonly written: readonly string[];
  readonly offered: readonly string[];
} {
  const written = filesEnding(session, '')
    .filter((file) => file.startsWith(`${name}/${name}.`))
    .map((file) => file.slice(`${name}/${name}`.length));
  const page = readPages(session).get(`${name}/index.html`) ?? [];
  const offered = page.flatMap(({ attributes }) =>
    attributes['download'] === undefined ? [] : [path.basename(attributes['href'] ?? '').slice(name.length)],
  );
  return { written, offered };
}

describe('the files of a briefing to take away', () => {
  it('are those of the setting, and the page offers no others; the search stays', async () => {
    const session = copyExample({ downloads: ['text', 'docx'] });
    await session.run('publish', name);
    const { written, offered } = filesOf(session);
    const languages = ['be', 'en', 'ru', 'tg'];
    const expected = [...languages.map((tag) => `.${tag}.docx`), ...languages.map((tag) => `.${tag}.txt`)];
    expect([...written].sort()).toEqual([...expected].sort());
    expect([...offered].sort()).toEqual([...expected].sort());
    expect(session.exists(`dist/site/search/texts/${name}.json`)).toBe(true);
  });

  it('are all but those for word processors if no setting says so', async () => {
    const session = copyExample();
    await session.run('publish', name);
    const { written } = filesOf(session);
    expect(new Set(written.map((ending) => ending.replace(/^\.(?:be|en|ru|tg)(?=\.)/, '')))).toEqual(
      new Set(['.csv', '.epub', '.json', '.tei.xml', '.tmx', '.txt', '.xlf']),
    );
  });

  it('are none where the setting names none, and the page has no place for them', async () => {
    const session = copyExample({ downloads: [] });
    await session.run('publish', name);
    expect(filesOf(session)).toEqual({ written: [], offered: [] });
    const page = readPages(session).get(`${name}/index.html`) ?? [];
    expect(page.some(({ attributes }) => attributes['id'] === 'downloads')).toBe(false);
  });

  it('go when the setting does not name them any more', async () => {
    const session = copyExample({ downloads: ['text', 'csv'] });
    await session.run('publish', name);
    const settings = JSON.parse(session.read('barobar.json')) as object;
    session.write('barobar.json', JSON.stringify({ ...settings, site: { downloads: ['text'] } }));
    const { code } = await session.run('publish', name);
    expect(code).toBe(0);
    expect(filesOf(session).written.filter((ending) => ending === '.csv')).toEqual([]);
  });

  it('are refused by name if there is no such kind', async () => {
    const session = copyExample({ downloads: ['text', 'word'] });
    const { code, err } = await session.run('publish', name);
    expect(code).toBe(3);
    expect(err).toMatch(/^barobar\.json:\d+:\d+: .*"word".*\[settings-value\]\n$/s);
  });

  it('begin with the title as plain text, and say where they are from and under which terms', async () => {
    const session = copyExample({
      url: 'https://press.example.org/',
      licence: { ru: 'Перепечатка разрешена.' },
      downloads: ['text'],
    });
    await session.run('publish', name);
    const text = session.read(`dist/site/${name}/${name}.ru.txt`);
    expect(text).toMatch(
      /^Озёрная спасательная служба проверила на озере Орване план действий при наводнении\n\n14\u00a0мая\u00a02026\u00a0года · Русский · Перевод\n\nВ двухдневных/,
    );
    expect(text).toMatch(/населённых пунктов\[1\]\./);
    expect(text).toMatch(/\n\[1\] Населённый пункт/);
    expect(text).toMatch(
      /\n\nБрифинги\nhttps:\/\/press\.example\.org\/ru\/lake-flood-drill\/\nПерепечатка разрешена\.\n$/,
    );
    const english = session.read(`dist/site/${name}/${name}.en.txt`);
    expect(english).toMatch(/\n\nBriefings\nhttps:\/\/press\.example\.org\/en\/lake-flood-drill\/\n$/);
  });

  it('hold no character that a terminal obeys, whatever the source has', async () => {
    const session = copyExample({ downloads: ['text', 'csv'] });
    const source = `source/${name}.md`;
    const text = session.read(source);
    session.write(source, text.replace('The two-day', 'The \u001b[2Jtwo\u009b-day 😀'));
    await session.run('update');
    const { code } = await session.run('publish', name, '--allow-incomplete', '--allow-findings');
    expect(code).toBe(0);
    for (const ending of ['en.txt', 'csv']) {
      const written = session.read(`dist/site/${name}/${name}.${ending}`);
      expect(written).toContain('The \ufffd[2Jtwo\ufffd-day 😀');
      expect(written).not.toMatch(/[\u001b\u009b]/);
    }
  });

  it.each([
    ['no site shows who translated it and how far it is', undefined, false],
    ['a site shows it that says so', ['state', 'translators'], true],
  ])('in every format: %s', async (_, show, isShown) => {
    const downloads = ['epub', 'csv', 'json', 'tmx', 'xliff'];
    const session = copyExample({ downloads, ...(show && { show }) });
    const file = `locales/ru/${name}.json`;
    const entries: Record<string, object> = JSON.parse(session.read(file));
    const worked = Object.entries(entries).map(([id, entry], at) => [
      id,
      {
        ...entry,
        state: ['translated', 'reviewed', 'final'][at % 3],
        by: 'n.petrova@agency.example',
        reviewedBy: 'chief.editor',
        origin: { kind: 'memory', score: 91, from: 'draft:s1234567' },
        note: ['Is this right?'],
      },
    ]);
    session.write(file, JSON.stringify(Object.fromEntries(worked)));
    expect((await session.run('publish', name)).code).toBe(0);
    const written = filesOf(session).written.map((ending) => {
      const bytes = fs.readFileSync(path.join(session.folder, `dist/site/${name}/${name}${ending}`));
      const isPackage = /\.(?:epub|docx)$/.test(ending);
      return isPackage
        ? Object.values(unzipSync(bytes))
            .map((part) => Buffer.from(part).toString())
            .join()
        : bytes.toString();
    });
    const all = [...written, session.read(`dist/site/${name}/briefing.json`)].join('\n');
    expect(all).not.toMatch(/agency\.example|chief\.editor|draft:s1234567|Is this right/);
    expect(all.includes('petrova')).toBe(isShown);
    expect(/signed-off|final"|approved=|>(?:reviewed|final)<|"reviewed"/.test(all)).toBe(isShown);
  });
});
