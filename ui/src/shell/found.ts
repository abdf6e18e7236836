/** What the palette finds: acts of the window, people, templates, mailings. */
import { places, type App, type Route } from '../app.svelte';
import type { ContactView, DraftCard, MailingView, TemplateCard } from '../host/host';
import { keyOf, type Command } from '../keys';
import type { IconName } from '../parts/icons';

export interface Found {
  key: string;
  icon: IconName;
  name: string;
  detail: string;
  run: () => void;
}

/** Of each kind. */
const most = 10;

/** Without accents and in lower case: how a search compares. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const fits = (query: string, ...texts: (string | null)[]): boolean => {
  const said = folded(texts.join(' '));
  return folded(query).split(/\s+/).every((word) => said.includes(word));
};

/** Every word of the query stands somewhere in the name or the detail. */
export function actions(app: App, query: string, onkeys: () => void): Found[] {
  const to = (key: string, icon: IconName, name: string, route: Route, command?: Command): Found => ({
    key: `action-${key}`,
    icon,
    name,
    detail: command ? keyOf(command) : '',
    run: () => app.go(route),
  });
  const { words } = app;
  const all = [
    to('notify', 'send', words.say('shell-notify'), { screen: 'notify' }, 'notify'),
    ...places.map((place) => to(place, place, words.of('place', place), { screen: place }, place)),
    to('template-new', 'templates', words.say('templates-new'), { screen: 'templates', part: 'gallery' }),
    to('import', 'add', words.say('import-title'), { screen: 'contacts', part: 'import' }),
    to('contact-new', 'person', words.say('contacts-new'), { screen: 'contacts', contact: 'new' }),
    to('connect', 'plus', words.say('settings-connect'), { screen: 'connect' }),
    { key: 'action-keys', icon: 'keyboard' as const, name: words.of('keys', 'keys'), detail: keyOf('keys'), run: onkeys },
  ];
  return all.filter(({ name }) => fits(query, name)).slice(0, most);
}

export const people = (app: App, contacts: ContactView[]): Found[] =>
  contacts.slice(0, most).map((contact) => ({
    key: `contact-${contact.id}`,
    icon: 'person',
    name: contact.name || contact.phone_text,
    detail: app.words.say('palette-contact', { phone: contact.phone_text }),
    run: () => app.go({ screen: 'contacts', contact: contact.id }),
  }));

export const templates = (app: App, query: string, cards: TemplateCard[]): Found[] =>
  cards
    .filter((card) => fits(query, card.title, card.name, card.language))
    .slice(0, most)
    .map((card) => ({
      key: `template-${card.name}-${card.language}`,
      icon: 'templates',
      name: card.title,
      detail: app.words.say('palette-template', { language: card.language }),
      run: () => app.go({ screen: 'templates', name: card.name, language: card.language }),
    }));

/** Of a draft that edits a template both are found: one goes to what the platform has, the other to what is being written. */
export const drafts = (app: App, query: string, cards: DraftCard[]): Found[] =>
  cards
    .filter((card) => fits(query, card.title || app.words.say('editor-untitled'), card.name, card.language))
    .slice(0, most)
    .map((card) => ({
      key: `draft-${card.id}`,
      icon: 'edit',
      name: card.title || app.words.say('editor-untitled'),
      detail: app.words.say('palette-draft', { language: card.language }),
      run: () => app.go({ screen: 'templates', draft: card.id }),
    }));

export const mailings = (app: App, query: string, all: MailingView[]): Found[] =>
  all
    .filter(({ title, template, only }) => fits(query, title, template, only?.name ?? null, only?.phone_text ?? null))
    .slice(0, most)
    .map(({ id, title, only, total }) => ({
      key: `mailing-${id}`,
      icon: 'mailings',
      name: title,
      detail: app.words.say('palette-mailing', { who: only?.name ?? only?.phone_text ?? '', count: total }),
      run: () => app.go({ screen: 'mailings', batch: id }),
    }));
