import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { areas, explanations } from './error-codes.ts';
import { writeTroubleshootingPage } from './troubleshooting-page.ts';

const codes = Object.keys(explanations);

/** `npm run docs`, or `vitest run -u`, rewrites the page. */
it('the page of errors is made from the codes', async () => {
  await expect(writeTroubleshootingPage()).toMatchFileSnapshot('../../docs/troubleshooting.md');
});

it('each code is in one area', () => {
  expect(Object.values(areas).flatMap((area) => Object.keys(area))).toEqual(codes);
});

it.each(Object.entries(explanations))(
  '%s has a meaning and a remedy in sentences',
  (_, { means, remedy }) => {
    for (const text of [means, remedy]) {
      expect(text).toMatch(/^[A-Z`].*[.)]$/);
      expect(text).not.toMatch(/\b(?:whoever|whatever|nobody is|made anew)\b/);
    }
  },
);

it('each code is thrown somewhere', () => {
  const folder = path.resolve(import.meta.dirname, '../../src');
  const sources = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('model/error.ts'))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const unthrown = codes.filter((code) => !sources.includes(`'${code}'`));
  expect(unthrown).toEqual([]);
});
