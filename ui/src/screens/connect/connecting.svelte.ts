/**
 * Connecting one's own number, step by step. What was typed is kept while one looks elsewhere; the token never is: it
 * leaves the page as soon as the program has it, and is nowhere but in its field before.
 */
import type { App } from '../../app.svelte';
import { asAppError, type AppError } from '../../host/host';
import type { Connected, ConnectView, SeenAccount, SeenNumber } from '../../host/types';

/** The service's own address: what goes elsewhere is asked about first. */
const ownHost = 'graph.facebook.com';

/** What is kept in the drafts. No token. */
interface Typed {
  apiUrl: string;
  wabaId: string;
  phoneNumberId: string;
  name: string;
  phone: string;
}

/** An account of the platform with one of its numbers. */
export interface Choice {
  account: SeenAccount;
  number: SeenNumber;
}

type Work = 'look' | 'numbers' | 'add' | 'phone';

const isTyped = (value: unknown): value is Typed => typeof value === 'object' && value !== null && 'wabaId' in value;

export class Connecting {
  token = $state('');
  apiUrl = $state('');
  wabaId = $state('');
  phoneNumberId = $state('');
  name = $state('');
  phone = $state('');

  /** Another address than the platform's, waiting for a person to say that the token may go there. */
  asking: string | undefined = $state();
  seen: ConnectView | undefined = $state.raw();
  /** The account whose id was typed, with its numbers. */
  found: SeenAccount | undefined = $state.raw();
  /** Ids are typed, whatever the token sees. */
  typing = $state(false);
  /** `account/number` */
  chosen = $state('');
  connected: Connected | undefined = $state.raw();
  work: Work | undefined = $state();
  /** What the last step ran into, and which step that was. */
  problem: { step: Work; error: AppError } | undefined = $state.raw();

  readonly #app: App;
  /** The name that stands in its field because of a number, not because of a person. */
  #suggested = '';

  constructor(app: App) {
    this.#app = app;
    const before = app.drafts.get('connect');
    if (isTyped(before)) {
      const { apiUrl, wabaId, phoneNumberId, name, phone } = before;
      Object.assign(this, { apiUrl, wabaId, phoneNumberId, name, phone });
    }
  }

  readonly choices: Choice[] = $derived.by(() => {
    const accounts = this.typing ? (this.found ? [this.found] : []) : (this.seen?.accounts ?? []);
    return accounts.flatMap((account) => account.numbers.map((number) => ({ account, number })));
  });

  /** What would be added; nothing while it is not known. */
  readonly choice: { waba_id: string; phone_number_id: string } | undefined = $derived.by(() => {
    const found = this.choices.find((choice) => keyOf(choice) === this.chosen);
    if (found) return { waba_id: found.account.waba_id, phone_number_id: found.number.id };
    const [waba_id, phone_number_id] = [this.wabaId.trim(), this.phoneNumberId.trim()];
    return this.typing && isId(waba_id) && isId(phone_number_id) ? { waba_id, phone_number_id } : undefined;
  });

  /** What is wrong with the address, before anything is sent there. */
  readonly apiUrlWrong: 'plain' | 'invalid' | undefined = $derived.by(() => {
    const url = addressOf(this.apiUrl);
    if (url === null) return undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return 'invalid';
    // What is more than an address would be lost, and the place would not be the one that was named.
    if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) return 'invalid';
    const here = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    return url.protocol === 'http:' && !here ? 'plain' : undefined;
  });

  problemOf(step: Work): AppError | undefined {
    return this.problem?.step === step ? this.problem.error : undefined;
  }

  async look(): Promise<void> {
    if (this.work || this.token.trim() === '' || this.apiUrlWrong) return;
    const url = addressOf(this.apiUrl);
    if (url && url.hostname !== ownHost && this.asking !== url.host) {
      this.asking = url.host;
      this.problem = undefined;
      return;
    }
    // One yes is for one time: what goes there again is asked about again.
    this.asking = undefined;
    const seen = await this.#do('look', () => this.#app.host.connectLook(this.token.trim(), this.apiUrl.trim() || null));
    if (!seen) return;
    this.token = '';
    this.seen = seen;
    this.typing = seen.accounts.length === 0;
    const ready = this.choices.filter(({ number }) => number.status === 'CONNECTED' && !number.on_business_app);
    const only = ready.length === 1 ? ready[0] : undefined;
    if (only) this.choose(only);
  }

  async numbers(): Promise<void> {
    if (this.work || !isId(this.wabaId.trim())) return;
    const found = await this.#do('numbers', () => this.#app.host.connectNumbers(this.wabaId.trim()));
    if (!found) return;
    this.found = found;
    const [first] = found.numbers;
    if (first) this.choose({ account: found, number: first });
  }

  choose(choice: Choice): void {
    this.chosen = keyOf(choice);
    const suggestion = choice.number.verified_name ?? choice.account.name ?? '';
    if (this.name === '' || this.name === this.#suggested) this.name = suggestion;
    this.#suggested = suggestion;
  }

  async add(): Promise<void> {
    const choice = this.choice;
    if (this.work || !choice || this.name.trim() === '') return;
    const added = await this.#do('add', () => this.#app.host.connectAdd({ name: this.name.trim(), ...choice }));
    if (!added) return;
    this.connected = added;
    // The account is there, whatever comes of asking what the window knows now.
    const { host } = this.#app;
    const opening = await host.opening().catch(() => undefined);
    if (opening) this.#app.adopt(opening);
  }

  /** To one's own phone, with the number that was typed. */
  async notify(): Promise<void> {
    const account = this.connected?.account.id;
    if (this.work || account === undefined) return;
    const read = await this.#do('phone', () => this.#app.host.readPhone(this.phone, account));
    if (read) this.#app.go({ screen: 'notify', phone: read.phone });
  }

  /** With another token: the program forgets the one it has. */
  again(): void {
    Object.assign(this, { seen: undefined, found: undefined, typing: false, chosen: '', problem: undefined });
    this.#app.host.connectForget().catch(() => {});
  }

  /** One looks elsewhere: what was typed stays, the token does not. */
  leave(): void {
    this.token = '';
    const { apiUrl, wabaId, phoneNumberId, name, phone } = this;
    if (this.connected) this.#app.drafts.delete('connect');
    else this.#app.drafts.set('connect', { apiUrl, wabaId, phoneNumberId, name, phone } satisfies Typed);
    this.#app.host.connectForget().catch(() => {});
  }

  async #do<T>(step: Work, call: () => Promise<T>): Promise<T | undefined> {
    this.work = step;
    try {
      const answer = await call();
      this.problem = undefined;
      return answer;
    } catch (reason) {
      this.problem = { step, error: asAppError(reason) };
      return undefined;
    } finally {
      this.work = undefined;
    }
  }
}

export const keyOf = ({ account, number }: Choice): string => `${account.waba_id}/${number.id}`;

export const isId = (text: string): boolean => /^\d{5,20}$/.test(text);

/** Null for none, undefined for what is no address. */
function addressOf(text: string): URL | null | undefined {
  if (text.trim() === '') return null;
  try {
    return new URL(text.trim());
  } catch {
    return undefined;
  }
}
