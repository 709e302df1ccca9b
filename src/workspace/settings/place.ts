import path from 'node:path';
import type { Location } from '../../model/location.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import type { Disk } from '../disk.ts';
import { parseJsonTree, placeAt, type Trail } from '../files/json.ts';
import { settingsFile } from '../layout.ts';

/** The place of a setting, by the names and numbers that lead to it, as far as the file has them. */
export function settingPlace(
  { disk, root }: { readonly disk: Pick<Disk, 'read'>; readonly root: string },
  trail: Trail,
): Location {
  const bytes = disk.read(path.join(root, settingsFile));
  const text = bytes ? decodeUtf8(bytes, settingsFile) : '{}';
  return placeAt(parseJsonTree(text, settingsFile, 'settings-syntax'), settingsFile, trail, 'name');
}
