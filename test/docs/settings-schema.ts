import { toJsonSchema } from '@valibot/to-json-schema';
import { settingsSchema } from '../../src/workspace/settings/settings.ts';

/**
 * The text of `docs/barobar.schema.json`: what `barobar.json` may hold, for editors. What the members must be to one
 * another, and whether a language, a date or a file name is possible, only the program can tell.
 */
export function writeSettingsSchema(): string {
  const schema = toJsonSchema(settingsSchema, {
    target: 'draft-07',
    typeMode: 'input',
    ignoreActions: ['check', 'raw_check'],
    // Editors read every pattern with the flag `u`.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex'
        ? { ...jsonSchema, pattern: (valibotAction as unknown as { requirement: RegExp }).requirement.source }
        : undefined,
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Settings of a Barobar workspace (barobar.json)', ...rest }, null, 2)}\n`;
}
