/** Accounts, settings, and connecting a number to a service that only exists here. */
import type { AccountCard, AccountView, CheckView, Host, Opening, SeenAccount } from '../host';
import { failure, refusal } from './problems';
import { liveAccount, type World } from './world';

type Accounts = Pick<
  Host,
  | 'opening' | 'painted' | 'setSetting' | 'openPage' | 'startPractice' | 'accounts' | 'checkAccount' | 'replaceToken'
  | 'connectLook' | 'connectNumbers' | 'connectAdd' | 'connectForget'
>;

/** A token with this in it is refused, one with the other sees no list of accounts. */
export const refusedToken = 'expired';
export const blindToken = 'blind';

/** What every token sees that is neither. */
export const seenAccounts = (): SeenAccount[] => [
  {
    waba_id: '1029384756',
    name: 'Loja Centro',
    problem: null,
    numbers: [
      {
        id: '5647382910',
        display_phone_number: '+55 11 98765-4321',
        verified_name: 'Loja Centro',
        status: 'CONNECTED',
        quality_rating: 'GREEN',
        on_business_app: false,
      },
      {
        id: '5647382911',
        display_phone_number: '+55 11 98765-0000',
        verified_name: 'Loja Centro Atacado',
        status: 'PENDING',
        quality_rating: 'UNKNOWN',
        on_business_app: true,
      },
    ],
  },
];

export function accounts(world: World): Accounts {
  const find = (id: string): AccountView => {
    const found = world.accounts.find((account) => account.id === id);
    if (!found) throw failure(world.spoken, 'account_not_found', { name: id });
    return found;
  };
  const malformed = (token: string) => token.length < 8 || /[^\x21-\x7e]/.test(token);
  const read = (token: string) => {
    if (malformed(token)) throw failure(world.spoken, 'token_malformed');
    if (token.includes(refusedToken)) {
      const message = 'Error validating access token: Session has expired.';
      const platform = { code: 190, subcode: 463, message, fbtrace_id: 'AbC123', http: 401 };
      throw refusal(world.spoken, 'platform-token-expired', 'advice-renew-token', platform);
    }
  };

  return {
    opening: async () => opening(world),
    painted: async () => {},
    openPage: async () => {},
    setSetting: async (name, value) => {
      if (name === 'language') world.language = value as World['language'];
      if (name === 'theme') world.theme = value as World['theme'];
      if (name === 'account') world.inUse = find(value).id;
      return opening(world);
    },
    startPractice: async () => {
      world.addPractice();
      world.changed();
      return opening(world);
    },
    accounts: async () => structuredClone(world.accounts),
    checkAccount: async (id) => {
      const account = find(id);
      if (account.token === 'missing') throw failure(world.spoken, 'token_missing', { name: account.name });
      account.checked_at = world.now();
      return check(account);
    },
    replaceToken: async (id, token) => {
      read(token);
      const account = find(id);
      account.token = 'keychain';
      world.changed();
      return structuredClone(account);
    },
    connectLook: async (token, apiUrl) => {
      if (apiUrl !== null && !/^https:\/\/[^/]+\/?$/.test(apiUrl)) {
        const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(apiUrl);
        if (!loopback) throw failure(world.spoken, apiUrl.startsWith('http:') ? 'api_url_plain_http' : 'api_url_invalid');
      }
      read(token);
      const list = token.includes(blindToken) ? [] : seenAccounts();
      const told = { token_last4: token.slice(-4), app: 'Recado da loja', expires_at: null };
      const answer = { ...told, accounts: list, problems: [] };
      world.seen = { ...answer, apiUrl: apiUrl ?? 'https://graph.facebook.com' };
      return answer;
    },
    connectNumbers: async (wabaId) => {
      const found = seenAccounts().find((account) => account.waba_id === wabaId);
      if (!found) {
        const message = 'Unsupported get request. Object does not exist or cannot be loaded due to missing permissions.';
        throw refusal(world.spoken, 'platform-not-visible', 'advice-check-ids', { code: 100, subcode: 33, message, http: 400 });
      }
      return found;
    },
    connectAdd: async ({ name, waba_id, phone_number_id }) => {
      if (world.seen === null) throw failure(world.spoken, 'token_missing', { name });
      if (world.accounts.some((account) => account.name === name)) throw failure(world.spoken, 'account_exists', { name });
      for (const [field, value] of Object.entries({ waba_id, phone_number_id })) {
        if (!/^\d+$/.test(value)) throw failure(world.spoken, 'field_invalid', { field, value });
      }
      const number = seenAccounts().flatMap(({ numbers }) => numbers).find(({ id }) => id === phone_number_id);
      const account = liveAccount({
        id: world.id('account'),
        name,
        waba_id,
        phone_number_id,
        api_url: world.seen.apiUrl,
        display_phone_number: number?.display_phone_number ?? null,
        verified_name: number?.verified_name ?? null,
      });
      world.add(account);
      world.seen = null;
      world.changed();
      const templates = world.templates.get(account.id)?.length ?? 0;
      return { account: card(account), check: check(account), token_problem: null, templates };
    },
    connectForget: async () => {
      world.seen = null;
    },
  };
}

function check(account: AccountView): CheckView {
  const { display_phone_number, verified_name, quality_rating, messaging_limit, throughput } = account;
  return { ok: true, display_phone_number, verified_name, quality_rating, messaging_limit, throughput, problems: [] };
}

function card(account: AccountView): AccountCard {
  const { id, name, kind, display_phone_number: phone, verified_name, api_url, country, time_zone } = account;
  return { id, name, kind, phone, verified_name, api_url, country, time_zone };
}

function opening(world: World): Opening {
  return {
    language: world.spoken,
    language_setting: world.language,
    theme: world.theme,
    accounts: world.accounts.map(card),
    account: world.inUse,
    version: '0.1.0',
  };
}
