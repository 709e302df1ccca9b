import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/formats/html/html.ts';
import type { JsonLdMember } from '../../../src/formats/html/json-ld.ts';
import type { Document } from '../../../src/model/document.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { pseudoTranslate } from './pseudo.ts';

const script = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

function read(
  page: string,
  jsonLd: readonly JsonLdMember[] = ['headline'],
  path = 'source/a.html',
): Document {
  const bytes = new TextEncoder().encode(page);
  return segmentDocument(html.read({ path, name: 'a', language: 'en', bytes, jsonLd }));
}

const sentences = ({ units }: Document): readonly string[] =>
  units.flatMap(({ segments }) => segments.map(({ source }) => source));

function write(document: Document, targets: Readonly<Record<string, string>>): string {
  const units = document.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) => ({
      ...segment,
      target: targets[segment.source] ?? segment.source,
    })),
  }));
  return new TextDecoder().decode(html.write({ ...document, language: 'ru', units }));
}

describe('structured data of a page (JSON-LD)', () => {
  const news = {
    '@type': 'NewsArticle',
    headline: 'Dam opened',
    author: { name: 'Anna' },
    url: 'https://example.org/dam',
  };

  it('is left as it is unless the settings name its members', () => {
    expect(sentences(read(script(news), []))).toEqual([]);
    expect(sentences(read(script(news)))).toEqual(['Dam opened']);
    expect(sentences(read(script(news), ['headline', 'name']))).toEqual(['Dam opened', 'Anna']);
  });

  it.each<[title: string, data: unknown, texts: readonly string[]]>([
    ['in a graph', { '@graph': [{ headline: 'One' }, { headline: 'Two' }] }, ['One', 'Two']],
    ['in a list', { headline: ['One', 'Two'] }, ['One', 'Two']],
    ['with a language of its own', { headline: { '@value': 'One', '@language': 'en' } }, []],
    ['behind an object', { author: { x: [1, { y: null }] }, headline: 'One' }, ['One']],
    ['that is an address', { headline: 'https://example.org/one' }, []],
    ['that is no text', { headline: 7 }, []],
    ['with escapes', '{"headline": "Caf\\u00e9 \\"A\\"\\n\\ud83d\\ude00"}', ['Café "A" 😀']],
    ['as a value of another member', { other: 'headline', keywords: 'One' }, []],
    ['in what is no JSON', '{"headline": "One",}', []],
  ])('has texts %s', (_title, data, texts) => {
    expect(sentences(read(script(data)))).toEqual(texts);
  });

  it('is read from scripts of its type alone, in parts that are translated', () => {
    const data = JSON.stringify(news);
    expect(sentences(read(`<script type="application/json">${data}</script>`))).toEqual([]);
    expect(sentences(read(`<div translate="no">${script(news)}</div>`))).toEqual([]);
    expect(
      sentences(
        read(
          `<html xmlns="http://www.w3.org/1999/xhtml"><body>${script(news)}</body></html>`,
          ['headline'],
          'source/a.xhtml',
        ),
      ),
    ).toEqual([]);
    expect(sentences(read(`<SCRIPT TYPE='Application/LD+JSON; charset=utf-8'>${data}</SCRIPT>`))).toEqual([
      'Dam opened',
    ]);
  });

  it('is written as a string that ends neither the string nor the script, and says its language', () => {
    const page = `<p>A <b>b</b>${script('{ "headline" : "One", "inLanguage":"en" }')} c</p>`;
    const document = read(page);
    expect(sentences(document)).toEqual(['A <1>b</1><2/> c', 'One']);
    const written = write(document, {
      'A <1>b</1><2/> c': '<2/>Ц <1>б</1>',
      One: 'a "b" \\ </script> & <!-- ж',
    });
    expect(written).toContain(
      '"headline" : "a \\"b\\" \\\\ \\u003c/script\\u003e \\u0026 \\u003c!-- ж", "inLanguage":"ru"',
    );
  });

  it('without a change is the same', () => {
    const page = script('{"headline": "One \\u00e9", "inLanguage": "en"}');
    expect(write(read(page), {})).toBe(page);
  });

  it('stays JSON with the same members, whatever it says', () => {
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('One </x> & two.', 'https://example.org/', '', 7, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(fc.constantFrom('headline', 'name', 'other', '@type'), tie('value'), {
        maxKeys: 3,
      }),
    }));
    fc.assert(
      fc.property(json.object, (data) => {
        const text = JSON.stringify(data).replaceAll('<', '\\u003c');
        const document = read(`<p>A</p>${script(text)}`, ['headline', 'name']);
        const written = new TextDecoder().decode(html.write(pseudoTranslate(document, 'ru')));
        const found = /<script[^>]*>(.*)<\/script>/s.exec(written)?.[1] ?? '';
        expect(shapeOf(JSON.parse(found))).toEqual(shapeOf(data));
      }),
    );
  });
});

/** Data without its texts. */
function shapeOf(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_name, value: unknown) =>
    typeof value === 'string' ? '' : value,
  ) as unknown;
}
