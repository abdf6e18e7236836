// The only file that imports @tauri-apps/*.
import { Channel, invoke, isTauri } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { AppError, asAppError, type FileView, type Host, type ImportHandle } from './host';

/** The calls of the host: all but its events. */
type Calls = Omit<Host, 'onChange' | 'onClosing' | 'onDragging' | 'onDrop' | 'onDropFile'>;

/** A program that says nothing for so long says nothing any more; in milliseconds. */
const patience = 60_000;
/** What asks another service several things in a row, and may wait for a person to unlock the keychain. */
const longPatience = 120_000;
/** What waits for a person in a dialog of the system's, who may have gone for a coffee. */
const noLimit = null;

/** `startPractice` → `start_practice` */
const command = (method: string): string => method.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is told while a command works comes over a channel. */
const crossing = (value: unknown): unknown => (typeof value === 'function' ? new Channel(value as () => void) : (value ?? null));

/**
 * The call of one method, with the names that its command gives to its arguments. It always ends: with the answer, with
 * an AppError, or with `program_silent` when the time is over (if there is a limit). What the program does then is not known.
 */
function call<Method extends keyof Calls>(method: Method, names: string[] = [], limit: number | null = patience): Calls[Method] {
  const ask = async (...values: unknown[]): Promise<unknown> => {
    const args = Object.fromEntries(names.map((name, index) => [name, crossing(values[index])]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const silent = () => reject(new AppError('program_silent', { command: command(method) }));
      if (limit !== null) timer = setTimeout(silent, limit);
    });
    try {
      return await Promise.race([invoke(command(method), args), silence]);
    } catch (reason) {
      throw asAppError(reason);
    } finally {
      clearTimeout(timer);
    }
  };
  // What a command takes and gives is the program's word; src-tauri/tests compares the names.
  return ask as Calls[Method];
}

/** Listens to an event of the program until what it returns is called. */
function onEvent<T>(event: string, told: (payload: T) => void): () => void {
  let ended = false;
  let unlisten: (() => void) | undefined;
  void listen<T>(event, ({ payload }) => {
    if (!ended) told(payload);
  }).then(
    (end) => {
      unlisten = end;
      // Nobody was interested any more before the program had answered.
      if (ended) end();
    },
    // Without it a screen still shows what it asked for; it does not move by itself.
    (reason: unknown) => console.error(`no ${event} will be told`, reason),
  );
  return () => {
    ended = true;
    unlisten?.();
  };
}

/** Whether there is a program behind the page. */
export const inWindow = isTauri;

export const tauriHost: Host = {
  opening: call('opening'),
  painted: call('painted'),
  setSetting: call('setSetting', ['name', 'value']),
  openPage: call('openPage', ['page']),

  startPractice: call('startPractice'),
  accounts: call('accounts', [], longPatience),
  checkAccount: call('checkAccount', ['account'], longPatience),
  replaceToken: call('replaceToken', ['account', 'token'], longPatience),

  connectLook: call('connectLook', ['token', 'apiUrl'], longPatience),
  connectNumbers: call('connectNumbers', ['wabaId'], longPatience),
  connectAdd: call('connectAdd', ['request'], longPatience),
  connectForget: call('connectForget'),

  contacts: call('contacts', ['text', 'offset', 'limit']),
  contact: call('contact', ['id']),
  saveContact: call('saveContact', ['draft', 'account']),
  readPhone: call('readPhone', ['text', 'account']),
  contactRows: call('contactRows', ['filter', 'offset', 'limit']),
  contactHistory: call('contactHistory', ['id', 'before', 'limit']),
  tags: call('tags'),
  fields: call('fields'),
  putField: call('putField', ['draft']),
  removeField: call('removeField', ['name'], longPatience),
  segments: call('segments'),
  saveSegment: call('saveSegment', ['draft']),
  removeSegment: call('removeSegment', ['id']),
  segmentCount: call('segmentCount', ['conditions']),
  selected: call('selected', ['selection']),
  // Of a million people these take their time.
  editTags: call('editTags', ['selection', 'tag', 'remove'], longPatience),
  editConsent: call('editConsent', ['selection', 'request'], longPatience),
  undoEdit: call('undoEdit', ['id'], longPatience),
  lastImport: call('lastImport'),

  importChoose: call('importChoose', [], noLimit),
  importPaste: call('importPaste', ['text']),
  importLook: call('importLook', ['handle', 'choice']),
  // They tell how far they are, and can be stopped.
  importCheck: call('importCheck', ['handle', 'plan', 'progress'], noLimit),
  importRun: call('importRun', ['handle', 'plan', 'progress'], noLimit),
  importStop: call('importStop', ['handle']),
  importForget: call('importForget', ['handle']),
  importRejects: call('importRejects', ['handle'], noLimit),
  exportContacts: call('exportContacts', ['filter', 'kind'], noLimit),

  dossier: call('dossier', ['id']),
  saveDossier: call('saveDossier', ['id', 'kind'], noLimit),
  // Waits for what is on its way to the person.
  eraseContact: call('eraseContact', ['id'], longPatience),
  retention: call('retention'),
  setRetention: call('setRetention', ['rules']),
  audit: call('audit', ['limit']),

  templates: call('templates', ['account']),
  syncTemplates: call('syncTemplates', ['account'], longPatience),

  drafts: call('drafts', ['account']),
  newDraft: call('newDraft', ['account', 'from']),
  draft: call('draft', ['id']),
  saveDraft: call('saveDraft', ['id', 'revision', 'content', 'sources']),
  checkDraft: call('checkDraft', ['account', 'content']),
  draftVersions: call('draftVersions', ['id']),
  compareVersions: call('compareVersions', ['id', 'number']),
  restoreVersion: call('restoreVersion', ['id', 'number']),
  deleteDraft: call('deleteDraft', ['id']),
  undeleteDraft: call('undeleteDraft', ['id']),
  library: call('library', ['language']),
  exportTemplate: call('exportTemplate', ['what']),
  saveTemplate: call('saveTemplate', ['what'], noLimit),
  importTemplateChoose: call('importTemplateChoose', ['account'], noLimit),
  requestSubmit: call('requestSubmit', ['id']),
  withdrawRequest: call('withdrawRequest', ['id']),

  templateService: call('templateService', ['account', 'name', 'language']),
  templateRequests: call('templateRequests', ['account']),
  // Samples of a hundred megabytes go along; it tells how far they are.
  handIn: call('handIn', ['account', 'ids', 'progress'], noLimit),
  requestDelete: call('requestDelete', ['account', 'name', 'language']),
  requestUnpause: call('requestUnpause', ['account', 'name', 'language']),
  withdrawTemplateRequest: call('withdrawTemplateRequest', ['account', 'id']),
  switchPayment: call('switchPayment', ['id']),

  form: call('form', ['request']),
  checkSend: call('checkSend', ['account', 'request']),
  send: call('send', ['request']),
  readCharge: call('readCharge', ['account', 'kind', 'text']),
  chooseFile: call('chooseFile', ['kind'], noLimit),
  filePicture: call('filePicture', ['hash']),
  thread: call('thread', ['account', 'phone']),
  answer: call('answer', ['request']),
  practicePhone: call('practicePhone', ['account', 'phone', 'after']),
  practiceMedium: call('practiceMedium', ['id']),
  // A message to each of a million people is made and tried.
  checkPeople: call('checkPeople', ['request'], longPatience),
  sendPeople: call('sendPeople', ['request'], noLimit),

  mailings: call('mailings', ['account', 'offset', 'limit']),
  mailing: call('mailing', ['account', 'batch']),
  messages: call('messages', ['account', 'batch', 'offset', 'limit', 'states']),
  message: call('message', ['id']),
  cancel: call('cancel', ['account', 'batch']),
  pause: call('pause', ['account', 'batch']),
  resume: call('resume', ['account', 'batch']),
  resolve: call('resolve', ['message', 'taken']),
  retry: call('retry', ['account', 'messages']),
  retryMailing: call('retryMailing', ['account', 'batch'], longPatience),
  letGo: call('letGo', ['account', 'batch']),
  setPriority: call('setPriority', ['account', 'batch', 'priority']),
  exportMailing: call('exportMailing', ['account', 'batch', 'format'], noLimit),

  today: call('today', ['account']),

  onChange: (changed) => onEvent('changed', changed),
  onDrop: (dropped) =>
    onEvent<ImportHandle | object>('dropped', (what) => dropped('handle' in what ? what : asAppError(what))),
  onDropFile: (dropped) =>
    onEvent<FileView | object>('dropped-file', (what) => dropped('hash' in what ? what : asAppError(what))),
  onDragging: (dragging) => onEvent<boolean>('dragging', dragging),
  onClosing: (closing) => onEvent('closing', closing),
  // Pausing waits for what is on its way.
  closeAs: call('closeAs', ['choice'], longPatience),
};
