import { progressOf } from '../../assembly/completeness.ts';
import { formatsOf } from '../../exchange/registry.ts';
import { patchXliff, type TargetChange } from '../../exchange/xliff/patch.ts';
import type { MarkedText } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReturnedSegment } from '../../model/returned-work.ts';
import type { Translation } from '../../model/translation.ts';
import { isSameText, normalise } from '../../text/normalise.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { decodeXml } from '../../xml/decode.ts';
import { encodeLike } from '../../xml/encode.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { findSegmentsById } from '../sentences/segments-by-id.ts';
import { parseReturned } from './parse-returned.ts';
import type { ReturnedFile } from './returned-package.ts';

/** What patching does to one file. */
export interface PatchedFile {
  readonly path: string;
  readonly language: string;
  /** Segments of the file. */
  readonly segments: number;
  /** Of them, those that got a target: matched by id and source text, and by the same source text alone. */
  readonly byId: number;
  readonly byText: number;
  /** Those without a target now. */
  readonly open: number;
  /** The file as it is to be. */
  readonly bytes: Uint8Array;
  readonly isChanged: boolean;
  readonly findings: readonly Finding[];
}

const xliffFormats = formatsOf('bilingual').filter(({ name }) => name.startsWith('xliff-'));

/**
 * Files of any tool with the workspace's finished translations in them; nothing else in them changes. A segment with an id
 * and the source text of ours gets our target and state. Any other that has no target yet gets the one translation
 * that the workspace has for the very same source text, inline codes included, if there is but one. Reads, never writes.
 * @throws as `parseReturned`
 */
export function patchFiles(
  workspace: Workspace,
  files: readonly ReturnedFile[],
  language: string | undefined,
): readonly PatchedFile[] {
  const works = files.map((file) => ({
    file,
    parts: parseReturned(workspace, file, xliffFormats, language === undefined ? [] : [language]),
  }));
  const index = findSegmentsById(
    workspace,
    new Set(works.flatMap(({ parts }) => parts.flatMap(({ work }) => work.segments.map(({ id }) => id)))),
  );
  const ours = openOurs(workspace, new Set(works.flatMap(({ parts }) => parts.map((part) => part.language))));
  return works.map(({ file, parts }) => {
    const byTag = new Map(parts.map((part) => [part.work.targetLanguage, part.language]));
    const [first] = parts as [(typeof parts)[number]];
    const languageOf = ({ languages }: ReturnedSegment): string =>
      byTag.get((languages ?? { target: first.work.targetLanguage }).target) ?? first.language;
    let byId = 0;
    let byText = 0;
    let open = 0;
    const choose = (segment: ReturnedSegment): TargetChange | undefined => {
      const target = languageOf(segment);
      const place = index.get(segment.id);
      const known = place?.segment && ours.byId.get(target)?.get(segment.id);
      if (known && isSameText(segment.source, place.segment.source)) {
        if (known.target !== segment.target) byId++;
        return { target: known.target, state: known.state };
      }
      if ((segment.target ?? '').trim() !== '') return undefined;
      const same = ours.byText.get(target)?.get(normalise(segment.source));
      if (same === undefined) {
        open++;
        return undefined;
      }
      byText++;
      return { target: same, state: 'translated' };
    };
    const text = decodeXml(file.bytes, file.path);
    const patched = patchXliff(text, file.path, choose, {
      ...(language !== undefined && { targetLanguage: first.language }),
    });
    const isChanged = patched.changed > 0;
    return {
      path: file.path,
      language: [...new Set(parts.map((part) => part.language))].join(', '),
      segments: parts.reduce((sum, { work }) => sum + work.segments.length, 0),
      byId,
      byText,
      open,
      bytes: isChanged ? encodeLike(patched.text, file.bytes, file.path) : file.bytes,
      isChanged,
      findings:
        parts.length === 1
          ? patched.refused.map((finding) => ({ ...finding, language: first.language }))
          : patched.refused,
    };
  });
}

interface Ours {
  /** Finished translations by language and id. */
  readonly byId: ReadonlyMap<string, ReadonlyMap<string, Translation>>;
  /** By language and normalised source text, if there is but one. */
  readonly byText: ReadonlyMap<string, ReadonlyMap<string, MarkedText>>;
}

function openOurs(workspace: Workspace, languages: ReadonlySet<string>): Ours {
  const byId = new Map([...languages].map((language) => [language, new Map<string, Translation>()]));
  const byText = new Map([...languages].map((language) => [language, new Map<string, MarkedText>()]));
  const disputed: { readonly texts: Map<string, MarkedText>; readonly source: string }[] = [];
  for (const document of openDocuments(workspace)) {
    for (const language of languages) {
      const { set } = openTranslations(workspace, language, document.name);
      for (const segment of document.units.flatMap(({ segments }) => segments)) {
        const translation = set.entries.get(segment.id);
        if (!translation || progressOf(segment, translation) !== 'complete') continue;
        byId.get(language)!.set(segment.id, translation);
        const texts = byText.get(language)!;
        const source = normalise(segment.source);
        const other = texts.get(source);
        if (other !== undefined && other !== translation.target) disputed.push({ texts, source });
        texts.set(source, translation.target);
      }
    }
  }
  for (const { texts, source } of disputed) texts.delete(source);
  return { byId, byText };
}
