/**
 * A notification to many as it is written, and what became of it. It outlives its screen, so that the seconds in which it
 * can be taken back do not end with a look elsewhere.
 *
 * One call to send at a time; the key of a content stays the same until an answer came back for it, so that trying again
 * after a lost answer cannot send twice.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { App } from '../../../app.svelte';
import { asAppError, type AccountCard, type AppError, type FileView, type PeopleRequest, type PeopleSent, type TemplateCard } from '../../../host/host';
import { Readings } from '../../notify/readings.svelte';
import type { Whom } from './whom';

export type Content = Omit<PeopleRequest, 'key'>;
export type Step = { name: 'writing' | 'sending' } | { name: 'held' | 'sent'; sent: PeopleSent };

export class PeopleJob {
  readonly #app: App;
  readonly account: AccountCard;
  readonly whom: Whom;

  what: TemplateCard | null = $state.raw(null);
  step: Step = $state.raw({ name: 'writing' });
  failure: AppError | undefined = $state.raw();
  undoing = $state(false);
  /** Send was pressed with something open: the fields say so from now on. */
  pressed = $state(false);
  readonly files = new SvelteMap<string, FileView>();
  readonly pictures = new SvelteMap<string, string>();
  readonly readings: Readings;

  readonly #typed = new SvelteMap<string, string>();
  readonly #keys = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #away = false;
  #toast: number | undefined;

  constructor(app: App, account: AccountCard, whom: Whom) {
    this.#app = app;
    this.account = account;
    this.whom = whom;
    this.readings = new Readings(app.host, account.id);
  }

  /** What was begun for these people, or a new one. */
  static of(app: App, account: AccountCard, whom: Whom): PeopleJob {
    const place = `people:${account.id}`;
    const left = app.drafts.get(place);
    if (left instanceof PeopleJob && JSON.stringify(left.whom) === JSON.stringify(whom)) return left;
    const made = new PeopleJob(app, account, whom);
    app.drafts.set(place, made);
    return made;
  }

  get writing(): boolean {
    return this.step.name === 'writing';
  }

  get sent(): PeopleSent | undefined {
    return 'sent' in this.step ? this.step.sent : undefined;
  }

  #place(field: string): string {
    return `${this.what?.name ?? ''}\n${this.what?.language ?? ''}\n${field}`;
  }

  typed(field: string): string | undefined {
    return this.#typed.get(this.#place(field));
  }

  type(field: string, value: string): void {
    if (!this.writing) return;
    this.failure = undefined;
    this.#typed.set(this.#place(field), value);
  }

  choose(what: TemplateCard | null): void {
    if (!this.writing) return;
    this.failure = undefined;
    this.pressed = false;
    this.what = what;
  }

  async send(content: Content): Promise<void> {
    if (!this.writing) return;
    const of = JSON.stringify(content);
    const key = this.#keys.get(of) ?? crypto.randomUUID();
    this.#keys.set(of, key);
    this.step = { name: 'sending' };
    this.failure = undefined;
    try {
      const sent = await this.#app.host.sendPeople({ ...content, key });
      this.#keys.clear();
      this.#settle(sent);
    } catch (reason) {
      this.failure = asAppError(reason);
      this.step = { name: 'writing' };
      if (this.#away) this.#app.toast({ text: this.failure.view?.message ?? this.#app.words.say('notify-failed-away') });
    }
  }

  #settle(sent: PeopleSent): void {
    const left = sent.holds_until === null ? 0 : Date.parse(sent.holds_until) - Date.now();
    this.step = { name: left > 0 ? 'held' : 'sent', sent };
    if (left > 0) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        if (this.sent === sent && !this.undoing) this.step = { name: 'sent', sent };
      }, left);
    }
    if (this.#away) this.#tell(sent);
  }

  /** Takes back what has not left. */
  async undo(sent: PeopleSent): Promise<void> {
    if (this.undoing) return;
    const { words } = this.#app;
    this.undoing = true;
    this.#close();
    try {
      const taken = await this.#app.host.cancel(this.account.id, sent.batch);
      this.#app.toast({ text: words.say('people-undone', { count: taken }), seconds: 8 });
      if (this.sent === sent) this.step = taken > 0 ? { name: 'writing' } : { name: 'sent', sent };
    } catch (reason) {
      const failure = asAppError(reason);
      if (!this.#away) this.failure = failure;
      else this.#app.toast({ text: failure.view?.message ?? words.say('notify-undo-failed') });
      if (this.sent === sent && Date.parse(sent.holds_until ?? '') <= Date.now()) this.step = { name: 'sent', sent };
    } finally {
      this.undoing = false;
    }
  }

  #tell(sent: PeopleSent): void {
    const { words } = this.#app;
    const seconds = sent.holds_until === null ? 0 : Math.ceil((Date.parse(sent.holds_until) - Date.now()) / 1000);
    this.#close();
    this.#toast = this.#app.toast({
      text: words.say('people-sent', { count: sent.leaving }),
      seconds: Math.max(seconds, 8),
      action:
        seconds > 0
          ? { text: words.say('notify-undo'), run: () => void this.undo(sent) }
          : { text: words.say('people-see'), run: () => this.#app.go({ screen: 'mailings', batch: sent.batch }) },
    });
  }

  #close(): void {
    if (this.#toast !== undefined) this.#app.close(this.#toast);
    this.#toast = undefined;
  }

  leave(): void {
    this.#away = true;
    if (this.step.name === 'held') this.#tell(this.step.sent);
  }

  enter(): void {
    this.#away = false;
    if (this.step.name === 'held') this.#close();
  }

  /** It is done, and another one may begin. */
  forget(): void {
    this.#app.drafts.delete(`people:${this.account.id}`);
  }
}
