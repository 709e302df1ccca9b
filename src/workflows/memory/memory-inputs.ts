import { join } from 'node:path';
import { isAccepted } from '../../assembly/completeness.ts';
import { findByName, formatsOf } from '../../exchange/registry.ts';
import { type MemoryUnit, type MemoryVariant, readTmx } from '../../exchange/tmx/read.ts';
import { matchesTag } from '../../languages/engine/match-tag.ts';
import type { MemoryEntry, MemoryInput } from '../../memory/build.ts';
import { type ForgottenRule, forgetsWhole, isForgotten, rulesFor } from '../../memory/forgotten.ts';
import { hashText } from '../../memory/keys.ts';
import { contextOf } from '../../memory/match.ts';
import type { MarkedText } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import { type Ledger, states, type TranslationSet } from '../../model/translation.ts';
import { escapeMarkup } from '../../text/markup.ts';
import { isSameText } from '../../text/normalise.ts';
import { isPseudo } from '../../text/pseudo.ts';
import { openForgotten } from '../../workspace/files/forgotten-file.ts';
import { localeFile, memoryFolder } from '../../workspace/layout.ts';
import { scanTmx } from '../../workspace/memory/tmx-file.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import {
  listLocales,
  listMemories,
  openLedger,
  openTranslations,
  readBytes,
  type Workspace,
} from '../../workspace/workspace.ts';
import { decodeXml } from '../../xml/decode.ts';

/** Points that a match loses because nobody has reviewed it. */
const translatedPenalty = 1;

/**
 * What the memory of a language is made of: the accepted work of the documents, then the files in `tm/`, without what was
 * forgotten. Nothing is read yet.
 * @throws `settings-value` for a penalty of a file that is not there; `forgotten-…`
 */
export function memoryInputs(workspace: Workspace, language: string): readonly MemoryInput[] {
  const { rules } = openForgotten(workspace);
  return [...documentInputs(workspace, language, rules), ...fileInputs(workspace, language, rules)];
}

function documentInputs(
  workspace: Workspace,
  language: string,
  all: readonly ForgottenRule[],
): readonly MemoryInput[] {
  const { source } = workspace.settings;
  return listLocales(workspace, language).flatMap((document): readonly MemoryInput[] => {
    const file = localeFile(language, document);
    const rules = rulesFor(all, language, document);
    if (rules.some(forgetsWhole)) return [];
    return [
      {
        path: file,
        mark: `${stampOf(workspace, file)} ${stampOf(workspace, localeFile(source, document))}${markOf(rules)}`,
        *entries(isKnown) {
          const { set } = openTranslations(workspace, language, document);
          for (const entry of entriesOf(set, openLedger(workspace, document).ledger))
            if (!isForgotten(rules, entry) && !isKnown?.(entry.unit)) yield entry;
        },
      },
    ];
  });
}

/** The translations of the workspace are those that hold now: newer than any that a file in `tm/` has. */
const newest = 99_999_999_999_999;

/** The translations of a document that the memory includes. */
function* entriesOf(set: TranslationSet, ledger: Ledger): Generator<MemoryEntry> {
  const live = [...ledger.entries].filter(([, { retired }]) => !retired);
  const places = new Map(live.map(([id], at) => [id, at]));
  for (const [id, translation] of set.entries) {
    if (!isAccepted(translation)) continue;
    const { source, target, state, by = '' } = translation;
    const at = places.get(id);
    const isCurrent = at !== undefined && isSameText(live[at]![1].source, source);
    const [before, after] = isCurrent ? [live[at - 1]?.[1].source, live[at + 1]?.[1].source] : [];
    const context = contextOf(before, after);
    const rest = { context, source, target, document: set.document, segment: id, state, author: by };
    yield {
      ...rest,
      ...neighbours(before, after),
      made: newest,
      unit: hashText(JSON.stringify(rest)),
      penalty: state === 'translated' ? translatedPenalty : 0,
    };
  }
}

function fileInputs(
  workspace: Workspace,
  language: string,
  all: readonly ForgottenRule[],
): readonly MemoryInput[] {
  const formats = formatsOf('memory');
  const files = listMemories(workspace).filter((file) => findByName(file, formats) !== undefined);
  const penaltyOf = readPenalties(workspace, files);
  return files.flatMap((path): readonly MemoryInput[] => {
    const rules = rulesFor(all, language, path);
    if (rules.some(forgetsWhole)) return [];
    const from = { path, language, source: workspace.settings.source, penalty: penaltyOf(path), rules };
    const { penalty } = from;
    return [
      {
        path,
        mark: `${stampOf(workspace, path)}${penalty === 0 ? '' : ` -${penalty}`}${markOf(rules)}`,
        *entries(isKnown) {
          // What is forgotten is only known of a unit that has been read.
          const isKnownUnread =
            isKnown && ((digest: number) => rules.length === 0 && isKnown(numberOf(digest, penalty, [])));
          try {
            const parts = workspace.disk.readParts(join(workspace.root, path));
            for (const read of scanTmx(parts, path, isKnownUnread))
              for (const entry of variantsOf(read, from))
                if (rules.length === 0 || !isKnown?.(entry.unit)) yield entry;
          } catch (error) {
            if (error instanceof BarobarError) refuseAtPlace(workspace, path);
            throw error;
          }
        },
      },
    ];
  });
}

/** Points that matches of a file in `tm/` lose. */
function readPenalties(workspace: Workspace, files: readonly string[]): (file: string) => number {
  const penalties = Object.entries(workspace.settings.memory?.penalties ?? {});
  const covers = (place: string, file: string): boolean => {
    const inside = file.slice(memoryFolder.length + 1);
    return place.endsWith('/') ? inside.startsWith(place) : inside === place;
  };
  for (const [place] of penalties)
    if (!files.some((file) => covers(place, file)))
      throw new BarobarError(
        'settings-value',
        `There is no memory ${memoryFolder}/${place}, so its penalty has no effect.`,
        'Correct the path, or remove the penalty.',
        settingPlace(workspace, ['memory', 'penalties', place]),
      );
  const longest = penalties.sort(([a], [b]) => b.length - a.length);
  return (file) => longest.find(([place]) => covers(place, file))?.[1] ?? 0;
}

/** Says what is wrong with a memory file, with the place, which reading by parts does not know. Not for a very large one. */
function refuseAtPlace(workspace: Workspace, path: string): void {
  try {
    const bytes = readBytes(workspace, path);
    if (bytes) readTmx(decodeXml(bytes, path), path);
  } catch (error) {
    // Sound files may be larger than what is read at once.
    const isSize = error instanceof BarobarError && ['xml-limit', 'file-too-large'].includes(error.code);
    if (!isSize) throw error;
  }
}

/** Each translation of a unit into the language; one number tells them all from those of other units. */
function* variantsOf(
  { digest, unit, line }: { digest: number; unit: MemoryUnit; line?: number },
  file: {
    readonly path: string;
    readonly language: string;
    readonly source: string;
    readonly penalty: number;
    readonly rules: readonly ForgottenRule[];
  },
): Generator<MemoryEntry> {
  const { path, penalty, rules } = file;
  const original = unit.variants.find((variant) => matchesTag(variant.language, file.source));
  if (!original || original.text.trim() === '') return;
  const [before, after] = [neighbourOf(unit, 'prev', 'pre'), neighbourOf(unit, 'next', 'post')];
  const context = contextOf(before, after);
  const state = states.find((known) => known !== 'initial' && known === unit.properties.get('x-state'));
  const entryOf = ({ text, author = '', date }: MemoryVariant): Omit<MemoryEntry, 'unit'> => ({
    ...{
      context,
      penalty,
      made: digitsOf(date),
      source: original.text,
      target: text,
      document: path,
      segment: unit.id ?? '',
    },
    ...{ state: state ?? '', author },
    ...neighbours(before, after),
    ...(line !== undefined && { line }),
    ...(date !== undefined && { date: date.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') }),
  });
  const entries = unit.variants
    .filter((variant) => matchesTag(variant.language, file.language) && variant.text.trim() !== '')
    .filter(({ text }) => !isPseudo(text, original.text))
    .map(entryOf);
  const forgotten = entries.flatMap((entry, at) => (isForgotten(rules, entry) ? [at] : []));
  const number = numberOf(digest, penalty, forgotten);
  for (const [at, entry] of entries.entries()) if (!forgotten.includes(at)) yield { ...entry, unit: number };
}

/** A date of TMX (`20240301T080000Z`) as one number, 20240301080000; 0 for none. */
function digitsOf(date: string | undefined): number {
  return date === undefined ? 0 : Number(date.replace(/\D/g, '').slice(0, 14).padEnd(14, '0'));
}

/** The text before or after a unit: as OmegaT writes it, or as `writeTmx` does. */
function neighbourOf({ properties }: MemoryUnit, name: string, ours: string): MarkedText | undefined {
  const text = properties.get(name) ?? properties.get(`x-context-${ours}`);
  return text === undefined ? undefined : escapeMarkup(text);
}

function neighbours(
  before: MarkedText | undefined,
  after: MarkedText | undefined,
): Pick<MemoryEntry, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

/** The number of a unit as the index has it: another one when its penalty changes, or a part of it is forgotten. */
function numberOf(digest: number, penalty: number, forgotten: readonly number[]): number {
  return penalty === 0 && forgotten.length === 0 ? digest : hashText(`${digest} ${penalty} ${forgotten}`);
}

function markOf(rules: readonly ForgottenRule[]): string {
  return rules.length === 0 ? '' : ` ${hashText(JSON.stringify(rules))}`;
}

function stampOf(workspace: Workspace, file: string): string {
  return workspace.disk.stamp(join(workspace.root, file)) ?? '';
}
