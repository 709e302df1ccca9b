import path from 'node:path';
import { readPicture } from '../../formats/pictures/picture.ts';
import type { SiteLook } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import { findTemplateFault } from '../../site/kit/template.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { positionAt } from '../../text/lines.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import { readBytes, type Workspace } from '../../workspace/workspace.ts';

interface LookFile {
  /** From the site's root. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** How the workspace wants its site to look. */
interface OpenLook {
  readonly look: SiteLook;
  /** Its files for the site, by their path there. */
  readonly files: readonly LookFile[];
  /** Files of the workspace that all pages depend on. */
  readonly sources: readonly string[];
}

/**
 * The files that the settings name for the look of the site.
 * @throws `settings-value` for one that is not there, or that a page of ours would not show as it is meant
 */
export function openSiteLook(workspace: Workspace): OpenLook {
  const { site } = workspace.settings;
  const files: LookFile[] = [];
  const sources: string[] = [];
  const open = (setting: 'logo' | 'style' | 'template'): { bytes: Uint8Array; file: string } | undefined => {
    const file = site?.[setting];
    if (file === undefined) return undefined;
    const bytes = readBytes(workspace, file);
    if (!bytes)
      throw new BarobarError(
        'settings-value',
        `There is no file ${JSON.stringify(file)}.`,
        'Add the file, or take the setting out.',
        settingPlace(workspace, ['site', setting]),
      );
    sources.push(file);
    return { bytes, file };
  };
  const logo = open('logo');
  const style = open('style');
  const template = open('template');
  const logoPath = logo && `logo${path.extname(logo.file).toLowerCase()}`;
  if (logo && logoPath) {
    checkPicture(logo.bytes, logo.file);
    files.push({ path: logoPath, content: logo.bytes });
  }
  if (style) {
    if (style.bytes.length > longestStyle)
      throw new BarobarError(
        'settings-value',
        'The style sheet is larger than 2 MB.',
        'Leave pictures out.',
        {
          path: style.file,
        },
      );
    checkStyle(decodeUtf8(style.bytes, style.file), style.file);
    files.push({ path: 'site.css', content: style.bytes });
  }
  return {
    look: {
      ...(logoPath && { logo: logoPath }),
      ...(style && { style: 'site.css' }),
      ...(site?.footer && { footer: new Map(Object.entries(site.footer)) }),
      ...(template && { template: readTemplate(template.bytes, template.file) }),
    },
    files,
    sources,
  };
}

function readTemplate(bytes: Uint8Array, file: string): string {
  // A page of ours ends its lines with LF.
  const text = decodeUtf8(bytes, file).replace(/\r\n?/g, '\n');
  const fault = findTemplateFault(text);
  if (!fault) return text;
  throw new BarobarError('settings-value', fault.message, fault.advice, {
    path: file,
    ...positionAt(text, fault.offset),
  });
}

/** Bytes: every page waits for it. */
const longestStyle = 2_000_000;

/** A style sheet that loads other files: they are not published, and those of other sites are forbidden. */
function checkStyle(text: string, file: string): void {
  const found = /@import\b|url\(\s*(?!["']?(?:data:|#))/i.exec(text);
  if (!found) return;
  throw new BarobarError(
    'settings-value',
    'The style sheet loads another file, which is not published with it.',
    'Write pictures as data: addresses, and all rules into this one file.',
    { path: file, ...positionAt(text, found.index) },
  );
}

/** Not only shown: at its own address an SVG file is a page, and its scripts would run in the name of the site. */
function checkPicture(bytes: Uint8Array, file: string): void {
  const picture = readPicture(file, bytes);
  if (!('code' in picture)) return;
  throw new BarobarError('settings-value', picture.message, picture.advice, {
    path: file,
    line: 1,
    column: 1,
  });
}
