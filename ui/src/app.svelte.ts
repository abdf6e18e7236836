/**
 * What every screen shares: the host, the words, the account in use, where one is. Handed down by context, so that a
 * test mounts a screen with a host from memory and nothing else.
 */
import { getContext, setContext } from 'svelte';
import type { AccountCard, AppError, Host, ImportHandle, Opening } from './host/host';
import { Taking } from './taking.svelte';
import { wordsFor } from './words';

/** Where one is. The same shape is what `go` takes. */
export type Route =
  | { screen: 'today' }
  | { screen: 'notify'; contact?: string; phone?: string; template?: string; language?: string }
  | {
      screen: 'contacts';
      contact?: string;
      /** The contact's own page, not the one beside the list. */
      whole?: 'yes';
      part?: 'import' | 'groups' | 'notify';
      group?: string;
    }
  | {
      screen: 'templates';
      name?: string;
      language?: string;
      /** A draft stands open in the editor. */
      draft?: string;
      part?: 'gallery' | 'versions' | 'languages' | 'requests';
    }
  | { screen: 'mailings'; batch?: string; message?: string }
  | { screen: 'settings' }
  | { screen: 'connect' };

/** The screens of the sidebar, in its order. */
export const places = ['today', 'contacts', 'templates', 'mailings', 'settings'] as const;

/** A short word at the foot of the window, with at most one thing to do about it. */
export interface Toast {
  id: number;
  text: string;
  action?: { text: string; run: () => void };
  /** Seconds until it goes; none: it stays until closed. */
  seconds?: number;
  /** It went by itself or was closed, and nobody took its way back. */
  ended?: () => void;
}

/** Milliseconds between two questions of a screen for what the program does by itself. */
const pace = 1000;

export class App {
  readonly host: Host;
  opening: Opening | undefined = $state.raw();
  route: Route = $state.raw({ screen: 'today' });
  toasts: Toast[] = $state([]);
  /** Grows when something in the database may have changed; what a screen shows is asked for anew. While a mailing
      leaves the program rings ten times a second, and nobody reads so fast: then it grows once a second. */
  changes = $state(0);
  /** Grows with each ring; for the little that is watched while it moves. */
  rings = $state(0);

  /** The language before there is an opening: an error may know it. */
  told = $state('');

  readonly words = $derived(wordsFor(this.opening?.language ?? this.told));
  /** The account in use; the first where the program has none in mind. */
  readonly account: AccountCard | undefined = $derived(
    this.opening?.accounts.find((account) => account.id === this.opening?.account) ?? this.opening?.accounts[0],
  );
  readonly practice = $derived(this.account?.kind === 'practice');

  /** What was typed and not yet saved, by form: it outlives a change of screen and every error. */
  readonly drafts = new Map<string, unknown>();

  /** A list of contacts that the program holds open, or why it could not open the one that was dropped. */
  importing: ImportHandle | undefined = $state.raw();
  dropFailure: AppError | undefined = $state.raw();

  /** Who takes a file that falls on the window. */
  readonly taking = new Taking();

  #back: Route[] = [];
  #toast = 0;
  #heard = -Infinity;
  #beat: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  go(route: Route): void {
    this.#back.push(this.route);
    this.route = route;
  }

  /** To where one was before; says whether there was such a place. */
  back(): boolean {
    const before = this.#back.pop();
    if (before) this.route = before;
    return before !== undefined;
  }

  /** Closes what is open in a place: to the place, and what was open in it is no longer on the way back. */
  up(route: Route): void {
    const within = (before: Record<string, string> | undefined) =>
      before !== undefined && Object.entries(route).every(([name, value]) => before[name] === value);
    while (within(this.#back.at(-1))) this.#back.pop();
    this.route = route;
  }

  /** The program says that something changed. The first ring counts at once, and the last one never gets lost. */
  ring(): void {
    this.rings += 1;
    if (this.#beat !== undefined) return;
    const beat = () => {
      this.#beat = undefined;
      this.#heard = performance.now();
      this.changes += 1;
    };
    const rest = this.#heard + pace - performance.now();
    if (rest <= 0) beat();
    else this.#beat = setTimeout(beat, rest);
  }

  /** What the program says now. Where one was in another account means nothing in this one. */
  adopt(opening: Opening): void {
    if (opening.account !== this.opening?.account) this.#back = [];
    this.opening = opening;
  }

  /** Another account comes into use, on the same screen. */
  async use(account: string): Promise<void> {
    this.adopt(await this.host.setSetting('account', account));
    this.route = { screen: this.route.screen };
  }

  toast(toast: Omit<Toast, 'id'>): number {
    this.#toast += 1;
    this.toasts.push({ ...toast, id: this.#toast });
    return this.#toast;
  }

  close(id: number): void {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }
}

const key = Symbol('app');

export const provideApp = (app: App): App => setContext(key, app);
export const useApp = (): App => getContext(key);

/** The context of a component that is mounted by itself, as tests do. */
export const contextOf = (app: App): Map<unknown, unknown> => new Map([[key, app]]);
