import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { deskMessages } from '../../messages/desk/desk.ts';
import type { Messages } from '../../model/messages.ts';

/** The words of the interface. */
export const WordsContext = createContext<Messages>(deskMessages('en'));

/** A text of the interface by its key. */
export type Say = Messages['text'];

/** The words of the interface for a component. */
export function useWords(): Say {
  return useContext(WordsContext).text;
}
