import { afterEach, describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const { TZ: known } = process.env;
afterEach(() => {
  if (known === undefined) delete process.env['TZ'];
  else process.env['TZ'] = known;
});

/** A workspace with one briefing that is translated into Russian. */
async function startTranslated(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.txt', 'The lake is calm.\n');
  await session.run('update');
  await session.run('export');
  const returned = translateFile(session.read('out/ru/lake.xlf'), () => 'Озеро спокойно.');
  session.write('ru.xlf', returned);
  return session;
}

/** One moment, which is another day in each of these zones. */
const now = '2026-06-30T21:00:00Z';
const days = [
  ['Asia/Dushanbe', '2026-07-01'],
  ['Pacific/Kiritimati', '2026-07-01'],
  ['America/New_York', '2026-06-30'],
  ['UTC', '2026-06-30'],
] as const;

describe('the day of what somebody does is the day where they are', () => {
  it.each(days)('in %s it is %s', async (zone, day) => {
    const session = await startTranslated();
    process.env['TZ'] = zone;
    const run = (...argv: string[]) => session.runWith({ now }, ...argv);
    expect(await run('export', '--for', 'anna', '--only', 'all')).toMatchObject({ code: 0 });
    const sent = session.snapshot('.barobar');
    expect(JSON.stringify(sent)).toContain(`\\"date\\": \\"${day}\\"`);
    expect(await run('import', 'ru.xlf', '--by', 'anna')).toMatchObject({ code: 0 });
    expect(JSON.stringify(session.snapshot('.barobar'))).toContain(`\\"back\\": \\"${day}\\"`);
    expect(await run('publish', '--record')).toMatchObject({ code: 0 });
    expect(session.read('.barobar/published/lake.json')).toContain(`"${day}"`);
    expect(await run('unpublish', 'lake')).toMatchObject({ code: 0 });
    expect(session.read('.barobar/published/lake.json')).toContain(`"date": "${day}"`);
  });

  it('is the one that is given', async () => {
    const session = await startTranslated();
    await session.run('import', 'ru.xlf');
    process.env['TZ'] = 'Pacific/Kiritimati';
    await session.runWith({ now }, 'publish', '--record', '--date', '2026-06-29');
    const record = session.read('.barobar/published/lake.json');
    expect(record).toContain('"2026-06-29"');
    expect(record).not.toMatch(/2026-0(?:6-30|7-01)/);
  });
});

describe('a day that decides is that of universal time', () => {
  it.each(days)('a waiver ends at the same moment in %s', async (zone) => {
    const session = await startTranslated();
    session.write('ru.xlf', session.read('ru.xlf').replace('Озеро спокойно.', 'Озеро спокойно'));
    await session.run('import', 'ru.xlf');
    const [id = ''] = Object.keys(JSON.parse(session.read('locales/ru/lake.json')) as object);
    const reason = ['--reason', 'so', '--lang', 'ru', '--until', '2026-06-30'];
    expect(await session.run('waive', id, 'punctuation/end', ...reason)).toMatchObject({ code: 0 });
    process.env['TZ'] = zone;
    const check = (moment: string) => session.runWith({ now: moment }, 'check', '--no-color');
    expect((await check('2026-06-30T23:59:00Z')).err).not.toContain('punctuation/end');
    expect((await check('2026-07-01T00:01:00Z')).err).toContain('punctuation/end');
  });
});
