/** Many people, always the same ones: for lists that are long, and for whoever looks at how they scroll. */
import type { ConsentState, ContactView } from '../host';
import { phoneText } from './people';

const given = [
  'Adriana', 'Aline', 'Ana', 'André', 'Antônio', 'Beatriz', 'Bruno', 'Camila', 'Carlos', 'Cecília', 'Débora', 'Eduardo',
  'Érica', 'Fábio', 'Fernanda', 'Gabriel', 'Helena', 'Inês', 'João', 'José', 'Júlia', 'Larissa', 'Luís', 'Márcia',
  'Maria', 'Natália', 'Otávio', 'Paulo', 'Renata', 'Sérgio', 'Tânia', 'Vítor', 'Zuleica',
];
const family = [
  'Almeida', 'Araújo', 'Azevedo', 'Barbosa', 'Cardoso', 'Carvalho', 'Conceição', 'Dias', 'Ferreira', 'Gonçalves', 'Lima',
  'Magalhães', 'Mendonça', 'Nascimento', 'Nogueira', 'Oliveira', 'Pereira', 'Ribeiro', 'Rocha', 'Santos', 'Silva', 'Souza',
];
const tags = ['entrega', 'vip', 'mensalista', 'retorno', 'aniversariante'];
const areas = ['11', '21', '31', '41', '51', '61', '71', '81', '85', '92'];

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

/** `count` people; the number of each is nobody else's. */
export function crowd(count: number, at: string): ContactView[] {
  const now = Date.parse(at);
  return Array.from({ length: count }, (_, number) => {
    // A step that shares no divisor with what it goes round in meets every place once.
    const line = 10_000_000 + ((number * 7919) % 90_000_000);
    const phone = `+55${pick(areas, number)}9${line}`;
    const mixed = (number * 2_654_435_761) % 4_294_967_296;
    const utility: ConsentState = mixed % 5 === 0 ? 'unknown' : mixed % 41 === 1 ? 'opted_out' : 'given';
    const marketing: ConsentState = mixed % 3 === 0 ? 'given' : mixed % 29 === 1 ? 'opted_out' : 'unknown';
    const long = new Date(now - (mixed % 700) * 86_400_000).toISOString();
    const name = [pick(given, mixed), pick(family, mixed >>> 7), ...(mixed % 4 === 0 ? [] : [pick(family, mixed >>> 13)])];
    const states = [['utility', utility], ['marketing', marketing]] as const;
    return {
      id: `person-${number}`,
      phone,
      phone_text: phoneText(phone),
      name: mixed % 97 === 0 ? '' : name.join(' '),
      tags: tags.filter((_tag, place) => (mixed >>> (place * 3)) % 9 === 0).sort(),
      fields: mixed % 6 === 0 ? { pedido: `P-${number}` } : {},
      language: null,
      notes: '',
      opt_in: states.filter(([, state]) => state !== 'unknown').map(([purpose]) => ({ purpose, at: long, source: 'planilha', wording: null })),
      opt_out: states.filter(([, state]) => state === 'opted_out').map(([purpose]) => ({ purpose, at, how: 'respondeu PARAR' })),
      aliases: [],
      utility,
      marketing,
      created_at: long,
      updated_at: long,
    };
  });
}
