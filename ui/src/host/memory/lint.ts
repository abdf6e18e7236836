/** A linter that is just enough for the page alone and for tests; the real one is the program's. */
import { asList, asText, isBag, part, within, type Doc } from '../../screens/templates/doc';
import { lengthOf, limits } from '../../screens/templates/limits';
import { segments, variablesOf } from '../../screens/templates/variables';
import type { DraftCheck, FindingView } from '../host';

type Said = Pick<FindingView, 'code' | 'path' | 'message' | 'advice'> & Partial<FindingView>;

const finding = (said: Said): FindingView => ({ severity: 'error', span: null, params: {}, mend: null, mend_label: null, ...said });

function tooLong(text: string, path: string, limit: number): FindingView[] {
  if (lengthOf(text) <= limit) return [];
  const start = [...text].slice(0, limit).join('').length;
  return [
    finding({
      code: 'too_long',
      path,
      span: { start, end: text.length },
      message: `São ${lengthOf(text)} caracteres, e cabem ${limit}.`,
      advice: 'Corte o que a pessoa não precisa para entender.',
    }),
  ];
}

function edges(text: string, path: string): FindingView[] {
  const all = segments(text);
  const [head, tail] = [all[0], all.at(-1)];
  const found: FindingView[] = [];
  if (head && head.name !== null) {
    found.push(
      finding({
        code: 'variable_first',
        path,
        span: { start: 0, end: head.text.length },
        message: 'O texto começa com uma variável.',
        advice: 'Escreva antes dela uma palavra, como “Olá”.',
      }),
    );
  }
  if (tail && tail.name !== null && all.length > 1) {
    found.push(
      finding({
        code: 'variable_last',
        path,
        span: { start: tail.start, end: text.length },
        message: 'O texto termina com uma variável.',
        advice: 'Escreva algo depois dela.',
      }),
    );
  }
  return found;
}

export function check(doc: Doc): DraftCheck {
  const findings: FindingView[] = [];
  const name = asText(doc['name']);
  if (!/^[a-z0-9_]{1,512}$/.test(name)) {
    findings.push(finding({ code: 'name_missing', path: '/name', message: 'Falta um nome.', advice: 'Escreva um título: o nome sai dele.' }));
  }
  const authentication = asText(doc['category']).toUpperCase() === 'AUTHENTICATION';
  const body = part(doc, 'BODY');
  const text = asText(body?.value['text']);
  if (!authentication && text.trim() === '') {
    const path = body ? within(body.path, 'text') : '/components';
    findings.push(finding({ code: 'body_missing', path, message: 'Falta o texto da mensagem.', advice: 'Escreva o que a pessoa precisa saber.' }));
  } else if (body) {
    const path = within(body.path, 'text');
    findings.push(...edges(text, path), ...tooLong(text, path, limits.body));
    if (text !== text.trimEnd()) {
      findings.push(
        finding({
          code: 'edge_spaces',
          path,
          span: { start: text.trimEnd().length, end: text.length },
          message: 'Há espaço sobrando no fim.',
          advice: 'Tire o espaço.',
          mend: { kind: 'trim', edits: [{ path, value: text.trimEnd() }] },
          mend_label: 'Tirar o espaço',
        }),
      );
    }
  }
  for (const kind of ['HEADER', 'FOOTER'] as const) {
    const known = part(doc, kind);
    if (known) findings.push(...tooLong(asText(known.value['text']), within(known.path, 'text'), limits.footer));
  }
  for (const variable of variablesOf(doc)) {
    if (variable.example !== '') continue;
    findings.push(
      finding({
        code: 'example_missing',
        path: variable.path,
        params: { name: variable.name },
        message: `Falta um exemplo para ${variable.name}.`,
        advice: 'A Meta quer ver um valor de verdade em cada variável.',
      }),
    );
  }
  const buttons = part(doc, 'BUTTONS');
  asList(buttons?.value['buttons']).forEach((button, index) => {
    if (!buttons || !isBag(button) || typeof button['text'] !== 'string' || button['text'].trim() !== '') return;
    const path = within(buttons.path, 'buttons', index, 'text');
    findings.push(finding({ code: 'text_missing', path, message: 'O botão não tem texto.', advice: 'Escreva até 25 letras.' }));
  });
  const variables = variablesOf(doc).map(({ key, place, example }) => ({
    name: key,
    place: place === 'button' ? ('button_url' as const) : place,
    example: example || null,
  }));
  return { findings, variables };
}
