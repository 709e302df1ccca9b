import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Element, readElements } from '../site/well-formed.ts';
import { copyExample, filesEnding, readPages, siteAddress } from './published-site.ts';
import type { Session } from './session.ts';

async function publishExample(): Promise<Session> {
  const session = copyExample();
  const { code, err } = await session.run('publish', '--date', '2026-11-23');
  if (code !== 0) throw new Error(err);
  return session;
}

/** One more document, of which Tajik has nothing and Belarusian a part. */
async function publishUnfinished(): Promise<Session> {
  const session = copyExample();
  session.write(
    'source/notes/new one.md',
    '---\ndate: 2026-11-24\n---\n\n# News of the day\n\nIt rains. It is cold.\n',
  );
  await session.run('update');
  const ledger = JSON.parse(session.read('locales/en/notes/new one.json')) as Record<
    string,
    { source: string }
  >;
  const entries = Object.entries(ledger);
  const put = (language: string, count: number): void =>
    session.write(
      `locales/${language}/notes/new one.json`,
      JSON.stringify(
        Object.fromEntries(
          entries
            .slice(0, count)
            .map(([id, { source }], at) => [id, { source, target: `Слова ${at}.`, state: 'translated' }]),
        ),
      ),
    );
  put('ru', entries.length);
  put('be', 1);
  const { code, err } = await session.run('publish', '--allow-incomplete');
  if (code !== 0) throw new Error(err);
  return session;
}

/** The style of markup is ours (it is XML too), and a title is as long as the author made it. */
const conformance = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'long-title': 'off' },
  }),
);

describe.each([
  ['the example', publishExample],
  ['a site with unfinished languages', publishUnfinished],
])('every page of %s', (_, publish) => {
  it('conforms to HTML', async () => {
    const session = await publish();
    const pages = filesEnding(session, '.html');
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) {
      const { results } = await conformance.validateString(session.read(`dist/site/${page}`), page);
      expect(
        results.flatMap(({ messages }) => messages.map(({ line, message }) => `${page}:${line}: ${message}`)),
      ).toEqual([]);
    }
  });

  it('has no link to a page, a file or a place that is not there', async () => {
    const session = await publish();
    expect(deadLinks(session)).toEqual([]);
  });

  it('asks for nothing from elsewhere, and forbids it', async () => {
    for (const [page, elements] of readPages(await publish())) {
      const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
        ?.attributes['content'];
      expect(policy, page).toMatch(/^default-src 'none'/);
      expect(policy, page).not.toMatch(/unsafe|\*|https?:/);
      const loaded = elements.flatMap(({ name, attributes }) =>
        name === 'link' && /stylesheet|icon/.test(attributes['rel'] ?? '')
          ? [attributes['href']]
          : [attributes['src']],
      );
      for (const address of loaded.filter((each) => each !== undefined))
        expect(address, page).not.toMatch(/^(?:\w+:)?\/\//);
      expect(
        elements
          .flatMap(({ attributes }) => Object.keys(attributes))
          .filter((name) => /^on|^style$/.test(name)),
        page,
      ).toEqual([]);
    }
  });

  it('names its languages to search engines in all directions, and only those that are finished', async () => {
    const session = await publish();
    const pages = readPages(session);
    const sets = new Map(
      [...pages]
        .map(([page, elements]) => [addressOf(page), alternatesOf(elements)] as const)
        .filter(([, set]) => set.size > 0),
    );
    expect(sets.size).toBeGreaterThan(7);
    for (const [address, alternates] of sets) {
      expect([...alternates.values()]).toContain(address);
      expect(alternates.has('x-default')).toBe(true);
      for (const [language, other] of alternates) {
        expect(sets.get(other), `${address} → ${other}`).toEqual(alternates);
        const page = pages.get(pageAt(other));
        if (language !== 'x-default') expect(page?.[0]?.attributes['lang']).toBe(language);
        // A page that shows another language's text in place of its own is no alternate.
        expect(page?.some(({ attributes }) => attributes['class'] === 'unfinished')).toBe(false);
      }
    }
    expect(session.read('dist/site/sitemap.xml')).not.toContain('/be/notes/');
  });
});

/** Links of the site that lead nowhere, as `page → link`. */
function deadLinks(session: Session): readonly string[] {
  const pages = readPages(session);
  const files = new Set(filesEnding(session, ''));
  const ids = new Map(
    [...pages].map(([page, elements]) => [page, new Set(elements.map(({ attributes }) => attributes['id']))]),
  );
  const dead: string[] = [];
  for (const [page, elements] of pages) {
    for (const { attributes } of elements) {
      for (const link of [attributes['href'], attributes['src']]) {
        if (link === undefined || /^(?:mailto|data):/.test(link)) continue;
        const target = new URL(link, `${siteAddress}${page}`);
        if (!target.href.startsWith(siteAddress)) continue;
        const file = pageAt(`${target.origin}${target.pathname}`);
        const place = decodeURIComponent(target.hash.slice(1));
        if (!files.has(file) || (place !== '' && !ids.get(file)?.has(place))) dead.push(`${page} → ${link}`);
      }
    }
  }
  return dead;
}

function addressOf(page: string): string {
  return `${siteAddress}${page.split('/').map(encodeURIComponent).join('/')}`.replace(
    /(?<=\/)index\.html$/,
    '',
  );
}

/** The file a server gives for an address of the site. */
function pageAt(address: string): string {
  const file = decodeURIComponent(address.slice(siteAddress.length));
  return file === '' || file.endsWith('/') ? `${file}index.html` : path.posix.normalize(file);
}

function alternatesOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  return new Map(
    elements
      .filter(
        ({ name, attributes }) =>
          name === 'link' && attributes['rel'] === 'alternate' && attributes['hreflang'],
      )
      .filter(({ attributes }) => attributes['type'] === undefined)
      .map(({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? '']),
  );
}

describe('dead links', () => {
  it('are found: a place, a page and a file', async () => {
    const session = await publishExample();
    const page = session.read('dist/site/index.html');
    session.write(
      'dist/site/index.html',
      page.replace(
        '</main>',
        '<a href="#nowhere">a</a><a href="en/gone/">b</a><a href="gone.txt">c</a></main>',
      ),
    );
    expect(deadLinks(session)).toEqual([
      'index.html → #nowhere',
      'index.html → en/gone/',
      'index.html → gone.txt',
    ]);
  });
});

describe('feeds (RFC 4287)', () => {
  it.each(['en', 'ru', 'be', 'tg'])(
    'has what a feed and an entry must have, each once: %s',
    async (language) => {
      const session = await publishExample();
      const feed = readTree(session.read(`dist/site/${language}/feed.xml`));
      expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
      expect(feed.attributes['xml:lang']).toBe(language);
      const entries = childrenOf(feed, 'entry');
      expect(entries.length).toBe(3);
      for (const each of [feed, ...entries]) {
        // §4.1.1 and §4.1.2: exactly one of these, and no element that is none of Atom's.
        for (const name of ['id', 'title', 'updated']) expect(childrenOf(each, name)).toHaveLength(1);
        const [id, title, updated] = ['id', 'title', 'updated'].map(
          (name) => childrenOf(each, name)[0]!.text,
        );
        // §4.2.6: an absolute IRI; §3.3: a date-time with its zone.
        expect(URL.canParse(id!)).toBe(true);
        expect(title!.trim()).not.toBe('');
        expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
        expect(Number.isNaN(Date.parse(updated!))).toBe(false);
        const known = ['author', 'entry', 'id', 'link', 'published', 'summary', 'title', 'updated'];
        expect(each.children.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
        // §4.2.7: at most one alternate of one type and language.
        const alternates = childrenOf(each, 'link').filter(
          ({ attributes }) => attributes['rel'] === 'alternate',
        );
        expect(alternates).toHaveLength(1);
        for (const link of childrenOf(each, 'link'))
          expect(URL.canParse(link.attributes['href'] ?? '')).toBe(true);
      }
      // §4.1.1: an author of the feed, or one of every entry. §4.2.7.2: where the feed itself is.
      expect(childrenOf(feed, 'author').flatMap((author) => childrenOf(author, 'name'))).toHaveLength(1);
      expect(
        childrenOf(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href'],
      ).toBe(`${siteAddress}${language}/feed.xml`);
      const ids = entries.map((entry) => childrenOf(entry, 'id')[0]!.text);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

describe('the sitemap (sitemaps.org 0.9)', () => {
  it('has addresses of pages that are there, each once, with calendar dates', async () => {
    const session = await publishExample();
    const map = readTree(session.read('dist/site/sitemap.xml'));
    expect([map.name, map.attributes['xmlns']]).toEqual([
      'urlset',
      'http://www.sitemaps.org/schemas/sitemap/0.9',
    ]);
    const places = map.children.map((url) => {
      expect(url.name).toBe('url');
      // The schema's order: <loc>, then <lastmod>, then elements of other namespaces.
      expect(url.children.map(({ name }) => name).join(' ')).toMatch(/^loc(?: lastmod)?(?: xhtml:link)*$/);
      for (const { text } of childrenOf(url, 'lastmod')) expect(Number.isNaN(Date.parse(text))).toBe(false);
      return childrenOf(url, 'loc')[0]!.text;
    });
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(session.exists(`dist/site/${pageAt(place)}`), place).toBe(true);
    for (const briefing of ['csto-session', 'lake-flood-drill'])
      for (const page of ['', 'en/', 'ru/', 'be/', 'tg/'])
        expect(places).toContain(`${siteAddress}${page}${briefing}/`);
  });
});

interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: Tree[];
}

function readTree(xml: string): Tree {
  const flat = readElements(xml);
  const nodes = flat.map(({ name, attributes, text }): Tree => ({ name, attributes, text, children: [] }));
  // The list is in the order of the start tags; `depth` says how nested each is.
  const open: { readonly node: Tree; readonly depth: number }[] = [];
  nodes.forEach((node, at) => {
    const { depth } = flat[at]!;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    open.at(-1)?.node.children.push(node);
    open.push({ node, depth });
  });
  return nodes[0]!;
}

function childrenOf({ children }: Tree, name: string): readonly Tree[] {
  return children.filter((child) => child.name === name);
}

/** Every file of a folder as its bytes say. */
function bytesOf(session: Session, folder: string): Readonly<Record<string, string>> {
  const below = path.join(session.folder, folder);
  const files = fs
    .readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(below, file), fs.readFileSync(file).toString('base64')]),
  );
}

describe('the same workspace', () => {
  it('gives the same bytes in another country, at another time, at once and bit by bit', {
    timeout: 120_000,
  }, async () => {
    const session = copyExample();
    const bin = path.resolve(import.meta.dirname, '../../src/cli/bin.ts');
    const run = (env: Readonly<Record<string, string>>, ...argv: readonly string[]): string => {
      const child = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), bin, ...argv], {
        cwd: session.folder,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      if (child.status !== 0) throw new Error(child.stderr);
      return child.stdout;
    };
    run({ LC_ALL: 'C', TZ: 'UTC' }, 'publish', '-o', 'one');
    run({ LC_ALL: 'ru_RU.UTF-8', TZ: 'Asia/Dushanbe' }, 'publish', '-o', 'two');
    await session.run('publish', 'lake-flood-drill', '-o', 'three');
    await session.runWith({ now: '2031-01-01T00:00:00Z' }, 'publish', '-o', 'three');
    const one = bytesOf(session, 'one');
    expect(Object.keys(one).length).toBeGreaterThan(50);
    expect(bytesOf(session, 'two')).toEqual(one);
    expect(bytesOf(session, 'three')).toEqual(one);
  });
});

/** A disk that ends the run after it has put some files of the site in place. */
function failingDisk(last: number): Disk {
  let count = 0;
  return {
    ...nodeDisk,
    rename(from, to) {
      if (to.includes('/dist/site/') && ++count > last) throw new Error('the power is out');
      nodeDisk.rename(from, to);
    },
  };
}

describe('a run that ends half-way', () => {
  it('leaves each file old or new, and the next one makes it whole', async () => {
    const session = copyExample();
    await session.run('publish');
    const old = bytesOf(session, 'dist/site');
    const text = session.read('locales/ru/csto-session.json').replaceAll('рассмотрели', 'обсудили');
    session.write('locales/ru/csto-session.json', text);
    await session.run('publish', '-o', 'whole');
    const whole = bytesOf(session, 'whole');
    for (const last of [1, 3, 5]) {
      expect((await session.runWith({ disk: failingDisk(last) }, 'publish')).code).toBe(3);
      for (const [file, bytes] of Object.entries(bytesOf(session, 'dist/site')))
        if (file !== '.barobar-site.json') expect([old[file], whole[file]], file).toContain(bytes);
    }
    expect((await session.run('publish')).code).toBe(0);
    expect(bytesOf(session, 'dist/site')).toEqual(whole);
  });

  it('is not taken for the last whole one where a briefing was changed back', async () => {
    const session = copyExample();
    await session.run('publish');
    const old = bytesOf(session, 'dist/site');
    const text = session.read('locales/ru/csto-session.json');
    session.write('locales/ru/csto-session.json', text.replaceAll('рассмотрели', 'обсудили'));
    expect((await session.runWith({ disk: failingDisk(4) }, 'publish')).code).toBe(3);
    expect(bytesOf(session, 'dist/site')).not.toEqual(old);
    session.write('locales/ru/csto-session.json', text);
    expect((await session.run('publish')).code).toBe(0);
    expect(bytesOf(session, 'dist/site')).toEqual(old);
  });

  it('is not taken for the last whole one where a publication was to be recorded', async () => {
    const session = copyExample();
    await session.run('publish');
    const dated = ['publish', '--date', '2026-11-23'];
    expect((await session.runWith({ disk: failingDisk(4) }, ...dated)).code).toBe(3);
    expect((await session.run('publish')).code).toBe(0);
    const made = bytesOf(session, 'dist/site');
    await session.run(...dated);
    await session.run(...dated, '-o', 'whole');
    expect(bytesOf(session, 'dist/site')).toEqual(bytesOf(session, 'whole'));
    expect(made['csto-session/index.html']).toEqual(bytesOf(session, 'whole')['csto-session/index.html']);
  });

  it('says in one line where it could not write', async () => {
    const session = copyExample();
    session.write('taken', 'a file');
    const { code, err } = await session.run('publish', '-o', 'taken/site');
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('a file is where a folder is needed');
  });
});
