import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Every page that people read, by its path from the root. */
const pages = ['.', 'docs', 'docs/decisions', '.github', '.github/ISSUE_TEMPLATE'].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file)),
);

/** The text without blocks and spans of code, where a link is an example. */
const proseOf = (markdown: string): string =>
  markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, 'code');

/** The addresses that links and pictures lead to. */
function linksOf(markdown: string): readonly string[] {
  return [...proseOf(markdown).matchAll(/\]\(([^()\s]+)\)/g)].map(([, address = '']) => address);
}

/** The anchors of a page, as GitHub and GitLab make them from headings. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of markdown.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/^#{1,6} (.*)$/gm)) {
    const plain = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = plain;
    for (let again = 1; anchors.has(anchor); again++) anchor = `${plain}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

const read = (page: string): string => fs.readFileSync(path.join(root, page), 'utf8');

/** The links of a page that lead nowhere. */
function findBroken(page: string, markdown: string): readonly string[] {
  return linksOf(markdown).filter((address) => {
    if (/^(?:https?|mailto):/.test(address)) return false;
    const [file = '', anchor] = address.split('#');
    const target = file === '' ? page : path.join(path.dirname(page), decodeURI(file));
    if (!fs.existsSync(path.join(root, target)) || target.startsWith('..')) return true;
    return anchor !== undefined && !anchorsOf(target === page ? markdown : read(target)).has(anchor);
  });
}

it.each(pages)('links in %s lead to files and headings', (page) => {
  expect(findBroken(page, read(page))).toEqual([]);
});

it('a link to no file, out of the project or to no heading is found', () => {
  const text = '# A b\n\n[a](#a-b) [b](#b) [c](docs/README.md) [d](nowhere.md) [e](../../x.md) `[f](g.md)`\n';
  expect(findBroken('README.md', text)).toEqual(['#b', 'nowhere.md', '../../x.md']);
});

it('the table of contents leads to every page of the folder', () => {
  const listed = new Set(linksOf(read('docs/README.md')).map((address) => address.split('#')[0]));
  const missing = fs
    .readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md') && file !== 'README.md' && !listed.has(file));
  expect(missing).toEqual([]);
});
