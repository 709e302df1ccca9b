import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { startSession } from './session.ts';

const long = 'a'.repeat(100_000);
const file = (body: string) =>
  `<xliff version="1.2"><file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>${body}</body></file></xliff>`;

it.each([
  ['an element', file(`<${long}/>`)],
  ['an attribute', file(`<group ${long}="1"/>`)],
  ['an element of another script', file(`<${'я'.repeat(100_000)}/>`)],
  ['an element of moderate length', file(`<${'a'.repeat(900)}/>`)],
  ['an attribute value', file(`<group xml:space="${'b'.repeat(60_000)}"/>`)],
  ['an id that is used twice', file(`<group id="${'c'.repeat(250)}"/><group id="${'c'.repeat(250)}"/>`)],
])('validate shortens the name of %s', async (_, text) => {
  const session = startSession();
  session.write('a.xlf', text);
  const { code, out, err } = await session.run('validate', 'a.xlf');
  expect([1, 3]).toContain(code);
  expect(Math.max(...`${out}${err}`.split('\n').map(({ length }) => length))).toBeLessThan(500);
  expect((await session.run('validate', '--json', 'a.xlf')).out.length).toBeLessThan(3_000);
});

it.each([
  ['a column', `concept,${'x'.repeat(19_000)}\n`],
  ['a concept', `concept,en\n${'x y '.repeat(4_000)},b\n`],
  ['a cell of quotation marks', `concept,en\n"${'""'.repeat(9_000)}",b\n`],
  ['a term without letters', `concept,en\na,${'='.repeat(900)}\n`],
  ['a flag', `concept,flags\na,${'x'.repeat(10_000)}\n`],
])('glossary validate shortens the name of %s', async (_, text) => {
  const session = startSession();
  session.write('a.csv', text);
  const { code, err } = await session.run('glossary', 'validate', 'a.csv');
  expect(code).toBe(3);
  expect(err.split('\n')).toHaveLength(2);
  expect(err.length).toBeLessThan(2_500);
});

it('what nobody expected is one line that asks for a report', async () => {
  const session = startSession();
  await session.run('init');
  const disk = {
    ...nodeDisk,
    list: () => {
      throw new TypeError('no\nlist');
    },
  };
  const { code, out, err } = await session.runWith({ disk }, 'status');
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toMatch(
    /^barobar: This is a bug in Barobar, not in your files: TypeError: no\\u000alist at \S+:\d+:\d+\. .*\[bug\]\n$/,
  );
});
