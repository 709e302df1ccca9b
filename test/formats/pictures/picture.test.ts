import { describe, expect, it } from 'vitest';
import {
  findSitePictureFault,
  isPictureName,
  type PictureFault,
  readPicture,
} from '../../../src/formats/pictures/picture.ts';
import { findingOf } from '../../../src/messages/findings/say.ts';
import type { Picture } from '../../../src/model/content.ts';
import { beginnings, bytesOf, svgWith, wholePng } from './files.ts';

/** What people read of a picture that is refused. */
function findingFor(read: Picture | PictureFault): unknown {
  return 'fault' in read ? findingOf('error', read.fault) : read;
}

describe('a picture is what its first bytes say', () => {
  it.each(Object.entries(beginnings))('%s, with its size', (name, text) => {
    const mediaType = `image/${name.replace(/^.*\./, '').replace('jpg', 'jpeg')}`;
    const path = `img/map.${name}`;
    expect(readPicture(path, bytesOf(text))).toEqual({ path, mediaType, width: 640, height: 480 });
  });

  it('a file that ends before it tells its size has none', () => {
    for (const [name, text] of Object.entries(beginnings)) {
      const cut = readPicture(`a.${name}`, bytesOf(text.slice(0, name === 'gif' ? 8 : 16)));
      expect(cut).not.toHaveProperty('fault');
      expect(cut).not.toHaveProperty('width');
    }
  });

  it('letter case of the ending does not matter', () => {
    expect(readPicture('A.JPEG', bytesOf(beginnings['jpg'] ?? ''))).toMatchObject({
      mediaType: 'image/jpeg',
    });
    expect(readPicture('a.PNG', wholePng)).toMatchObject({ width: 2, height: 2 });
  });

  it.each([
    [
      'a page',
      'a.png',
      '<!DOCTYPE html><script>alert(1)</script>',
      'no picture that pages can show|not what',
    ],
    ['a PNG that is called a page', 'a.html', beginnings['png'] ?? '', 'not what its name says'],
    ['a PNG that is called a JPEG', 'a.jpg', beginnings['png'] ?? '', 'not what its name says'],
    ['another kind', 'a.tiff', 'II*\0', 'no picture that pages can show'],
    ['an empty file', 'a.png', '', 'no picture that pages can show'],
  ])('%s is refused', (_title, path, text, message) => {
    expect(findingFor(readPicture(path, bytesOf(text)))).toMatchObject({
      code: 'pictures/unknown',
      message: expect.stringMatching(message),
    });
  });

  it('a file of more than 20 MB is refused', () => {
    const large = new Uint8Array(20_000_001);
    large.set(wholePng);
    expect(findingFor(readPicture('a.png', large))).toMatchObject({ code: 'pictures/too-large' });
    expect(readPicture('a.png', large.subarray(0, 20_000_000))).not.toHaveProperty('fault');
  });

  it('a name is that of a picture by its ending', () => {
    expect(['a.png', 'img/A.JPG', 'a.webp', 'a.svg', 'a.gif'].every(isPictureName)).toBe(true);
    expect(['a.md', 'png', 'a.png/b', 'a.docx'].some(isPictureName)).toBe(false);
  });
});

describe('a picture of every page', () => {
  const endings = ['svg', 'png'];
  /** The same picture with other bytes from here on. */
  const change = (at: number, ...bytes: number[]): Uint8Array => {
    const changed = Uint8Array.from(wholePng);
    changed.set(bytes, at);
    return changed;
  };
  const pixels = Buffer.from(wholePng).indexOf('IDAT');

  it.each([
    ['a.png', wholePng],
    ['a.svg', bytesOf(svgWith('<path d="M0 0h4"/>'))],
    ['a.jpg', bytesOf(beginnings['jpg'] ?? '')],
  ])('has pixels: %s', (name, bytes) => {
    expect(findSitePictureFault(name, bytes, [...endings, 'jpg'])).toBeUndefined();
  });

  it.each([
    ['of no width', change(16, 0, 0, 0, 0)],
    ['of no height', change(20, 0, 0, 0, 0)],
    ['that is only a header', wholePng.slice(0, 33)],
    ['without a chunk of pixels', change(pixels, 0x74, 0x45, 0x58, 0x74)],
    ['whose pixels are cut off', wholePng.slice(0, pixels + 6)],
    ['whose first chunk is no header', change(12, 0x74, 0x45, 0x58, 0x74)],
    ['with a chunk of a length beyond the file', change(8, 0xff, 0xff, 0xff, 0xff)],
  ])('is refused %s', (_title, bytes) => {
    expect(findSitePictureFault('a.png', bytes, endings)).toEqual({
      message: 'The picture a.png has no pixels.',
      advice: 'Save it as PNG or SVG, named so.',
    });
  });

  it.each([
    ['a.png', endings, 'Save it as PNG or SVG, named so.'],
    ['a.webp', ['svg', 'png', 'jpg', 'jpeg', 'webp'], 'Save it as PNG, JPEG, WebP or SVG, named so.'],
  ])('of another kind is refused with the kinds that the setting takes: %s', (name, taken, advice) => {
    expect(findSitePictureFault(name, bytesOf(beginnings['gif'] ?? ''), taken)).toMatchObject({ advice });
  });
});

describe('an SVG is a picture and nothing else', () => {
  it.each([
    ['shapes', svgWith('<path d="M0 0h4"/><text>40 m</text>')],
    [
      'a document type',
      `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">\n${svgWith('')}`,
    ],
    ['a byte order mark', `\xef\xbb\xbf${svgWith('')}`],
    [
      'links to parts of itself',
      svgWith('<use xlink:href="#a"/><rect fill="url(#b)"/><style>.c{fill:url( "#d" )}</style>'),
    ],
    ['pictures in it', svgWith('<image href="data:image/png;base64,AA=="/>')],
    ['what an editor keeps', svgWith('<e:view xmlns:e="urn:editor" e:file="C:\\a.svg"/>')],
  ])('with %s it is shown', (_title, text) => {
    expect(readPicture('a.svg', bytesOf(text))).toEqual({ path: 'a.svg', mediaType: 'image/svg+xml' });
  });

  it.each([
    ['a script', svgWith('<script/>'), 'element <script>'],
    [
      'a script with a prefix',
      svgWith('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
      'element <script>',
    ],
    ['HTML in it', svgWith('<foreignObject/>'), 'element <foreignObject>'],
    ['an element of HTML', svgWith('<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'), 'element <iframe>'],
    ['an animation', svgWith('<a><set attributeName="href" to="#"/></a>'), 'element <set>'],
    ['a handler of events', svgWith('', ' onload="a()"'), 'attribute onload'],
    ['a link', svgWith('<a href="https://example.org"/>'), 'leads to another file'],
    ['a link that runs', svgWith('<a xlink:href="java&#9;script:a()"/>'), 'leads to another file'],
    ['another picture', svgWith('<image href="b.png"/>'), 'leads to another file'],
    ['an SVG in it', svgWith('<image href="data:image/svg+xml,%3Csvg/%3E"/>'), 'leads to another file'],
    ['a style that loads', svgWith('<style>.a{fill:url(//b.c/d)}</style>'), 'loads another file'],
    [
      'a style that loads in two parts',
      svgWith('<style>@imp<!-- -->ort "a.css";</style>'),
      'loads another file',
    ],
    ['a style with escapes', svgWith('<rect style="fill:\\75rl(//b.c)"/>'), 'loads another file'],
    [
      'a style with an address as text',
      svgWith('<style>.a{background:image-set("https://b.c" 1x)}</style>'),
      'loads another file',
    ],
    ['a paint that loads', svgWith('<rect fill="url(\'https://b.c\')"/>'), 'loads another file'],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svgWith('')}`, 'names a style sheet'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svgWith('')}`, 'cannot be read as SVG'],
    ['broken XML', svgWith('<g>'), 'cannot be read as SVG'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'no SVG'],
    ['no namespace', '<svg/>', 'no SVG'],
  ])('with %s it is refused', (_title, text, part) => {
    expect(findingFor(readPicture('a.svg', bytesOf(text)))).toMatchObject({
      code: 'pictures/unsafe',
      message: expect.stringContaining(part),
    });
  });
});
