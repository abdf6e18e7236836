/**
 * The one seam between the page and the program.
 *
 * Components know this file and nothing beneath it. `tauri.ts` answers in the window, `memory.ts` in tests and in a
 * plain browser. A call that fails rejects with an {@link AppError}. Types come from Rust (`types.ts`).
 */
import type * as t from './types';

export type * from './types';

/** A template's creation JSON, as the service takes it: an object of whose keys the page knows some. */
export type TemplateDoc = { [key: string]: unknown };

/** Where the values of a template come from, by the contract's names of its variables. */
export type Sources = { [variable: string]: t.Source };

/** A page of the platform or of ours that the program may open in the browser; the addresses are the program's. */
export type Page = 'system_users' | 'whatsapp_accounts' | 'payment';

/** What a mailing is written to a file as. */
export type ExportFormat = 'csv' | 'xlsx';

/** What contacts are written to a file as. */
export type ContactFile = 'csv' | 'xlsx' | 'vcard';

/** What becomes of what is leaving when the window is closed. */
export type CloseChoice = 'background' | 'pause' | 'stay';

export interface Host {
  /** What the window shows first. Opens the engine, and tries again if that failed before. */
  opening(): Promise<t.Opening>;
  /** The page has shown its first data; the program's watchdog rests. */
  painted(): Promise<void>;
  /** `language`: a LanguageSetting; `theme`: a Theme; `account`: an account's id. */
  setSetting(name: 'language' | 'theme' | 'account', value: string): Promise<t.Opening>;
  /** Opens one of the platform's pages in the browser. */
  openPage(page: Page): Promise<void>;

  /** The practice account, made with a few people in the list where there is none; it becomes the one in use. */
  startPractice(): Promise<t.Opening>;
  accounts(): Promise<t.AccountView[]>;
  checkAccount(account: string): Promise<t.CheckView>;
  replaceToken(account: string, token: string): Promise<t.AccountView>;

  /** What the token can see. The program keeps it in memory for the next steps; the page forgets it. */
  connectLook(token: string, apiUrl: string | null): Promise<t.ConnectView>;
  /** The numbers of an account whose id was typed. */
  connectNumbers(wabaId: string): Promise<t.SeenAccount>;
  /** Adds the account, checks it, fetches its templates; it becomes the one in use. */
  connectAdd(request: t.ConnectRequest): Promise<t.Connected>;
  /** The program forgets the token that was pasted. */
  connectForget(): Promise<void>;

  contacts(text: string, offset: number, limit: number): Promise<t.ContactPage>;
  contact(id: string): Promise<t.ContactView>;
  saveContact(draft: t.ContactDraft, account: string | null): Promise<t.SavedContact>;
  /** A number as it was typed, in the account's country. */
  readPhone(text: string, account: string): Promise<t.PhoneView>;
  /** Some rows of what the filter finds, in the order of the list. */
  contactRows(filter: t.ContactFilter, offset: number, limit: number): Promise<t.ContactRows>;
  /** Messages to the person, newest first, of all accounts. `before`: where the last page ended. */
  contactHistory(id: string, before: string | null, limit: number): Promise<t.HistoryPage>;
  tags(): Promise<t.TagView[]>;
  /** The shop's own fields. */
  fields(): Promise<t.OwnFieldView[]>;
  putField(draft: t.FieldDraft): Promise<t.OwnFieldView[]>;
  /** With all its values. Says how many people had one. */
  removeField(name: string): Promise<number>;
  segments(): Promise<t.SegmentView[]>;
  saveSegment(draft: t.SegmentDraft): Promise<t.SegmentView>;
  removeSegment(id: string): Promise<void>;
  segmentCount(conditions: t.Condition[]): Promise<number>;
  /** How many contacts a selection is. */
  selected(selection: t.Selection): Promise<number>;
  editTags(selection: t.Selection, tag: string, remove: boolean): Promise<t.EditView>;
  editConsent(selection: t.Selection, request: t.ConsentRequest): Promise<t.EditView>;
  undoEdit(id: string): Promise<t.UndoneView>;
  /** The newest import; null: none, or it was undone. */
  lastImport(): Promise<t.EditView | null>;

  /** Asks for a file with the system's own dialog; null: the person closed it. The page learns no path. */
  importChoose(): Promise<t.ImportHandle | null>;
  importPaste(text: string): Promise<t.ImportHandle>;
  importLook(handle: number, choice: t.ImportChoice): Promise<t.ImportLook>;
  /** What the plan would do; nothing is written. `progress` hears of rows. */
  importCheck(handle: number, plan: t.ImportPlan, progress: (rows: number) => void): Promise<t.ImportView>;
  importRun(handle: number, plan: t.ImportPlan, progress: (rows: number) => void): Promise<t.ImportView>;
  /** Nothing of a run that is under way is kept. */
  importStop(handle: number): Promise<void>;
  /** The program closes the file. */
  importForget(handle: number): Promise<void>;
  /** Writes the rows that were refused into a file that the person chooses. Its name; null: they closed the dialog. */
  importRejects(handle: number): Promise<string | null>;
  exportContacts(filter: t.ContactFilter, kind: ContactFile): Promise<t.Exported | null>;

  dossier(id: string): Promise<t.DossierView>;
  saveDossier(id: string, kind: 'text' | 'json'): Promise<string | null>;
  eraseContact(id: string): Promise<t.ErasedView>;
  retention(): Promise<t.Retention>;
  setRetention(rules: t.Retention): Promise<void>;
  audit(limit: number): Promise<t.AuditView[]>;

  templates(account: string): Promise<t.TemplateCard[]>;
  syncTemplates(account: string): Promise<t.SyncView>;

  drafts(account: string): Promise<t.DraftCard[]>;
  newDraft(account: string, from: t.NewDraft): Promise<t.DraftView>;
  draft(id: string): Promise<t.DraftView>;
  /** A revision that is not the newest is refused as `draft_changed`: somebody else wrote meanwhile. */
  saveDraft(id: string, revision: number, content: TemplateDoc, sources: Sources): Promise<t.DraftSaved>;
  /** What is wrong with it, and nothing is written. */
  checkDraft(account: string, content: TemplateDoc): Promise<t.DraftCheck>;
  draftVersions(id: string): Promise<t.VersionView[]>;
  /** From that version to how the draft stands now. */
  compareVersions(id: string, number: number): Promise<t.ComparedPart[]>;
  restoreVersion(id: string, number: number): Promise<t.DraftView>;
  deleteDraft(id: string): Promise<void>;
  undeleteDraft(id: string): Promise<void>;
  /** The ready texts in a template's language. */
  library(language: string): Promise<t.LibraryCard[]>;
  /** As the service's creation JSON, to read. */
  exportTemplate(what: t.Exportable): Promise<string>;
  /** The same into a file that the person chooses. Its name; null: they closed the dialog. */
  saveTemplate(what: t.Exportable): Promise<string | null>;
  /** Asks for a file with the system's own dialog; null: the person closed it. */
  importTemplateChoose(account: string): Promise<t.TemplatesImported | null>;
  /** Waits until somebody sends it; only without errors. */
  requestSubmit(id: string): Promise<t.RequestView>;
  withdrawRequest(id: string): Promise<void>;

  /** What the service thinks of a template, from the last look at it. */
  templateService(account: string, name: string, language: string): Promise<t.ServiceView>;
  /** What waits to be handed in, what is unsure, and what was refused lately. */
  templateRequests(account: string): Promise<t.RequestCard[]>;
  /** Takes requests to the service, one after the other; without a network they keep waiting. `progress` hears of samples. */
  handIn(account: string, ids: string[], progress: (step: t.HandProgress) => void): Promise<t.HandedIn[]>;
  /** Waits to be handed in. Without a language: in all of them. */
  requestDelete(account: string, name: string, language: string | null): Promise<t.RequestCard>;
  requestUnpause(account: string, name: string, language: string): Promise<t.RequestCard>;
  /** Any request that has not left. */
  withdrawTemplateRequest(account: string, id: string): Promise<void>;
  /** The draft with its payment buttons as one order's button, or the other way round. */
  switchPayment(id: string): Promise<t.DraftView>;

  form(request: t.FormRequest): Promise<t.FormView>;
  /** What does not fit together in it, and what one should know; nothing is written. */
  checkSend(account: string, request: t.SendRequest): Promise<t.NoteView[]>;
  send(request: t.SendRequest): Promise<t.SentView>;
  /** What a code to pay with says, or what is wrong with it. */
  readCharge(account: string, kind: 'pix' | 'boleto', text: string): Promise<t.ChargeView>;
  /** Asks for a file with the system's own dialog, checks and keeps it; null: the person closed it. */
  chooseFile(kind: t.MediaKind): Promise<t.FileView | null>;
  /** A kept picture as a data URL; null: it is none. */
  filePicture(hash: string): Promise<string | null>;
  thread(account: string, phone: string): Promise<t.ThreadView>;
  /** Practice only: the person's phone answers. */
  answer(request: t.AnswerRequest): Promise<void>;
  /** Practice only: what stands on the person's phone after the first so many, as its service drew it. */
  practicePhone(account: string, phone: string, after: number): Promise<t.PhoneItem[]>;
  /** Practice only: a file that its service was given; null: it has none of this id. */
  practiceMedium(id: string): Promise<t.MediumView | null>;
  /** What a template to many would do, in numbers and money; nothing is written. */
  checkPeople(request: t.PeopleRequest): Promise<t.PeopleCheck>;
  sendPeople(request: t.PeopleRequest): Promise<t.PeopleSent>;

  mailings(account: string, offset: number, limit: number): Promise<t.MailingPage>;
  mailing(account: string, batch: string): Promise<t.MailingView>;
  /** Those in one of `states`, all of them without; `total` counts what the filter lets through. */
  messages(
    account: string,
    batch: string,
    offset: number,
    limit: number,
    states: t.MessageState[] | null,
  ): Promise<t.MessagePage>;
  message(id: string): Promise<t.MessageStory>;
  /** Takes back what has not left; says how many. */
  cancel(account: string, batch: string): Promise<number>;
  /** Nothing new of it leaves until it is resumed; without a batch all of the account. Says how many mailings. */
  pause(account: string, batch: string | null): Promise<number>;
  /** Lets go on what a stop holds; without a batch all of the account. Says how many mailings. */
  resume(account: string, batch: string | null): Promise<number>;
  /** Settles an uncertain message by a person's word. */
  resolve(message: string, taken: boolean): Promise<t.MessageStory>;
  /** Those that may be tried again enter the queue again, as new attempts of the same messages. */
  retry(account: string, messages: string[]): Promise<t.RetryView>;
  retryMailing(account: string, batch: string): Promise<t.RetryView>;
  /** What missed its hour leaves now. Says how many. */
  letGo(account: string, batch: string): Promise<number>;
  setPriority(account: string, batch: string, priority: t.Priority): Promise<void>;
  /** Asks where to with the system's own dialog. The name that the file got; null: the person closed the dialog. */
  exportMailing(account: string, batch: string, format: ExportFormat): Promise<string | null>;

  today(account: string): Promise<t.Today>;

  /** Calls back when something in the database may have changed, at most ten times a second. Returns what ends it. */
  onChange(changed: () => void): () => void;

  /** Calls back when a file was dropped on the window, with what the program found in it or why it could not. */
  onDrop(dropped: (what: t.ImportHandle | AppError) => void): () => void;

  /** Calls back when a file is held over the window, and when it is not any more. */
  onDragging(dragging: (over: boolean) => void): () => void;
  /** Calls back when a file that can be sent was dropped on the window: it is kept, or why it cannot be. */
  onDropFile(dropped: (what: t.FileView | AppError) => void): () => void;

  /** Calls back when the person closed the window while messages are leaving. Returns what ends it. */
  onClosing(closing: (what: t.Closing) => void): () => void;
  /** What the person chose then. */
  closeAs(choice: CloseChoice): Promise<void>;
}

/** What an error carries for its sentence. */
export type Params = Record<string, string | number>;

/** What went wrong: a code in snake_case that never changes, and words where the program had some. */
export class AppError extends Error {
  readonly code: string;
  readonly params: Params;
  /** In the reader's language; the page has words of its own for what never reached the program. */
  readonly view: t.ErrorView | undefined;

  constructor(code: string, params: Params = {}, view?: t.ErrorView, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.view = view;
  }
}

/** Whatever a call rejected with, as an AppError. What is not `{code, params}` is a fault of ours: `internal`. */
export function asAppError(reason: unknown): AppError {
  if (reason instanceof AppError) return reason;
  if (typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string') {
    const params: Params = {};
    for (const [name, value] of Object.entries('params' in reason && reason.params ? reason.params : {})) {
      if (typeof value === 'string' || typeof value === 'number') params[name] = value;
    }
    const view = 'view' in reason && reason.view ? (reason.view as t.ErrorView) : undefined;
    return new AppError(reason.code, params, view);
  }
  return new AppError('internal', {}, undefined, { cause: reason });
}
