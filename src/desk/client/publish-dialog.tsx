import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlannedPublication, PublishReport } from '../contract.ts';
import { api, openSoon } from './api.ts';
import { useShared } from './context.ts';
import { useWords } from './words.ts';

/** What publishing would do, to be looked at before it is done. */
export function PublishDialog(props: {
  /** Names; all documents when empty. */
  readonly documents: readonly string[];
  published(answer: PublishReport): void;
  close(): void;
}) {
  const { documents } = props;
  const say = useWords();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const go = useRef<HTMLButtonElement>(null);
  const [plan, setPlan] = useState<PlannedPublication>();
  const [isWorking, setWorking] = useState(false);
  // Before the browser paints: a key typed at once belongs to the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // Not the button that closes: Enter, meant for that, would publish once the focus has moved on.
    title.current?.focus();
  }, []);
  useEffect(() => {
    api
      .planned(documents)
      .then(setPlan)
      .catch((error) => {
        dialog.current?.close();
        shared.fail(error);
      });
  }, []);
  const isReady = plan !== undefined && plan.build.length > 0;
  useLayoutEffect(() => {
    if (isReady && document.activeElement === title.current) go.current?.focus();
  }, [isReady]);
  const work = async (act: () => Promise<void>): Promise<void> => {
    setWorking(true);
    try {
      await act();
    } catch (error) {
      shared.fail(error);
    }
    setWorking(false);
  };
  const publish = async (): Promise<void> => {
    props.published(await api.publish(documents));
    dialog.current?.close();
  };
  return (
    <dialog class="form" ref={dialog} aria-labelledby="publish-title" onClose={props.close}>
      <h2 id="publish-title" tabIndex={-1} ref={title}>
        {say('publishing.title')}
      </h2>
      <div role="status">
        {!plan && <p class="quiet">{say('waiting')}</p>}
        {plan?.build.length === 0 && <p>{say('publishing.nothing')}</p>}
        {plan && (
          <>
            <Listed name="publishing.build" list={plan.build} />
            {plan.unchanged > 0 && <p>{say('publishing.unchanged', { count: plan.unchanged })}</p>}
            <Listed name="publishing.skipped" list={plan.skipped} />
            <Listed name="publishing.still" list={plan.stillPublic} />
          </>
        )}
        {isWorking && <p class="quiet">{say('publishing.working')}</p>}
      </div>
      <p class="buttons">
        <button
          type="button"
          class="primary"
          ref={go}
          disabled={!isReady || isWorking}
          // Enter that is still held from opening the dialog has not seen the list.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
          onClick={() => void work(publish)}
        >
          {say('publishing.go')}
        </button>
        <button
          type="button"
          disabled={!isReady || isWorking}
          onClick={() => void work(() => openSoon(() => api.previewReady(documents)))}
        >
          {say('publishing.preview')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </p>
    </dialog>
  );
}

/** Documents that a dialog lists by name. */
const mostListed = 20;

function Listed(props: {
  readonly name: 'publishing.build' | 'publishing.skipped' | 'publishing.still';
  readonly list: PlannedPublication['build'];
}) {
  const say = useWords();
  const { list } = props;
  if (list.length === 0) return null;
  return (
    <>
      <p>{say(props.name, { count: list.length })}</p>
      <ul class="names">
        {list.slice(0, mostListed).map(({ document, languages }) => (
          <li key={document}>
            {document} <span class="quiet">({languages.join(', ')})</span>
          </li>
        ))}
        {list.length > mostListed && <li>…</li>}
      </ul>
    </>
  );
}
