import { expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const sources = ['The road is open.', 'The bridge is shut.', 'The port waits.'];

/** A workspace with one document that went out, and the file with a translation of its last sentence alone. */
async function startReturn(): Promise<{ session: Session; file: string; ids: string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', `${sources.join(' ')}\n`);
  await session.run('update');
  await session.run('export');
  const file = session
    .read('out/ru/roads.xlf')
    .replace(/(The port waits\.<\/source>)/, '$1<target>Порт ждёт.</target>');
  return { session, file, ids: Object.keys(JSON.parse(session.read('locales/en/roads.json'))) };
}

/** A file with other source texts and this target in the first two segments, of which the first has an id of no sentence too. */
const strange = (file: string, id: string, target: string, note = ''): string =>
  file
    .replace(`<trans-unit id="${id}"`, '<trans-unit id="s2222222"')
    .replace(/(The (?:road is open|bridge is shut))(\.<\/source>)/g, '$1 today$2')
    .replace(/(today\.<\/source>)/g, `$1${target}${note}`);

const kept = (session: Session): Record<string, unknown>[] =>
  Object.keys(session.snapshot('.barobar/quarantine')).flatMap((file) =>
    Object.values<Record<string, unknown>>(JSON.parse(session.read(`.barobar/quarantine/${file}`))),
  );

it.each([
  ['has no target', ''],
  ['has an empty target', '<target/>'],
  ['has a target of white space', '<target>  </target>'],
])('a segment that is of no sentence of ours and %s is missing, and not quarantined', async (_, target) => {
  const { session, file, ids } = await startReturn();
  session.write('back.xlf', strange(file, ids[0]!, target));
  const { code, out, err } = await session.run('import', 'back.xlf');
  expect({ code, out }).toEqual({ code: 1, out: 'back.xlf (ru): 1 accepted, 2 missing\n' });
  expect(err).toContain('“The road is open today.” was returned without a translation');
  expect(err).toContain('“The bridge is shut today.” was returned without a translation');
  expect(err).not.toContain('quarantine');
  expect(session.exists('.barobar/quarantine')).toBe(false);
});

it('a segment that is of no sentence of ours and has a target is quarantined', async () => {
  const { session, file, ids } = await startReturn();
  session.write('back.xlf', strange(file, ids[0]!, '<target>Что-то.</target>'));
  const { out } = await session.run('import', 'back.xlf');
  expect(out).toBe('back.xlf (ru): 1 accepted, 2 quarantined\n');
  expect(kept(session)).toHaveLength(2);
});

it('a note on such a segment without a target is quarantined, listed, and taken on request', async () => {
  const { session, file, ids } = await startReturn();
  const note = '<note from="Anna">Which bridge?</note>';
  session.write('back.xlf', strange(file, ids[0]!, '<target/>', note));
  const { out } = await session.run('import', 'back.xlf');
  expect(out).toBe('back.xlf (ru): 1 accepted, 2 quarantined\n');
  expect(kept(session)).toMatchObject([{ notes: ['Which bridge?'] }, { notes: ['Which bridge?'] }]);
  expect((await session.run('status')).out).toContain('remark “Which bridge?”');
  // The same file again adds nothing, and another note is added.
  const before = session.snapshot('.barobar/quarantine');
  await session.run('import', 'back.xlf');
  expect(session.snapshot('.barobar/quarantine')).toEqual(before);
  session.write('back.xlf', strange(file, ids[0]!, '<target/>', note.replace('Which', 'Whose')));
  await session.run('import', 'back.xlf');
  expect(kept(session)).toMatchObject([
    { notes: ['Which bridge?', 'Whose bridge?'] },
    { notes: ['Which bridge?', 'Whose bridge?'] },
  ]);
  // Taking the form adds its notes and leaves the translation that is there.
  const [, bridge, port] = ids;
  const locale = (): Record<string, unknown> => JSON.parse(session.read('locales/ru/roads.json'));
  expect(locale()).toEqual({ [port!]: expect.anything() });
  expect(await session.run('import', '--resolve', 'theirs', bridge!)).toMatchObject({ code: 0 });
  expect(locale()[bridge!]).toEqual({
    source: 'The bridge is shut.',
    target: '',
    state: 'initial',
    note: ['Which bridge?', 'Whose bridge?'],
  });
});
