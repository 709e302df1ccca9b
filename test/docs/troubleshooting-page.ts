import { areas, type Explanation } from './error-codes.ts';

/** The text of docs/troubleshooting.md. */
export function writeTroubleshootingPage(): string {
  return `# Troubleshooting

Every message ends with its code in square brackets. Look it up here:

\`\`\`console
$ barobar check nowhere.xlf
nowhere.xlf: There is no such file. Check its name. [file-missing]
\`\`\`

* A code with a hyphen, such as \`file-missing\`, is an **error**: the input could not be used, nothing was changed, and the exit code is 3 (2 for
  \`usage\`). All of them are below. The message says where (\`path:line:column\`), what is wrong and what to do.
* A code with a slash, such as \`numbers/missing\`, is a **finding**: the input was used, and something in it should be looked at. The exit code is
  1 where the finding counts. [Checks](checks.md) explains those of \`barobar check\`, [levels and gates](gates.md) those that begin with \`gate/\`, and
  [import](commands.md#import) those that begin with \`import/\` or \`table/\`. \`--language ru\` (or \`be\`, \`tg\`) prints findings in that language.

If the program stops with a stack trace instead of such a line, that is a bug: please report it with the command and the version (\`barobar --version\`).

${Object.entries(areas).map(writeArea).join('\n')}`;
}

function writeArea([title, codes]: [string, Readonly<Record<string, Explanation>>]): string {
  return `## ${title}

| code | meaning | what to do |
|---|---|---|
${Object.entries(codes)
  .map(
    ([code, { means, remedy }]) => `| <a id="${code}"></a>\`${code}\` | ${cell(means)} | ${cell(remedy)} |\n`,
  )
  .join('')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
