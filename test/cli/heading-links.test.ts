import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

/** Where a link leads on the page of a briefing: the source sentence there; nothing where it is no link. */
async function follow(source: string, address: string): Promise<string | undefined> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/dam.md', `${source}\n\nSee [this](${address}).\n`);
  await session.run('update');
  const { code, err } = await session.run('publish', '--allow-incomplete');
  if (code !== 0) throw new Error(err);
  const ledger: Record<string, { source: string }> = JSON.parse(session.read('locales/en/dam.json'));
  const led = ['dam', 'en/dam'].map((name) => {
    const page = session.read(`dist/site/${name}/index.html`);
    const [, href] = /<a href="([^"]*)"[^>]*>this<\/a>/.exec(page) ?? [];
    if (href?.startsWith('#')) expect(page).toContain(`id="${href.slice(1)}"`);
    return href === undefined ? undefined : (ledger[href.slice('#s-'.length)]?.source ?? href);
  });
  expect(led[1]).toBe(led[0]);
  return led[0];
}

describe('a link to a heading', () => {
  it.each([
    ['by its words', '# Dam\n\n## What comes next', '#what-comes-next', 'What comes next'],
    ['without its punctuation', '# Dam\n\n## Who, when & why?', '#who-when--why', 'Who, when & why?'],
    ['without its markup', '# Dam\n\n## The **new** lake', '#the-new-lake', 'The <1>new</1> lake'],
    ['of other letters', '# Dam\n\n## Ҷамъбаст', '#ҷамъбаст', 'Ҷамъбаст'],
    ['of other letters, escaped', '# Dam\n\n## Озеро', '#%D0%BE%D0%B7%D0%B5%D1%80%D0%BE', 'Озеро'],
    ['of two sentences', '# Dam\n\n## It is full. It leaks.', '#it-is-full-it-leaks', 'It is full.'],
  ])('leads there: %s', async (_, source, address, sentence) => {
    expect(await follow(source, address)).toBe(sentence);
  });

  it('tells headings with the same words apart', async () => {
    const source = '# Dam\n\n## Notes\n\nOne.\n\n## Notes\n\nTwo.';
    const [first, second] = [await follow(source, '#notes'), await follow(source, '#notes-1')];
    expect([first, second]).toEqual(['Notes', 'Notes']);
    expect(await follow(source, '#notes-2')).toBeUndefined();
  });

  it.each([
    ['nothing', '#', undefined],
    ['a heading that is not there', '#elsewhere', undefined],
    ['words of a paragraph', '#see-this', undefined],
    ['a broken escape', '#%E0%A4%A', undefined],
    ['another page', 'https://example.org/#dam', 'https://example.org/#dam'],
  ])('is told from one to %s', async (_, address, expected) => {
    expect(await follow('# Dam', address)).toBe(expected);
  });
});
