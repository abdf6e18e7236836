/** What codes to pay with say, read by the program and kept: one code is asked about once. */
import { SvelteMap } from 'svelte/reactivity';
import type { ChargeView, FieldView, Host } from '../../host/host';

/** What is a code; a link says what it is by itself. */
export type ChargeKind = Exclude<ChargeView['kind'], 'link'>;

export const isCode = (kind: string): kind is ChargeKind => kind === 'pix' || kind === 'boleto';

export class Readings {
  readonly #host: Host;
  readonly #account: string;
  readonly #known = new SvelteMap<string, ChargeView>();
  readonly #asked = new Set<string>();

  /** `account`: in whose zone a day is today. */
  constructor(host: Host, account: string) {
    this.#host = host;
    this.#account = account;
  }

  /** Undefined until it was read. */
  of(kind: ChargeKind, text: string): ChargeView | undefined {
    return this.#known.get(`${kind}\n${text.trim()}`);
  }

  /** Never rejects: what could not be read now is said when it is sent. */
  async ask(kind: ChargeKind, text: string): Promise<void> {
    const key = `${kind}\n${text.trim()}`;
    if (text.trim() === '' || this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      this.#known.set(key, await this.#host.readCharge(this.#account, kind, text.trim()));
    } catch {
      this.#asked.delete(key);
    }
  }

  /** The fields whose code is known to be none. */
  wrong(fields: readonly FieldView[], values: ReadonlyMap<string, string>): FieldView[] {
    return fields.filter(({ kind, name }) => isCode(kind) && this.of(kind, values.get(name) ?? '')?.ok === false);
  }
}
