import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readTmx } from '../../../src/exchange/tmx/read.ts';
import { validateTmxTree } from '../../../src/exchange/tmx/validate.ts';
import { validateXliff } from '../../../src/exchange/xliff/validate/validate.ts';
import type { Code } from '../../../src/model/content.ts';
import type { Briefing } from '../../../src/model/edition.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { writeDownloads } from '../../../src/site/downloads/links.ts';
import { downloads } from '../../../src/site/downloads/registry.ts';
import { readTree } from '../../../src/xml/tree.ts';
import { describeWith } from '../../needs.ts';
import { briefing, call, emphasis, forum, html, link, strong, unit } from '../briefing.ts';
import { site } from '../site.ts';
import { readElements } from '../well-formed.ts';
import { checkBook, describeWithEpubcheck } from './epubcheck.ts';

/** With what a workflow adds: the translations behind the renditions, and which languages are finished. */
function ready(bare: Briefing, extra: Partial<Translation> = {}): Briefing {
  const { document, renditions } = bare;
  const sources = new Map(
    document.units.flatMap(({ segments }) => segments).map((each) => [each.id, each.source]),
  );
  const isFinished = ({ segments }: Briefing['renditions'][number]): boolean =>
    [...segments.values()].every(({ progress }) => progress === 'complete');
  return {
    ...bare,
    complete: renditions.filter(isFinished).map(({ language }) => language),
    sets: renditions.slice(1).map(({ language, segments }) => ({
      document: document.name,
      language,
      entries: new Map(
        [...segments.values()]
          .filter(({ progress }) => progress !== 'missing')
          .map(({ id, text, state, progress }): [string, Translation] => [
            id,
            {
              source: progress === 'stale' ? 'Other.' : (sources.get(id) ?? ''),
              target: text,
              state,
              ...extra,
            },
          ]),
      ),
    })),
  };
}

function filesOf(kind: string, of: Briefing): ReadonlyMap<string, string | Uint8Array> {
  const download = downloads.find((each) => each.kind === kind);
  return new Map((download?.write(of, site) ?? []).map(({ ending, content }) => [ending, content]));
}

function textIn(kind: string, ending: string, of: Briefing): string {
  const content = filesOf(kind, of).get(ending);
  if (typeof content !== 'string') throw new Error(`no ${ending}`);
  return content;
}

const paragraph = { kind: 'paragraph' } as const;
const remark: Code = html('<!-- for the desk only -->');
const unmatched: Code = {
  kind: 'link',
  paired: true,
  open: '[',
  close: '](../drafts/secret.md)',
  href: '../drafts/secret.md',
};

/** Everything that is hard to carry: overlapping tags, XML's own signs, remarks, formulas, places on the page. */
const hostile = ready(
  briefing(
    'hard/te & xt',
    [
      unit(paragraph, {
        id: 's0000000a',
        codes: [strong, emphasis],
        texts: {
          en: '<1>one <2>two</1> three</2> ]]> & "q" \u0001 𝔘',
          ru: '<1>один <2>два</1> три</2> ]]> & «ё» \u0001',
          be: '<2>два</1> </2><1>адзін ў і',
          tg: 'ғ ӣ қ ӯ ҳ ҷ <1>як</1>',
        },
      }),
      unit(paragraph, {
        id: 's0000000b',
        codes: [remark, unmatched, link('#elsewhere'), link('https://example.org/?a=1&b="2"'), call('1')],
        texts: {
          en: '=HYPERLINK("x"), <1/>a <2>path</2>, a <3>place</3>, a <4>link</4><5/>',
          ru: '=СУММ(1), <1/>один <2>путь</2>, <3>место</3>, <4>ссылка</4><5/>',
          be: '-1 <2>шлях</2>',
          tg: '@роҳ',
        },
      }),
      unit(
        { kind: 'item', ordered: true, number: 3, depth: 2 },
        { id: 's0000000c', texts: { en: 'Three', ru: 'Три', be: 'Тры', tg: 'Се' } },
      ),
      unit(
        { kind: 'heading', level: 3 },
        { id: 's0000000e', texts: { en: 'Ends', ru: 'Конец', be: 'Канец', tg: 'Охир' } },
      ),
    ],
    ['en', 'ru', 'be', 'tg'],
    { date: 'April 2027' },
  ),
);
const empty = ready(briefing('empty', []));
const cases: readonly (readonly [string, Briefing])[] = [
  ['every kind of block', ready(forum)],
  ['what is hard to carry', hostile],
  ['nothing at all', empty],
];

describe('every kind of download', () => {
  test('each is named in every language, with endings of its own', () => {
    const endings = downloads.flatMap((each) => each.write(hostile, site).map(({ ending }) => ending));
    expect(new Set(endings).size).toBe(endings.length);
    for (const { kind } of downloads)
      for (const words of site.messages.values()) expect(words.text(`downloads.${kind}`)).not.toBe('');
  });

  test.each(cases)('the same briefing gives the same bytes: %s', (_, each) => {
    for (const { write } of downloads) expect(write(each, site)).toEqual(write(structuredClone(each), site));
  });

  test.each(downloads.map((each) => [each.kind, each] as const))(
    'hands out nothing unfit: %s',
    (_, { write }) => {
      const noted = ready(forum, { by: 'translator@example.org', note: ['is this right?'] });
      for (const { content } of [...write(noted, site), ...write(hostile, site)]) {
        const text =
          typeof content === 'string'
            ? content
            : Object.values(unzipSync(content))
                .map((file) => strFromU8(file))
                .join('');
        expect(text).not.toMatch(/is this right|translator@example\.org|desk only|secret\.md/);
        // An earlier translation that no longer says what the English says.
        expect(text).not.toContain('Иштирокчиён тасдиқ карданд');
      }
    },
  );

  test('a page lists each with its size, and keeps its file name', () => {
    const path = 'lakes/forum/forum.epub';
    const russian = { language: 'ru', words: site.messages.get('ru')! };
    const of = {
      ...forum,
      downloads: [{ kind: 'epub', format: 'EPUB', path, mediaType: 'application/epub+zip', bytes: 30_504 }],
    };
    const [link] = readElements(String(writeDownloads(of, 'ru/lakes/forum/index.html', [russian]))).filter(
      ({ name }) => name === 'a',
    );
    expect(link?.attributes).toMatchObject({
      href: `../../../${path}`,
      download: 'forum.epub',
      type: 'application/epub+zip',
    });
    expect(String(writeDownloads(of, 'x', [russian]))).toContain('31 кБ');
  });
});

describe('whole texts are of finished languages only', () => {
  test('plain text', () => {
    expect([...filesOf('text', ready(forum)).keys()]).toEqual(['.en.txt', '.ru.txt']);
    expect([...filesOf('text', hostile).keys()]).toEqual(['.en.txt', '.ru.txt', '.be.txt', '.tg.txt']);
  });

  test('encoded text', () => {
    expect(textIn('tei', '.tei.xml', ready(forum))).not.toContain('xml:lang="be"');
    expect(textIn('tei', '.tei.xml', hostile)).toContain('xml:lang="be"');
  });
});

describe('table', () => {
  const read = (of: Briefing): string[][] =>
    parse(textIn('csv', '.csv', of), { bom: true, record_delimiter: '\r\n' });

  test('a line a sentence, in the order of the document, empty where a language has none', () => {
    const [head, ...lines] = read(ready(forum));
    expect(head).toEqual(['id', 'number', 'en', 'ru', 'be', 'tg']);
    expect(lines.map(([id]) => id)).toEqual(
      forum.document.units.flatMap(({ segments }) => segments.map(({ id }) => id)),
    );
    const missing = lines.find(([id]) => id === 's00000013');
    expect(missing?.slice(2)).toEqual([
      expect.stringContaining('Participants'),
      expect.stringContaining('Участники'),
      '',
      '',
    ]);
  });

  test('no field is run as a formula, and none is changed that is no formula', () => {
    const texts = read(hostile).flatMap((line) => line.slice(2));
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(texts).toContain("'-1 шлях");
    expect(texts).toContain("'@роҳ");
    expect(texts).toContain('Три');
  });

  test('quotation marks are doubled (RFC 4180 §2.7)', () => {
    expect(textIn('csv', '.csv', hostile)).toContain('"\'=HYPERLINK(""x""), a path, a place, a link"');
  });
});

describe('memory and translation files', () => {
  test.each(cases)('are valid: %s', (_, each) => {
    const errors = [...filesOf('xliff', each)].flatMap(([ending, content]) =>
      validateXliff(content as string, `x${ending}`),
    );
    // A tag that a translator left unmatched is a warning, as it is in the translator's own file.
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const tmx of filesOf('tmx', each).values())
      expect(validateTmxTree(readTree(String(tmx), 'x.tmx'), String(tmx), 'x.tmx')).toEqual([]);
  });

  test('a unit has all languages that are ready', () => {
    const { units } = readTmx(textIn('tmx', '.tmx', ready(forum)), 'x.tmx');
    const languagesOf = (id: string): unknown =>
      units.find((each) => each.id === id)?.variants.map(({ language }) => language);
    expect(languagesOf('s00000012')).toEqual(['en', 'ru', 'be', 'tg']);
    expect(languagesOf('s00000013')).toEqual(['en', 'ru']);
  });

  test('the sentence a language lacks has no target', () => {
    const units = textIn('xliff', '.tg.xlf', ready(forum)).split('<trans-unit ').slice(1);
    const hasTarget = (id: string): unknown =>
      units.find((each) => each.startsWith(`id="${id}"`))?.includes('<target');
    expect([hasTarget('s00000012'), hasTarget('s00000013')]).toEqual([true, false]);
  });
});

describe('encoded text', () => {
  test.each(cases)('points from each sentence to each other language, and back: %s', (_, each) => {
    const sentences = readElements(textIn('tei', '.tei.xml', each)).filter(({ name }) => name === 's');
    const known = new Map(
      sentences.map(({ attributes }) => [
        `#${attributes['xml:id']}`,
        attributes['corresp']?.split(' ') ?? [],
      ]),
    );
    expect(known.size).toBe(sentences.length);
    for (const [id, others] of known) for (const other of others) expect(known.get(other)).toContain(id);
  });

  test('keeps lists, tables, notes and the levels of headings', () => {
    const names = readElements(textIn('tei', '.tei.xml', ready(forum))).map(({ name }) => name);
    for (const name of [
      'head',
      'list',
      'item',
      'table',
      'row',
      'cell',
      'note',
      'quote',
      'hi',
      'ref',
      'milestone',
      'code',
    ])
      expect(names).toContain(name);
  });
});

describe('e-book', () => {
  const open = (of: Briefing): Readonly<Record<string, Uint8Array>> =>
    unzipSync(filesOf('epub', of).get('.epub') as Uint8Array);

  test('the first file tells the kind, uncompressed and with no extra field (OCF 3.3 §4.2.3)', () => {
    const bytes = Buffer.from(filesOf('epub', hostile).get('.epub') as Uint8Array);
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect([bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0]);
  });

  test('languages side by side first, then each alone; what is not finished is not in it', () => {
    const pages = Object.keys(open(ready(forum))).filter((name) => name.endsWith('.xhtml'));
    expect(pages.sort()).toEqual([
      'EPUB/nav.xhtml',
      'EPUB/parallel.xhtml',
      'EPUB/text-en.xhtml',
      'EPUB/text-ru.xhtml',
    ]);
    const spine = [
      ...strFromU8(open(ready(forum))['EPUB/package.opf']!).matchAll(/<item id="(page-\d)" href="([^"]+)"/g),
    ];
    expect(spine.map((match) => match[2])).toEqual(['parallel.xhtml', 'text-en.xhtml', 'text-ru.xhtml']);
  });

  test('one language alone has no page of several', () => {
    const alone = ready(briefing('alone', [unit(paragraph, { id: 's0000000a', texts: { en: 'One.' } })]));
    expect(Object.keys(open(alone))).not.toContain('EPUB/parallel.xhtml');
  });

  test('every part says its language in both ways', () => {
    const elements = readElements(strFromU8(open(hostile)['EPUB/parallel.xhtml']!));
    const languages = elements.flatMap(({ attributes }) =>
      attributes['lang'] === undefined ? [] : [attributes],
    );
    expect(languages.length).toBeGreaterThan(4);
    for (const each of languages) expect(each['xml:lang']).toBe(each['lang']);
  });
});

describe('files without a word for readers', () => {
  const untranslated = ready(
    briefing('bare', [unit(paragraph, { id: 's0000000a', texts: { en: 'One.' } })], ['en', 'ru']),
  );

  test.each(['tmx', 'xliff'])('are not made: %s', (kind) => {
    expect(filesOf(kind, untranslated).size).toBe(0);
    expect(filesOf(kind, ready(forum)).size).toBeGreaterThan(0);
  });
});

describeWith({ programs: ['soffice'] }, 'LibreOffice', () => {
  test.each([
    ['every kind of block', ready(forum), 'Форум горных озёр завершился принятием общей программы'],
    ['what is hard to carry', hostile, '=СУММ(1)'],
  ])(
    'opens the document for word processors with all its text: %s',
    (_, each, words) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-docx-'));
      onTestFinished(() => fs.rmSync(folder, { recursive: true }));
      fs.writeFileSync(path.join(folder, 'text.docx'), filesOf('docx', each).get('.ru.docx') ?? '');
      const options = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', 'text.docx'];
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const { status } = spawnSync('soffice', [profile, ...options], { cwd: folder });
      expect(status).toBe(0);
      expect(fs.readFileSync(path.join(folder, 'text.txt'), 'utf8')).toContain(words);
    },
    180_000,
  );
});

describeWithEpubcheck('epubcheck', () => {
  test.each([
    ['every kind of block', ready(forum), undefined],
    ['what is hard to carry', hostile, 'https://example.org/a b/?x&y/'],
    ['nothing at all', empty, undefined],
  ])(
    'finds no error and gives no warning: %s',
    (_, each, url) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-epub-'));
      onTestFinished(() => fs.rmSync(folder, { recursive: true }));
      const file = path.join(folder, 'book.epub');
      const where = url === undefined ? site : { ...site, url };
      const [made] = downloads.find(({ kind }) => kind === 'epub')?.write(each, where) ?? [];
      fs.writeFileSync(file, made?.content ?? '');
      expect(checkBook(file)).toBe('');
    },
    60_000,
  );

  test('a broken book is found', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-epub-'));
    onTestFinished(() => fs.rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'book.epub');
    fs.writeFileSync(file, 'no book');
    expect(checkBook(file)).not.toBe('');
  }, 60_000);
});
