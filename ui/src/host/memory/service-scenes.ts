/** Templates in all ways that they can stand at the service, for looking at: `main.ts` lists the names. */
import type { Host, TemplateDoc } from '../host';
import { liveId, type World } from './world';

const text = (name: string, said: string, more: object[] = []): TemplateDoc => ({
  name,
  language: 'pt_BR',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    ...more.filter((part) => 'format' in part),
    { type: 'BODY', text: said, ...(said.includes('{{nome}}') && { example: { body_text_named_params: [{ param_name: 'nome', example: 'Ana' }] } }) },
    ...more.filter((part) => !('format' in part)),
  ],
});

const pix = { type: 'BUTTONS', buttons: [{ type: 'PAYMENT_REQUEST', text: 'Copy Pix code', payment_setting: { type: 'pix_dynamic_code', pix_dynamic_code: { code: '00020126' } } }] };

export async function serviceScene(host: Host, world: World, name: string): Promise<void> {
  const { service } = world;
  const account = world.inUse ?? liveId;
  const hour = 3_600_000;
  service.looked.set(account, new Date(Date.now() - hour / 2).toISOString());
  const cards = (world.templates.get(account) ?? []).map(({ card }) => card).filter(({ status }) => status === 'APPROVED');
  const [moves, spent, paused, rejected] = cards;
  if (moves) moves.correct_category = 'MARKETING';
  if (spent) service.edits.set(`${spent.name}\n${spent.language}`, [Date.now() - hour]);
  if (paused) Object.assign(paused, { status: 'PAUSED', sendable: false, quality: 'RED' });
  if (rejected) Object.assign(rejected, { status: 'REJECTED', rejected_reason: 'INVALID_FORMAT', sendable: false });
  const ask = async (content: TemplateDoc, answers: typeof service.answers | 'waiting' = 'waiting') => {
    const { id } = await host.newDraft(account, { from: 'json', text: JSON.stringify(content) });
    const request = await host.requestSubmit(id);
    if (answers === 'waiting') return;
    service.answers = answers;
    await host.handIn(account, [request.id], () => {});
  };
  service.lacks.add('PAYMENT_REQUEST');
  await ask(text('fatura_do_mes', 'Olá, {{nome}}. A fatura deste mês chegou, e o Pix está no botão.', [pix]), 'plain');
  if (name !== 'lacks') service.lacks.clear();
  await ask(text('retirada_confirmada', 'Olá, {{nome}}. A retirada está confirmada para amanhã.'), 'odd');
  await ask(text('consulta_remarcada', 'Olá, {{nome}}. A sua consulta mudou de dia. Responda se puder vir.'));
  await ask(text('cupom_de_aniversario', 'Olá, {{nome}}. Há um cupom de aniversário para você na loja.'));
  await ask(text('comprovante_de_pagamento_da_assinatura_anual_com_nome_bem_comprido', 'Olá, {{nome}}. O comprovante está no documento acima.', [{ type: 'HEADER', format: 'DOCUMENT', example: { header_handle: [`file:${'0123456789abcdef'.repeat(4)}/comprovante de pagamento.pdf`] } }]));
  const other = cards[4];
  if (other) await host.requestDelete(account, other.name, other.language);
  service.online = name !== 'offline';
}
