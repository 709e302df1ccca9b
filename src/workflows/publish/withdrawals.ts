import {
  formatPublished,
  listPublished,
  openPublished,
  openWithdrawn,
  type Withdrawal,
} from '../../workspace/files/published-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The languages taken down of each document, by its name; documents without any are missing. */
export type Withdrawals = ReadonlyMap<string, readonly Withdrawal[]>;

/** The pages that are taken down by the records of publications. */
export function readWithdrawals(workspace: Workspace): Withdrawals {
  return new Map(
    listPublished(workspace)
      .map((name) => [name, openWithdrawn(workspace, name)] as const)
      .filter(([, withdrawn]) => withdrawn.length > 0),
  );
}

/** The pages that stay taken down when documents are published by name, in some languages, or in all if none is given. */
export function liftWithdrawals(
  withdrawals: Withdrawals,
  documents: readonly string[],
  languages: readonly string[],
): Withdrawals {
  const lifted = new Map(withdrawals);
  for (const name of documents) {
    const left = (withdrawals.get(name) ?? []).filter(
      ({ language }) => language !== undefined && languages.length > 0 && !languages.includes(language),
    );
    if (left.length > 0) lifted.set(name, left);
    else lifted.delete(name);
  }
  return lifted;
}

/** The pages that are taken down after documents are, on a day, in some languages, or completely if none is given. */
export function addWithdrawals(
  withdrawals: Withdrawals,
  documents: readonly string[],
  languages: readonly string[],
  date: string,
): Withdrawals {
  const all = new Map(withdrawals);
  for (const name of documents) {
    const known = withdrawals.get(name) ?? [];
    const added =
      languages.length === 0 ? [{ date }] : languages.map((language): Withdrawal => ({ date, language }));
    const fresh = added.filter(({ language }) => !known.some((each) => each.language === language));
    all.set(name, [...known, ...fresh]);
  }
  return all;
}

/** The day on which a document was taken down in all languages; undefined where it was not. */
export function withdrawnOn(withdrawals: Withdrawals, document: string): string | undefined {
  return withdrawals.get(document)?.find(({ language }) => language === undefined)?.date;
}

/** The change to a document's record that says what is taken down of it; undefined if it says so already. */
export function recordWithdrawals(
  workspace: Workspace,
  document: string,
  withdrawals: Withdrawals,
): Change | undefined {
  const { published, text, path } = openPublished(workspace, document);
  const after = formatPublished({ ...published, withdrawn: withdrawals.get(document) ?? [] });
  return after === text ? undefined : { path, before: text, after };
}
