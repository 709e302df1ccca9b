import type { TypedCheck } from '../contract.ts';
import { api, isFailure, type Place } from './api.ts';

/** Milliseconds that typed text is at most not kept. */
const keepWithin = 500;

/** Longest text, in UTF-16 units, that a browser still sends for a page that is gone: it takes 64 KB. */
const longestAtLeaving = 15_000;

/** How often something was typed in this window. */
let typedSoFar = 0;

/** Waits until nothing has been typed for so many milliseconds: what costs the server time would delay what is typed. */
export async function untilStill(milliseconds: number): Promise<void> {
  for (let seen = -1; seen !== typedSoFar; ) {
    seen = typedSoFar;
    await new Promise((done) => setTimeout(done, milliseconds));
  }
}

/** What this window has typed and the server may not have: it lives until the server has it. */
const unkept = new Set<(isLeaving: boolean) => Promise<void>>();

/** Sends all that was typed and is not kept; a document that is read after that has it. */
export async function keepTyped(): Promise<void> {
  await Promise.all([...unkept].map((keep) => keep(false)));
}

addEventListener('pagehide', () => {
  for (const keep of unkept) void keep(true);
});

/** Checks and keeps what is typed in one segment. */
export interface Typing {
  typed(text: string): void;
  /** Checks a text that nobody typed. */
  check(text: string): void;
  /** Keeps nothing until `saved` or `refused`: what was typed is about to be saved, and must not come after that. */
  settle(): Promise<void>;
  /** The server has this text as the translation. */
  saved(text: string): void;
  /** The server did not save this text: it is kept as a draft. */
  refused(text: string): void;
  /** Keeps what was typed last, and checks nothing more. */
  stop(): void;
}

/** Begins with a segment; `checked` receives what the checks say of the latest text; undefined where they cannot. */
export function startTyping(
  place: Place,
  base: () => string,
  checked: (result: TypedCheck | undefined) => void,
  failed: (error: unknown) => void,
): Typing {
  let latest: string | undefined;
  let isChecking = false;
  let timer = 0;
  let typed: string | undefined;
  let saving = 0;
  let keeping: Promise<void> = Promise.resolve();
  let isOver = false;
  const check = async (): Promise<void> => {
    if (isChecking) return;
    isChecking = true;
    // While an answer is under way more may be typed: only the last of it counts.
    for (let text = latest; text !== undefined && !isOver; text = latest) {
      latest = undefined;
      try {
        const result = await api.check(place, text);
        if (!isOver && latest === undefined) checked(result);
      } catch (error) {
        if (isOver) continue;
        checked(undefined);
        failed(error);
      }
    }
    isChecking = false;
  };
  const send = async (isLeaving: boolean): Promise<void> => {
    if (typed === undefined || saving > 0) return;
    const text = typed;
    typed = undefined;
    try {
      await api.draft(place, base(), text, isLeaving && text.length <= longestAtLeaving);
    } catch (error) {
      // A server that is out of reach, or in trouble, gets it later, unless more was typed; one that refuses it does not.
      if (isFailure(error) && (error.status === 0 || error.status === 401 || error.status >= 500))
        typed ??= text;
      failed(error);
    }
  };
  const keep = (isLeaving: boolean): Promise<void> => {
    clearTimeout(timer);
    timer = 0;
    // One after the other, so that no text comes after one that was typed later; a page that is gone cannot wait.
    keeping = isLeaving ? send(true) : keeping.then(() => send(false));
    return keeping.then(forget);
  };
  const forget = (): void => {
    if (isOver && typed === undefined && saving === 0) unkept.delete(keep);
  };
  unkept.add(keep);
  const keepSoon = (text: string): void => {
    typed = text;
    if (timer === 0) timer = setTimeout(() => void keep(false), keepWithin) as unknown as number;
  };
  return {
    typed(text) {
      typedSoFar++;
      latest = text;
      void check();
      keepSoon(text);
    },
    check(text) {
      latest = text;
      void check();
    },
    settle() {
      saving++;
      return keeping;
    },
    saved(text) {
      saving--;
      if (typed === text) typed = undefined;
      else if (typed !== undefined) keepSoon(typed);
      if (isOver) void keep(false);
    },
    refused(text) {
      saving--;
      typed ??= text;
      void keep(false);
    },
    stop() {
      isOver = true;
      void keep(false);
    },
  };
}
