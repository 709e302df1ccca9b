import { createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { DeskSettings } from './settings.ts';

/** A page of the desk: the overview, open questions, a document in a language, or the glossary. */
export type Route =
  | { readonly page: 'overview' }
  | { readonly page: 'questions' }
  | { readonly page: 'glossary'; readonly find: string }
  | {
      readonly page: 'document';
      readonly document: string;
      readonly language: string;
      readonly third: string;
      readonly segment: string;
    };

/** What all parts of the desk share. */
export interface Shared {
  readonly settings: DeskSettings;
  /** Languages of the workspace. */
  readonly source: string;
  readonly targets: readonly string[];
  change(settings: Partial<DeskSettings>): void;
  go(route: Route): void;
  /**
   * For the main part of a page, as its `ref`: after a move it gets the focus. The element that had it is gone, and Tab
   * would leave the page (Firefox) or start at the bar.
   */
  arrive(main: HTMLElement | null): void;
  /** Shows a message, which screen readers read out. */
  say(text: string, kind?: 'note' | 'error'): void;
  /** Says why the server refused, after what it was about; carries on. */
  fail(error: unknown, about?: string): void;
  /** Runs on each change of the workspace, until the function returned is called. */
  onEvent(heard: (event: import('./api.ts').ServerEvent) => void): () => void;
  /** Runs an action when its keys are pressed; the component that asked last is asked first. */
  onAction(handle: (action: string) => boolean): () => void;
  /** The keys of an action, for people. */
  keysFor(action: string): string;
}

/** Carries `Shared` to every component; `App` provides it. */
export const SharedContext = createContext<Shared>(undefined as unknown as Shared);

/** What all parts of the desk share. */
export function useShared(): Shared {
  return useContext(SharedContext);
}

/** Calls `act` when the workspace has not changed for so many milliseconds after a change, until the function returned is called. */
export function afterChanges(
  onEvent: Shared['onEvent'],
  milliseconds: number,
  act: () => unknown,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onEvent(({ type }) => {
    if (type !== 'changed') return;
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Runs an act, but no second time while the first is under way: keys that are pressed twice send nothing twice. */
export function useSingle(act: () => Promise<void>): () => void {
  const isRunning = useRef(false);
  return () => {
    if (isRunning.current) return;
    isRunning.current = true;
    void act().finally(() => {
      isRunning.current = false;
    });
  };
}

/** The place that the address of the page names. */
export function parseRoute(hash: string): Route {
  const [page = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (page === 'glossary') return { page, find: rest[0] ?? '' };
  if (page === 'questions') return { page };
  if (page !== 'document') return { page: 'overview' };
  const [document = '', language = '', third = '', segment = ''] = rest;
  return { page, document, language, third, segment };
}

/** The address of a place. */
export function formatRoute(route: Route): string {
  if (route.page === 'overview' || route.page === 'questions')
    return route.page === 'overview' ? '#/' : '#/questions';
  const parts =
    route.page === 'glossary' ? [route.find] : [route.document, route.language, route.third, route.segment];
  return `#/${[route.page, ...parts].map(encodeURIComponent).join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
