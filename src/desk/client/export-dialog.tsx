import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { versionedFormats } from '../../model/outgoing-formats.ts';
import type { ExportReport } from '../contract.ts';
import { api, exportedAddress } from './api.ts';
import { useShared } from './context.ts';
import { useWords } from './words.ts';

/** Writes files for translators, and records for whom they are; what was written can be downloaded. */
export function ExportDialog(props: {
  /** Names. */
  readonly documents: readonly string[];
  /** Languages that are chosen at first. */
  readonly languages: readonly string[];
  /** People who have something already. */
  readonly people: readonly string[];
  close(): void;
}) {
  const { documents, people } = props;
  const say = useWords();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const [languages, setLanguages] = useState<readonly string[]>(props.languages);
  const [format, setFormat] = useState<string>('bundle');
  const [only, setOnly] = useState('all');
  const [to, setTo] = useState('');
  const [isWorking, setWorking] = useState(false);
  const [report, setReport] = useState<ExportReport>();
  // Before the browser paints: a key typed at once belongs to the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const write = async (): Promise<void> => {
    setWorking(true);
    try {
      setReport(await api.export({ documents, languages, format, only, to }));
    } catch (error) {
      shared.fail(error);
    }
    setWorking(false);
  };
  return (
    <dialog class="form" ref={dialog} aria-labelledby="export-title" onClose={props.close}>
      <h2 id="export-title">{say('exporting.title', { count: documents.length })}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <fieldset>
          <legend>{say('exporting.languages')}</legend>
          {shared.targets.map((each) => (
            <label key={each} class="line">
              <input
                type="checkbox"
                checked={languages.includes(each)}
                onChange={(event) =>
                  setLanguages(
                    event.currentTarget.checked
                      ? [...languages, each]
                      : languages.filter((other) => other !== each),
                  )
                }
              />
              <span>{each}</span>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{say('exporting.format')}</span>
          <select value={format} onChange={(event) => setFormat(event.currentTarget.value)}>
            {['bundle', ...versionedFormats].map((each) => (
              <option value={each} key={each}>
                {say(`format.${each.replace('.', '')}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('exporting.only')}</span>
          <select value={only} onChange={(event) => setOnly(event.currentTarget.value)}>
            <option value="all">{say('exporting.onlyAll')}</option>
            <option value="todo">{say('exporting.onlyTodo')}</option>
          </select>
        </label>
        <label>
          <span>{say('exporting.for')}</span>
          <input
            autocomplete="off"
            list="people"
            value={to}
            aria-describedby="export-for"
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </label>
        <datalist id="people">
          {people.map((each) => (
            <option value={each} key={each} />
          ))}
        </datalist>
        <p class="quiet" id="export-for">
          {say('exporting.forHint')}
        </p>
        <p class="buttons">
          <button type="submit" class="primary" disabled={isWorking || languages.length === 0}>
            {say(isWorking ? 'waiting' : 'exporting.go')}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('close')}
          </button>
        </p>
      </form>
      <div role="status">{report && <Report report={report} />}</div>
    </dialog>
  );
}

/** Files that a dialog lists; all of them are in the folder. */
const mostListed = 30;

function Report({ report }: { readonly report: ExportReport }) {
  const say = useWords();
  const { files, to } = report;
  if (files.length === 0) return <p>{say('exporting.nothing')}</p>;
  const segments = files.reduce((sum, file) => sum + file.segments, 0);
  return (
    <>
      <p>
        {say('exporting.done', { count: files.length })}
        {to !== undefined && ` ${say('exporting.given', { count: segments, name: to })}`}
      </p>
      {files.some(({ isRecorded }) => !isRecorded) && <p class="warning">{say('exporting.unrecorded')}</p>}
      <ul class="files">
        {files.slice(0, mostListed).map(({ file }) => (
          <li key={file}>
            <a href={exportedAddress(file)} download>
              {say('exporting.download', { file })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
