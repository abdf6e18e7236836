/**
 * A mailing from a file to as many people as one likes, leaving by itself: what the window looks like on a busy day,
 * and what the tests of long lists stand on. The same row meets the same end each time.
 */
import type { MessageState, WaitKind } from '../host';
import { become } from './ledger';
import { phoneText } from './people';
import { view } from './problems';
import { fillIn } from './templates';
import { practiceId, type Message, type World } from './world';

const waitKinds: readonly string[] = ['schedule', 'quiet', 'limit', 'account', 'network', 'throttled', 'doubt'] satisfies WaitKind[];

const given = ['Ana', 'João', 'Márcia', 'Zé', 'Conceição', 'Luís Henrique', 'Bia', 'Otávio', 'Nair', 'Raí'];
const family = ['Souza', 'Lima', 'Albuquerque de Vasconcelos', 'Nogueira', 'Prado', 'Ferreira', 'Costa'];

export interface Running {
  people: number;
  /** Messages a second. */
  rate?: number;
  account?: string;
  source?: string;
  waits?: WaitKind;
}

/** Puts the mailing in the ledger and, where the world has a clock, on its way. Returns its id. */
export function startRunning(world: World, { people, rate = 78, account = practiceId, source = 'pedidos-novembro.csv', waits }: Running): string {
  const { card } = world.templates.get(account)?.find(({ card }) => card.name === 'pedido_saiu_para_entrega') ?? {};
  if (!card) throw new Error('the account has no template to send');
  const id = world.id('batch');
  const at = world.now();
  for (let index = 0; index < people; index += 1) {
    const values = { nome: given[index % given.length] ?? '', pedido: `B-${2000 + index}`, previsao: 'hoje até as 18h' };
    const phone = `+55119${String(60_000_000 + index)}`;
    const left = leftOut(world, index, phone);
    const row = {
      id: world.id('message'),
      batch: id,
      name: left?.nameless ? null : `${given[index % given.length]} ${family[index % family.length]}`,
      phone: left?.typed ?? phone,
      phone_text: left?.typed ?? phoneText(phone),
      template: card.name,
      title: card.title,
      state: (left ? 'skipped' : 'queued') as MessageState,
      error: left?.error ?? null,
      created_at: at,
      updated_at: at,
      row: index + 2,
      retry: null,
      retry_at: null,
    };
    const preview = fillIn(card, { ...values, 'button.0': values.pedido });
    world.messages.push({
      account,
      language: card.language,
      values,
      story: { row, preview, wamid: null, due_at: at, stopped: null, history: [], statuses: [], answers: [] },
    });
  }
  const until = new Date(Date.now() + 9 * 3_600_000).toISOString();
  Object.assign(world.batch(id), { source, rate, waits: waits ? { kind: waits, until, view: null } : null });
  if (world.timers) {
    const timer = setInterval(() => {
      if (!leave(world, id, Math.round(rate / 10))) clearInterval(timer);
    }, 100);
  }
  return id;
}

/** Rows of the file that never leave, with the reason. */
function leftOut(world: World, index: number, phone: string) {
  const because = (key: string, params = {}) => view(world.spoken, key, params);
  if (index % 400 === 41) return { typed: '98765', nameless: true, error: because('error-phone-area-code-missing', { value: '98765' }) };
  if (index % 400 === 90) return { typed: 'ligar para a filha', nameless: true, error: because('error-phone-invalid', { value: 'ligar para a filha' }) };
  if (index % 400 === 222) return { typed: phone, error: because('reason-duplicate-key') };
  return undefined;
}

/** What Meta says to the message of this row; nothing: it takes it. */
function trouble(world: World, index: number): Partial<Message['story']['row']> | undefined {
  const told = (name: string, advice: string, code: number, message: string) => {
    const error = view(world.spoken, `platform-${name}`, {}, { code, message, fbtrace_id: `AbC${index}`, http: 400 });
    return { ...error, advice: view(world.spoken, `advice-${advice}`).message };
  };
  if (index % 90 === 7) {
    return { state: 'failed', error: told('undeliverable', 'other-number', 131026, 'Message undeliverable'), retry: 'never' };
  }
  if (index % 500 === 13) {
    const retry_at = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const error = told('marketing-limit', 'offer-later', 131049, 'Healthy ecosystem engagement');
    return { state: 'failed', error, retry: 'later', retry_at };
  }
  if (index % 300 === 21) {
    return { state: 'failed', error: told('pair-too-fast', 'wait-minutes', 131056, 'Pair rate limit hit'), retry: 'now' };
  }
  if (index % 700 === 33) return { state: 'unknown', error: view(world.spoken, 'reason-no-answer') };
  return undefined;
}

/** Lets so many messages leave, and those that have left get on. Says whether anything is still to come. */
export function leave(world: World, batch: string, many: number): boolean {
  const messages = world.messages.filter(({ story }) => story.row.batch === batch);
  const held = world.batch(batch).waits !== null;
  const at = world.now();
  let queued = 0;
  let moved = 0;
  let underWay = 0;
  messages.forEach((message, index) => {
    const { story } = message;
    const { state } = story.row;
    if (state === 'queued') {
      if (held || story.stopped || queued >= many) return;
      queued += 1;
      const number = story.history.length + 1;
      // The second time it works out.
      const bad = number === 1 ? trouble(world, index) : undefined;
      const outcome = bad ? (bad.state === 'unknown' ? 'doubtful' : 'refused') : 'accepted';
      const attempt = { number, id: `${story.row.id}.${number}`, started_at: at, finished_at: at, outcome, error: bad?.error ?? null };
      story.history.push(attempt);
      become(world, message, bad?.state ?? 'accepted');
      if (bad) Object.assign(story.row, bad);
      else story.wamid = `wamid.${story.row.id}`;
    } else if (state === 'accepted' || state === 'sent' || (state === 'delivered' && index % 3 > 0)) {
      underWay += 1;
      if (moved >= many * 2 || (index * 7 + queued) % 5 > 2) return;
      moved += 1;
      const next = state === 'accepted' ? 'sent' : state === 'sent' ? 'delivered' : 'read';
      story.statuses.push({ status: next, at });
      become(world, message, next);
    }
  });
  const more = messages.some(({ story }) => story.row.state === 'queued');
  if (queued > 0 || moved > 0) world.changed();
  return more || underWay > 0;
}

/** A mailing to so many that stands in some way: `main.ts` lists the names. Unknown ones leave, as does none. */
export function scene(world: World, people: number, name: string): string {
  const waits = waitKinds.includes(name) ? { waits: name as WaitKind } : {};
  const id = startRunning(world, { people, account: world.inUse ?? practiceId, ...waits });
  // Some of it has left before one looks.
  const begun = world.batch(id);
  const { waits: held } = begun;
  begun.waits = null;
  for (let turn = 0; turn < 30; turn += 1) leave(world, id, Math.ceil(people / 90));
  begun.waits = held;
  const queued = world.messages.filter(({ story }) => story.row.batch === id && story.row.state === 'queued');
  for (const message of queued) {
    if (name === 'missed') become(world, message, 'missed');
    if (name === 'ended') become(world, message, 'delivered');
    if (name === 'paused') message.story.stopped = { ...view(world.spoken, 'stop-person'), code: 'person' };
    if (name === 'stopped') message.story.stopped = { ...view(world.spoken, 'stop-token'), code: 'token' };
  }
  if (name === 'closing') setTimeout(() => world.close(), 1000);
  return id;
}
