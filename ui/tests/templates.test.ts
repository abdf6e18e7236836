import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { TemplateCard } from '../src/host/host';
import Templates from '../src/screens/Templates.svelte';
import { answered, refusal, show, template } from './lists/desk';

const list = { screen: 'templates' } as const;
const open = ({ name, language }: TemplateCard) => ({ screen: 'templates' as const, name, language });
const all = (...templates: TemplateCard[]) => ({ templates: answered(templates) });
const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);

const approved = template();
const rejected = template({ name: 'oferta', title: 'Oferta de verão', category: 'MARKETING', status: 'REJECTED', sendable: false, rejected_reason: 'SCAM' });
const paused = template({ name: 'lembrete', title: 'Lembrete', status: 'PAUSED', sendable: false });

describe('the list of templates', () => {
  test.each([
    ['APPROVED', 'aprovado'],
    ['approved', 'aprovado'],
    ['PENDING', 'em análise'],
    ['IN_APPEAL', 'em revisão'],
    ['REJECTED', 'recusado'],
    ['PAUSED', 'pausado'],
    ['DISABLED', 'desativado'],
    ['LIMIT_EXCEEDED', 'acima do limite'],
    ['PENDING_DELETION', 'sendo excluído'],
    ['DRAFT', 'rascunho'],
    ['ON_THE_MOON', 'ON_THE_MOON'],
  ])('tells the status %s as “%s”, with a shape', async (status, word) => {
    show(Templates, list, all(template({ status })));
    const cell = within(await screen.findByRole('grid')).getByText(word);
    expect(cell.parentElement?.querySelector('svg path')).toBeTruthy();
  });

  test('says its category and its language in words', async () => {
    show(Templates, list, all(approved));
    const [row] = await screen.findByRole('grid').then(rows);
    expect(row?.textContent).toContain('utilidade');
    expect(row?.textContent).toMatch(/português \(Brasil\)/i);
  });

  test('narrows by what it is called and by what stands in it, without accents, and says how many of how many', async () => {
    show(Templates, list, all(approved, rejected, paused));
    await screen.findByText('3 modelos');
    const search = screen.getByLabelText('Procurar por nome ou texto');
    await fireEvent.input(search, { target: { value: 'VERAO' } });
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 de 3 modelos')).toBeTruthy();
    await fireEvent.input(search, { target: { value: 'seu pedido saiu' } });
    expect(rows()).toHaveLength(3);
    await fireEvent.input(search, { target: { value: 'pedido_saiu' } });
    expect(rows()).toHaveLength(1);
  });

  test('narrows by status, each with how many', async () => {
    show(Templates, list, all(approved, rejected, paused));
    await fireEvent.click(await screen.findByRole('radio', { name: 'pausado 1' }));
    expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining('Lembrete')]);
    expect(screen.getByText('1 de 3 modelos')).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Procurar por nome ou texto'), { target: { value: 'oferta' } });
    await fireEvent.click(await screen.findByRole('button', { name: 'Mostrar todos' }));
    expect(rows()).toHaveLength(3);
  });

  test('is fetched anew by the button, which says how many are new', async () => {
    const syncTemplates = answered({ added: 2, updated: 0, removed: 1, looked_at: '2026-11-20T12:00:00Z' });
    const { app } = show(Templates, list, { ...all(approved), syncTemplates });
    await fireEvent.click(await screen.findByRole('button', { name: 'Atualizar da Meta' }));
    await waitFor(() => expect(app.toasts[0]?.text).toBe('Modelos atualizados: 2 novos, nenhum alterado, 1 removido.'));
    expect(syncTemplates).toHaveBeenCalledWith('acc');
  });

  test('stays on the screen when fetching fails, with the reason', async () => {
    show(Templates, list, { ...all(approved), syncTemplates: vi.fn(() => Promise.reject(refusal('token_refused'))) });
    await fireEvent.click(await screen.findByRole('button', { name: 'Atualizar da Meta' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Frase de token_refused.');
    expect(rows()).toHaveLength(1);
  });

  test('without any teaches the first step', async () => {
    const syncTemplates = answered({ added: 1, updated: 0, removed: 0, looked_at: '2026-11-20T12:00:00Z' });
    show(Templates, list, { ...all(), syncTemplates });
    const empty = (await screen.findByText('Nenhum modelo ainda')).parentElement as HTMLElement;
    await fireEvent.click(within(empty).getByRole('button'));
    expect(syncTemplates).toHaveBeenCalled();
  });
});

describe('a template', () => {
  test('shows on a phone with its gaps, and its name at the platform', async () => {
    show(Templates, open(approved), all(approved));
    const phone = await screen.findByRole('region', { name: 'Como fica no celular: Pedido saiu para entrega' });
    expect(phone.textContent).toContain('seu pedido saiu.');
    expect(phone.textContent).toContain('nome');
    expect(screen.getByText('pedido_saiu_para_entrega').tagName).toBe('CODE');
    expect(screen.getByText('alta')).toBeTruthy();
  });

  test('that can be sent leads to the form with it', async () => {
    const { app } = show(Templates, open(approved), all(approved));
    await fireEvent.click(await screen.findByRole('button', { name: 'Notificar com este modelo' }));
    expect(app.route).toEqual({ screen: 'notify', template: 'pedido_saiu_para_entrega', language: 'pt_BR' });
  });

  test.each([
    [rejected, /parece golpe.*Diga com clareza/],
    [template({ status: 'REJECTED', sendable: false, rejected_reason: 'MOON_PHASE' }), /Na palavra dela: MOON_PHASE/],
    [template({ status: 'REJECTED', sendable: false, rejected_reason: 'NONE' }), /Escreva outro, ou edite este/],
    [paused, /algumas pessoas reagiram mal/],
    [template({ sendable: false }), /ainda não preenche modelos deste tipo/],
    [template({ status: 'MOON', sendable: false }), /Só modelos aprovados podem ser enviados/],
  ])('that cannot be sent says why and what to do: %#', async (card, sentence) => {
    show(Templates, open(card), all(card));
    await screen.findByText(sentence);
    expect(screen.queryByRole('button', { name: 'Notificar com este modelo' })).toBeNull();
  });

  test('that will change its category says so, and that its price will', async () => {
    const card = template({ correct_category: 'MARKETING' });
    show(Templates, open(card), all(card));
    await screen.findByText(/vai mudar a categoria deste modelo para marketing.*preço/);
  });

  test('is found by the name that people read too, and one that is gone is told', async () => {
    const { app } = show(Templates, { screen: 'templates', name: 'Lembrete' }, all(approved, paused));
    await screen.findByRole('heading', { name: 'Lembrete' });
    app.route = { screen: 'templates', name: 'sumiu' };
    await screen.findByText('O modelo “sumiu” não está mais nesta conta.');
  });

  test('with hostile text stays text', async () => {
    const title = '<script>alert(1)</script>';
    const card = template({ title, outline: { ...template().outline, body: [{ text: '<img src=x onerror=alert(1)>', variable: null }] } });
    const { container } = show(Templates, open(card), all(card));
    await screen.findByRole('heading', { name: title });
    expect(container.querySelector('img, script')).toBeNull();
  });
});
