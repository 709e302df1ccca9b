import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import { askWhetherMeant, findNearest } from '../../text/nearest.ts';
import { listPublished } from '../../workspace/files/published-file.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import { outputFolders } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { readSiteManifest } from '../../workspace/site-manifest.ts';
import { listSources } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { planRendering, type Rendered } from './publish.ts';
import { allowedBefore, type PublishRequest, planPublish, publicLanguages } from './publish-plan.ts';
import type { Publishing } from './publishing.ts';
import { addWithdrawals, readWithdrawals, recordWithdrawals, withdrawnOn } from './withdrawals.ts';

/** Which pages are taken down, and what stays at their addresses. */
export interface UnpublishOptions {
  /** Names of documents, or paths of their sources. */
  readonly documents: readonly string[];
  /** Target languages to take down; the whole document when empty. */
  readonly languages: readonly string[];
  /** Absolute; `dist/site/` of the workspace when absent. */
  readonly folder?: string | undefined;
  /** The day (ISO) that the notices name. */
  readonly date: string;
  /** Replace and remove files that no earlier run wrote. */
  readonly force: boolean;
}

/** What is to be taken down. */
export interface Unpublication {
  /**
   * What to render and write; undefined if the other languages do not pass the gate, so that pages without these cannot
   * be made. Nothing is rendered if there is no site.
   */
  readonly plan: Plan<Rendered | undefined> | undefined;
  readonly findings: readonly Finding[];
  /** Absolute path of the site. */
  readonly folder: string;
  readonly documents: readonly string[];
}

/**
 * Plans to take documents, or languages of them, down: their pages, downloads and entries everywhere give way to a notice
 * at each address, which stays until they are published again by name. The gate is not asked about what goes.
 * @throws `usage` for what is not published
 */
export async function planUnpublication(
  publishing: Publishing,
  options: UnpublishOptions,
): Promise<Unpublication> {
  const { workspace } = publishing;
  const folder = options.folder ?? path.join(workspace.root, outputFolders.site);
  const { before, manifest } = readSiteManifest(workspace.disk, folder);
  const sources = listSources(workspace).documents;
  const known = readWithdrawals(workspace);
  const byPath = new Map(sources.map((file) => [file.path, file.name]));
  const published = [...new Set([...before.documents.keys(), ...listPublished(workspace)])].sort();
  const documents = [
    ...new Set(options.documents.map((name) => byPath.get(name.replace(/^(?:\.\/)+/, '')) ?? name)),
  ];
  const languages = options.languages.length > 0 ? targetLanguages(workspace, options.languages) : [];
  for (const name of documents) {
    if (!published.includes(name))
      throw notPublished(
        name,
        sources.some((file) => file.name === name),
        published,
      );
    if (withdrawnOn(known, name) !== undefined) continue;
    refuseLanguages(
      name,
      languages,
      before.documents.has(name) ? publicLanguages(before.documents.get(name)) : undefined,
    );
  }
  const withdrawals = addWithdrawals(known, documents, languages, options.date);
  if (!manifest.bytes) {
    // A machine without the site, such as one that rebuilds it each time, needs the record alone.
    const changes = documents.flatMap((name) => recordWithdrawals(workspace, name, withdrawals) ?? []);
    return { plan: { changes }, findings: [], folder, documents };
  }
  const request: PublishRequest = {
    // A document that goes as a whole is not looked at.
    documents: languages.length > 0 ? documents.filter((name) => before.documents.has(name)) : [],
    languages: [],
    isReady: false,
    withdrawals,
    folder,
    allowed: allowedBefore(documents.map((name) => before.documents.get(name))),
  };
  const { plan, findings } = await planRendering(
    publishing,
    planPublish(publishing, request),
    request,
    options.force,
  );
  return { plan, findings, folder, documents };
}

function notPublished(name: string, isDocument: boolean, published: readonly string[]): BarobarError {
  const nearest = findNearest(name, published);
  return new BarobarError(
    'usage',
    isDocument ? `“${name}” is not published.` : `There is no document “${name}”.`,
    nearest !== undefined
      ? `Did you mean “${nearest}”?`
      : published.length > 0
        ? `Published are: ${published.slice(0, mostNames).join(', ')}${published.length > mostNames ? ` and ${published.length - mostNames} more` : ''}.`
        : 'Nothing is published here; name the folder of the site with -o.',
  );
}

const mostNames = 10;

/** Refuses languages that are not public, and a set that would leave only the source language. */
function refuseLanguages(
  name: string,
  languages: readonly string[],
  shown: readonly string[] | undefined,
): void {
  if (!shown || languages.length === 0) return;
  const hidden = languages.find((language) => !shown.includes(language));
  if (hidden !== undefined)
    throw new BarobarError(
      'usage',
      `“${name}” is not published in “${hidden}”.`,
      `${askWhetherMeant(findMeantLanguage(hidden, shown))}It is published in: ${shown.join(', ')}.`,
    );
  if (shown.every((language) => languages.includes(language)))
    throw new BarobarError(
      'usage',
      `“${name}” would be left without a translation.`,
      `Take the whole document down: barobar unpublish ${name}`,
    );
}
