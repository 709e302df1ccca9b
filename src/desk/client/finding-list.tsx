import { useEffect, useState } from 'preact/hooks';
import type { DeskFinding } from '../contract.ts';
import { api } from './api.ts';
import { useShared, useSingle } from './context.ts';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

/** The findings on the open sentence, each with its fix and a form to waive it. */
export function FindingList(props: {
  readonly editing: Editing;
  readonly findings: readonly DeskFinding[];
  /** Whether the workspace has the text in the field: only its findings can be waived. */
  readonly isSaved: boolean;
}) {
  const { editing, findings, isSaved } = props;
  const say = useWords();
  const none = say(editing.isChecked ? 'panel.noFindings' : 'panel.unchecked');
  const announced =
    findings.length === 0
      ? none
      : say('said.findings', {
          count: findings.length,
          list: findings.map(({ message }) => message).join(' '),
        });
  return (
    <section>
      <h2>
        {say('panel.findings')} <span class="number">{findings.length}</span>
      </h2>
      <Announced text={announced} />
      {findings.length === 0 && <p class="quiet">{none}</p>}
      <ul class="findings">
        {findings.map((finding, at) => (
          <Finding
            key={`${editing.place.segment} ${finding.code} ${at}`}
            {...{ finding, editing, isSaved }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Milliseconds without typing before findings are announced. */
const still = 800;

/** Gives screen readers the findings once the person pauses: during typing they would interrupt. */
function Announced({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), still);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}

function Finding({
  finding,
  editing,
  isSaved,
}: {
  readonly finding: DeskFinding;
  readonly editing: Editing;
  readonly isSaved: boolean;
}) {
  const say = useWords();
  const shared = useShared();
  const [reason, setReason] = useState<string>();
  const { span, fix, code, message, advice, severity } = finding;
  const waive = useSingle(async () => {
    try {
      await api.waive(editing.place, code, reason ?? '', shared.settings.name);
      shared.say(say('said.waived'));
      setReason(undefined);
    } catch (error) {
      shared.fail(error);
    }
  });
  return (
    <li class={severity}>
      <p>
        <span class={`severity ${severity}`}>{say(`severity.${severity}`)}</span> {message}{' '}
        <span class="quiet">{advice}</span> <code>{code}</code>
      </p>
      <p class="buttons">
        {fix !== undefined && span && editing.findings.includes(finding) && (
          <button type="button" onClick={() => editing.editor.fix(finding)}>
            {say('finding.fix', { text: fix === '' ? '∅' : fix })}
          </button>
        )}
        {reason === undefined && (
          <button
            type="button"
            class="small"
            disabled={!isSaved}
            title={isSaved ? undefined : say('finding.saveFirst')}
            onClick={() => setReason('')}
          >
            {say('finding.waive')}
          </button>
        )}
      </p>
      {reason !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            waive();
          }}
        >
          <label>
            <span>{say('finding.reason')}</span>
            <input required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button type="submit">{say('finding.waive')}</button>
        </form>
      )}
    </li>
  );
}
