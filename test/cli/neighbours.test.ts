import { describe, expect, it } from 'vitest';
import { copyExample } from './published-site.ts';
import type { Session } from './session.ts';

/** A site of the example and of short briefings, each finished in Russian. */
async function startSite(): Promise<Session> {
  const session = copyExample();
  await add(session, 'spring', '2026-03-01', 'Floods');
  return session;
}

async function add(session: Session, name: string, date: string, topic: string): Promise<void> {
  session.write(`source/${name}.md`, `---\ndate: ${date}\ntopics: [${topic}]\n---\n\n# News of ${name}\n`);
  await session.run('update');
  const ledger = JSON.parse(session.read(`locales/en/${name}.json`)) as Record<string, { source: string }>;
  const entries = Object.entries(ledger).map(([id, { source }]) => [
    id,
    { source, target: 'Новости', state: 'translated' },
  ]);
  session.write(`locales/ru/${name}.json`, JSON.stringify(Object.fromEntries(entries)));
}

const publish = (session: Session, ...rest: readonly string[]) =>
  session.run('publish', '--allow-incomplete', '--allow-findings', ...rest);

/** What a page says of other briefings. */
const aroundIn = (session: Session, page: string): string =>
  /<!--neighbours-->(.*)<!--\/neighbours-->/s.exec(session.read(`dist/site/${page}/index.html`))?.[1] ?? '';
const linksIn = (session: Session, page: string): readonly string[] =>
  [...aroundIn(session, page).matchAll(/href="([^"]*)"/g)].map(([, href]) =>
    href!.replace(/^(?:\.\.\/)+/, ''),
  );

describe('a page of a briefing', () => {
  it('leads to the one before and after it, and to those of its topics, in its language', async () => {
    const session = await startSite();
    await add(session, 'autumn', '2026-10-01', 'floods');
    expect((await publish(session)).code).toBe(0);
    expect(linksIn(session, 'ru/spring')).toEqual([
      'ru/autumn/index.html',
      'ru/csto-session/index.html',
      'ru/siren-test/index.html',
    ]);
    expect(linksIn(session, 'spring')[0]).toBe('autumn/index.html');
    expect(aroundIn(session, 'spring')).toContain('<span data-ui="ru" lang="ru">Новости</span>');
    // Belarusian has nothing of it.
    expect(linksIn(session, 'be/siren-test')).toEqual([
      'be/csto-session/index.html',
      'be/lake-flood-drill/index.html',
    ]);
  });

  it('is as if all were published at once when one comes, changes or goes, and is not rebuilt for it', async () => {
    const session = await startSite();
    await publish(session);
    expect(linksIn(session, 'ru/lake-flood-drill')).not.toContain('ru/autumn/index.html');
    await add(session, 'autumn', '2026-10-01', 'floods');
    expect(JSON.parse((await publish(session, '--json')).out)).toMatchObject({ rebuilt: 1 });
    const same = async (): Promise<void> => {
      await publish(session, '-o', 'whole');
      for (const page of ['', 'ru/'].flatMap((folder) =>
        ['spring', 'csto-session', 'lake-flood-drill'].map((name) => folder + name),
      ))
        expect(session.read(`dist/site/${page}/index.html`), page).toBe(
          session.read(`whole/${page}/index.html`),
        );
    };
    expect(linksIn(session, 'ru/lake-flood-drill')).toContain('ru/autumn/index.html');
    await same();
    session.write(
      'locales/ru/autumn.json',
      session.read('locales/ru/autumn.json').replace('Новости', 'Осень'),
    );
    await publish(session);
    expect(aroundIn(session, 'ru/lake-flood-drill')).toContain('Осень');
    await same();
    expect((await session.run('unpublish', 'autumn')).code).toBe(0);
    expect(session.read('dist/site/ru/lake-flood-drill/index.html')).not.toContain('Осень');
  });

  it('that somebody changed by hand is left as it is', async () => {
    const session = await startSite();
    await publish(session);
    const page = 'dist/site/ru/lake-flood-drill/index.html';
    session.write(page, `${session.read(page)}<!-- mine -->\n`);
    await add(session, 'autumn', '2026-10-01', 'floods');
    await publish(session, 'autumn');
    expect(session.read(page)).toContain('<!-- mine -->');
  });
});
