/** What tells the browser of the person who started the desk from everybody else on this machine and elsewhere. */
export interface Session {
  /** In the address that the command prints; a page turns it into the cookie. */
  readonly token: string;
  /** Good for one page: it is in the command line of the browser, which every user of the machine can read. */
  readonly openingToken: string;
  readonly cookieName: string;
  readonly cookie: string;
  /** Port of this machine that the desk answers at. */
  readonly port: number;
}

/** A session that nobody can guess: 122 random bits for the token, and as many for the cookie. */
export function startSession(port: number): Session {
  // Browsers keep one cookie of a name for all ports of a machine.
  const [token, openingToken, cookie] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  return { token, openingToken, cookieName: `barobar-desk-${port}`, cookie, port };
}

/** Why a request is refused; undefined for one that may be answered. */
export interface Barrier {
  readonly status: 400 | 401 | 403;
  readonly why: string;
}

type Headers = (name: string) => string | undefined;

/**
 * What every request must have: the name of this machine as its host, so that a page whose name is made to lead here (DNS
 * rebinding) reads nothing, and where it changes something, an origin that is the desk itself.
 */
export function findBarrier(
  method: string,
  header: Headers,
  { port }: Pick<Session, 'port'>,
): Barrier | undefined {
  const host = header('host');
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return { status: 403, why: 'The desk answers at 127.0.0.1 only.' };
  const origin = header('origin');
  if (origin !== undefined && origin !== `http://${host}`)
    return { status: 403, why: 'Another site may not ask the desk.' };
  if (method !== 'GET' && origin === undefined)
    return { status: 403, why: 'A change must come from the desk itself.' };
  return undefined;
}

/** What a request for data must have beside: the cookie, and the word of the browser that the desk itself asks. */
export function findDataBarrier(header: Headers, session: Session): Barrier | undefined {
  if (header('sec-fetch-site') !== 'same-origin')
    return { status: 403, why: 'Only the pages of the desk may ask for its data.' };
  const cookies = (header('cookie') ?? '').split(';').map((each) => each.trim());
  const own = cookies.filter((each) => each.startsWith(`${session.cookieName}=`));
  if (own.length === 1 && isSame(own[0] as string, `${session.cookieName}=${session.cookie}`))
    return undefined;
  return { status: 401, why: 'Open the desk by the address that the command printed.' };
}

/** Whether two secrets are the same, in a time that does not depend on where they differ. */
export function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at % b.length);
  return difference === 0;
}

/**
 * On every answer: nothing but the program's own script runs, nothing is loaded from elsewhere or sent there, no page frames
 * the desk, and no browser keeps it. `nonce` is for the style sheet that the text editor makes.
 */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  };
}
