import { proposeNames } from '../../glossary/aligned-names.ts';
import { editTable } from '../../glossary/edit-table.ts';
import type { AlignedSentence, NameProposal } from '../../glossary/name-proposals.ts';
import { conceptId } from '../../glossary/rows.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { plainText } from '../../text/markup.ts';
import { askWhetherMeant, findNearest } from '../../text/nearest.ts';
import { compareTexts } from '../../text/order.ts';
import { glossaryFolder } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { openTranslations, readBytes, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { pairsOf } from './pairs.ts';

/** The table of the register. */
export const registerFile: string = `${glossaryFolder}/names.csv`;

/** Which sentences are searched, and how often a name must occur. */
export interface NamesRequest {
  /** Names of documents; all when empty. */
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  readonly min: number;
}

/** Names that the finished translations of a workspace share with their sources, and that its glossary lacks. */
export function nameProposals(
  workspace: Workspace,
  glossary: Glossary,
  { documents, languages, min }: NamesRequest,
): readonly NameProposal[] {
  const sentences: AlignedSentence[] = [];
  const opened = [...openDocuments(workspace, documents)].sort((a, b) => compareTexts(a.name, b.name));
  for (const document of opened) {
    for (const language of languages) {
      const { set, text, path } = openTranslations(workspace, language, document.name);
      if (text === undefined) continue;
      for (const { segment, source, target } of pairsOf(document, set, path, text))
        sentences.push({
          ...{ document: document.name, segment, language },
          ...{ text: plainText(source), target: plainText(target) },
        });
    }
  }
  return proposeNames(sentences, glossary, workspace.settings.source, min);
}

/** Names that somebody has confirmed. */
export interface Confirmation {
  /** As the proposals have them. */
  readonly names: readonly string[];
  readonly by: string;
  /** The day of the decision (ISO). */
  readonly today: string;
}

/**
 * Plans to write confirmed names into the register, each language with its most frequent rendering.
 * @throws `usage` for a name that is not proposed
 */
export function planNames(
  workspace: Workspace,
  glossary: Glossary,
  proposals: readonly NameProposal[],
  { names, by, today }: Confirmation,
): Plan {
  const bytes = readBytes(workspace, registerFile);
  const before = bytes && decodeUtf8(bytes, registerFile);
  const taken = new Set(glossary.concepts.map(({ id }) => id));
  let after = before ?? 'concept,kind,gender,note\n';
  for (const name of names) {
    const proposal = proposals.find((each) => each.name === name) ?? refuse(name, proposals);
    const renderings = [...proposal.renderings].map(
      ([language, [first]]) => [language, first!.text] as const,
    );
    const cells = new Map([
      ['kind', proposal.kind],
      ['note', evidenceOf(proposal)],
      [workspace.settings.source, name],
      ...renderings,
    ]);
    after = editTable(after, registerFile, { concept: conceptId(name, taken), cells, by, today });
  }
  return { changes: [{ path: registerFile, before, after }] };
}

function refuse(name: string, proposals: readonly NameProposal[]): never {
  const meant = findNearest(
    name,
    proposals.map((each) => each.name),
  );
  throw new BarobarError(
    'usage',
    `“${name}” is no proposal.`,
    `${askWhetherMeant(meant)}See “barobar glossary names”; a name that it does not propose is added with “barobar glossary add”.`,
  );
}

const mostPlaces = 3;

/** How often the name was found, and where first. */
function evidenceOf({ count, sentences }: NameProposal): string {
  const places = [...new Set(sentences.map(({ document, segment }) => `${document} ${segment}`))];
  return [`${count} ×`, ...places.slice(0, mostPlaces)].join(' / ');
}
