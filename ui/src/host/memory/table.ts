/** A pasted table or a CSV as rows of cells, and what each column seems to be. */
import type { ColumnLook, ImportChoice, ImportLook, Target } from '../host';
import { folded, readNumber } from './people';

export interface Source {
  name: string;
  kind: ImportLook['kind'];
  encoding: string | null;
  text: string;
  sheets: string[];
}

const separators = [';', '\t', ',', '|'];

/** Cells between separators; quotes hold separators and line breaks. */
function cells(text: string, separator: string): string[][] {
  const all: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[(at += 1)];
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      all.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) all.push([...row, cell]);
  return all.filter((cells) => cells.some((one) => one.trim() !== ''));
}

const known: [RegExp, Target][] = [
  [/^(nome|name|nombre|cliente)$/, { to: 'name' }],
  [/^(celular|telefone|fone|whatsapp|phone|numero|telefono|movil)$/, { to: 'phone' }],
  [/^(etiquetas?|tags?|grupo)$/, { to: 'tags' }],
  [/^(obs|observacoes|notas|notes)$/, { to: 'notes' }],
  [/^(idioma|language)$/, { to: 'language' }],
  [/^(autorizacao|opt.?in|consent)$/, { to: 'opt_in' }],
];

function guess(name: string, samples: string[]): { target: Target; sure: boolean } {
  const hit = known.find(([pattern]) => pattern.test(folded(name.trim())));
  if (hit) return { target: hit[1], sure: true };
  const numbers = samples.filter((sample) => readNumber(sample) && sample.replace(/\D/g, '').length >= 10);
  if (samples.length > 0 && numbers.length === samples.length) return { target: { to: 'phone' }, sure: false };
  const dates = samples.length > 0 && samples.every((sample) => /^\d\d\/\d\d(\/\d{4})?$/.test(sample));
  const money = samples.length > 0 && samples.every((sample) => /^R\$/.test(sample));
  const kind = dates ? 'date' : money ? 'money' : 'text';
  const field: Target = { to: 'field', name: folded(name.trim()), kind, currency: money ? 'BRL' : null };
  return name.trim() === '' ? { target: { to: 'skip' }, sure: false } : { target: field, sure: kind === 'text' };
}

export interface Reading {
  look: ImportLook;
  /** Without the header. */
  rows: string[][];
}

export function readTable(source: Source, choice: ImportChoice): Reading {
  const head = source.text.split('\n', 1)[0] ?? '';
  const likely = separators.map((one) => [one, head.split(one).length] as const).sort((one, other) => other[1] - one[1])[0]?.[0];
  const separator = choice.separator ?? likely ?? ';';
  const all = cells(source.text, separator);
  const first = all[0] ?? [];
  const header = choice.header ?? !first.some((cell) => readNumber(cell) !== undefined && cell.replace(/\D/g, '').length >= 10);
  const rows = header ? all.slice(1) : all;
  const wide = Math.max(0, ...all.map((row) => row.length));
  const columns = Array.from({ length: wide }, (_, at): ColumnLook => {
    const samples = rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '').slice(0, 5);
    const name = header ? (first[at] ?? '') : '';
    return { name, samples, ...guess(name, samples) };
  });
  const text = source.kind === 'csv' || source.kind === 'paste';
  const look: ImportLook = {
    name: source.name,
    kind: source.kind,
    encoding: source.kind === 'csv' ? (choice.encoding ?? source.encoding) : null,
    separator: text ? separator : null,
    header,
    sheets: source.sheets,
    sheet: choice.sheet ?? source.sheets[0] ?? null,
    shape: columns.map(({ name }) => folded(name)).join('|'),
    remembered: false,
    columns,
    rows_seen: rows.length,
    problems: [],
  };
  return { look, rows };
}

/** What the host from memory finds behind the dialog of the system. */
export const exampleFile = (): Source => ({
  name: 'clientes.csv',
  kind: 'csv',
  encoding: 'windows-1252',
  sheets: [],
  text: [
    'Cliente;WhatsApp;Recado;Etiquetas;Nascimento;Total gasto;Obs',
    'Ana Souza;(11) 95550-0101;;vip;12/03/1988;R$ 1.240,50;Prefere à tarde',
    'Joana Magalhães;11 97777-0001;;"entrega, vip";01/12/1990;R$ 80,00;"Portão azul\nTocar duas vezes"',
    'Íris Conceição Prado;(21) 98888-0002;;entrega;28/02/1979;R$ 312,90;',
    'José da Conceição;11 97777-0003;;;30/11/2001;R$ 15,00;',
    'Padaria Pão Quente;5,51E+12;;cliente;;R$ 2.100,00;Número perdido pelo Excel',
    'Lúcia Prado;1234;;;05/05/1965;R$ 40,00;',
    'Sem número;;;;;;',
    'Davi Antônio Figueiredo de Albuquerque Cavalcanti;(31) 96666-0004;;mensalista;17/07/1983;R$ 999,99;',
  ].join('\r\n'),
});
