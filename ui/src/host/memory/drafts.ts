/** Drafts of templates: kept, counted in versions, compared word by word, and asked to be sent. */
import { asList, asText, isBag, put, titleFrom, type Doc } from '../../screens/templates/doc';
import { variablesOf } from '../../screens/templates/variables';
import type { ComparedPart, DraftOrigin, DraftView, Exportable, Host, NewDraft, RequestView, Sources, VersionView } from '../host';
import { compare } from './compare';
import { outlineOf, ready } from './library';
import { check } from './lint';
import { failure } from './problems';
import { documentOf } from './templates';
import type { World } from './world';

export interface Version extends VersionView {
  content: Doc;
  sources: Sources;
}

export interface Kept {
  id: string;
  account: string;
  revision: number;
  content: Doc;
  sources: Sources;
  base: DraftView['base'];
  origin: DraftOrigin;
  requested: RequestView | null;
  versions: Version[];
  /** When the sitting began that a save belongs to. */
  sat: number;
  updated_at: string;
  deleted: boolean;
}

type Drafts = Pick<
  Host,
  | 'drafts'
  | 'newDraft'
  | 'draft'
  | 'saveDraft'
  | 'checkDraft'
  | 'draftVersions'
  | 'compareVersions'
  | 'restoreVersion'
  | 'deleteDraft'
  | 'undeleteDraft'
  | 'library'
  | 'exportTemplate'
  | 'saveTemplate'
  | 'importTemplateChoose'
  | 'requestSubmit'
  | 'withdrawRequest'
>;

/** Milliseconds without a save after which a new sitting begins. */
const sitting = 600_000;

export function drafts(world: World): Drafts {
  const refused = (code: string, params = {}) => failure(world.spoken, code, params);
  const find = (id: string): Kept => {
    const found = world.drafts.find((draft) => draft.id === id);
    if (!found || found.deleted) throw refused('draft_not_found', { id });
    return found;
  };

  function view(draft: Kept): DraftView {
    const { id, account, revision, content, sources, base, origin, requested, versions, updated_at } = draft;
    const name = asText(content['name']);
    const others = world.drafts
      .filter((other) => other !== draft && !other.deleted && other.account === account && name !== '' && asText(other.content['name']) === name)
      .map((other) => ({ id: other.id, language: asText(other.content['language']), status: 'DRAFT' }));
    const cards = (world.templates.get(account) ?? [])
      .filter(({ card }) => card.name === name && card.language !== content['language'] && others.every(({ language }) => language !== card.language))
      .map(({ card }) => ({ id: null, language: card.language, status: card.status }));
    return structuredClone({
      id, account, revision, content, sources, base, origin, requested, updated_at,
      check: check(content),
      translations: [...others, ...cards],
      versions: versions.length,
      lacks: [...world.service.lacks],
    });
  }

  function keep(draft: Kept, reason: VersionView['reason']): void {
    const { content, sources } = draft;
    draft.versions.push({ number: draft.versions.length + 1, at: world.now(), reason, content, sources });
    draft.sat = -Infinity;
  }

  function add(account: string, content: Doc, sources: Sources, origin: DraftOrigin, base: Kept['base'] = null): DraftView {
    const draft: Kept = {
      id: world.id('draft'), account, revision: 1, content, sources, base, origin,
      requested: null, versions: [], sat: Date.now(), updated_at: world.now(), deleted: false,
    };
    world.drafts.push(draft);
    world.changed();
    return view(draft);
  }

  function known(account: string, name: string, language: string): Doc {
    const found = world.templates.get(account)?.find(({ card }) => card.name === name && card.language === language);
    if (!found) throw refused('template_not_found', { name });
    return documentOf(found);
  }

  function baseOf(account: string, name: string, language: string): Kept['base'] {
    const card = world.templates.get(account)?.find(({ card }) => card.name === name && card.language === language)?.card;
    return { name, language, status: card?.status ?? null, rejected_reason: card?.rejected_reason ?? null };
  }

  function read(text: string): Doc {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw refused('template_not_json', { line: 1, column: 1 });
    }
    const one = Array.isArray(value) ? (value[0] as unknown) : isBag(value) && Array.isArray(value['data']) ? (value['data'][0] as unknown) : value;
    if (!isBag(one) || !Array.isArray(one['components'])) throw refused('template_part_wrong', { path: '/components', expected: 'list' });
    return one;
  }

  function made(account: string, from: NewDraft): DraftView {
    switch (from.from) {
      case 'blank':
        return add(
          account,
          { name: '', language: from.language, category: 'UTILITY', parameter_format: 'NAMED', components: [{ type: 'BODY', text: '' }] },
          {},
          'blank',
        );
      case 'library': {
        const written = ready().find(({ id }) => id === from.id)?.languages[from.language];
        if (!written) throw refused('library_text_not_found', { id: from.id });
        return add(account, structuredClone(written.template), structuredClone(written.sources ?? {}), 'library');
      }
      case 'template':
        return add(account, known(account, from.name, from.language), {}, 'template', baseOf(account, from.name, from.language));
      case 'duplicate': {
        const { content, sources } = find(from.draft);
        return add(account, put(structuredClone(content), '/name', `${asText(content['name'])}_2`), structuredClone(sources), 'duplicate');
      }
      case 'translation': {
        const { content, sources } = find(from.draft);
        return add(account, put(structuredClone(content), '/language', from.language), structuredClone(sources), 'translation');
      }
      default:
        return add(account, read(from.text), {}, 'import');
    }
  }

  world.viewOf = view;

  const written = (what: Exportable): Doc => ('draft' in what ? find(what.draft).content : known(what.account, what.name, what.language));

  return {
    drafts: async (account) =>
      world.drafts
        .filter((draft) => draft.account === account && !draft.deleted)
        .map(({ id, content, origin, base, requested, updated_at }) => {
          const { findings } = check(content);
          const errors = findings.filter(({ severity }) => severity === 'error').length;
          return {
            id, origin, updated_at, errors,
            name: asText(content['name']),
            title: titleFrom(asText(content['name'])),
            language: asText(content['language']),
            category: asText(content['category']),
            base: base !== null,
            warnings: findings.length - errors,
            requested: requested?.state === 'waiting',
            outline: outlineOf(content),
          };
        })
        .reverse(),
    newDraft: async (account, from) => made(account, from),
    draft: async (id) => view(find(id)),
    saveDraft: async (id, revision, content, sources) => {
      const draft = find(id);
      if (draft.revision !== revision) throw refused('draft_changed', { id });
      if (Date.now() - draft.sat > sitting) {
        if (draft.versions.length === 0 || draft.sat > 0) keep(draft, draft.versions.length === 0 ? 'start' : 'sitting');
      }
      draft.sat = Date.now();
      Object.assign(draft, { content: structuredClone(content), sources: structuredClone(sources), revision: revision + 1, updated_at: world.now() });
      if (draft.requested) draft.requested = { ...draft.requested, current: false };
      world.changed();
      return { revision: draft.revision, check: check(content) };
    },
    checkDraft: async (_account, content) => check(content),
    draftVersions: async (id) => find(id).versions.map(({ number, at, reason }) => ({ number, at, reason })).reverse(),
    compareVersions: async (id, number): Promise<ComparedPart[]> => {
      const draft = find(id);
      const version = draft.versions.find((one) => one.number === number);
      if (!version) throw refused('draft_version_not_found', { number });
      return compare(version.content, draft.content);
    },
    restoreVersion: async (id, number) => {
      const draft = find(id);
      const version = draft.versions.find((one) => one.number === number);
      if (!version) throw refused('draft_version_not_found', { number });
      keep(draft, 'restore');
      Object.assign(draft, { content: version.content, sources: version.sources, revision: draft.revision + 1, updated_at: world.now() });
      world.changed();
      return view(draft);
    },
    deleteDraft: async (id) => {
      find(id).deleted = true;
      world.changed();
    },
    undeleteDraft: async (id) => {
      const draft = world.drafts.find((one) => one.id === id);
      if (!draft) throw refused('draft_not_found', { id });
      draft.deleted = false;
      world.changed();
    },
    library: async (language) =>
      ready().flatMap(({ id, group, languages }) => {
        const one = languages[language];
        if (!one) return [];
        const { title, when, template } = one;
        const examples = Object.fromEntries(variablesOf(template).map(({ key, example }) => [key, example]));
        return [{ id, group, language, title, when, category: asText(template['category']), outline: outlineOf(template), examples }];
      }),
    exportTemplate: async (what) => JSON.stringify(written(what), null, 2),
    saveTemplate: async (what) => `${asText(written(what)['name']) || 'modelo'}.json`,
    importTemplateChoose: async (account) => {
      const { id } = add(account, { ...made(account, { from: 'blank', language: 'pt_BR' }).content, name: 'do_arquivo' }, {}, 'import');
      return { file: 'modelo.json', drafts: [id] };
    },
    requestSubmit: async (id) => {
      const draft = find(id);
      const { findings } = check(draft.content);
      const count = asList(findings.filter(({ severity }) => severity === 'error')).length;
      if (count > 0) throw refused('draft_has_errors', { count });
      keep(draft, 'request');
      draft.requested = { id: world.id('request'), asked_at: world.now(), state: 'waiting', current: true, detail: null, raw: null };
      world.changed();
      return structuredClone(draft.requested);
    },
    withdrawRequest: async (id) => {
      find(id).requested = null;
      world.changed();
    },
  };
}
