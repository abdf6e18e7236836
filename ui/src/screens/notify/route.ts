/** Where one comes from: whom and what a route to this screen asks for. */
import type { App, Route } from '../../app.svelte';
import type { AccountCard, TemplateCard } from '../../host/host';
import type { Who } from './draft.svelte';

export interface Followed {
  who: Who | undefined;
  what: TemplateCard | undefined;
  /** The person or the template is not there any more. */
  lost: boolean;
}

/** Never rejects: what cannot be found is chosen by hand. */
export async function follow(app: App, account: AccountCard, route: Route & { screen: 'notify' }): Promise<Followed> {
  const [who, what] = await Promise.allSettled([person(app, account, route), template(app, account, route)]);
  return {
    who: who.status === 'fulfilled' ? who.value : undefined,
    what: what.status === 'fulfilled' ? what.value : undefined,
    lost:
      who.status === 'rejected' ||
      what.status === 'rejected' ||
      (route.template !== undefined && what.value === undefined),
  };
}

async function person(app: App, account: AccountCard, route: Route & { screen: 'notify' }): Promise<Who | undefined> {
  if (route.contact !== undefined) return { contact: await app.host.contact(route.contact) };
  if (route.phone === undefined) return undefined;
  const phone = await app.host.readPhone(route.phone, account.id);
  // Somebody in the list brings a name and fields along.
  const known = await app.host.contacts(phone.phone, 0, 5);
  const contact = known.contacts.find((contact) => contact.phone === phone.phone);
  return contact ? { contact } : { phone };
}

async function template(
  app: App,
  account: AccountCard,
  { template, language }: Route & { screen: 'notify' },
): Promise<TemplateCard | undefined> {
  if (template === undefined) return undefined;
  const named = (await app.host.templates(account.id)).filter((card) => card.name === template);
  if (language !== undefined) return named.find((card) => card.language === language);
  return named.find((card) => card.sendable) ?? named[0];
}
