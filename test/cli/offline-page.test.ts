import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { openCheckSession } from '../../src/offline/check-session.ts';
import { readWork, sentencesOf, sentWork, type Work, writeWork } from '../../src/offline/work.ts';
import { dataOf, idsOf, startTalks } from './offline-page.ts';
import { startSession } from './session.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

async function exportPage(language = 'ru', ...options: string[]) {
  const session = await startTalks();
  const outcome = await session.run('export', '--to', language, '--format', 'html', ...options);
  expect([outcome.code, outcome.err]).toEqual([0, expect.stringContaining('1 file')]);
  return { session, page: session.read(`out/${language}/talks.html`) };
}

describe('export --format html', () => {
  it('writes one page that loads nothing, and whose scripts and style are named by their digests', async () => {
    const { page } = await exportPage();
    expect(page).not.toMatch(/\s(?:src|href|style|on[a-z]+)=/);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const [, packed = ''] = /id="program">(.*?)<\/script>/s.exec(page) ?? [];
    const [, boot = ''] = /<\/script>\n<script>(.*?)<\/script>/s.exec(page) ?? [];
    const program = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(boot)}' 'sha256-${sha256(program)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is small, and the same each time', async () => {
    const { session, page } = await exportPage();
    expect(Buffer.byteLength(page)).toBeLessThan(600_000);
    await session.run('export', '--to', 'ru', '--format', 'html');
    expect(session.read('out/ru/talks.html')).toBe(page);
  });

  it.each([
    ['ru', 'Перевод: Talks in Dushanbe'],
    ['be', 'Пераклад: Talks in Dushanbe'],
    ['tg', 'Тарҷума: Talks in Dushanbe'],
  ])('is in the language of its translator: %s', async (language, title) => {
    const { page } = await exportPage(language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<title>${title}</title>`);
  });

  it('shows what is not to be translated for its context, and leaves it out of the file that goes back', async () => {
    const { session, page } = await exportPage('ru', '--only', 'missing');
    const data = dataOf(page);
    const id = idsOf(session).get('The dam is 40 m high.')!;
    const shown = sentencesOf(data).filter(({ isContext }) => isContext);
    expect(shown.map(({ target }) => target)).toEqual(['Переговоры на озере', 'Высота плотины 45 м.']);
    expect(data.xliff).not.toContain(`"${id}"`);
    expect(sentencesOf(data).length).toBeGreaterThan(8);
  });

  it('carries no text as markup', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const evil = '</script><script>alert(1)</script><!--<script>';
    session.write('source/talks.txt', `${evil} is the first sentence here.\n\nAnother ${evil} one.\n`);
    session.write(
      'glossary/a.csv',
      `concept,definition,en,ru\na,"</script><img src=x>",first sentence,"</script>"\n`,
    );
    await session.run('update');
    const { code } = await session.run('export', '--format', 'html');
    expect(code).toBe(0);
    const page = session.read('out/ru/talks.html');
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(page).not.toContain('<!--');
    expect(sentencesOf(dataOf(page))[0]?.source).toContain(evil);
    expect(page).toContain('<title>Перевод: talks</title>');
  });

  it('is refused by import with a word about the file that belongs there', async () => {
    const { session } = await exportPage();
    const { code, err } = await session.run('import', 'out/ru/talks.html');
    expect(code).toBe(3);
    expect(err).toBe(
      'out/ru/talks.html:2:1: “talks.html” is not a format Barobar reads: its root is <html>. It is the page itself: press “Save” in it, and give the XLIFF file that it makes. [file-format]\n',
    );
  });

  it('has no version of XLIFF and no profile', async () => {
    const session = await startTalks();
    const { code, err } = await session.run('export', '--format', 'html', '--profile', 'omegat');
    expect([code, err]).toEqual([2, expect.stringContaining('--profile')]);
  });
});

describe('the work that a page saves', () => {
  test('is accepted as it was typed, with the name of the translator, her remarks and drafts', async () => {
    const { session, page } = await exportPage();
    const data = dataOf(page);
    const work = new Map<string, Work>(
      sentencesOf(data).map((sentence) => {
        const sent = sentWork(sentence);
        if (sent.text !== '') return [sentence.id, sent];
        return [sentence.id, { text: `Да: ${sentence.source}`, state: 'translated', note: '' }];
      }),
    );
    const ids = idsOf(session);
    work.set(ids.get('Next steps')!, { text: 'Что дальше', state: 'initial', note: 'Так?\nИли «Планы»?' });
    work.set(ids.get('The dam is 40 m high.')!, {
      text: 'Высота плотины 40 м.',
      state: 'translated',
      note: '',
    });
    session.write(
      'back.xlf',
      writeWork(data, (id) => work.get(id)!, 'Анна Ҳ.'),
    );
    const { code, out, err } = await session.run('import', 'back.xlf');
    expect([code, out]).toEqual([0, expect.stringContaining('accepted, 1 unchanged; 1 of them drafts')]);
    expect(err).toContain('Так?');
    const locale = JSON.parse(session.read('locales/ru/talks.json'));
    for (const [id, { text, state }] of work)
      expect([id, locale[id].target, locale[id].state]).toEqual([id, text, state]);
    expect(locale[ids.get('Next steps')!]).toMatchObject({ by: 'Анна Ҳ.', note: ['Так?\nИли «Планы»?'] });
    expect(locale[ids.get('Talks on the lake')!]).toEqual({
      source: 'Talks on the lake',
      target: 'Переговоры на озере',
      state: 'reviewed',
      note: ['Проверено.'],
    });
  });

  test('reports what is wrong with a source text', async () => {
    const { session, page } = await exportPage();
    const data = dataOf(page);
    const dam = idsOf(session).get('The dam is 40 m high.')!;
    const sent = (id: string): Work => sentWork(sentencesOf(data).find((each) => each.id === id)!);
    const report: Work = { ...sent(dam), note: 'It is 45 m.', isSourceWrong: true };
    session.write(
      'back.xlf',
      writeWork(data, (id) => (id === dam ? report : sent(id)), 'Анна'),
    );
    const { err } = await session.run('import', 'back.xlf');
    expect(err).toContain('It is 45 m.');
    expect(JSON.parse(session.read('locales/ru/talks.json'))[dam].note).toBeUndefined();
    expect(JSON.parse(session.read('locales/en/talks.json'))[dam].reports).toMatchObject([
      { text: 'It is 45 m.', by: 'Анна' },
    ]);
    expect(readWork(data, session.read('back.xlf'), 'back.xlf').work.get(dam)).toEqual(report);
  });

  test.each([
    ['is accepted from the same translator', 'Анна', '1 accepted'],
    ['is a conflict from someone unknown', '', '1 conflict'],
  ])('a correction that comes later %s', async (_, name, outcome) => {
    const { session, page } = await exportPage();
    const data = dataOf(page);
    const lake = idsOf(session).get('The lake was not closed.')!;
    const save = (file: string, text: string): void => {
      const workOf = (id: string): Work =>
        id === lake
          ? { text, state: 'translated', note: '' }
          : sentWork(sentencesOf(data).find((each) => each.id === id)!);
      session.write(file, writeWork(data, workOf, name));
    };
    save('first.xlf', 'Озеро не закрыли.');
    save('second.xlf', 'Озеро не закрывали.');
    expect((await session.run('import', 'first.xlf')).out).toContain('1 accepted');
    expect((await session.run('import', 'first.xlf')).out).not.toContain('accepted');
    expect((await session.run('import', 'second.xlf')).out).toContain(outcome);
    expect((await session.run('import', 'second.xlf')).out).not.toContain('accepted');
  });

  test('names its translator unless --by names another', async () => {
    const { session, page } = await exportPage();
    const data = dataOf(page);
    const done: Work = { text: 'Да', state: 'translated', note: '' };
    session.write(
      'back.xlf',
      writeWork(data, () => done, 'Анна'),
    );
    await session.run('import', 'back.xlf', '--by', 'boris');
    const [entry] = Object.values(JSON.parse(session.read('locales/ru/talks.json'))) as { by: string }[];
    expect(entry?.by).toBe('boris');
  });
});

test('a page finds what check finds', async () => {
  const { session, page } = await exportPage();
  const data = dataOf(page);
  const checks = openCheckSession(data);
  const found = sentencesOf(data).flatMap((sentence) => {
    const { text: target, state } = sentWork(sentence);
    return checks.check(sentence.id, { target, state });
  });
  const { out } = await session.run('check', '--format', 'json', '--lang', 'ru');
  const findings = JSON.parse(out) as { code: string; message: string; segment?: string }[];
  const ofSentences = findings.filter(({ segment }) => segment !== undefined);
  expect(ofSentences.length).toBeGreaterThan(0);
  expect(found.map(({ code, message }) => [code, message])).toEqual(
    ofSentences.map(({ code, message }) => [code, message]),
  );
});

test('a page counts findings as the settings do, and leaves waived ones out', async () => {
  const session = await startTalks();
  const dam = idsOf(session).get('The dam is 40 m high.')!;
  const codesIn = async (): Promise<string[]> => {
    await session.run('export', '--to', 'ru', '--format', 'html');
    const data = dataOf(session.read('out/ru/talks.html'));
    const found = openCheckSession(data).check(dam, { target: 'Высота плотины 45 м.', state: 'translated' });
    return found.map(({ code, severity }) => `${severity} ${code}`);
  };
  const first = await codesIn();
  expect(first).toEqual([expect.stringMatching(/^error numbers\/missing/)]);
  session.write('barobar.json', '{"targets":["ru","be","tg"],"checks":{"numbers/missing":"note"}}');
  expect(await codesIn()).toEqual(['note numbers/missing']);
  await session.run('waive', dam, 'numbers/missing', '--lang', 'ru', '--reason', 'as measured');
  expect(await codesIn()).toEqual([]);
});
