import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { decodeXml } from '../../../src/xml/decode.ts';
import { describeWith, sharedPath } from '../../needs.ts';

const folder = sharedPath('data/xliff/');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xlf|xliff|sdlxliff)$/.test(name),
    )
  : [];

/** `ok`, or the code of the error with a place; any other exception is a failure. */
function outcomeOf(name: string): string {
  try {
    readXliff(decodeXml(readFileSync(folder + name), name), name);
    return 'ok';
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    expect(error.location).toMatchObject({
      path: name,
      line: expect.any(Number),
      column: expect.any(Number),
    });
    return error.code;
  }
}

describeWith({ files: [folder] }, 'files of other tools', () => {
  test('each is read or refused by name', () => {
    for (const name of files) expect(outcomeOf(name), name).toMatch(/^(?:ok|xml-|xliff-|file-)/);
  });

  test('each that the OASIS suite calls valid is read', () => {
    const valid = files.filter((name) => /oasis-xliff-2\.1.*[\\/]valid[\\/]/.test(name));
    expect(valid.length).toBeGreaterThan(50);
    for (const name of valid) expect(outcomeOf(name), name).toBe('ok');
  });
});
