import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../src/formats/docx/docx.ts';
import type { Code } from '../../../src/model/content.ts';
import type { Unit } from '../../../src/model/document.ts';
import type { Briefing, Site } from '../../../src/model/edition.ts';
import { wordDocument } from '../../../src/site/downloads/docx/docx.ts';
import { plainText } from '../../../src/site/downloads/text.ts';
import { briefing, call, emphasis, forum, html, link, strong, unit } from '../briefing.ts';
import { site } from '../site.ts';
import { type Element, readElements } from '../well-formed.ts';

const terms: Site = {
  ...site,
  url: 'https://press.example.org/',
  licence: new Map([
    ['en', 'Free to reprint.'],
    ['ru', 'Перепечатка разрешена.'],
  ]),
};

const finished = (each: Briefing): Briefing => ({
  ...each,
  complete: each.renditions.map(({ language }) => language),
});

function bytesOf(each: Briefing, language: string, where: Site = terms): Uint8Array {
  const file = wordDocument.write(finished(each), where).find((file) => file.language === language);
  return file?.content as Uint8Array;
}

/** The elements of a part of the document in a language. */
function partOf(each: Briefing, part: string, language = 'en', where: Site = terms): readonly Element[] {
  const file = unzipSync(bytesOf(each, language, where))[part];
  if (!file) throw new Error(`There is no ${part}.`);
  return readElements(strFromU8(file));
}

const named = (elements: readonly Element[], name: string): readonly Element[] =>
  elements.filter((element) => element.name === name);

const paragraph = { kind: 'paragraph' } as const;
let count = 0;
/** A unit of one English sentence. */
const says = (block: Unit['block'], text: string, ...codes: readonly Code[]): ReturnType<typeof unit> =>
  unit(block, { id: `s${String(++count).padStart(7, '0')}`, codes, texts: { en: text } });
const alone = (...units: readonly Unit[]): Briefing =>
  briefing('lake', units, ['en'], { date: '2026-05-14' });
const item = (number: number, depth = 1, ordered = true): Unit['block'] => ({
  kind: 'item',
  ordered,
  number,
  depth,
});

describe('a document for word processors', () => {
  it.each(['en', 'ru', 'be', 'tg'])('is read back in %s with all its text, as what it was', (language) => {
    const { units } = docx.read({
      bytes: bytesOf(forum, language),
      path: 'forum.docx',
      name: 'forum',
      language,
    });
    const [title] = units;
    expect(title?.block).toEqual({ kind: 'heading', level: 1 });
    const text = (unit: Unit): string =>
      unit.segments.map(({ source }) => source).join(' ') ||
      unit.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    const kinds = new Set(units.map(({ block }) => block.kind));
    for (const kind of ['heading', 'paragraph', 'item', 'cell', 'footnote'] as const)
      expect(kinds).toContain(kind);
    const words = units.map(text).join(' ');
    const file = plainText.write(finished(forum), terms).find((file) => file.language === language);
    const missing = String(file?.content)
      .split('\n')
      .map((line) => line.replace(/^\s*(?:•|\d+\.|\[\d+\])\s|[☐☑] /g, '').split('\t')[0] ?? '')
      .filter((line) => /^\p{Lu}\p{L}{3}[^:[]*[.!?]$/u.test(line) && !words.includes(line.slice(0, 12)));
    expect(missing).toEqual([]);
  });

  it('begins with the title and says when it is from, in which language, where and under which terms', () => {
    const each = briefing(
      'lake',
      [
        unit(
          { kind: 'field', name: 'description' },
          { id: 's00000001', texts: { en: 'Lead.', ru: 'Вводка.' } },
        ),
        unit({ kind: 'heading', level: 1 }, { id: 's00000002', texts: { en: 'Lake', ru: 'Озеро' } }),
        unit(paragraph, { id: 's00000003', texts: { en: 'It rose.', ru: 'Поднялось.' } }),
      ],
      ['en', 'ru'],
      { date: '2026-05-14' },
    );
    const lines = (language: string): readonly string[] =>
      named(partOf(each, 'word/document.xml', language), 'w:p').map(({ text }) => text);
    expect(lines('ru')).toEqual([
      ...['Озеро', 'Вводка.', '14\u00a0мая\u00a02026\u00a0года · Русский · Перевод', 'Поднялось.', ''],
      ...['Брифинги: https://press.example.org/ru/lake/', 'Перепечатка разрешена.'],
    ]);
    expect(lines('en')[2]).toBe('14\u00a0May\u00a02026 · English · Original');
    const [created] = named(partOf(each, 'docProps/core.xml', 'ru'), 'dcterms:created');
    expect(created?.text).toBe('2026-05-14T00:00:00Z');
  });

  it('is the same bytes each time, and says nothing of terms that are not set', () => {
    expect(bytesOf(forum, 'ru')).toEqual(bytesOf(structuredClone(forum), 'ru'));
    const text = named(partOf(forum, 'word/document.xml', 'ru', site), 'w:body')[0]?.text;
    expect(text).not.toContain('Перепечатка');
    expect(text).not.toContain('https://press.example.org');
  });

  it('numbers its lists as they are numbered, and restarts where the text does', () => {
    const each = alone(
      ...[says(item(1), 'One'), says(item(2), 'Two'), says(item(1, 2), 'Deep'), says(item(3), 'Three')],
      ...[says(paragraph, 'Text.'), says(item(1), 'Again'), says(item(1, 1, false), 'Bullet')],
      says(item(4), 'Four'),
    );
    const lists = named(partOf(each, 'word/document.xml'), 'w:numId').map(
      ({ attributes }) => attributes['w:val'],
    );
    expect(lists).toEqual(['2', '2', '3', '2', '4', '1', '5']);
    const starts = named(partOf(each, 'word/numbering.xml'), 'w:startOverride');
    expect(starts.map(({ attributes }) => attributes['w:val'])).toEqual(['1', '1', '1', '4']);
  });

  it('has footnotes where they are called, once, and those that nothing calls at its end', () => {
    const each = alone(
      says(paragraph, 'Called<1/> twice<2/>.', call('a'), call('A')),
      says({ kind: 'footnote', label: 'a' }, 'First.'),
      says({ kind: 'footnote', label: 'a' }, 'Goes on.'),
      says({ kind: 'footnote', label: 'b' }, 'Left.'),
    );
    const text = partOf(each, 'word/document.xml');
    expect(named(text, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['1']);
    expect(named(text, 'w:p').map(({ text }) => text)).toContain('Left.');
    const notes = named(partOf(each, 'word/footnotes.xml'), 'w:footnote').map(({ text }) => text);
    expect(notes).toEqual(['', '', ' First.Goes on.']);
  });

  it('looks as the text does, whatever tags overlap', () => {
    const each = alone(
      says(
        paragraph,
        '<1>bold <2>both</1> slanted</2> <3/>low<4/>',
        strong,
        emphasis,
        html('<sub>'),
        html('</sub>'),
      ),
    );
    const runs = named(partOf(each, 'word/document.xml'), 'w:r').map(({ text }) => text);
    expect(runs).toEqual(expect.arrayContaining(['bold ', 'both', ' slanted', 'low']));
    expect(named(partOf(each, 'word/document.xml'), 'w:b').length).toBe(2);
    expect(named(partOf(each, 'word/document.xml'), 'w:i').length).toBe(2);
    expect(named(partOf(each, 'word/document.xml'), 'w:vertAlign').length).toBe(1);
  });

  it.each([
    ['https://example.org/a?b=1&c', 'https://example.org/a?b=1&c'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['\\\\server\\share', undefined],
    ['https://user:secret@example.org/', undefined],
    ['../drafts/plan.md', undefined],
    ['#place', undefined],
  ])('leads to addresses that are safe, and to no others: %s', (href, target) => {
    const each = alone(says(paragraph, 'A <1>link</1>.', link(href)));
    const targets = named(partOf(each, 'word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target']);
    expect(targets).toEqual([
      ...(target === undefined ? [] : [target]),
      'https://press.example.org/en/lake/',
    ]);
    expect(named(partOf(each, 'word/document.xml'), 'w:p')[2]?.text).toBe('A link.');
  });

  it('shows pictures that word processors know, with their texts, and says what others show', () => {
    const picture = (path: string, mediaType: string): Code => ({
      ...{ kind: 'image', paired: true, open: '![', close: `](${path})` },
      picture: { path, mediaType, width: 2000, height: 1000 },
    });
    const each = {
      ...alone(
        says(
          paragraph,
          '<1>A map</1> and <2>a plan</2>.',
          picture('map.png', 'image/png'),
          picture('plan.svg', 'image/svg+xml'),
        ),
      ),
      pictures: new Map([
        ['map.png', new Uint8Array([1, 2, 3])],
        ['plan.svg', new Uint8Array([4])],
      ]),
    };
    const text = partOf(each, 'word/document.xml');
    expect(named(text, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual(['A map']);
    expect(named(text, 'wp:extent')[0]?.attributes).toEqual({ cx: '6120000', cy: '3060000' });
    expect(named(text, 'w:p')[2]?.text).toBe(' and a plan.');
    const files = unzipSync(bytesOf(each, 'en'));
    expect(files['word/media/1.png']).toEqual(new Uint8Array([1, 2, 3]));
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/')).length).toBe(1);
  });

  it('keeps what XML cannot hold out of every part', () => {
    const each = alone(says(paragraph, ']]> & < \u0001 \ud800 𝔘 <w:t>', strong));
    expect(named(partOf(each, 'word/document.xml'), 'w:p')[2]?.text).toBe(']]> & < \ufffd \ufffd 𝔘 <w:t>');
  });

  it('is written from right to left in such a language, and not in others', () => {
    const text = { id: 's00000001', texts: { en: 'Lake.', ar: 'بحيرة.' } };
    const each = briefing('lake', [unit(paragraph, text)], ['en', 'ar']);
    const where = {
      ...terms,
      languages: ['en', 'ar'],
      messages: new Map([...terms.messages, ['ar', terms.messages.get('en')!]]),
    };
    expect(named(partOf(each, 'word/styles.xml', 'ar', where), 'w:bidi').length).toBe(1);
    expect(named(partOf(each, 'word/styles.xml', 'en', where), 'w:bidi').length).toBe(0);
  });
});
