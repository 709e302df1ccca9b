import { makeMessages } from '../../messages/messages.ts';
import type { Site, SiteAssets, SiteLook } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Messages } from '../../model/messages.ts';
import type { SourceFile } from '../../workspace/document-names.ts';
import { openUiStrings } from '../../workspace/files/ui-strings.ts';
import type { SiteManifest } from '../../workspace/site-manifest.ts';
import { listSources, type Workspace } from '../../workspace/workspace.ts';

/** What all pages of the workspace's site share. */
export function makeSite(
  workspace: Workspace,
  glossary: Glossary,
  assets: SiteAssets,
  look?: SiteLook,
): Site {
  const { source, targets, site } = workspace.settings;
  const languages = [source, ...targets];
  const messages = languages.map((language): [string, Messages] => {
    const words = openUiStrings(workspace, language).words;
    // A language without words of its own has them in English, plurals too.
    const messages = words
      ? makeMessages(language, words)
      : makeMessages('en', openUiStrings(workspace, 'en').words ?? {});
    return [language, withTitle(messages, site?.title?.[language])];
  });
  return {
    languages,
    messages: new Map(messages),
    assets,
    concepts: glossary.concepts,
    ...(site?.url !== undefined && { url: site.url }),
    ...(look && { look }),
    ...(site?.show && { show: new Set(site.show) }),
    ...(site?.downloads && { downloads: new Set(site.downloads) }),
    ...(site?.licence && { licence: new Map(Object.entries(site.licence)) }),
  };
}

/** The words of a language with the site's own name in place of the general one. */
function withTitle(messages: Messages, title: string | undefined): Messages {
  if (title === undefined) return messages;
  return {
    ...messages,
    text: (key, values) => (key === 'site.title' ? title : messages.text(key, values)),
  };
}

/**
 * The folder of a language has its articles, and that of a document its page.
 * @throws `document-name` where both would be one
 */
export function refuseNames(sources: readonly SourceFile[], { settings }: Workspace): void {
  const names = new Set(sources.map(({ name }) => name));
  const languages = [settings.source, ...settings.targets].map((tag) => tag.toLowerCase());
  for (const { name, path: file } of sources) {
    const [first = '', ...rest] = name.split('/');
    // "RU/" and "ru/" are one folder on disks that do not distinguish case.
    if (!languages.includes(first.toLowerCase())) continue;
    if (rest.length > 0 && !names.has(rest.join('/'))) continue;
    throw new BarobarError(
      'document-name',
      `The page of “${name}” would stand where ${rest.length > 0 ? `“${rest.join('/')}” in “${first}”` : `the list of briefings in “${first}”`} must go.`,
      'Rename the file or its folder.',
      { path: file },
    );
  }
}

/**
 * The pages of a document are in a folder of its name, next to files of other documents and of the site: “lake/lake.json” has
 * a page where “lake” has a file.
 * @throws `document-name` where a path would be two files, or a file and a folder
 */
export function refuseOverlaps({ documents, shared }: SiteManifest, workspace: Workspace): void {
  const owners = new Map<string, string | undefined>();
  // Some disks do not distinguish case.
  for (const file of shared.keys()) owners.set(file.toLowerCase(), undefined);
  for (const [name, { files }] of documents)
    for (const file of files.keys()) {
      const key = file.toLowerCase();
      if (owners.has(key)) throw refuseOverlap(name, file, workspace);
      owners.set(key, name);
    }
  for (const [file, name] of owners) {
    if (name === undefined) continue;
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      if (owners.has(file.slice(0, end))) throw refuseOverlap(name, file.slice(0, end), workspace);
  }
}

/** The error for a page or file of a document at the place of another file. */
export function refuseOverlap(name: string, file: string, workspace: Workspace): BarobarError {
  const source = listSources(workspace).documents.find((each) => each.name === name);
  return new BarobarError(
    'document-name',
    `The pages of “${name}” would stand where the file “${file}” of the site must go.`,
    'Rename the file or its folder.',
    { path: source?.path ?? name },
  );
}
