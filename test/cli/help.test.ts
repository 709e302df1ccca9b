import { describe, expect, it } from 'vitest';
import { type CommandEntry, commandGroups } from '../../src/cli/command-registry.ts';
import type { Io } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/run.ts';
import { startSession } from './session.ts';

/** The words of every command, those with commands below them included. */
function listWords(entries: readonly CommandEntry[], above: readonly string[] = []): string[][] {
  return entries.flatMap((entry) => [
    [...above, entry.name],
    ...('commands' in entry ? listWords(entry.commands, [...above, entry.name]) : []),
  ]);
}

const everyCommand = [...listWords(commandGroups.flatMap(({ commands }) => commands)), ['help']];

describe.each(everyCommand.map((words) => [words.join(' '), words] as const))(
  'the help of %s',
  (name, words) => {
    it('fits one screen and ends with a valid example of its use', async () => {
      const { code, out, err } = await startSession().run(...words, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const lines = out.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
      const examples = out.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
      expect(examples).not.toEqual([]);
      for (const example of examples)
        expect(example).toMatch(new RegExp(`^ {2}(?:.*\\| |.*<\\()?barobar ${name}\\b`));
    });

    it('describes each option and argument with a plain imperative or noun phrase', async () => {
      let command = await createProgram(words, { out() {}, err() {} } as unknown as Io, () => {});
      for (const word of words) command = command.commands.find((each) => each.name() === word)!;
      const texts = [...command.options, ...command.registeredArguments].map((part) => part.description);
      expect(texts.filter((text) => !isPlainPhrase(text))).toEqual([]);
    });
  },
);

describe('the help of the program', () => {
  it('fits one screen and names every command', async () => {
    const { out } = await startSession().run('--help');
    expect(out.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    for (const { heading, commands } of commandGroups)
      expect(out).toMatch(new RegExp(`^${heading} +${commands.map(({ name }) => name).join(', ')}$`, 'm'));
  });

  it('describes every command with --all', async () => {
    const { code, out } = await startSession().run('help', '--all');
    expect(code).toBe(0);
    for (const [name = '', below] of listWords(commandGroups.flatMap(({ commands }) => commands)))
      expect(out).toMatch(new RegExp(`^  ${below ? `${name} ${below}` : name} +[a-z]`, 'm'));
  });

  it('is printed of a command below another', async () => {
    const session = startSession();
    const { out } = await session.run('help', 'glossary', 'list');
    expect(out).toBe((await session.run('glossary', 'list', '--help')).out);
  });

  it('asks what is meant by a command that is none', async () => {
    expect(await startSession().run('help', 'glossary', 'lst')).toEqual({
      code: 2,
      out: '',
      err: 'barobar: Unknown command “lst”. Did you mean “list”? [usage]\n',
    });
  });
});

/** Verbs that texts of options begin with. Another one is added when it is an imperative. */
const imperatives =
  'apply approve check end explain export fill import join keep leave list mark name open print publish record remove replace report ' +
  'serve settle show skip split take use validate write';

/** What texts of options are about. Another one is added when it is a noun of the field. */
const nouns =
  'code command concept day document file folder format glossary id language minimum name number port reason report ' +
  'revision score segment severity source state term text tool version word';

/** Words that may come before the noun. */
const adjectives = 'first further git last lowest source SRX TBX target text XLIFF .csv, .xlsx or .tbx';

const plural = (list: string): string =>
  list
    .split(' ')
    .map((word) => `${word.replaceAll('.', '\\.')}s?`)
    .join('|');

const plainPhrase = new RegExp(
  `^(?:(?:${imperatives.replaceAll(' ', '|')})\\b|(?:(?:${plural(adjectives)}) )*(?:${plural(nouns)})\\b|XLIFF \\d|minimum age)`,
);

function isPlainPhrase(text: string): boolean {
  return plainPhrase.test(text) && !/[.]$|\b(?:whoever|whatever|what it|nobody|let be|told?)\b/.test(text);
}

describe('a plain phrase', () => {
  it.each([
    'print what was written',
    'language of the text',
    'last day of the waiver',
    '.csv, .xlsx or .tbx file',
  ])('is “%s”', (text) => expect(isPlainPhrase(text)).toBe(true));
  it.each([
    'exit 1 from here on',
    'tells of every sentence',
    'which segments: missing or stale',
    'since a git revision',
    'why the finding is no error',
    'The language.',
    'print what is told of it',
    'all of them when left out',
  ])('is not “%s”', (text) => expect(isPlainPhrase(text)).toBe(false));
});
