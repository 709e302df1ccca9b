import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { commandGroups } from '../../src/cli/command-registry.ts';
import { describeWith } from '../needs.ts';
import { writeManualPage } from './manual-page.ts';

it('the manual page is made from the commands', async () => {
  await expect(await writeManualPage()).toMatchFileSnapshot('../../docs/barobar.1');
});

it('the manual page has every command with its options and examples', async () => {
  const page = await writeManualPage();
  for (const { commands } of commandGroups)
    for (const command of commands) {
      const names =
        'commands' in command
          ? command.commands.map(({ name }) => `${command.name} ${name}`)
          : [command.name];
      for (const name of names)
        expect(page).toMatch(new RegExp(`^\\.SS barobar ${name.replaceAll('-', '\\\\-')}( |$)`, 'm'));
    }
  expect(page).toContain('.B \\-\\-profile <tool>\n');
  expect(page).toContain('barobar export \\-\\-to ru,be,tg\n');
  expect(page).not.toMatch(/^'|\n\n/m);
});

describeWith({ programs: ['groff'] }, 'the manual page in groff', () => {
  it('is set without a warning', async () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-K', 'utf8'], {
      input: await writeManualPage(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toContain('EXIT STATUS');
  });
});
