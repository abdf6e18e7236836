/**
 * What the host from memory knows, and its clock: messages walk from state to state on timers, or a step at a time
 * where a test holds the clock.
 */
import type {
  AccountView,
  AnswerView,
  AppError,
  AuditView,
  CloseChoice,
  Closing,
  ContactView,
  ConnectView,
  DraftView,
  EditView,
  FileView,
  ImportHandle,
  LanguageSetting,
  MessageState,
  MessageStory,
  OwnFieldView,
  PeopleSent,
  Priority,
  Retention,
  SegmentView,
  Theme,
  UndoneView,
  Waits,
} from '../host';
import { crowd } from './crowd';
import type { Kept } from './drafts';
import { firstPeople } from './people';
import { serviceState } from './service-state';
import { firstTemplates, type Known } from './templates';

export interface Settings {
  /** What there is at the start: nothing, the practice account, or a connected number beside it. */
  start?: 'empty' | 'practice' | 'live';
  /** The language of the system. */
  language?: string;
  /** Without timers nothing moves until `step` is called. */
  timers?: boolean;
  /** Milliseconds between two states. */
  pace?: number;
  /** So many people beside the first ones. */
  people?: number;
}

/** Something done to many, and the way back. */
export interface Edit {
  view: EditView;
  undo: () => UndoneView;
}

/** A message with all that is known of it. */
export interface Message {
  story: MessageStory;
  account: string;
  language: string;
  /** The values that it was sent with. */
  values: Record<string, string>;
  timer?: ReturnType<typeof setTimeout>;
}

/** What a mailing has that its messages have not. */
export interface Batch {
  priority: Priority;
  source: string | null;
  waits: Waits | null;
  /** Messages a second where it leaves by itself; null: each message on a clock of its own. */
  rate: number | null;
}

export const practiceId = 'account-practice';
export const liveId = 'account-live';

const next: Partial<Record<MessageState, MessageState>> = {
  scheduled: 'queued',
  queued: 'sending',
  sending: 'accepted',
  accepted: 'sent',
  sent: 'delivered',
  delivered: 'read',
};

/** What comes after `state`; nothing where it ends. */
export const following = (state: MessageState): MessageState | undefined => next[state];

export class World {
  readonly system: string;
  readonly timers: boolean;
  readonly pace: number;
  language: LanguageSetting = 'system';
  theme: Theme = 'system';
  inUse: string | null = null;
  accounts: AccountView[] = [];
  contacts: ContactView[] = [];
  templates = new Map<string, Known[]>();
  drafts: Kept[] = [];
  /** What stands between here and the service of templates. */
  readonly service = serviceState();
  messages: Message[] = [];
  answers: (AnswerView & { account: string })[] = [];
  /** What the pasted token sees, until it is forgotten. */
  seen: (ConnectView & { apiUrl: string }) | null = null;
  /** Keys of forms that were sent, with the message each became. */
  readonly sent = new Map<string, Message>();
  readonly listeners = new Set<() => void>();
  readonly closers = new Set<(what: Closing) => void>();
  readonly droppers = new Set<(what: ImportHandle | AppError) => void>();
  /** Files that were chosen, by their hash. */
  readonly files = new Map<string, FileView>();
  /** Mailings to people, by the key of their form. */
  readonly mailed = new Map<string, PeopleSent>();
  /** Who is told that something is held over the window. */
  readonly draggers = new Set<(over: boolean) => void>();
  readonly fileDroppers = new Set<(what: FileView | AppError) => void>();
  fields: OwnFieldView[] = [];
  segments: SegmentView[] = [];
  edits: Edit[] = [];
  audit: AuditView[] = [];
  retention: Retention = { contents_days: null, answers_days: null, undo_days: 90 };
  /** Grows with each change, so that what was sorted once need not be again. */
  version = 0;
  readonly batches = new Map<string, Batch>();
  /** What was chosen when the window was closed. */
  closed: CloseChoice | null = null;
  #ids = 0;

  constructor({ start = 'empty', language = 'pt-BR', timers = true, pace = 900, people = 0 }: Settings) {
    this.system = language;
    this.timers = timers;
    this.pace = pace;
    if (start !== 'empty') this.addPractice();
    if (start === 'live') this.add(liveAccount());
    if (people > 0) this.contacts = [...this.contacts, ...crowd(people, this.now())];
  }

  get spoken(): string {
    return this.language === 'system' ? this.system : this.language;
  }

  now = (): string => new Date().toISOString();

  id(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}`;
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  batch(id: string): Batch {
    const known = this.batches.get(id) ?? { priority: 'normal', source: null, waits: null, rate: null };
    this.batches.set(id, known);
    return known;
  }

  /** The person closes the window; nothing is asked where nothing is leaving. */
  close(tray = true): void {
    const left = ['queued', 'sending'];
    const sending = this.messages.filter(({ story: { row, stopped } }) => !stopped && left.includes(row.state)).length;
    if (sending > 0) for (const closer of this.closers) closer({ sending, tray });
  }

  addPractice(): void {
    if (this.accounts.every((account) => account.id !== practiceId)) {
      this.add(practiceAccount());
      if (this.contacts.length === 0) {
        this.contacts = firstPeople(this.now());
        this.fields = [{ name: 'pedido', kind: 'text', currency: null }, { name: 'previsao', kind: 'text', currency: null }];
      }
    }
    this.inUse = practiceId;
  }

  add(account: AccountView): void {
    this.accounts.push({ ...account, default: this.accounts.length === 0 });
    this.templates.set(account.id, firstTemplates());
    this.inUse = account.id;
  }

  /** The message takes its next step after a while. */
  schedule(message: Message, after: number): void {
    if (!this.timers) return;
    message.timer = setTimeout(() => {
      this.advance(message);
      if (following(message.story.row.state)) this.schedule(message, this.pace);
    }, after);
  }

  /** Every message takes one step; for tests that hold the clock. */
  step(): void {
    for (const message of this.messages) this.advance(message);
  }

  /** How a draft is told is for the drafts to say. */
  viewOf: (draft: Kept) => DraftView = () => {
    throw new Error('no drafts here');
  };

  /** How a message goes on is the ledger's to say. */
  advance: (message: Message) => void = () => {};
}

const practiceAccount = (): AccountView => ({
  id: practiceId,
  name: 'Treino',
  kind: 'practice',
  waba_id: '100000000000001',
  phone_number_id: '200000000000001',
  api_url: 'http://127.0.0.1:8080',
  graph_version: 'v25.0',
  token: 'practice',
  default: true,
  time_zone: 'America/Sao_Paulo',
  country: 'BR',
  display_phone_number: '+55 11 5550-0100',
  verified_name: 'Loja Recado',
  quality_rating: 'GREEN',
  messaging_limit: 'TIER_250',
  throughput: 80,
  checked_at: null,
});

export const liveAccount = (changes: Partial<AccountView> = {}): AccountView => ({
  ...practiceAccount(),
  id: liveId,
  name: 'Loja Centro',
  kind: 'live',
  waba_id: '1029384756',
  phone_number_id: '5647382910',
  api_url: 'https://graph.facebook.com',
  token: 'keychain',
  default: false,
  display_phone_number: '+55 11 98765-4321',
  verified_name: 'Loja Centro',
  checked_at: '2026-11-20T12:00:00Z',
  ...changes,
});
