/** An event that the server sends to open pages. */
export type DeskEvent =
  /** Files of the workspace have changed. */
  | { readonly type: 'changed' }
  /** Somebody types in a segment, in another tab. */
  | {
      readonly type: 'typing';
      readonly tab: string;
      readonly document: string;
      readonly language: string;
      readonly segment: string;
    };

/** The pages that listen. */
export interface Events {
  tell(event: DeskEvent): void;
  /** How often the workspace has changed. */
  changes(): number;
  /** A stream of server-sent events, until the page goes; `since` are the changes that the page has seen. */
  open(since: number): ReadableStream<Uint8Array>;
  close(): void;
}

/** A hub without listeners. */
export function createEvents(): Events {
  const encoder = new TextEncoder();
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let changes = 0;
  const write = (event: DeskEvent): Uint8Array => encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
  return {
    tell(event) {
      if (event.type === 'changed') changes++;
      for (const listener of listeners) listener.enqueue(write(event));
    },
    changes: () => changes,
    open(since) {
      let own: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream({
        start(controller) {
          own = controller;
          listeners.add(controller);
          controller.enqueue(encoder.encode('retry: 500\n\n'));
          // What changed before the page listened.
          if (since !== changes) controller.enqueue(write({ type: 'changed' }));
        },
        cancel() {
          listeners.delete(own);
        },
      });
    },
    close() {
      for (const listener of listeners) listener.close();
      listeners.clear();
    },
  };
}
