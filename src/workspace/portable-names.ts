import { codePoint } from '../text/letters.ts';

/**
 * Names that Windows keeps for devices, also with an extension ("con.md" opens the console). The superscript digits count
 * there as digits (Microsoft, "Naming Files, Paths, and Namespaces").
 */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|con(?:in|out)\$)$/i;

/** Characters that no file name can have on Windows; control characters are tested apart, since they cannot be shown. */
const forbidden = /[<>:"|?*\\/]/;

/** White space other than the plain space, and what no reader sees: two names that look alike would be two files. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]|[^\S ]/u;

/**
 * Bytes in UTF-8. Disks take 255; a briefing's longest file adds a dot, a language tag of at most 35 characters and
 * ".xlf" to its name.
 */
const longestName = 215;

/**
 * Why a file or folder with this name cannot be kept on every disk and at an address of every web server: one sentence
 * with its full stop. Undefined for a name that can. `name` is one component of a path.
 */
export function findNameFault(name: string): string | undefined {
  const hidden = unseen.exec(name)?.[0];
  if (hidden !== undefined)
    return `The name has the character ${codePoint(hidden)}, which readers cannot see or tell from a space.`;
  const shown = `“${name}”`;
  if (name === '' || name === '.' || name === '..') return `${shown} is not a name.`;
  if (name.includes('\ufffd')) return `The name ${shown} is not in UTF-8.`;
  const bad = forbidden.exec(name)?.[0];
  if (bad !== undefined) return `${shown} has the character ${bad}, which Windows does not allow in names.`;
  if (/^ | $/.test(name)) return `${shown} begins or ends with a space.`;
  if (name.endsWith('.')) return `${shown} ends with a full stop, which Windows removes.`;
  const stem = (name.split('.', 1)[0] as string).trimEnd();
  if (device.test(stem)) return `${shown} is the name of a device on Windows.`;
  const encoded = /%[0-9a-f]{2}/i.exec(name)?.[0];
  if (encoded !== undefined)
    return `${shown} has “${encoded}”, which stands for another character in addresses.`;
  if (Buffer.byteLength(name) > longestName)
    return `The name “${name.slice(0, 40)}…” is longer than ${longestName} bytes.`;
  return undefined;
}
