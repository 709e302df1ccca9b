import path from 'node:path';
import * as v from 'valibot';
import { BarobarError } from '../../model/error.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import type { Disk } from '../disk.ts';
import {
  type FileKind,
  filledTextSchema,
  optional,
  parseFile,
  type Schema,
  says,
  strictObject,
} from '../files/json-schema.ts';
import { isIn } from '../machine-secret.ts';

/** What a user says of the own machine, for all workspaces: what no workspace may say. */
export interface UserSettings {
  readonly memory?: {
    /** Addresses of PostgreSQL servers for the translation memory. */
    readonly servers: readonly string[];
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for the user's own settings of programs, by the customs of the system; undefined for a user without a home. */
export function configFolder(
  environment: Environment,
  system: string,
  home: string | undefined,
): string | undefined {
  const named = environment[system === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME'];
  // XDG Base Directory Specification 0.8: a relative path is invalid and to be ignored.
  if (named !== undefined && path.isAbsolute(named)) return path.join(named, 'barobar');
  if (home === undefined || !path.isAbsolute(home)) return undefined;
  return path.join(home, ...(system === 'win32' ? ['AppData', 'Roaming'] : ['.config']), 'barobar');
}

const addressFault = says(
  'must be the address of a PostgreSQL server.',
  'Write such as "postgres://barobar@db1/memory".',
);

const addressSchema: Schema<string> = v.pipe(
  filledTextSchema,
  v.check((text) => /^(?:fdw\+)?postgres(?:ql)?:\/\/\S+$/.test(text), addressFault),
);

const kind: FileKind<UserSettings> = {
  schema: strictObject<UserSettings>({
    memory: optional(
      strictObject<NonNullable<UserSettings['memory']>>({
        servers: v.pipe(
          v.array(addressSchema, 'must be a list of addresses.'),
          v.minLength(1, 'is empty.\nName a server, or remove “memory”.'),
        ) as Schema<readonly string[]>,
      }),
    ),
  }),
  name: 'The configuration',
  syntax: 'config-syntax',
  value: 'config-value',
  advice: 'Write a text in quotation marks.',
  place: 'value',
};

/**
 * What the user's own `config.json` says; nothing if there is none. It must not be in the workspace (`root`), with which it could have
 * come.
 * @throws `config-syntax`, `config-value` with the place
 */
export function readUserSettings(
  disk: Pick<Disk, 'read'>,
  folder: string | undefined,
  root: string,
): UserSettings {
  const file = folder === undefined ? undefined : path.join(folder, 'config.json');
  const bytes = file === undefined ? undefined : disk.read(file);
  if (file === undefined || folder === undefined || !bytes) return {};
  if (isIn(folder, root))
    throw new BarobarError(
      'config-value',
      'This configuration is in the workspace, and could have come with it.',
      'Move it out of the workspace, or set XDG_CONFIG_HOME to another folder.',
      { path: file },
    );
  return parseFile(kind, decodeUtf8(bytes, file), file);
}

/** Addresses of the servers for the memory: those of `BAROBAR_MEMORY`, none where it is set and empty, else those of the configuration. */
export function memoryServersOf(
  environment: Environment,
  readSettings: () => UserSettings,
): readonly string[] {
  const given = environment['BAROBAR_MEMORY'];
  if (given !== undefined) return given.split(/\s+/).filter((address) => address !== '');
  return readSettings().memory?.servers ?? [];
}
