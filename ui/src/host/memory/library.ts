/** Ready texts: the program's own, where they are beside the page, and a few for where they are not. */
import type { LibraryGroup, Outline, Sources, TemplateDoc } from '../host';
import { looksOf } from '../../screens/templates/show';

interface Written {
  title: string;
  when: string;
  template: TemplateDoc;
  sources?: Sources;
}
export interface Ready {
  id: string;
  group: LibraryGroup;
  rank: number;
  languages: Record<string, Written>;
}

const own = import.meta.glob<Ready>('../../../../crates/engine/library/*.json', { import: 'default', eager: true });

const text = (id: string, language: string, category: string, said: string, examples: Record<string, string>): TemplateDoc => ({
  name: id,
  language,
  category,
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: said,
      example: { body_text_named_params: Object.entries(examples).map(([param_name, example]) => ({ param_name, example })) },
    },
  ],
});

const few: Ready[] = [
  {
    id: 'order_ready',
    group: 'orders',
    rank: 1,
    languages: {
      pt_BR: {
        title: 'Pedido pronto para retirada',
        when: 'Quando o pedido pode ser buscado na loja.',
        template: text('order_ready', 'pt_BR', 'UTILITY', 'Olá, {{nome}}. O seu pedido {{pedido}} está pronto e espera por você na loja.', { nome: 'Ana', pedido: 'A-1042' }),
        sources: { nome: { kind: 'field', name: 'name' }, pedido: { kind: 'column', name: 'Pedido' } },
      },
      en: {
        title: 'Order ready for pickup',
        when: 'When the order can be fetched at the shop.',
        template: text('order_ready', 'en', 'UTILITY', 'Hello {{name}}, your order {{order}} is ready and waits for you at the shop.', { name: 'Ana', order: 'A-1042' }),
      },
      es: {
        title: 'Pedido listo para recoger',
        when: 'Cuando el pedido se puede recoger en la tienda.',
        template: text('order_ready', 'es', 'UTILITY', 'Hola, {{nombre}}. Tu pedido {{pedido}} está listo y te espera en la tienda.', { nombre: 'Ana', pedido: 'A-1042' }),
      },
    },
  },
  {
    id: 'appointment_tomorrow',
    group: 'appointments',
    rank: 1,
    languages: {
      pt_BR: {
        title: 'Consulta amanhã',
        when: 'Na véspera, para a pessoa se organizar.',
        template: text('appointment_tomorrow', 'pt_BR', 'UTILITY', 'Olá, {{nome}}. A sua consulta é amanhã às {{hora}}, no endereço de sempre.', { nome: 'Ana', hora: '14h30' }),
        sources: { nome: { kind: 'field', name: 'name' } },
      },
    },
  },
  {
    id: 'satisfaction',
    group: 'feedback',
    rank: 1,
    languages: {
      pt_BR: {
        title: 'Como foi a visita',
        when: 'Um dia depois da visita.',
        template: text('satisfaction', 'pt_BR', 'UTILITY', 'Olá, {{nome}}. Como foi a sua visita de ontem? A sua resposta nos ajuda a melhorar.', { nome: 'Ana' }),
      },
    },
  },
];

const groups: readonly LibraryGroup[] = ['orders', 'appointments', 'invoices', 'events', 'leads', 'service', 'content', 'feedback'];

/** All of them, as the gallery has them. */
export function ready(): Ready[] {
  const written = Object.values(own);
  return (written.length > 0 ? written : few).toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || one.rank - other.rank);
}

export const outlineOf = (doc: TemplateDoc): Outline => looksOf(doc);
