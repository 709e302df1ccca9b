import type { ImportReport } from './api.ts';
import { useWords } from './words.ts';

const outcomes = ['accepted', 'unchanged', 'stale', 'missing', 'conflict', 'quarantined'] as const;

/** What became of one imported file. */
export interface NamedImport extends ImportReport {
  /** Of the file. */
  readonly name: string;
  /** Why the file was refused. */
  readonly fault?: string;
}

/** The results of imported files, as the command `import` prints them. */
export function ImportList(props: { readonly reports: readonly NamedImport[]; close(): void }) {
  const say = useWords();
  if (props.reports.length === 0) return null;
  return (
    <section class="report" role="status" aria-label={say('import.title')}>
      {props.reports.map(({ name, fault, files, findings }, at) => (
        <div key={at}>
          <p>
            <strong>{name}</strong>
            {fault && <span class="error"> {fault}</span>}
          </p>
          {files.map((file) => (
            <p key={`${file.path} ${file.language}`}>
              {file.path !== name && `${file.path.slice(name.length + 1)} `}
              {file.language}:{' '}
              {outcomes
                .filter((outcome) => file[outcome] > 0)
                .map((outcome) => `${file[outcome]} ${say(`import.${outcome}`)}`)
                .join(', ')}
              {file.drafts > 0 && `; ${say('import.drafts', { number: file.drafts })}`}
              {(['unit', 'text', 'neighbours'] as const)
                .filter((way) => file.matched[way] > 0)
                .map((way) => `; ${say(`import.by.${way}`, { number: file.matched[way] })}`)}
            </p>
          ))}
          {findings.length > 0 && (
            <details>
              <summary>{say('import.findings', { count: findings.length })}</summary>
              <ul>
                {findings.slice(0, 100).map((finding, number) => (
                  <li key={number}>
                    {finding.message} <span class="quiet">{finding.advice}</span> <code>{finding.code}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
      <button type="button" onClick={props.close}>
        {say('close')}
      </button>
    </section>
  );
}
