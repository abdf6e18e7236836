import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { MessageState, WaitKind } from '../src/host/host';
import { answered, refusal } from './lists/desk';
import { account, opened, type Page } from './lists/running';

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const chip = (name: RegExp) => within(screen.getByRole('group', { name: 'Mostrar só estas' })).getByRole('button', { name });
const grid = () => screen.getByRole('grid', { name: 'Notificações deste envio' });
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rows = () => within(grid()).getAllByRole('row').slice(1);
const unfold = async (name: RegExp) => {
  const part = (await screen.findByRole('heading', { level: 3, name })).closest('details') as HTMLDetailsElement;
  if (!part.open) {
    part.open = true;
    part.dispatchEvent(new Event('toggle'));
  }
  return part;
};
const mark = (part: HTMLElement, name: RegExp) => within(part).findByRole('checkbox', { name });
/** What Meta says to some of them, with words of a test's own. */
const failing = (page: Page, told: readonly ['now' | 'later' | 'never', string, string | null][]) => {
  page.host.world.messages.slice(0, told.length).forEach(({ story }, at) => {
    const [retry, message, retry_at] = told[at]!;
    const error = { code: message, message, advice: `Conselho: ${message}`, platform: { code: 131_000 + at } };
    story.row = { ...story.row, state: 'failed', error, retry, retry_at };
  });
};
const uncertain = (page: Page, many: number) => page.become('queued', 'unknown', (at) => at < many);

describe('a mailing to 5,000', () => {
  test('says where it comes from and how far, how fast and how long it is, in one line', async () => {
    const page = await opened(5000);
    page.leave(1240);
    const far = (await screen.findByText(/1\.2\d\d de 4\.962/)).closest('p');
    expect(text(far)).toMatch(/^1\.240 de 4\.962 78 por segundo faltam cerca de 48 s$/);
    expect(screen.getByRole<HTMLProgressElement>('progressbar')).toMatchObject({ value: 1240, max: 4962 });
    expect(screen.getByText('pedidos-novembro.csv')).toBeTruthy();
    expect(screen.getByText('5.000 pessoas')).toBeTruthy();
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
  });

  test('asks at most once a second for what leaves by itself, and only for the page in sight', async () => {
    const page = await opened(5000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    vi.useFakeTimers();
    try {
      const asked = { mailing: 0, messages: [] as number[], mailings: 0 };
      const { mailing, messages } = page.host;
      page.host.mailing = (...of) => ((asked.mailing += 1), mailing(...of));
      page.host.messages = (...of) => (asked.messages.push(of[2]), messages(...of));
      page.host.mailings = () => ((asked.mailings += 1), Promise.reject(new Error('nobody looks at the list')));
      for (let ring = 0; ring < 50; ring += 1) {
        page.app.ring();
        await vi.advanceTimersByTimeAsync(100);
      }
      await vi.advanceTimersByTimeAsync(1000);
      expect(asked.mailing).toBeLessThanOrEqual(6);
      expect(asked.mailing).toBeGreaterThanOrEqual(5);
      expect(asked.messages.length).toBeLessThanOrEqual(6);
      expect(new Set(asked.messages)).toEqual(new Set([0]));
      expect(asked.mailings).toBe(0);
      const before = asked.mailing;
      await vi.advanceTimersByTimeAsync(5000);
      expect(asked.mailing).toBe(before);
    } finally {
      vi.useRealTimers();
    }
  });

  test('can be narrowed to states by their chips, and says how many of how many', async () => {
    const page = await opened(5000);
    page.leave(900);
    await waitFor(() => expect(text(chip(/^não entregue/))).toBe('não entregue 16'));
    await fireEvent.click(chip(/^não entregue/));
    expect(chip(/^não entregue/).getAttribute('aria-pressed')).toBe('true');
    await screen.findByText('16 de 5.000 mostradas');
    expect(rows().every((row) => text(row).includes('não entregue'))).toBe(true);
    await fireEvent.click(chip(/^incerta/));
    await screen.findByText('18 de 5.000 mostradas');
    await press('Mostrar todas');
    await screen.findByText('5.000 notificações');
    expect(chip(/^incerta/).getAttribute('aria-pressed')).toBe('false');
  });

  test('keeps a pressed chip when nothing is left in its state', async () => {
    const page = await opened(30);
    await fireEvent.click(chip(/^na fila/));
    page.become('queued', 'delivered');
    await screen.findByText('Nenhuma de 30 mostrada');
    expect(text(chip(/^na fila/))).toBe('na fila 0');
  });

  test('shows the rows that were left out with their place in the file and the reason', async () => {
    await opened(100);
    await fireEvent.click(chip(/^deixada de fora/));
    await screen.findByText('2 de 100 mostradas');
    expect(text(rows()[1])).toMatch(/^92 ?ligar para a filha ?deixada de fora ?“ligar para a filha” não é um telefone/);
    // Nobody can be notified by what is no number.
    await fireEvent.keyDown(grid(), { key: 'Enter' });
    await screen.findByText('Linha 43 de pedidos-novembro.csv');
    expect(screen.queryByRole('button', { name: 'Notificar de novo' })).toBeNull();
    // It never was a message.
    expect(screen.getByText('Ficou de fora; não entrou na fila')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Sua notificação' })).toBeNull();
  });
});

describe('what can be done with a mailing', () => {
  test('it is paused, says so calmly, and goes on', async () => {
    const page = await opened(50);
    await press('Pausar');
    await screen.findByText('Você pausou este envio');
    expect(screen.getByText('Faltam 49 notificações, que continuam na fila.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Precisa de você' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Pausar' })).toBeNull();
    await press('Retomar');
    await screen.findByRole('button', { name: 'Pausar' });
    expect(page.app.toasts.map((toast) => toast.text)).toEqual([
      'Pausado: Pedido saiu para entrega. O que já estava a caminho ainda chega.',
      'Retomado: Pedido saiu para entrega',
    ]);
  });

  test('what has not left is cancelled after saying how many, and that what left stays', async () => {
    const page = await opened(50);
    page.leave(10);
    await waitFor(() => expect(text(chip(/^aceita/))).toBe('aceita 9'));
    await press('Cancelar o que falta');
    const dialog = await screen.findByRole('dialog', { name: 'Cancelar 39 notificações que ainda não saíram' });
    expect(dialog.textContent).toContain('As 10 que já saíram ficam como estão');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Cancelar 39 notificações' }));
    await screen.findByText('Nada mais sai deste envio.');
    expect(text(chip(/^cancelada/))).toBe('cancelada 39');
  });

  test('it gets another priority, and keeps its own where that did not work', async () => {
    const page = await opened(50);
    const field = screen.getByLabelText<HTMLSelectElement>('Prioridade');
    await fireEvent.change(field, { target: { value: 'urgent' } });
    await waitFor(async () => expect((await page.host.mailing(account, page.batch)).priority).toBe('urgent'));
    page.host.setPriority = () => Promise.reject(refusal('database_busy'));
    await fireEvent.change(field, { target: { value: 'low' } });
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de database_busy.');
    await waitFor(() => expect(field.value).toBe('urgent'));
  });

  test.each([
    ['Exportar CSV', 'csv'],
    ['Exportar planilha', 'xlsx'],
  ])('“%s” says what the file is called', async (button, format) => {
    const exportMailing = answered('envio.x');
    const { app, batch } = await opened(20, undefined, { exportMailing });
    await press(button);
    await waitFor(() => expect(app.toasts[0]?.text).toBe('Exportado: envio.x'));
    expect(exportMailing).toHaveBeenCalledWith(account, batch, format);
  });

  test('closing the system’s dialog exports nothing and says nothing', async () => {
    const exportMailing = answered(null);
    const { app } = await opened(20, undefined, { exportMailing });
    await press('Exportar CSV');
    await waitFor(() => expect(exportMailing).toHaveBeenCalled());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Exportar CSV' }).getAttribute('aria-busy')).toBeNull());
    expect(app.toasts).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an export that fails says why', async () => {
    await opened(20, undefined, { exportMailing: () => Promise.reject(refusal('disk_full')) });
    await press('Exportar planilha');
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de disk_full.');
  });
});

describe('what needs a person comes first', () => {
  test('a stop with its reason and its button', async () => {
    const stopped = { code: 'token', message: 'A Meta recusou o token.', advice: 'Cole outro.' };
    const page = await opened(50, ({ host }) => host.world.messages.forEach(({ story }) => (story.stopped = stopped)));
    const order = screen.getAllByRole('heading', { level: 2 }).map(text);
    expect(order).toEqual(['Precisa de você', 'Notificações']);
    expect(screen.getByText('A Meta recusou o token.')).toBeTruthy();
    await press('Retomar');
    await screen.findByRole('button', { name: 'Pausar' });
    expect((await page.host.mailing(account, page.batch)).stopped).toBeNull();
  });

  test('what missed its hour is asked about, and leaves when a person says so', async () => {
    const page = await opened(50, ({ become }) => become('queued', 'missed', (at) => at < 5));
    await screen.findByText('A hora passou enquanto o computador estava desligado');
    expect(screen.getByText(/^5 notificações deviam ter saído e não saíram/)).toBeTruthy();
    await press('Enviar 5 agora');
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('5 notificações voltaram para a fila'));
    await waitFor(() => expect(screen.queryByText('A hora passou enquanto o computador estava desligado')).toBeNull());
  });

  test('what missed its hour can be cancelled', async () => {
    await opened(20, ({ become }) => become('queued', 'missed'));
    await press('Cancelar o que falta');
    const dialog = await screen.findByRole('dialog', { name: 'Cancelar 20 notificações que ainda não saíram' });
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Cancelar 20 notificações' }));
    await waitFor(() => expect(text(chip(/^cancelada/))).toBe('cancelada 20'));
  });

  test('an uncertain one is told with its attempts and the last answer, and settled', async () => {
    const page = await opened(40, (page) => page.leave(40));
    const part = await unfold(/^1 incerta/);
    await within(part).findByText(/^1 tentativa, hoje às/);
    expect(text(part)).toContain('a resposta da Meta não veio a tempo');
    const settle = within(part).getByRole('button', { name: /^Não foram enviadas/ });
    await fireEvent.click(settle);
    expect(settle.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(await mark(part, /^Marcar Zé/));
    expect(text(part)).toContain('1 marcada.');
    await fireEvent.click(within(part).getByRole('button', { name: 'Não foi enviada' }));
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('1 anotada'));
    expect((await page.host.mailing(account, page.batch)).states.unknown).toBeUndefined();
  });

  test('several uncertain ones are settled at once, ten in sight and more when asked for', async () => {
    const page = await opened(60, (page) => uncertain(page, 25));
    const part = await unfold(/^25 incertas/);
    await waitFor(() => expect(within(part).getAllByRole('checkbox')).toHaveLength(10));
    await fireEvent.click(within(part).getByRole('button', { name: 'Mostrar mais 10' }));
    await waitFor(() => expect(within(part).getAllByRole('checkbox')).toHaveLength(20));
    await fireEvent.click(within(part).getByRole('button', { name: 'Marcar todas as 20' }));
    expect(text(part)).toContain('20 marcadas.');
    await fireEvent.click(within(part).getByRole('button', { name: 'As 20 foram enviadas' }));
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('20 anotadas'));
    await screen.findByRole('heading', { level: 3, name: /^5 incertas/ });
  });

  test('a settling that stops half-way keeps what it did and says why', async () => {
    let calls = 0;
    const page = await opened(60, (page) => {
      uncertain(page, 3);
      const { resolve } = page.host;
      page.host.resolve = (...of) => ((calls += 1) > 1 ? Promise.reject(refusal('database_busy')) : resolve(...of));
    });
    const part = await unfold(/^3 incertas/);
    await fireEvent.click(await within(part).findByRole('button', { name: 'Marcar todas as 3' }));
    await fireEvent.click(within(part).getByRole('button', { name: 'As 3 foram enviadas' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de database_busy.');
    await screen.findByRole('heading', { level: 3, name: /^2 incertas/ });
    expect(page.app.toasts).toEqual([]);
  });

  test('failures stand by their reason, with advice, and a new try only where it helps', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const told = [['never', 'Sem WhatsApp', null], ['now', 'Cheio', null], ['never', 'Sem WhatsApp', null], ['later', 'Marketing', soon], ['now', 'Cheio', null]] as const;
    const page = await opened(50, (page) => failing(page, told.map((one) => [...one])));
    const part = await unfold(/^5 não entregues/);
    await within(part).findByText('Conselho: Cheio');
    const groups = within(part).getAllByText(/^Conselho/).map((advice) => advice.closest('li') as HTMLElement);
    expect(groups.map((group) => text(group.querySelector('.said')))).toEqual([
      'Cheio Conselho: Cheio', 'Marketing Conselho: Marketing', 'Sem WhatsApp Conselho: Sem WhatsApp',
    ].map((said) => expect.stringMatching(said.replace(' Conselho', ' ?Conselho'))));
    expect(text(groups[1])).toMatch(/Dá para tentar de novo (hoje|amanhã) às \d\d:\d\d: antes disso, a Meta recusa\./);
    expect(text(groups[2])).toContain('Tentar de novo não muda nada aqui.');
    expect(within(groups[2]!).queryByRole('button', { name: /^Tentar/ })).toBeNull();
    const retry = vi.spyOn(page.host, 'retry');
    await fireEvent.click(within(groups[0]!).getByRole('button', { name: 'Tentar de novo com 2' }));
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('2 voltaram para a fila'));
    expect(retry.mock.lastCall?.[1]).toHaveLength(2);
    await screen.findByRole('heading', { level: 3, name: /^3 não entregues/ });
  });

  test('a try that the program refuses for some says for how many and why', async () => {
    const refused = { retried: 1, refused: 1, view: { code: 'x', message: 'Antes de 24 horas.', advice: '' } };
    await opened(50, (page) => failing(page, [['now', 'Cheio', null], ['now', 'Cheio', null]]), { retry: answered(refused) });
    const part = await unfold(/^2 não entregues/);
    await fireEvent.click(await within(part).findByRole('button', { name: 'Tentar de novo com 2' }));
    await within(part).findByText('1 não pode ser tentada de novo:');
    expect(within(part).getByText('Antes de 24 horas.')).toBeTruthy();
  });

  test('all that may be tried again are, at one press, where their reasons differ', async () => {
    const page = await opened(50, (page) => failing(page, [['now', 'Cheio', null], ['now', 'Fora do ar', null], ['never', 'Não', null]]));
    const part = await unfold(/^3 não entregues/);
    await fireEvent.click(await within(part).findByRole('button', { name: 'Tentar de novo as 2 que podem' }));
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('2 voltaram para a fila'));
  });

  test('names who failed, with a way to each story, and the platform’s code under the details', async () => {
    const page = await opened(50, (page) => failing(page, [['now', 'Cheio', null]]));
    const part = await unfold(/^1 não entregue/);
    expect((await within(part).findByText('131000')).closest('details')?.open).toBe(false);
    await fireEvent.click(within(part).getByRole('button', { name: 'Ver a história: Ana Souza' }));
    expect(page.app.route).toMatchObject({ batch: page.batch, message: page.host.world.messages[0]?.story.row.id });
    await screen.findByText('Linha 2 de pedidos-novembro.csv');
    await press('Tentar de novo');
    await waitFor(() => expect(page.app.toasts[0]?.text).toBe('1 voltou para a fila'));
  });

  test('is a line each while the mailing leaves, so that the list stays in its place', async () => {
    await opened(100, (page) => page.leave(40));
    const heading = await screen.findByRole('heading', { level: 3, name: /^1 incerta/ });
    expect(heading.closest('details')?.open).toBe(false);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('why nothing leaves just now', () => {
  const until = '2026-11-21T11:00:00Z';
  const waiting = (kind: WaitKind) =>
    opened(50, ({ host, batch }) => (host.world.batch(batch).waits = { kind, until, view: null }));

  test.each<[WaitKind, RegExp]>([
    ['schedule', /^Agendado: sai /],
    ['quiet', /^Silêncio até /],
    ['limit', /^Limite de envio de até 250 pessoas em 24 horas: continua /],
    ['account', /^A conta não pode enviar agora\.$/],
    ['network', /^Sem conexão com a Meta\. O Recado tenta de novo sozinho/],
    ['throttled', /^A Meta pediu para ir mais devagar\./],
    ['doubt', /^As últimas respostas da Meta não vieram claras\./],
  ])('%s is said in words, with the time', async (kind, said) => {
    await waiting(kind);
    const line = (await screen.findByText(said)).closest('p');
    expect(line?.title).toContain('2026');
    // It still says how far it is, and no speed that it has not.
    expect(screen.getByText(/^0 de 49$/)).toBeTruthy();
    expect(screen.queryByText(/por segundo/)).toBeNull();
  });

  test('says what the program has to add', async () => {
    const why = { code: 'x', message: 'O roteador não responde.', advice: 'Reinicie.' };
    await opened(50, ({ host, batch }) => (host.world.batch(batch).waits = { kind: 'network', until: null, view: why }));
    expect(screen.getByText('O roteador não responde.')).toBeTruthy();
  });
});

test('every state has a place in the order of the chips', async () => {
  const { order } = await import('../src/screens/mailings/states');
  const { shapes } = await import('../src/parts/states');
  expect([...order].sort()).toEqual((Object.keys(shapes) as MessageState[]).sort());
});
