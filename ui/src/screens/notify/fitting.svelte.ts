/** Whether the amounts of a charge fit together: asked of the program while one writes, and once more before it leaves. */
import type { Host, NoteView, SendRequest } from '../../host/host';

/** What is asked about. */
export type Content = Omit<SendRequest, 'key' | 'account'>;

export class Fitting {
  readonly #host: Host;
  readonly #account: string;
  #answer: { of: string; notes: NoteView[] } = $state.raw({ of: '', notes: [] });

  constructor(host: Host, account: string) {
    this.#host = host;
    this.#account = account;
  }

  /** What is known of this content; undefined: nothing yet. */
  notesOf(content: Content | undefined): NoteView[] | undefined {
    return content && this.#answer.of === JSON.stringify(content) ? this.#answer.notes : undefined;
  }

  /** Never rejects: the program itself refuses to send what it cannot be asked about. */
  async ask(content: Content): Promise<NoteView[]> {
    const of = JSON.stringify(content);
    try {
      const notes = await this.#host.checkSend(this.#account, { ...content, account: this.#account, key: '' });
      this.#answer = { of, notes };
      return notes;
    } catch {
      return [];
    }
  }
}
