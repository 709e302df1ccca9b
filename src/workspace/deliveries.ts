import { readDeliveries, type StoredDelivery } from './files/sent-file.ts';
import { sentFile, sentFolder } from './layout.ts';
import { listNames, readText, type Workspace } from './workspace.ts';

/** What was sent of a document in a language, nothing where there is no file, with the file's text. */
export function openDeliveries(
  workspace: Workspace,
  language: string,
  document: string,
): { deliveries: readonly StoredDelivery[]; text: string | undefined; path: string } {
  const file = sentFile(language, document);
  const text = readText(workspace, file);
  return { deliveries: text === undefined ? [] : readDeliveries(text, file), text, path: file };
}

/** Languages and documents of which something was sent, present or not, in order of their files. */
export function listDeliveries(
  workspace: Workspace,
): readonly { readonly language: string; readonly document: string }[] {
  return listNames(workspace, sentFolder).flatMap((name) => {
    const [, language, document] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
    return language === undefined || document === undefined ? [] : [{ language, document }];
  });
}
