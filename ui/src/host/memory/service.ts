/**
 * The service's side of templates, in memory: what is asked for waits until somebody hands it in, a review takes its time,
 * and a test may say that there is no network, that an answer gets lost, or that one comes that nobody understands.
 */
import { asText, isBag, part, put, titleFrom, type Bag, type Doc } from '../../screens/templates/doc';
import { kinds } from '../../screens/templates/buttons';
import { buttonsAt } from '../../screens/templates/editor/shapes';
import { looksOf } from '../../screens/templates/show';
import type { AllowanceView, ErrorView, HandedIn, Host, PriceView, RequestCard, RequestState } from '../host';
import type { Kept } from './drafts';
import { check } from './lint';
import { failure, view } from './problems';
import type { Known } from './templates';
import type { Asked } from './service-state';
import { practiceId, type World } from './world';

type Service = Pick<
  Host,
  | 'templates'
  | 'syncTemplates'
  | 'templateService'
  | 'templateRequests'
  | 'handIn'
  | 'requestDelete'
  | 'requestUnpause'
  | 'withdrawTemplateRequest'
  | 'switchPayment'
>;

const day = 86_400_000;
const keyOf = (name: string, language: string) => `${name}\n${language}`;

const said = (code: string, message: string, advice: string, platform?: ErrorView['platform']): ErrorView => ({
  code,
  message,
  advice,
  ...(platform && { platform }),
});

export function allowanceOf(status: string, edits: readonly number[], now: number): AllowanceView {
  if (status === 'REJECTED' || status === 'PAUSED') return { may: true, unlimited: true, left_day: 0, left_month: 0, next_at: null };
  if (status !== 'APPROVED') return { may: false, unlimited: false, left_day: 0, left_month: 0, next_at: null };
  const month = edits.filter((at) => now - at < 30 * day);
  const today = month.filter((at) => now - at < day);
  const [left_day, left_month] = [Math.max(0, 1 - today.length), Math.max(0, 10 - month.length)];
  const may = left_day > 0 && left_month > 0;
  const next = left_month === 0 ? Math.min(...month) + 30 * day : Math.max(...today) + day;
  return { may, unlimited: false, left_day, left_month, next_at: may ? null : new Date(next).toISOString() };
}

const typesOf = (doc: Doc) => buttonsAt(doc).buttons.flatMap((button) => (isBag(button) ? [asText(button['type']).toUpperCase()] : []));

/** The payment buttons as one order's, or the order's as payment buttons. */
function switched(doc: Doc): Doc {
  const { path, buttons } = buttonsAt(doc);
  const typed = (type: string) => (button: unknown) => isBag(button) && asText(button['type']).toUpperCase() === type;
  const order = buttons.some(typed('ORDER_DETAILS'));
  const others = buttons.filter((button) => !typed('PAYMENT_REQUEST')(button) && !typed('ORDER_DETAILS')(button));
  const make = (id: string): Bag => kinds.find((kind) => kind.id === id)?.make() ?? {};
  if (path === '') return doc;
  if (order) {
    const next = put(doc, path, [...others, make('PAYMENT_PIX'), make('PAYMENT_BOLETO')]);
    return Object.fromEntries(Object.entries(next).filter(([key]) => key !== 'display_format'));
  }
  return put(put(doc, path, [make('ORDER_DETAILS')]), '/display_format', 'ORDER_DETAILS');
}

export function service(world: World): Service {
  const state = world.service;
  const templatesOf = (account: string) => world.templates.get(account) ?? [];
  const find = (account: string, name: string, language: string) =>
    templatesOf(account).find(({ card }) => card.name === name && card.language === language);
  const need = (account: string, name: string, language: string): Known => {
    const found = find(account, name, language);
    if (!found) throw failure(world.spoken, 'template_not_found', { name });
    return found;
  };
  const price = (account: string, category: string): PriceView | null =>
    account === practiceId ? null : { micros: category.toUpperCase() === 'MARKETING' ? 62_500 : 6_800, currency: 'USD', since: '2026-10-01' };
  const allowance = ({ card }: Known) => allowanceOf(card.status, state.edits.get(keyOf(card.name, card.language)) ?? [], Date.now());

  function problemOf(draft: Kept): ErrorView | null {
    const { account, content } = draft;
    const errors = check(content).findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) return view(world.spoken, 'error-draft-has-errors', { count: errors });
    const known = find(account, asText(content['name']), asText(content['language']));
    if (!known) return null;
    const { may } = allowance(known);
    return may ? null : said('template_no_edits', 'A Meta não aceita outra mudança neste modelo agora.', 'Espere a data abaixo e envie de novo.');
  }

  function ofDraft(draft: Kept): RequestCard | undefined {
    const { requested, content, account } = draft;
    if (!requested || (draft.deleted && requested.state !== 'waiting')) return undefined;
    const [name, language, category] = ['name', 'language', 'category'].map((key) => asText(content[key])) as [string, string, string];
    const waits = requested.state === 'waiting';
    return {
      id: requested.id, kind: 'submit', changes: find(account, name, language) !== undefined, draft: draft.id,
      name, title: titleFrom(name), language, category, price: price(account, category),
      asked_at: requested.asked_at, state: requested.state as RequestState,
      problem: waits ? problemOf(draft) : null, detail: requested.detail, raw: state.raws.get(requested.id) ?? null,
    };
  }

  const ofAsked = ({ account: _, ...asked }: Asked): RequestCard => ({
    ...asked, changes: true, draft: null, title: titleFrom(asked.name), category: null, price: null, problem: null,
  });

  const cards = (account: string): RequestCard[] =>
    [
      ...world.drafts.filter((draft) => draft.account === account).flatMap((draft) => ofDraft(draft) ?? []),
      ...state.asked.filter((asked) => asked.account === account).map(ofAsked),
    ]
      .filter((card) => card.state !== 'taken')
      .sort((one, other) => one.asked_at.localeCompare(other.asked_at));

  /** What the service has after it took the draft. */
  function take(draft: Kept): Known {
    const { account, content } = draft;
    const [name, language] = [asText(content['name']), asText(content['language'])];
    const text = JSON.stringify(content);
    const asked = asText(content['category']);
    const category = asked === 'UTILITY' && /desconto|promoção|% off|cupom/i.test(text) ? 'MARKETING' : asked;
    const before = find(account, name, language);
    if (before?.card.status === 'APPROVED') {
      const key = keyOf(name, language);
      state.edits.set(key, [...(state.edits.get(key) ?? []), Date.now()]);
    }
    const made: Known = {
      card: {
        name, language, category, title: titleFrom(name), status: 'PENDING', sendable: false, quality: before?.card.quality ?? 'UNKNOWN',
        rejected_reason: null, correct_category: null, draft: draft.id, outline: looksOf(content),
      },
      examples: before?.examples ?? new Map(),
      stored: { ...(structuredClone(content) as object), status: 'PENDING', quality_score: { score: 'UNKNOWN' } } as Known['stored'],
    };
    world.templates.set(account, [...templatesOf(account).filter((known) => known !== before), made]);
    draft.base = { name, language, status: 'PENDING', rejected_reason: null };
    if (world.timers) setTimeout(() => review(world), world.pace * 4);
    return made;
  }

  function settle(request: NonNullable<Kept['requested']> | Asked, next: RequestState, detail: ErrorView | null = null): void {
    Object.assign(request, { state: next, detail });
  }

  async function hand(account: string, id: string, progress: (step: { id: string; sent: number; total: number }) => void): Promise<HandedIn> {
    const draft = world.drafts.find((one) => one.account === account && one.requested?.id === id);
    const asked = state.asked.find((one) => one.account === account && one.id === id);
    const request = draft?.requested ?? asked;
    if (!request) throw failure(world.spoken, 'draft_not_found', { id });
    const name = asked?.name ?? asText(draft?.content['name']);
    const language = asked ? asked.language : asText(draft?.content['language']);
    const told = (error: ErrorView | null = null): HandedIn => {
      const known = language === null ? undefined : find(account, name, language);
      const category = known?.card.category ?? null;
      const changed = draft !== undefined && known !== undefined && category !== asText(draft.content['category']);
      return { id, name, language, state: request.state as RequestState, status: known?.card.status ?? null, category, category_changed: changed, price: category === null ? null : price(account, category), price_asked: draft ? price(account, asText(draft.content['category'])) : null, error };
    };
    if (!state.online) return told(view(world.spoken, 'error-service-unreachable'));
    state.looked.set(account, world.now());
    if (request.state === 'unsure') {
      settle(request, 'taken');
      return told();
    }
    const problem = draft ? problemOf(draft) : null;
    if (problem) return told(problem);
    if (asked) {
      if (asked.kind === 'delete') {
        world.templates.set(account, templatesOf(account).filter(({ card }) => card.name !== name || (language !== null && card.language !== language)));
      } else {
        const known = templatesOf(account).find(({ card }) => card.name === name && card.language === language);
        if (known) Object.assign(known.card, { status: 'APPROVED', sendable: true });
      }
      settle(asked, 'taken');
      return told();
    }
    if (!draft) return told();
    for (const type of ['PAYMENT_REQUEST', 'ORDER_DETAILS']) {
      if (!state.lacks.has(type) || !typesOf(draft.content).includes(type)) continue;
      const other = type === 'PAYMENT_REQUEST' ? 'o botão de pedido com pagamento' : 'os botões de Pix e boleto';
      const error = said(`account_lacks_${type.toLowerCase()}`, 'A Meta ainda não liberou este tipo de botão para a sua conta.', `Troque por ${other}.`, {
        code: 100,
        message: 'Invalid parameter',
        details: `Button type ${type} is not available for this account.`,
      });
      settle(request, 'refused', error);
      return told(error);
    }
    if (JSON.stringify(draft.content).includes('"file:')) {
      for (const sent of [0, 400_000, 800_000]) {
        progress({ id, sent, total: 800_000 });
        await new Promise((done) => setTimeout(done, world.timers ? world.pace / 2 : 0));
      }
    }
    take(draft);
    if (state.answers === 'plain') settle(request, 'taken');
    else settle(request, 'unsure');
    if (state.answers === 'odd') state.raws.set(id, '{"ok":true,"template":{"state":"queued"}}');
    state.answers = 'plain';
    return told();
  }

  const ask = (account: string, kind: Asked['kind'], name: string, language: string | null): RequestCard => {
    const made: Asked = { id: world.id('request'), account, kind, name, language, asked_at: world.now(), state: 'waiting', detail: null, raw: null };
    state.asked.push(made);
    world.changed();
    return ofAsked(made);
  };

  return {
    // What comes over from a program is new each time.
    templates: async (account) => templatesOf(account).map(({ card }) => ({ ...card })),
    syncTemplates: async (account) => {
      if (!state.online) throw failure(world.spoken, 'service_unreachable');
      state.looked.set(account, world.now());
      let updated = 0;
      for (const { requested } of world.drafts) {
        if (requested?.state !== 'unsure') continue;
        settle(requested, 'taken');
        updated += 1;
      }
      world.changed();
      return { added: 0, updated, removed: 0, looked_at: world.now() };
    },
    templateService: async (account, name, language) => {
      const known = need(account, name, language);
      const { card } = known;
      const moves = card.correct_category === card.category ? null : card.correct_category;
      return {
        status: card.status,
        looked_at: state.looked.get(account) ?? null,
        rejected: card.status === 'REJECTED' ? rejection(card.rejected_reason) : null,
        category: card.category,
        price: price(account, card.category),
        moves_to: moves,
        price_then: moves === null ? null : price(account, moves),
        allowance: allowance(known),
        may_delete: card.status !== 'DISABLED',
        may_unpause: card.status === 'PAUSED',
        requests: cards(account).filter((one) => one.name === name && (one.language === null || one.language === language)),
      };
    },
    templateRequests: async (account) => structuredClone(cards(account)),
    handIn: async (account, ids, progress) => {
      const all: HandedIn[] = [];
      for (const id of ids) {
        all.push(await hand(account, id, progress));
        world.changed();
      }
      return all;
    },
    requestDelete: async (account, name, language) => ask(account, 'delete', name, language),
    requestUnpause: async (account, name, language) => ask(account, 'unpause', name, language),
    withdrawTemplateRequest: async (account, id) => {
      state.asked = state.asked.filter((asked) => asked.account !== account || asked.id !== id);
      for (const draft of world.drafts) if (draft.account === account && draft.requested?.id === id) draft.requested = null;
      world.changed();
    },
    switchPayment: async (id) => {
      const draft = world.drafts.find((one) => one.id === id && !one.deleted);
      if (!draft) throw failure(world.spoken, 'draft_not_found', { id });
      Object.assign(draft, { content: switched(draft.content), revision: draft.revision + 1, updated_at: world.now() });
      if (draft.requested) draft.requested = { ...draft.requested, current: false };
      world.changed();
      return world.viewOf(draft);
    },
  };
}

const rejection = (reason: string | null): ErrorView =>
  said(
    `rejected_${(reason ?? 'none').toLowerCase()}`,
    reason === 'INVALID_FORMAT' ? 'O formato do texto não serve.' : `A Meta recusou este modelo. Na palavra dela: ${reason ?? 'NONE'}.`,
    'Escreva algo antes e depois de cada variável, e peça de novo.',
  );

/** The review comes to its end for all that wait for it: a text with REJEITAR is rejected. */
export function review(world: World): void {
  for (const [account, templates] of world.templates) {
    for (const { card, stored } of templates) {
      if (card.status !== 'PENDING') continue;
      const body = part(stored as unknown as Doc, 'BODY');
      const rejected = /REJEITAR|REJECT/.test(JSON.stringify(stored));
      Object.assign(card, { status: rejected ? 'REJECTED' : 'APPROVED', rejected_reason: rejected ? 'INVALID_FORMAT' : null, sendable: !rejected && body !== undefined });
      stored.status = card.status;
      for (const draft of world.drafts) {
        if (draft.account !== account || draft.base?.name !== card.name || draft.base.language !== card.language) continue;
        draft.base = { ...draft.base, status: card.status, rejected_reason: card.rejected_reason };
      }
    }
  }
  world.changed();
}
