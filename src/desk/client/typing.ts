import type { TypedCheck } from '../contract.ts';
import { api, type Place } from './api.ts';

/** Milliseconds that typed text is at most not kept. */
const keepWithin = 500;

/** How often something was typed in this window. */
let typedSoFar = 0;

/** Waits until nothing has been typed for so many milliseconds: what costs the server time would delay what is typed. */
export async function untilStill(milliseconds: number): Promise<void> {
  for (let seen = -1; seen !== typedSoFar; ) {
    seen = typedSoFar;
    await new Promise((done) => setTimeout(done, milliseconds));
  }
}

/** Checks and keeps what is typed in one segment. */
export interface Typing {
  typed(text: string): void;
  /** Keeps nothing more of what was typed so far: it is about to be saved, and must not come after that. */
  settle(): Promise<void>;
  /** Forgets what was to be kept: it has been saved, or given up. */
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
  let unkept = '';
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
  return {
    typed(text) {
      typedSoFar++;
      latest = text;
      void check();
      unkept = text;
      if (timer !== 0) return;
      timer = setTimeout(() => {
        timer = 0;
        if (!isOver) keeping = api.draft(place, base(), unkept).catch(failed);
      }, keepWithin) as unknown as number;
    },
    settle() {
      clearTimeout(timer);
      timer = 0;
      return keeping;
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
