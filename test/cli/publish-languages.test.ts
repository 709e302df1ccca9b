import { describe, expect, it } from 'vitest';
import { readElements } from '../site/well-formed.ts';
import { type Session, startSession } from './session.ts';

type Targets = Readonly<Record<string, string>>;

/** Writes a document of one sentence, and its translations. */
async function write(session: Session, name: string, source: string, targets: Targets): Promise<void> {
  session.write(`source/${name}.txt`, `${source}\n`);
  await session.run('update');
  const ledger = JSON.parse(session.read(`locales/en/${name}.json`)) as Record<string, { source: string }>;
  const [id = ''] = Object.entries(ledger).find(([, entry]) => entry.source === source) ?? [];
  for (const [language, target] of Object.entries(targets))
    session.write(
      `locales/${language}/${name}.json`,
      JSON.stringify({ [id]: { source, target, state: 'translated' } }),
    );
}

const lake = 'The lake holds 40 tonnes of fish.';
const lakeRu = 'В озере 40 тонн рыбы.';
const lakeTg = 'Дар кӯл 40 тонна моҳӣ ҳаст.';
const river = 'The river is high.';
const riverRu = 'Вода в реке стоит высоко.';

async function start(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write(
    'barobar.json',
    JSON.stringify({ targets: ['ru', 'tg'], site: { url: 'https://press.example.org/' } }),
  );
  await write(session, 'lake', lake, { ru: lakeRu, tg: lakeTg });
  await write(session, 'river', river, { ru: riverRu });
  return session;
}

/** Everything in the site, but for what is hidden. */
function siteOf(session: Session): Record<string, string> {
  const files = Object.entries(session.snapshot('dist/site')).filter(([file]) => !file.startsWith('.'));
  return Object.fromEntries(files);
}

const whole = (session: Session): string => JSON.stringify(siteOf(session));

describe('publish --lang', () => {
  it('shows the languages named, and no other anywhere', async () => {
    const session = await start();
    expect((await session.run('publish')).code).toBe(1);
    expect(session.exists('dist')).toBe(false);
    const { code, out } = await session.run('publish', '--lang', 'ru', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rebuilt: 2, skipped: [], stillPublic: [] });
    expect(whole(session)).toContain('40 тонн рыбы');
    expect(whole(session)).not.toContain('Дар кӯл');
    expect(Object.keys(siteOf(session)).filter((file) => /(^|[./])tg[./]/.test(file))).toEqual([]);
    expect(siteOf(session)['sitemap.xml']).not.toContain('/tg/');
    expect(siteOf(session)['index.html']).not.toContain('lang="tg"');
  });

  it('adds a language to those that are public, and asks no gate about the others', async () => {
    const session = await start();
    await session.run('publish', '--lang', 'ru');
    const { code, out } = await session.run('publish', 'lake', '--lang', 'tg', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).rebuilt).toBe(1);
    expect(siteOf(session)['lake/index.html']).toContain('Дар кӯл');
    expect(siteOf(session)['lake/index.html']).toContain('40\u00a0тонн рыбы');
    expect(siteOf(session)['river/index.html']).not.toContain('lang="tg"');
    expect(siteOf(session)['tg/river/index.html']).toBeUndefined();
    expect(siteOf(session)['tg/index.html']).not.toContain('tg/river');
    expect((await session.run('publish', 'lake', '--json')).out).toContain('"rebuilt": 0');
  });

  it('refuses what is no target language', async () => {
    const session = await start();
    expect((await session.run('publish', '--lang', 'de')).code).toBe(2);
  });
});

describe('publish --ready', () => {
  it('publishes Russian today and Tajik tomorrow', async () => {
    const session = await start();
    const today = await session.run('publish', '--ready');
    expect(today.code).toBe(0);
    expect(today.err).toContain('Skipped: river (tg).');
    expect(siteOf(session)['ru/river/index.html']).toContain(riverRu);
    expect(siteOf(session)['tg/river/index.html']).toBeUndefined();
    expect((await session.run('publish', '--ready', '--json')).out).toContain('"rebuilt": 0');
    await write(session, 'river', river, { tg: 'Оби дарё баланд аст.' });
    const tomorrow = await session.run('publish', '--ready', '--json');
    expect(tomorrow.code).toBe(0);
    expect(JSON.parse(tomorrow.out).rebuilt).toBe(1);
    expect(siteOf(session)['tg/river/index.html']).toContain('Оби дарё');
    expect((await session.run('publish', '--json')).out).toContain('"rebuilt": 0');
  });

  it('leaves out and names a document of which no language is ready', async () => {
    const session = await start();
    await write(session, 'sea', 'The sea is calm.', {});
    const { code, err } = await session.run('publish', '--ready');
    expect(code).toBe(0);
    expect(err).toContain('Skipped: river (tg), sea.');
    expect(whole(session)).not.toContain('sea is calm');
  });
});

it('takes languages from --lang with commas and from each --lang', async () => {
  const session = await start();
  await session.run('publish', '--ready');
  expect(await session.run('unpublish', 'lake', '--lang', 'ru', '--lang', 'tg')).toMatchObject({ code: 2 });
  expect(await session.run('publish', 'lake', '--lang', 'ru', '--lang', 'tg')).toMatchObject({ code: 0 });
  const once = whole(session);
  expect(await session.run('publish', 'lake', '--lang', 'ru,tg')).toMatchObject({ code: 0 });
  expect(whole(session)).toBe(once);
  expect((await session.run('publish', '--lang', 'ru', '--lang', 'be')).err).toContain(
    '“be” is not a target',
  );
  expect((await session.run('publish', '--lang', 'be', '--lang', 'ru')).err).toContain(
    '“be” is not a target',
  );
});

describe('what is public and would no longer pass the gate', () => {
  const published = async (): Promise<Session> => {
    const session = await start();
    await write(session, 'river', river, { tg: 'Оби дарё баланд аст.' });
    expect((await session.run('publish')).code).toBe(0);
    return session;
  };

  it.each([['publish'], ['publish', '--ready'], ['publish', '--lang', 'ru']])(
    'is named and stays as it was: %s %s %s',
    async (...argv) => {
      const session = await published();
      const before = siteOf(session);
      await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
      const { code, err } = await session.run(...argv);
      expect(code).toBe(1);
      expect(err).toContain('lake (ru): still public in its earlier form');
      expect(err).toContain('barobar unpublish lake');
      expect(siteOf(session)).toEqual(before);
      const { stillPublic } = JSON.parse((await session.run(...argv, '--json')).out);
      expect(stillPublic).toEqual([{ document: 'lake', languages: ['ru'] }]);
    },
  );

  it('is named where an embargo was set later', async () => {
    const session = await published();
    session.write(
      'barobar.json',
      JSON.stringify({
        targets: ['ru', 'tg'],
        overrides: [{ documents: ['lake'], gate: { embargo: '2036-01-01T00:00:00Z' } }],
      }),
    );
    for (const argv of [['publish'], ['publish', '--ready'], ['publish', '--allow-incomplete']]) {
      const { code, err } = await session.run(...argv);
      expect(code).toBe(1);
      expect(err).toContain('lake (ru, tg): still public');
    }
  });

  it('does not keep the others from being published with --ready', async () => {
    const session = await published();
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    await write(session, 'river', 'The river is low.', {
      ru: 'Вода в реке низкая.',
      tg: 'Оби дарё паст аст.',
    });
    const { code } = await session.run('publish', '--ready');
    expect(code).toBe(1);
    expect(siteOf(session)['ru/river/index.html']).toContain('низкая');
    expect(siteOf(session)['ru/lake/index.html']).toContain('40 тонн');
    expect(siteOf(session)['ru/index.html']).toContain('lake/index.html');
    await write(session, 'lake', lake, { ru: lakeRu });
    expect((await session.run('publish')).code).toBe(0);
  });

  it('is nothing where other documents are named', async () => {
    const session = await published();
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    expect((await session.run('publish', 'river')).code).toBe(0);
  });

  it('is what a waiver held, from the day on which it ends', async () => {
    const session = await published();
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    const [id] = Object.keys(JSON.parse(session.read('locales/ru/lake.json')));
    const waive = [
      'waive',
      id!,
      'numbers/missing',
      '--lang',
      'ru',
      '--reason',
      'so',
      '--until',
      '2026-07-10',
    ];
    expect(await session.run(...waive)).toMatchObject({ code: 0 });
    expect((await session.run('publish')).code).toBe(0);
    const last = await session.runWith({ now: '2026-07-10T23:59:59Z' }, 'publish', '--json');
    expect([last.code, JSON.parse(last.out).rebuilt]).toEqual([0, 0]);
    const over = await session.runWith({ now: '2026-07-11T00:00:00Z' }, 'publish');
    expect(over.code).toBe(1);
    expect(over.err).toContain('lake (ru): still public');
  });
});

describe('unpublish', () => {
  const published = async (): Promise<Session> => {
    const session = await start();
    await write(session, 'river', river, { tg: 'Оби дарё баланд аст.' });
    expect((await session.run('publish')).code).toBe(0);
    return session;
  };

  it('takes every word of a document down, and leaves a dated notice at its addresses', async () => {
    const session = await published();
    const { code, out, err } = await session.run('unpublish', 'lake');
    expect({ code, out }).toEqual({ code: 0, out: 'lake: taken down\n' });
    expect(err).toContain('.barobar/published/lake.json');
    const site = siteOf(session);
    expect(Object.keys(site).filter((file) => /(^|\/)lake/.test(file))).toEqual([
      'en/lake/index.html',
      'lake/index.html',
      'ru/lake/index.html',
      'tg/lake/index.html',
    ]);
    for (const [file, text] of Object.entries(site)) {
      expect(text, file).not.toMatch(/тонн|tonne|моҳӣ/);
      if (!/(^|\/)lake\//.test(file)) expect(text, file).not.toMatch(/\blake\b/);
    }
    expect(site['ru/lake/index.html']).toContain('Этот текст отозван 30\u00a0июня\u00a02026\u00a0года.');
    expect(site['lake/index.html']).toContain('This text was withdrawn on 30\u00a0June\u00a02026.');
    for (const file of ['lake/index.html', 'tg/lake/index.html']) {
      expect(site[file]).toContain('<meta name="robots" content="noindex"/>');
      expect(readElements(site[file] ?? '').length).toBeGreaterThan(10);
    }
    expect(site['ru/index.html']).toContain('river');
  });

  it('lasts until the document is published by name', async () => {
    const session = await published();
    await session.run('unpublish', 'lake');
    const notice = siteOf(session);
    for (const argv of [['publish'], ['publish', '--ready'], ['publish', 'river']]) {
      expect((await session.runWith({ now: '2027-01-01T00:00:00Z' }, ...argv)).code).toBe(0);
      expect(siteOf(session)).toEqual(notice);
    }
    // A machine that rebuilds the site has the record only.
    await session.run('publish', '-o', 'fresh');
    expect(session.read('fresh/ru/lake/index.html')).toBe(notice['ru/lake/index.html']);
    expect((await session.run('publish', 'lake')).code).toBe(0);
    expect(siteOf(session)['ru/lake/index.html']).toContain('40 тонн');
    expect(session.exists('.barobar/published/lake.json')).toBe(false);
    expect(siteOf(session)['index.html']).toContain('lake');
  });

  it('keeps the notice if the document does not pass the gate, and if its source is gone', async () => {
    const session = await published();
    await session.run('unpublish', 'lake');
    const notice = siteOf(session);
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    const { code, err } = await session.run('publish', 'lake');
    expect(code).toBe(1);
    expect(err).not.toContain('still public');
    expect(siteOf(session)).toEqual(notice);
    session.remove('source/lake.txt');
    expect((await session.run('publish')).code).toBe(0);
    expect(siteOf(session)['lake/index.html']).toBe(notice['lake/index.html']);
  });

  it('takes one language down', async () => {
    const session = await published();
    expect((await session.run('unpublish', 'lake', '--lang', 'tg')).code).toBe(0);
    const site = siteOf(session);
    expect(site['tg/lake/index.html']).toContain('бозпас гирифта шуд');
    expect(site['lake/index.html']).not.toContain('lang="tg"');
    expect(site['ru/lake/index.html']).toContain('40 тонн');
    expect(JSON.stringify(site)).not.toContain('моҳӣ');
    expect((await session.run('publish')).code).toBe(0);
    expect(siteOf(session)).toEqual(site);
    expect((await session.run('publish', 'lake', '--lang', 'tg')).code).toBe(0);
    expect(siteOf(session)['tg/lake/index.html']).toContain('моҳӣ');
  });

  it('takes down what would no longer pass the gate', async () => {
    const session = await published();
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    expect((await session.run('publish')).code).toBe(1);
    expect((await session.run('unpublish', 'lake')).code).toBe(0);
    expect((await session.run('publish')).code).toBe(0);
    expect(whole(session)).not.toMatch(/4[05] тонн/);
  });

  it('refuses to rebuild the rest of a document whose gate is closed', async () => {
    const session = await published();
    const before = siteOf(session);
    await write(session, 'lake', lake, { ru: 'В озере 45 тонн рыбы.' });
    const { code, err } = await session.run('unpublish', 'lake', '--lang', 'tg');
    expect(code).toBe(1);
    expect(err).toContain('take the whole document down');
    expect(siteOf(session)).toEqual(before);
    expect(session.exists('.barobar/published/lake.json')).toBe(false);
  });

  it.each<[string, readonly string[], string]>([
    ['a name that nothing has', ['lakes'], 'Did you mean “lake”?'],
    ['a language that is not public', ['lake', '--lang', 'de'], 'not a target language'],
    ['all its translations one by one', ['lake', '--lang', 'ru,tg'], 'barobar unpublish lake'],
  ])('refuses %s', async (_, argv, advice) => {
    const session = await published();
    const { code, err } = await session.run('unpublish', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(advice);
  });

  it('says what it would do with --dry-run', async () => {
    const session = await published();
    const before = session.snapshot();
    const { code, out } = await session.run('unpublish', 'lake', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      documents: ['lake'],
      recorded: ['.barobar/published/lake.json'],
    });
    expect(JSON.parse(out).removed).toContain('dist/site/lake/lake.epub');
    expect(session.snapshot()).toEqual(before);
  });

  it('refuses a page that was changed by hand, and takes it down with --force', async () => {
    const session = await published();
    session.write('dist/site/lake/lake.csv', 'by hand');
    expect((await session.run('unpublish', 'lake')).code).toBe(3);
    expect(session.exists('.barobar/published/lake.json')).toBe(false);
    expect((await session.run('unpublish', 'lake', '--force')).code).toBe(0);
    expect(session.exists('dist/site/lake/lake.csv')).toBe(false);
  });
});

it('takes languages from --lang with commas and from each --lang', async () => {
  const session = await start();
  await session.run('publish', '--ready');
  expect(await session.run('unpublish', 'lake', '--lang', 'ru', '--lang', 'tg')).toMatchObject({ code: 2 });
  expect(await session.run('publish', 'lake', '--lang', 'ru', '--lang', 'tg')).toMatchObject({ code: 0 });
  const once = whole(session);
  expect(await session.run('publish', 'lake', '--lang', 'ru,tg')).toMatchObject({ code: 0 });
  expect(whole(session)).toBe(once);
  expect((await session.run('publish', '--lang', 'ru', '--lang', 'be')).err).toContain(
    '“be” is not a target',
  );
  expect((await session.run('publish', '--lang', 'be', '--lang', 'ru')).err).toContain(
    '“be” is not a target',
  );
});

describe('what is public and would not be published now', () => {
  it.each([['publish'], ['publish', '--ready']])(
    '%s %s names a language that is no target any more if its pages stay',
    async (...argv) => {
      const session = await start();
      await session.run('publish', '--ready', '--lang', 'ru');
      const settings = { targets: ['tg'], site: { url: 'https://press.example.org/' } };
      session.write('barobar.json', JSON.stringify(settings));
      const { code, err } = await session.run(...argv);
      expect(code).toBe(1);
      expect(err).toContain(
        'river (ru): still public in its earlier form, but this is no target language now. Publish the document in its targets, or take it down with “barobar unpublish river”.',
      );
      expect(await session.run('unpublish', 'river')).toMatchObject({ code: 0 });
      const after = await session.run('publish');
      expect(after).toMatchObject({ code: 0 });
      expect(after.err).not.toContain('still public');
      expect(whole(session)).not.toContain('Вода в реке');
    },
  );

  it('names a document whose source is gone if nothing could be published', async () => {
    const session = await start();
    await session.run('publish', '--ready');
    session.remove('source/river.txt');
    session.write('source/lake.txt', 'The lake holds 45 tonnes of fish.\n');
    const { code, err } = await session.run('publish');
    expect(code).toBe(1);
    expect(err).toContain(
      'river (ru): still public in its earlier form, but its source is gone. Restore the source, or take it down with “barobar unpublish river”.',
    );
    expect(whole(session)).toContain('Вода в реке');
    session.write('source/lake.txt', `${lake}\n`);
    const after = await session.run('publish');
    expect(after).toMatchObject({ code: 0 });
    expect(after.err).not.toContain('still public');
    expect(whole(session)).not.toContain('Вода в реке');
  });
});
