import { type Binding, defaultBindings } from './keys.ts';

/** What a person chose for this browser. */
export interface DeskSettings {
  /** Under which name changes are made; empty for none. */
  readonly name: string;
  /** Language of the interface. */
  readonly interface: string;
  readonly theme: 'system' | 'light' | 'dark';
  /** Keys that were bound otherwise, by action. */
  readonly keys: Readonly<Record<string, string>>;
}

const place = 'settings';

/** Languages that the interface has. */
export const interfaceLanguages = ['en', 'ru', 'be', 'tg'] as const;

/** The settings as they were left, or as the browser suggests. */
export function loadSettings(): DeskSettings {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  const language = wanted.find((tag) => interfaceLanguages.some((each) => each === tag)) ?? 'en';
  const usual: DeskSettings = { name: '', interface: language, theme: 'system', keys: {} };
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<DeskSettings>) };
  } catch {
    return usual;
  }
}

/** Keeps the settings for the next time. */
export function keepSettings(settings: DeskSettings): void {
  localStorage.setItem(place, JSON.stringify(settings));
}

/** Colours as chosen: those of the system are the style sheet's own choice. */
export function applyTheme({ theme }: DeskSettings): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The keys of every action, with those that were bound otherwise. */
export function bindingsOf({ keys }: DeskSettings): readonly Binding[] {
  return defaultBindings.map((binding) => ({ ...binding, keys: keys[binding.action] ?? binding.keys }));
}
