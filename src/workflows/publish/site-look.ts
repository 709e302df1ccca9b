import path from 'node:path';
import { findSitePictureFault } from '../../formats/pictures/picture.ts';
import type { SiteLook } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import { findTemplateFault } from '../../site/kit/template.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { positionAt } from '../../text/lines.ts';
import type { Trail } from '../../workspace/files/json.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import { lookEndings } from '../../workspace/settings/site-schema.ts';
import { readBytes, type Workspace } from '../../workspace/workspace.ts';
import { type OwnFace, refuseFont } from './card-painter.ts';

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
  /** Faces of the workspace for letters of cards. */
  readonly faces: readonly OwnFace[];
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
  const read = (file: string, trail: Trail): Uint8Array => {
    const bytes = readBytes(workspace, file);
    if (!bytes)
      throw new BarobarError(
        'settings-value',
        `There is no file ${JSON.stringify(file)}.`,
        'Add the file, or take the setting out.',
        settingPlace(workspace, ['site', ...trail]),
      );
    sources.push(file);
    return bytes;
  };
  const open = (setting: 'logo' | 'style' | 'template' | 'icon') => {
    const file = site?.[setting];
    return file === undefined ? undefined : { bytes: read(file, [setting]), file };
  };
  const logo = open('logo');
  const style = open('style');
  const template = open('template');
  const icon = open('icon');
  const faces = (site?.cardFonts ?? []).map((file, at): OwnFace => {
    const bytes = read(file, ['cardFonts', at]);
    if (!isFont(bytes)) throw refuseFont(file);
    return { family: `own-${at}`, bytes, path: file };
  });
  const logoPath = logo && `logo${path.extname(logo.file).toLowerCase()}`;
  if (logo && logoPath) {
    checkPicture(logo.bytes, logo.file, lookEndings.logo);
    files.push({ path: logoPath, content: logo.bytes });
  }
  const iconPath = icon && `icon${path.extname(icon.file).toLowerCase()}`;
  if (icon && iconPath) {
    checkPicture(icon.bytes, icon.file, lookEndings.icon);
    files.push({ path: iconPath, content: icon.bytes });
  }
  let colour: string | undefined;
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
    const text = decodeUtf8(style.bytes, style.file);
    checkStyle(text, style.file);
    colour = houseColourIn(text);
    files.push({ path: 'site.css', content: style.bytes });
  }
  return {
    look: {
      ...(logoPath && { logo: logoPath }),
      ...(style && { style: 'site.css' }),
      ...(colour !== undefined && { colour }),
      ...(iconPath && { icon: iconPath }),
      ...(site?.footer && { footer: new Map(Object.entries(site.footer)) }),
      ...(template && { template: parseTemplate(template.bytes, template.file) }),
    },
    files,
    faces,
    sources,
  };
}

/** The colour of the house that a style sheet sets first, for light pages. */
function houseColourIn(style: string): string | undefined {
  const digits = /--house:\s{0,9}#([\da-f]{6}|[\da-f]{3})\b/i.exec(style)?.[1]?.toLowerCase();
  return digits?.length === 3
    ? `#${[...digits].map((digit) => digit + digit).join('')}`
    : digits && `#${digits}`;
}

/** How files of fonts begin: TrueType, OpenType, WOFF and WOFF 2. */
function isFont(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return ['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'].includes(start);
}

function parseTemplate(bytes: Uint8Array, file: string): string {
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
function checkPicture(bytes: Uint8Array, file: string, endings: readonly string[]): void {
  const fault = findSitePictureFault(file, bytes, endings);
  if (!fault) return;
  throw new BarobarError('settings-value', fault.message, fault.advice, {
    path: file,
    line: 1,
    column: 1,
  });
}
