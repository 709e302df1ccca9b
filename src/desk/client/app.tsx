import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { deskMessages } from '../../messages/desk/desk.ts';
import type { DeskOpening, DeskWorkspace } from '../contract.ts';
import { api, isFailure, listen, type ServerEvent } from './api.ts';
import { formatRoute, parseRoute, type Route, type Shared, SharedContext } from './context.ts';
import { DocumentPage } from './document-page.tsx';
import { FindDialog } from './find-dialog.tsx';
import { GlossaryPage } from './glossary-page.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { isTyped, keysOf, showKeys } from './keys.ts';
import { OverviewPage } from './overview-page.tsx';
import { QuestionsPage } from './questions-page.tsx';
import { applyTheme, bindingsOf, type DeskSettings, keepSettings, loadSettings } from './settings.ts';
import { TopBar } from './top-bar.tsx';
import { type Say, useWords, WordsContext } from './words.ts';

/** The desk once it has the cookie. */
export function App({ workspace: opened }: { readonly workspace: DeskOpening }) {
  const [settings, setSettings] = useState(loadSettings);
  const { route, arrive } = useRoute();
  const [workspace, setWorkspace] = useState<DeskWorkspace>(opened);
  const [dialog, setDialog] = useState<'help' | 'find'>();
  const words = useMemo(() => deskMessages(settings.interface), [settings.interface]);
  const { said, say, fail, silence } = useMessages(words.text);
  const { onEvent, isLost } = useServerEvents(opened.changes);
  const handlers = useRef<((action: string) => boolean)[]>([]).current;
  const bindings = bindingsOf(settings);

  useEffect(() => {
    applyTheme(settings);
    keepSettings(settings);
    document.documentElement.lang = settings.interface;
  }, [settings]);
  // The settings name the languages, and may change while the desk is open.
  useEffect(() => void api.workspace().then(setWorkspace).catch(fail), [route.page, fail]);
  // A message goes with the page that it was about.
  useLayoutEffect(silence, [route, silence]);

  // A dialog reports late that it was closed: another one may be open by then.
  const leave = (closed: 'help' | 'find'): void =>
    setDialog((known) => (known === closed ? undefined : known));
  const act = (action: string): void => {
    if (action === 'help' || action === 'find') setDialog(action);
    else if (action === 'overview' || action === 'questions') go({ page: action });
    else if (action === 'glossary') go({ page: action, find: '' });
    else for (const handle of handlers.toReversed()) if (handle(action)) return;
  };
  useKeys(bindings, act);

  const shared: Shared = {
    ...{ settings, go, fail, say, onEvent, arrive },
    source: workspace.source,
    targets: workspace.targets,
    change: useCallback((next: Partial<DeskSettings>) => setSettings((known) => ({ ...known, ...next })), []),
    onAction: useCallback((handle: (action: string) => boolean) => {
      handlers.push(handle);
      return () => void handlers.splice(handlers.indexOf(handle), 1);
    }, []),
    keysFor: (action) => showKeys(bindings.find((each) => each.action === action)?.keys ?? ''),
  };

  return (
    <WordsContext.Provider value={words}>
      <SharedContext.Provider value={shared}>
        <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
          {words.text('bar.skip')}
        </button>
        <TopBar page={route.page} name={workspace.workspace} open={setDialog} />
        {isLost && (
          <p class="banner" role="alert">
            {words.text('said.unreachable')}
          </p>
        )}
        <Page route={route} interfaceLanguage={settings.interface} />
        <Said said={said?.kind === 'note' ? said : undefined} role="status" close={silence} />
        <Said said={said?.kind === 'error' ? said : undefined} role="alert" close={silence} />
        {dialog === 'help' && <HelpDialog bindings={bindings} close={() => leave('help')} />}
        {dialog === 'find' && <FindDialog close={() => leave('find')} />}
      </SharedContext.Provider>
    </WordsContext.Provider>
  );
}

function Page({ route, interfaceLanguage }: { readonly route: Route; readonly interfaceLanguage: string }) {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />;
    case 'questions':
      return <QuestionsPage />;
    case 'glossary':
      return <GlossaryPage find={route.find} />;
    case 'document':
      return (
        <DocumentPage route={route} key={`${route.document}\n${route.language}\n${interfaceLanguage}`} />
      );
  }
}

function go(next: Route): void {
  location.hash = formatRoute(next);
}

/** The page that the address names; `arrive` moves the focus to the page that a move leads to. */
function useRoute(): Pick<Shared, 'arrive'> & { readonly route: Route } {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  /** What had the focus when the move began; undefined after it has ended. */
  const leaving = useRef<Element | null | undefined>(undefined);
  useLayoutEffect(() => {
    const follow = (): void => {
      leaving.current = document.activeElement;
      setRoute(parseRoute(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const arrive = useCallback((main: HTMLElement | null) => {
    const { activeElement: now, body } = document;
    if (!main || leaving.current === undefined) return;
    // While the page was loaded, the person may have gone elsewhere, as into the bar.
    if (now === body || now === leaving.current) main.focus({ preventScroll: true });
    leaving.current = undefined;
  }, []);
  return { route, arrive };
}

/** What the desk says at the moment. */
interface Message {
  readonly text: string;
  readonly kind: 'note' | 'error';
  /** Counts the messages, so that the same text is read out twice. */
  readonly number: number;
}

/** Shows one message at a time: a note for four seconds, an error until it is closed. */
function useMessages(text: Say) {
  const [said, setSaid] = useState<Message>();
  const say = useCallback(
    (next: string, kind: Message['kind'] = 'note') =>
      setSaid((last) => ({ text: next, kind, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const fail = useCallback(
    (error: unknown, about?: string) => {
      if (!isFailure(error)) throw error;
      const { status, message, advice } = error;
      const why =
        status === 0
          ? text('said.unreachable')
          : status === 401
            ? text('said.locked')
            : `${message} ${advice}`;
      say(about === undefined ? why : `${about} ${why}`, 'error');
    },
    [text],
  );
  useEffect(() => {
    if (!said || said.kind === 'error') return;
    const timer = setTimeout(() => setSaid(undefined), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const silence = useCallback(() => setSaid(undefined), []);
  return { said, say, fail, silence };
}

/** Passes the events of the server on; a server that is back after a loss may have other files, which is an event too. */
function useServerEvents(since: number): Pick<Shared, 'onEvent'> & { readonly isLost: boolean } {
  const [isLost, setLost] = useState(false);
  const heard = useRef(new Set<(event: ServerEvent) => void>()).current;
  const spread = (event: ServerEvent): void => {
    for (const each of heard) each(event);
  };
  useEffect(() => listen(since, spread, setLost), []);
  useEffect(() => {
    if (!isLost) spread({ type: 'changed' });
  }, [isLost]);
  const onEvent = useCallback((each: (event: ServerEvent) => void) => {
    heard.add(each);
    return () => void heard.delete(each);
  }, []);
  return { onEvent, isLost };
}

/** Acts on the keys that are bound, wherever they are pressed; those that type do not act in a field. */
function useKeys(bindings: ReturnType<typeof bindingsOf>, act: (action: string) => void): void {
  const latest = useRef({ bindings, act });
  latest.current = { bindings, act };
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('dialog[open]')) return;
      const keys = event.key === 'F1' ? '?' : keysOf(event);
      const target = event.target as HTMLElement;
      if (
        isTyped(keys) &&
        event.key !== 'F1' &&
        target.closest('input, textarea, select, [contenteditable=true]')
      )
        return;
      const binding = latest.current.bindings.find((each) => each.keys === keys);
      if (!binding) return;
      event.preventDefault();
      event.stopPropagation();
      // A key that is held would go on to sentences that the person has not looked at.
      if (event.repeat && (binding.action === 'confirm' || binding.action === 'approve')) return;
      latest.current.act(binding.action);
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** What the desk says. The region exists before its text: screen readers read out each text that is added, also the same one twice. */
function Said(props: {
  readonly said: Message | undefined;
  readonly role: 'status' | 'alert';
  close(): void;
}) {
  const say = useWords();
  const { said, role } = props;
  return (
    <div class={`said ${role}${said ? ' shown' : ''}`}>
      <p role={role}>{said && <span key={said.number}>{said.text}</span>}</p>
      {said && (
        <button type="button" aria-label={say('close')} onClick={props.close}>
          ✕
        </button>
      )}
    </div>
  );
}
