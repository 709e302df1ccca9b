import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { downloadKinds } from '../../src/model/edition.ts';
import { downloads } from '../../src/site/downloads/registry.ts';
import { copyExample } from '../cli/published-site.ts';

const naskh = new Uint8Array(
  fs.readFileSync(
    path.resolve(
      import.meta.dirname,
      '../../node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
    ),
  ),
);
const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/site.md'), 'utf8');

/** The example in a language of the page. */
function example(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1];
  if (found === undefined) throw new Error(`no example in ${language}`);
  return found;
}

it('the settings, the style and the template of the page give a site', async () => {
  const { site } = JSON.parse(example('json')) as { site: Record<string, unknown> };
  const session = copyExample(site);
  for (const name of ['crest', 'icon'])
    session.write(`look/${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  session.write('look/naskh.woff2', naskh);
  session.write('look/house.css', example('css'));
  session.write('look/page.html', example('html'));
  expect(await session.run('publish')).toMatchObject({ code: 0 });
  const home = session.read('dist/site/tg/index.html');
  for (const part of ['Хадамоти матбуот', 'Ministry of Lakes', 'https://press.example.org/briefings/tg/'])
    expect(home).toContain(part);
  expect(session.read('dist/site/en/index.html')).toContain('Free to reprint with the source named.');
});

it('the page lists every kind of file that readers may take away, as they are called', async () => {
  const session = copyExample({ downloads: downloadKinds });
  await session.run('publish');
  const rows =
    page
      .split('## To take away')[1]
      ?.split('\n## ')[0]
      ?.match(/^\| `\w+` \| `<name>.*$/gm) ?? [];
  expect(rows.map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(downloads.map(({ kind }) => kind));
  expect(downloads.map(({ kind }) => kind)).toEqual(downloadKinds);
  for (const row of rows) {
    const file = /`<name>([^`]*)`/.exec(row)?.[1]?.replace('<language>', 'tg');
    expect(session.exists(`dist/site/csto-session/csto-session${file}`), row).toBe(true);
  }
});
