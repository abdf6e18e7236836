/** Files, codes to pay with, the practice phone, and a template to many. */
import type { FileView, Host, MediaKind, PeopleCheck, PeopleRequest, PhoneButton, PhoneHeader, PhoneItem } from '../host';
import { differences, readCharge } from './charges';
import { enter, form } from './ledger';
import { chosen } from './list';
import { folded } from './people';
import { failure, view } from './problems';
import { fileOf } from '../../screens/notify/values';
import { fillIn, type Known } from './templates';
import { practiceId, type Message, type World } from './world';

type Sending = Pick<
  Host,
  'checkSend' | 'readCharge' | 'chooseFile' | 'filePicture' | 'practicePhone' | 'practiceMedium' | 'checkPeople' | 'sendPeople'
>;

const names: Record<MediaKind, [string, string, number]> = {
  document: ['nota-1042.pdf', 'application/pdf', 84_213],
  image: ['vitrine.png', 'image/png', 212_904],
  video: ['loja.mp4', 'video/mp4', 3_412_000],
};
/** A picture of one point, which any web view can show. */
const point = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function sending(world: World): Sending {
  const known = (account: string, name: string, language: string): Known => {
    const found = world.templates.get(account)?.find(({ card }) => card.name === name && card.language === language);
    if (!found) throw failure(world.spoken, 'template_not_found', { name });
    return found;
  };

  return {
    readCharge: async (_account, kind, text) => readCharge(world.spoken, kind, text),
    checkSend: async (account, request) => {
      const { card } = known(account, request.template, request.language);
      const { fields } = form(world, { account, template: card.name, language: card.language, contact: request.contact, phone: request.phone });
      const kinds = new Map(fields.map(({ name, kind }) => [name, kind]));
      return differences(world.spoken, request.variables, kinds, fillIn(card, request.variables).body);
    },
    chooseFile: async (kind) => {
      const [name, mime, bytes] = names[kind];
      const hash = String(world.files.size + 1).padStart(64, '0');
      const file: FileView = { hash, name, mime, kind, bytes, value: `file:${hash}/${name}` };
      world.files.set(hash, file);
      return { ...file };
    },
    filePicture: async (hash) => (world.files.get(hash)?.kind === 'image' ? point : null),
    practicePhone: async (account, phone, after) => {
      const mine = world.messages.filter((one) => one.account === account && account === practiceId && one.story.row.phone === phone);
      return mine.flatMap((message) => arrived(world, message) ?? []).slice(after);
    },
    practiceMedium: async (id) => {
      const file = world.files.get(id);
      return file ? { mime: file.mime, name: file.name, bytes: file.bytes, picture: file.kind === 'image' ? point : null } : null;
    },
    checkPeople: async (request) => checkPeople(world, known(request.account, request.template, request.language), request).view,
    sendPeople: async (request) => {
      const before = world.mailed.get(request.key);
      if (before) return before;
      const template = known(request.account, request.template, request.language);
      const { view: check, ready } = checkPeople(world, template, request);
      if (ready.length === 0) throw failure(world.spoken, 'nobody_chosen', { called: request.called });
      const batch = world.id('batch');
      const holds = request.account !== practiceId;
      const until = holds ? new Date(Date.now() + 10_000).toISOString() : null;
      for (const { contact, values } of ready) {
        enter(world, { account: request.account, card: template.card, contact, phone: contact.phone, values, batch });
      }
      world.batch(batch).source = request.called;
      const sent = { batch, leaving: check.leaving, skipped: check.people - check.leaving, holds_until: until };
      world.mailed.set(request.key, sent);
      world.changed();
      return sent;
    },
  };
}

function checkPeople(world: World, template: Known, request: PeopleRequest) {
  const people = chosen(world, request.selection);
  const card = template.card;
  const { fields } = form(world, { account: request.account, template: card.name, language: card.language, contact: null, phone: null });
  const check: PeopleCheck = { people: people.length, leaving: 0, opted_out: 0, rejected: 0, rejects: [], known: {}, costs: [], unpriced: 0 };
  for (const { name } of fields) if (!request.variables[name]) check.known[name] = 0;
  const ready: { contact: (typeof people)[number]; values: Record<string, string> }[] = [];
  people.forEach((contact, at) => {
    const own = new Map(Object.entries(contact.fields).map(([name, value]) => [folded(name), value]));
    const values: Record<string, string> = { ...request.variables };
    for (const { name } of fields) {
      if (values[name]) continue;
      const value = ['nome', 'nombre', 'name'].includes(name) ? contact.name : own.get(folded(name));
      if (!value) continue;
      values[name] = value;
      check.known[name] = (check.known[name] ?? 0) + 1;
    }
    for (const { name, follows } of fields) if (!values[name] && follows && values[follows]) values[name] = values[follows];
    const missing = fields.filter((field) => field.required && !values[field.name]).map(({ name }) => name);
    const wanted = card.category === 'MARKETING' ? contact.marketing : contact.utility;
    if (wanted === 'opted_out') check.opted_out += 1;
    else if (missing.length > 0) {
      check.rejected += 1;
      const { code, message, advice } = view(world.spoken, 'error-variable-missing', { names: missing.join(', ') });
      if (check.rejects.length < 100) check.rejects.push({ row: at + 1, code, message, advice, value: contact.name || contact.phone_text });
    } else ready.push({ contact, values });
  });
  check.leaving = ready.length;
  if (request.account !== practiceId && check.leaving > 0) {
    if (card.category === 'UTILITY') check.costs = [{ micros: 6_800 * check.leaving, currency: 'USD', messages: check.leaving, since: '2026-10-01' }];
    else check.unpriced = check.leaving;
  }
  return { view: check, ready };
}

/** As the customer's phone has it; nothing before it arrived. */
function arrived(world: World, message: Message): PhoneItem[] | undefined {
  const { story, values } = message;
  if (!['delivered', 'read'].includes(story.row.state) || !story.preview) return undefined;
  const { preview } = story;
  const button = (text: string, kind: string, at: number): PhoneButton => {
    const value = values[`button.${at}`];
    const paid = kind === 'PAYMENT_REQUEST' && value !== undefined;
    const pays = /pix/i.test(text) ? ('pix' as const) : ('boleto' as const);
    return {
      kind,
      text,
      opens: preview.buttons[at]?.url ?? null,
      copies: paid || kind === 'COPY_CODE' ? (value ?? null) : null,
      payment: paid ? { kind: pays, value_cents: readCharge(world.spoken, pays, value).value_cents } : null,
      order: null,
      choices: [],
    };
  };
  const file = fileOf(values['header'] ?? '');
  const kept = file?.hash === undefined ? undefined : world.files.get(file.hash);
  const header: PhoneHeader | null = preview.header_format === null ? null : {
    format: preview.header_format,
    text: preview.header,
    media: file ? { id: kept?.hash ?? null, link: null, filename: file.name, mime: kept?.mime ?? null, bytes: kept?.bytes ?? null } : null,
    location: null,
    product: null,
  };
  const shown = {
    wamid: story.wamid ?? '',
    at: story.statuses.find(({ status }) => status === 'delivered')?.at ?? story.row.updated_at,
    template: story.row.template,
    language: message.language,
    header,
    body: preview.body,
    footer: preview.footer,
    offer: null,
    buttons: preview.buttons.map(({ text, type }, at) => button(text, type, at)),
    cards: [],
  };
  return [{ message: story.row.id, shown }];
}
