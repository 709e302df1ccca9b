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
  /** A stream of server-sent events, until the page goes. */
  open(): ReadableStream<Uint8Array>;
  close(): void;
}

/** A hub without listeners. */
export function createEvents(): Events {
  const encoder = new TextEncoder();
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  return {
    tell(event) {
      const bytes = encoder.encode(`data: ${JSON.stringify(event)}\n\n`);
      for (const listener of listeners) listener.enqueue(bytes);
    },
    open() {
      let own: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream({
        start(controller) {
          own = controller;
          listeners.add(controller);
          controller.enqueue(encoder.encode('retry: 500\n\n'));
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
