import type {
  DeskDocument,
  DeskEntry,
  DeskFinding,
  DeskOpening,
  DeskVerdict,
  ExportReport,
  HistoryEntry,
  Overview,
  PlannedPublication,
  PublishReport,
  Questions,
  Refusal,
  SegmentAid,
  TypedCheck,
} from '../contract.ts';

/** A segment in one language. */
export interface Place {
  readonly document: string;
  readonly language: string;
  readonly segment: string;
}

/** The answer of the server to a change of one segment. */
export interface SaveAnswer {
  readonly entry: DeskEntry;
  readonly isConflict: boolean;
}

/** A concept of the glossary as the server lists it. */
export interface ListedConcept {
  readonly concept: string;
  readonly definition?: string;
  readonly note?: string;
  readonly keep: boolean;
  readonly terms: Readonly<Record<string, readonly { readonly text: string; readonly status: string }[]>>;
}

/** A sentence that a change of a term touches. */
export interface TouchedSentence {
  readonly document: string;
  readonly segment: string;
  readonly language: string;
  readonly text: string;
  readonly uses: readonly { readonly term: string; readonly form: string; readonly status: string }[];
}

/** A sentence that a search found, in every language. */
export interface FoundSentence {
  readonly document: string;
  readonly segment: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly hits: readonly { readonly language: string; readonly start: number; readonly end: number }[];
}

/** What became of an imported file. */
export interface ImportReport {
  readonly files: readonly {
    readonly path: string;
    readonly language: string;
    readonly accepted: number;
    readonly unchanged: number;
    readonly stale: number;
    readonly missing: number;
    readonly conflict: number;
    readonly quarantined: number;
    readonly drafts: number;
    readonly matched: Readonly<Record<'unit' | 'text' | 'neighbours', number>>;
  }[];
  readonly findings: readonly DeskFinding[];
}

/** Names this tab to the server, also after it is loaded again. */
export const tab: string = openTab();

function openTab(): string {
  const known = sessionStorage.getItem('tab');
  if (known) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem('tab', made);
  return made;
}

/** A refusal of the server; with status 0 if the server does not answer. */
export interface Failure extends Refusal {
  readonly status: number;
}

/** Whether a value that was thrown is a refusal. */
export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'status' in value && 'code' in value;
}

async function send<T>(path: string, init: RequestInit, accepts: readonly number[] = []): Promise<T> {
  let response: Response;
  try {
    // Findings come in the language of the interface.
    const headers = { ...init.headers, 'desk-language': document.documentElement.lang };
    response = await fetch(path, { credentials: 'same-origin', redirect: 'error', ...init, headers });
  } catch {
    throw { status: 0, code: 'unreachable', message: '', advice: '' } satisfies Failure;
  }
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response
    .json()
    .catch(() => ({ code: 'unreadable', message: '', advice: '' }));
  if (response.ok || accepts.includes(response.status)) return answer as T;
  throw { ...(answer as Refusal), status: response.status } satisfies Failure;
}

function get<T>(path: string, query: Readonly<Record<string, string | readonly string[]>> = {}): Promise<T> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) search.append(name, each as string);
  return send(`${path}?${search}`, {});
}

function post<T>(
  path: string,
  body: object,
  accepts?: readonly number[],
  init: RequestInit = {},
): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body), ...init }, accepts);
}

/** The requests of the desk to its server. Each rejects with a `Failure` if the server refuses or is out of reach. */
export const api = {
  /** Turns the token of the address into the cookie. */
  open: (token: string): Promise<void> => post('/session', { token }),
  workspace: (): Promise<DeskOpening> => get('/api/workspace'),
  overview: (): Promise<Overview> => get('/api/overview'),
  questions: (): Promise<Questions> => get('/api/questions'),
  gate: (document: readonly string[], language: readonly string[] = []): Promise<readonly DeskVerdict[]> =>
    get('/api/gate', { document, language }),
  document: (document: string, language: readonly string[]): Promise<DeskDocument> =>
    get('/api/document', { document, language, tab }),
  findings: (document: string, language: readonly string[]): Promise<readonly DeskFinding[]> =>
    get('/api/findings', { document, language }),
  aid: (place: Place): Promise<SegmentAid> => get('/api/aid', { ...place }),
  history: (place: Place): Promise<readonly HistoryEntry[]> => get('/api/history', { ...place }),
  check: (place: Place, target: string): Promise<TypedCheck> => post('/api/check', { ...place, target }),
  /** The term that the sentence needs next, in the form for that place; none if it has all of them. */
  nextTerm: (place: Place, target: string, cursor: number): Promise<{ form?: string }> =>
    post('/api/next-term', { ...place, before: target.slice(0, cursor), after: target.slice(cursor) }),
  /** `keepalive`: the request is sent even if the page goes. */
  draft: (place: Place, base: string, target: string, keepalive: boolean): Promise<void> =>
    post('/api/draft', { ...place, base, target, tab }, [], { keepalive }),
  save: (
    place: Place,
    change: { base: string; target: string; state: string; by: string },
  ): Promise<SaveAnswer> => post('/api/save', { ...place, ...change, tab }, [409]),
  note: (place: Place, base: string, text: string): Promise<SaveAnswer> =>
    post('/api/note', { ...place, base, text, tab }, [409]),
  answer: (place: Place, text: string): Promise<void> => post('/api/answer', { ...place, text }),
  review: (
    of: { document: string; language: string },
    segments: readonly string[],
    bases: readonly string[],
    by: string,
  ): Promise<{ approved: readonly string[] }> =>
    post('/api/review', { ...of, segments, bases, state: 'reviewed', by }),
  waive: (place: Place, code: string, reason: string, by: string): Promise<void> =>
    post('/api/waive', { ...place, code, reason, by }),
  glossary: (find: string): Promise<readonly ListedConcept[]> => get('/api/glossary', { find }),
  impact: (concept: string): Promise<readonly TouchedSentence[]> => get('/api/impact', { concept }),
  /** Tables to choose one of: for a new term, or those that have a concept. */
  tables: (concept?: string): Promise<readonly string[]> =>
    get('/api/tables', concept === undefined ? {} : { concept }),
  editGlossary: (
    mode: 'add' | 'set',
    concept: string,
    cells: readonly string[],
    file?: string,
  ): Promise<{ path: string }> => post('/api/glossary', { mode, concept, cells, file }),
  find: (text: string): Promise<readonly FoundSentence[]> => get('/api/find', { text }),
  update: (): Promise<{ written: number }> => post('/api/update', {}),
  publish: (documents: readonly string[]): Promise<PublishReport> => post('/api/publish', { documents }),
  planned: (documents: readonly string[]): Promise<PlannedPublication> => post('/api/planned', { documents }),
  preview: (document: string): Promise<{ address: string }> => post('/api/preview', { document }),
  previewReady: (documents: readonly string[]): Promise<{ address: string }> =>
    post('/api/preview-ready', { documents }),
  export: (request: {
    documents: readonly string[];
    languages: readonly string[];
    format: string;
    only: string;
    to: string;
  }): Promise<ExportReport> => post('/api/export', request),
  importFile: (file: File, by: string): Promise<ImportReport> =>
    send(`/api/import?${new URLSearchParams({ name: file.name, by })}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }),
};

/** The address to download an exported file from. */
export function exportedAddress(file: string): string {
  return `/api/exported?${new URLSearchParams({ file })}`;
}

/**
 * Shows a page that is still to be made in a new window. The window is opened at once: a browser takes a later one for an
 * advertisement.
 */
export async function openSoon(make: () => Promise<{ readonly address: string }>): Promise<void> {
  const page = window.open('', '_blank');
  try {
    const { address } = await make();
    if (page) page.location.href = address;
  } catch (error) {
    page?.close();
    throw error;
  }
}

/** Something happened at the server. */
export interface ServerEvent {
  readonly type: 'changed' | 'typing';
  readonly tab?: string;
  readonly document?: string;
  readonly language?: string;
  readonly segment?: string;
}

/** Milliseconds before a server that refused to be listened to is asked again. */
const askAgain = 2000;

/**
 * Listens to the server until the function returned is called. `since` are the changes that the page has seen; `lost` is called with
 * whether the server is out of reach.
 */
export function listen(
  since: number,
  heard: (event: ServerEvent) => void,
  lost: (isLost: boolean) => void,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(`/api/events?since=${since}`);
    source.addEventListener('message', ({ data }) => heard(JSON.parse(data as string) as ServerEvent));
    source.addEventListener('open', () => lost(false));
    source.addEventListener('error', () => {
      lost(true);
      // A browser gives up once it is refused, as by a server that was started again and does not know this page yet.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, askAgain);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
