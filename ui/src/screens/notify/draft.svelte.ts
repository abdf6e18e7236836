/**
 * A notification being written, and what became of it when it was sent.
 *
 * It lives in `app.drafts`, one an account, and so outlives a change of screen: what was typed, a call that is on its
 * way and the seconds in which it can be taken back. What always holds:
 * - one call to send at a time, and the key of a content stays the same until an answer came back for it, so that trying
 *   again after a lost answer cannot send twice;
 * - a failed call changes nothing that was typed.
 *
 * No `$derived` in here: one would end with the component that first read it.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { App, Route } from '../../app.svelte';
import { asAppError, type AppError, type AccountCard, type ContactView, type FieldView, type PhoneView } from '../../host/host';
import type { FileView, SendRequest, SentView, TemplateCard } from '../../host/host';
import { Readings } from './readings.svelte';
import { isPersonal } from './values';

/** Whom it is for: somebody in the list, or a number that was typed. */
export type Who = { contact: ContactView } | { phone: PhoneView };

export const phoneOf = (who: Who): PhoneView =>
  'contact' in who ? { phone: who.contact.phone, phone_text: who.contact.phone_text } : who.phone;

/** A contact without a name is called by the number. */
export const nameOf = (who: Who): string =>
  ('contact' in who ? who.contact.name.trim() : '') || phoneOf(who).phone_text;

/** How people call somebody they know: the first word of the name. */
export const firstName = (who: Who): string => {
  const name = 'contact' in who ? who.contact.name.trim() : '';
  return name.split(/\s+/)[0] || phoneOf(who).phone_text;
};

/** A notification that entered the ledger. */
export interface Sent extends SentView {
  name: string;
  /** What its form asked for. */
  fields: readonly FieldView[];
  /** When it stops being possible to take it back, in milliseconds; null: it left at once. */
  until: number | null;
}

/** `held`: it can still be taken back. `sent`: it is with the program, which says how it goes. */
export type Step = { name: 'writing' | 'sending' } | { name: 'held' | 'sent'; sent: Sent };

export class Draft {
  readonly #app: App;
  readonly #account: AccountCard;

  who: Who | null = $state.raw(null);
  what: TemplateCard | null = $state.raw(null);
  step: Step = $state.raw({ name: 'writing' });
  /** Why the last try to send, or to take back, did not work. */
  failure: AppError | undefined = $state.raw();
  /** Send was pressed with fields empty: they say so from now on. */
  pressed = $state(false);
  undoing = $state(false);

  /** The route that was followed last: coming back to it must not choose again what a person changed since. */
  followed: Route | undefined;

  /** By template and field. A map, because a field may be called `constructor`. */
  readonly #typed = new SvelteMap<string, string>();
  /** What was typed for the person before, and kept. */
  readonly #kept = new SvelteSet<string>();
  /** Files that were chosen, by what a field holds of them; and pictures that can be shown, by their hash. */
  readonly files = new SvelteMap<string, FileView>();
  readonly pictures = new SvelteMap<string, string>();
  readonly readings: Readings;
  readonly #keys = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #away = false;
  #toast: number | undefined;

  constructor(app: App, account: AccountCard) {
    this.#app = app;
    this.#account = account;
    this.readings = new Readings(app.host, account.id);
  }

  /** The draft of an account: the one that was left, or a new one. */
  static of(app: App, account: AccountCard): Draft {
    const place = `notify:${account.id}`;
    const left = app.drafts.get(place);
    if (left instanceof Draft) return left;
    const made = new Draft(app, account);
    app.drafts.set(place, made);
    return made;
  }

  get writing(): boolean {
    return this.step.name === 'writing';
  }

  /** The notification that was sent from this form, while the form still stands for it. */
  get sent(): Sent | undefined {
    return 'sent' in this.step ? this.step.sent : undefined;
  }

  #place(field: string): string {
    return `${this.what?.name ?? ''}\n${this.what?.language ?? ''}\n${field}`;
  }

  typed(field: string): string | undefined {
    return this.#typed.get(this.#place(field));
  }

  /** Whether what stands there was typed for somebody else. */
  kept(field: string): boolean {
    return this.#kept.has(this.#place(field));
  }

  type(field: string, value: string): void {
    this.#moveOn();
    this.#typed.set(this.#place(field), value);
    this.#kept.delete(this.#place(field));
  }

  /** Back to what the contact or the followed field says. */
  untype(field: string): void {
    this.#typed.delete(this.#place(field));
    this.#kept.delete(this.#place(field));
  }

  choosePerson(who: Who | null): void {
    if (this.step.name === 'sending') return;
    this.#moveOn();
    this.who = who;
  }

  chooseTemplate(what: TemplateCard | null): void {
    if (this.step.name === 'sending') return;
    this.#moveOn();
    this.pressed = false;
    this.what = what;
  }

  /** Another notification from the same template: what was typed over a contact's own data belongs to that contact and
      goes, and so do codes to pay with and what else is one person's alone; the rest stays and says that it is from
      before. */
  next(): void {
    if (this.step.name === 'sending') return;
    for (const field of this.sent?.fields ?? []) {
      if (this.typed(field.name) === undefined) continue;
      if (field.source === 'none' && !isPersonal(field)) this.#kept.add(this.#place(field.name));
      else this.untype(field.name);
    }
    this.choosePerson(null);
    this.pressed = false;
  }

  async send(request: Omit<SendRequest, 'key' | 'account'>, fields: readonly FieldView[]): Promise<void> {
    if (!this.writing || !this.who) return;
    const name = nameOf(this.who);
    const content = JSON.stringify(request);
    const key = this.#keys.get(content) ?? crypto.randomUUID();
    this.#keys.set(content, key);
    this.step = { name: 'sending' };
    this.failure = undefined;
    try {
      const view = await this.#app.host.send({ ...request, account: this.#account.id, key });
      this.#keys.clear();
      this.pressed = false;
      this.#settle({ ...view, name, fields, until: view.holds_until === null ? null : Date.parse(view.holds_until) });
    } catch (reason) {
      this.failure = asAppError(reason);
      this.step = { name: 'writing' };
      if (this.#away) this.#tellAway();
    }
  }

  #settle(sent: Sent): void {
    const left = (sent.until ?? 0) - Date.now();
    if (!(left > 0)) {
      this.step = { name: 'sent', sent };
      return;
    }
    this.step = { name: 'held', sent };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#leaves(sent), left);
    if (this.#away) this.#offerUndo(sent);
  }

  /** The seconds are over. While an undo is on its way, its answer says what happened. */
  #leaves(sent: Sent): void {
    if (this.sent === sent && !this.undoing) this.step = { name: 'sent', sent };
  }

  /** Takes it back, if it has not left. */
  async undo(sent: Sent): Promise<void> {
    if (this.undoing) return;
    const { words } = this.#app;
    this.undoing = true;
    this.#closeToast();
    try {
      const taken = await this.#app.host.cancel(this.#account.id, sent.batch);
      this.undoing = false;
      this.failure = undefined;
      this.#app.toast({ text: taken > 0 ? words.say('notify-undone') : words.say('notify-undo-late'), seconds: 6 });
      if (this.sent === sent) this.step = taken > 0 ? { name: 'writing' } : { name: 'sent', sent };
    } catch (reason) {
      this.undoing = false;
      const failure = asAppError(reason);
      if (this.sent === sent && !this.#away) this.failure = failure;
      else this.#app.toast({ text: failure.view?.message ?? words.say('notify-undo-failed') });
      if ((sent.until ?? 0) <= Date.now()) this.#leaves(sent);
    }
  }

  /** A change to the form begins another notification. One that can still be taken back keeps its way back, elsewhere. */
  #moveOn(): void {
    if (this.step.name === 'sending') return;
    this.failure = undefined;
    if (this.step.name === 'held') this.#offerUndo(this.step.sent);
    if (!this.writing) this.step = { name: 'writing' };
  }

  #offerUndo(sent: Sent): void {
    const { words } = this.#app;
    this.#closeToast();
    const seconds = Math.ceil(((sent.until ?? 0) - Date.now()) / 1000);
    if (seconds <= 0) return;
    this.#toast = this.#app.toast({
      text: words.say('notify-held-for', { name: sent.name }),
      action: { text: words.say('notify-undo'), run: () => void this.undo(sent) },
      seconds,
    });
  }

  #tellAway(): void {
    const { words } = this.#app;
    this.#toast = this.#app.toast({
      text: words.say('notify-failed-away'),
      action: { text: words.say('notify-failed-look'), run: () => this.#app.go({ screen: 'notify' }) },
    });
  }

  #closeToast(): void {
    if (this.#toast !== undefined) this.#app.close(this.#toast);
    this.#toast = undefined;
  }

  /** The screen is left. */
  leave(): void {
    this.#away = true;
    if (this.step.name === 'held') this.#offerUndo(this.step.sent);
  }

  /** The screen is shown. */
  enter(): void {
    this.#away = false;
    // What it says stands on the screen again, unless it is about a notification that was left behind.
    if (this.step.name === 'held' || this.failure) this.#closeToast();
  }
}
