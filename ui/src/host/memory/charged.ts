/** A template with a file above it and ways to pay below: for looking at, and for tests. */
import type { World } from './world';
import { read } from './templates';

const invoice = {
  name: 'cobranca_com_boleto',
  language: 'pt_BR',
  category: 'UTILITY',
  status: 'APPROVED',
  quality_score: { score: 'GREEN' },
  components: [
    { type: 'HEADER', format: 'DOCUMENT' },
    {
      type: 'BODY',
      text: 'Olá, {{nome}}. A sua fatura de {{valor}} está aqui em cima. Pague como preferir.',
      example: {
        body_text_named_params: [
          { param_name: 'nome', example: 'Ana' },
          { param_name: 'valor', example: 'R$ 189,90' },
        ],
      },
    },
    { type: 'FOOTER', text: 'Loja Recado' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'PAYMENT_REQUEST', text: 'Copy Pix code', payment_setting: { type: 'pix_dynamic_code' } },
        { type: 'PAYMENT_REQUEST', text: 'Copy Boleto code', payment_setting: { type: 'boleto' } },
      ],
    },
  ],
};

export function addCharges(world: World): void {
  for (const templates of world.templates.values()) templates.push(read(structuredClone(invoice)));
}
