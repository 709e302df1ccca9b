import path from 'node:path';
import { localisePicture, resolvePicture } from '../../formats/pictures/address.ts';
import type { Document } from '../../model/document.ts';
import type { BriefingSummary } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import { digest } from '../../text/digest.ts';
import { formatLedger } from '../../workspace/files/locale-file.ts';
import { openWaivers } from '../../workspace/files/waivers-file.ts';
import { digestOfInputs, type Inputs } from '../../workspace/inputs.ts';
import { publishedFile, sourceFolder } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Verdict } from '../quality/verdict.ts';
import { readAllWaivers } from '../quality/waivers.ts';
import { openPictures } from '../sentences/embedded.ts';
import { openReconciled } from '../sentences/reconcile-workspace.ts';
import { openPublishable, type Publishable } from './publishable.ts';
import type { Publishing } from './publishing.ts';
import { cardOf } from './summary.ts';

/** The verdicts of the gate on a document, and their inputs. */
export interface GatedDocument {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  /** The summary of it that pages of other briefings show, in all languages that the gate was asked about. */
  readonly card: BriefingSummary;
  /** All that was read for the document; none if other documents matter too, since sentences came from them or went there. */
  readonly inputs: Inputs | undefined;
  /** The instant (ISO) from which the gate may say something else of the same files. */
  readonly until: string | undefined;
}

/** The verdicts of the gate, with a way to open the documents that it judged. */
export interface GatedDocuments {
  /** In no promised order. */
  readonly documents: readonly GatedDocument[];
  /**
   * Opens those named, in no promised order, to be rendered as the gate saw them.
   * @throws `workspace-changed` where a file has changed since
   */
  open(names: readonly string[]): Iterable<Publishable>;
}

/**
 * Characters of source text kept from the gate until writing, some hundred briefings: 15 MB. Others are read again, which costs
 * no more than the collector's work on what is kept: `publish` of 1,000 briefings with 960 kept took 32.4 s of CPU and 728 MB,
 * with none 31.0 s and 597 MB.
 */
export const mostKept = 240_000;

/** Asks the gate about documents, each in the languages that `asked` names, and records what is read for each alone. */
export function gateDocuments(
  publishing: Publishing,
  names: readonly string[],
  asked: (name: string) => readonly string[],
): GatedDocuments {
  const { gate } = publishing;
  const gated = new Map<string, GatedDocument>();
  const readings = new Map<string, string>();
  const kept = new Map<string, Publishable>();
  let length = 0;
  for (const { publishable, inputs, reading } of readDocuments(publishing, names)) {
    const { name, document, translations } = publishable;
    const verdicts = gate.evaluate(document, asked(name), translations);
    const card = cardOf(
      document,
      asked(name).map((language) => translations(language).set),
    );
    gated.set(name, { name, verdicts, card, inputs, until: nextChange(verdicts) });
    readings.set(name, reading);
    length += document.text.length;
    if (length <= mostKept) kept.set(name, publishable);
  }
  return {
    documents: [...gated.values()],
    *open(chosen) {
      const dropped = chosen.filter((name) => !kept.has(name));
      for (const name of chosen) {
        const publishable = kept.get(name);
        kept.delete(name);
        if (publishable) yield publishable;
      }
      for (const { publishable, reading } of readDocuments(publishing, dropped, true)) {
        if (readings.get(publishable.name) !== reading) throw changedMeanwhile(publishable);
        yield publishable;
      }
    },
  };
}

interface ReadDocument {
  readonly publishable: Publishable;
  readonly inputs: Inputs | undefined;
  /** A digest of all that the document and its translations are; another where any of it was changed. */
  readonly reading: string;
}

/** The documents named, with a record of all that the answer of the gate and their pages depend on. */
function* readDocuments(
  { workspace, recorder }: Publishing,
  names: readonly string[],
  isAgain = false,
): Generator<ReadDocument> {
  if (names.length === 0) return;
  const all = readAllWaivers(workspace);
  // The results of a merge are repaired in memory, from files of several documents.
  const isRepaired = (workspace.repair?.changes.length ?? 0) > 0;
  const progress: Workspace['progress'] = (name, total) => {
    // The progress of rendering counts a document that is read again to be rendered.
    if (!isAgain) workspace.progress(name, total);
    recorder.start({ lists: false });
  };
  for (const reconciled of openReconciled({ ...workspace, progress }, names)) {
    const { isSettled } = reconciled;
    // It comes after all others: what was read for these is none of its record, and its ids are in no file yet.
    if (!isSettled) recorder.start({ lists: false });
    const publishable = openPublishable(workspace, reconciled);
    const { name, document } = publishable;
    workspace.disk.read(path.join(workspace.root, publishedFile(name)));
    // A waiver lies with the document its segment was in then. Of files without one for this document a new one can only
    // open the gate, so that pages that are public stay right.
    const ids = new Set(document.units.flatMap(({ segments }) => segments.map(({ id }) => id)));
    const waivers = all.filter(({ segment }) => ids.has(segment));
    for (const home of new Set([name, ...waivers.map((waiver) => waiver.document)]))
      openWaivers(workspace, home);
    readPictures(workspace, document);
    const inputs = recorder.stop();
    yield {
      publishable,
      inputs: isSettled && !isRepaired ? inputs : undefined,
      reading: digest([digestOfInputs(inputs), isSettled ? '' : formatLedger(reconciled.ledger)], 26),
    };
  }
}

/** Reads the pictures of a document, and looks for those that are missing if they would have to be. */
function readPictures(workspace: Workspace, document: Document): void {
  const shown = openPictures(workspace, document);
  const lookFor = (from: string, href: string): void => {
    const address = resolvePicture(from, href);
    if (address.kind === 'file') workspace.disk.has(path.join(workspace.root, sourceFolder, address.path));
  };
  for (const { href, path: from, isPacked } of document.pictures ?? []) {
    if (isPacked) continue;
    const picture = shown.get(href);
    if (!picture) lookFor(from, href);
    else
      for (const language of workspace.settings.targets)
        if (!picture.localised.has(language)) lookFor(from, localisePicture(href, language));
  }
}

/** The next instant at which time alone changes what the gate says. */
function nextChange(verdicts: readonly Verdict[]): string | undefined {
  const instants = verdicts.flatMap(({ nextChange }) => (nextChange ? [nextChange.getTime()] : []));
  return instants.length > 0 ? new Date(Math.min(...instants)).toISOString() : undefined;
}

function changedMeanwhile({ document }: Publishable): BarobarError {
  return new BarobarError(
    'workspace-changed',
    'The document was changed while this command ran.',
    'Run the command again.',
    { path: document.path },
  );
}
