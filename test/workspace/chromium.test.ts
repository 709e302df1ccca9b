import { expect, test } from 'vitest';
import { findChromium } from '../../src/workspace/chromium.ts';

const only = (path: string) => (each: string) => each === path;

test('the browser asked for comes first, whether it exists or not', () => {
  expect(findChromium({ BAROBAR_CHROMIUM: '/opt/c' }, only('/usr/bin/chromium'))).toBe('/opt/c');
});

test.each([
  ['/usr/bin/chromium-browser', {}],
  ['/opt/tools/google-chrome', { PATH: '/opt/tools' }],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Program Files' }],
])('%s', (path, env) => {
  expect(findChromium(env, only(path))).toBe(path);
});

test('none if there is none', () => {
  expect(findChromium({}, () => false)).toBeUndefined();
});
