import { describe, expect, it } from 'vitest';
import { localisePicture, resolvePicture } from '../../../src/formats/pictures/address.ts';
import { sayInEnglish } from '../../../src/messages/findings/say.ts';

describe('an image leads to a file below the source folder', () => {
  it.each([
    ['source/visit.md', 'img/map.png', 'img/map.png'],
    ['source/visit.md', './map.png', 'map.png'],
    ['source/2026/visit.md', '../img/map.png', 'img/map.png'],
    ['source/2026/visit.md', 'map.png', '2026/map.png'],
    ['source/visit.md', 'map%20of%20the%20dam.png', 'map of the dam.png'],
    ['source/visit.md', 'map of the dam.png', 'map of the dam.png'],
    ['source/visit.md', '%D0%B7%D0%B0%D0%BB.png', 'зал.png'],
    ['source/visit.md', 'зал.png', 'зал.png'],
    ['source/visit.md', '100%.png', '100%.png'],
    ['source/visit.md', 'map.png?raw=true#part', 'map.png'],
    ['source/visit.md', 'map%23.png', 'map#.png'],
  ])('%s: %s is %s', (path, href, file) => {
    expect(resolvePicture(path, href)).toEqual({ kind: 'file', path: file });
  });

  it.each(['https://example.org/a.png', 'HTTP://example.org/a.png', '//example.org/a.png'])(
    '%s is on another server',
    (href) => {
      expect(resolvePicture('source/visit.md', href)).toEqual({ kind: 'remote' });
    },
  );

  it.each([
    ['../map.png', 'not below source/'],
    ['img/../../locales/a.png', 'not below source/'],
    ['%2e%2e/map.png', 'not below source/'],
    ['/etc/map.png', 'a path from the root'],
    ['C:/map.png', 'is no file'],
    ['file:///etc/map.png', 'is no file'],
    ['data:image/png;base64,AA==', 'is no file'],
    ['javascript:a()', 'is no file'],
    ['img\\map.png', 'name that no picture can have'],
    ['img%2F..%2F..%2Fmap.png', 'name that no picture can have'],
    ['.git/map.png', 'name that no picture can have'],
    ['map%00.png', 'name that no picture can have'],
    ['', 'names no picture'],
    ['.', 'is a folder'],
  ])('%j leads outside', (href, reason) => {
    const address = resolvePicture('source/visit.md', href);
    expect(address.kind).toBe('outside');
    const { message } = address.kind === 'outside' ? sayInEnglish(address.fault) : { message: '' };
    expect(message).toMatch(reason);
  });
});

describe('the picture for a language', () => {
  it.each([
    ['img/map.png', 'img/map.ru.png'],
    ['a.b/map.v1.PNG?x.y#z', 'a.b/map.v1.ru.PNG?x.y#z'],
    ['map', 'map'],
  ])('%s is %s', (href, expected) => {
    expect(localisePicture(href, 'ru')).toBe(expected);
  });
});
