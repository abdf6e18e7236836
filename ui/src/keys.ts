/** The keys of the whole window, and how they are written on this machine's keyboard. */
import { places } from './app.svelte';

export type Command = 'palette' | 'notify' | 'search' | 'keys' | 'back' | 'settings' | (typeof places)[number];

/** Which machine it is says nothing about the language; it says what the keys are called. */
export const onMac = (): boolean => /mac/i.test(navigator.platform);

/** Whether keys are letters here. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'reset'].includes(target.type);
}

/** What a key asks for; nothing for a key that is not the window's. */
export function commandOf(event: KeyboardEvent, mac = onMac()): Command | undefined {
  // AltGr is told as Ctrl and Alt together, and types a character.
  const main = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (main && !event.altKey && !event.shiftKey) {
    const known: Record<string, Command> = { k: 'palette', n: 'notify', ',': 'settings' };
    return known[event.key.toLowerCase()] ?? placeOf(event);
  }
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return mac ? undefined : placeOf(event);
  if (event.key === 'Escape') return 'back';
  if (isTyping(event.target)) return undefined;
  if (event.key === '/') return 'search';
  return event.key === '?' ? 'keys' : undefined;
}

function placeOf(event: KeyboardEvent): Command | undefined {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1] ?? (/^[1-5]$/.test(event.key) ? event.key : '0');
  return places[Number(digit) - 1];
}

/** How a command's key is written: `Ctrl K`, `⌘K`. */
export function keyOf(command: Command, mac = onMac()): string {
  const main = (key: string) => (mac ? `⌘${key}` : `Ctrl ${key}`);
  switch (command) {
    case 'palette':
      return main('K');
    case 'notify':
      return main('N');
    case 'search':
      return '/';
    case 'keys':
      return '?';
    case 'back':
      return 'Esc';
    default: {
      // The settings have two keys: this one is what other programs taught.
      const place = places.indexOf(command) + 1;
      return mac ? `⌘${place}` : `Alt ${place}`;
    }
  }
}

/** The same for `aria-keyshortcuts`. */
export function shortcutOf(command: Command, mac = onMac()): string {
  return keyOf(command, mac).replace('⌘', 'Meta+').replace('Ctrl ', 'Control+').replace('Alt ', 'Alt+');
}
