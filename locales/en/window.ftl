# What the window says: opening, frame, first start and settings. Hand-written in each language, not word for word; the
# same keys in all three. Short sentences, present tense, no exclamation marks.

## What counts everywhere

retry = Try again
back = Back
cancel = Cancel
practice-badge = Practice
practice-account = practice account

## When something goes wrong. `error-CODE` is for what never reached the program; .advice is the next step.

open-failed = Recado could not open
screen-broken = This screen stopped
fault = Something in Recado failed ({ $code }). What you typed is still here. Try again.
error-engine-busy = Another Recado already has this data open.
    .advice = Use the window that is already open, or close it and try again.
error-database-newer = This data comes from a newer version of Recado.
    .advice = Update Recado on this computer. Nothing was changed.
error-data-folder-unusable = Recado cannot read or write its data folder.
    .advice = Check that the disk has room and that the folder is yours, then try again.
error-program-silent = The program behind this screen did not answer. Whether it did what was asked is not known.
    .advice = First check under Today and Mailings whether it is already done. If it is not, try again; if the program still does not answer, close Recado and open it again.
error-other = Something happened that Recado did not expect. Your data was not deleted.
    .advice = Try again. If it keeps happening, the code under Details helps whoever looks into it.

## The frame

shell-notify = Notify
shell-places = Places
shell-palette = Find or do…
shell-keys = Keys
shell-practice = Practice account: nothing leaves this computer
shell-account = Account in use: { $name } { $phone }
shell-accounts = Accounts
shell-needs = { $count ->
    [0] nothing waits for you
    [one] 1 thing waits for you
   *[other] { $count } things wait for you
}
place-today = Today
place-contacts = Contacts
place-templates = Templates
place-mailings = Mailings
place-settings = Settings

## Keys

keys-title = Keys
keys-palette = Find or do anything
keys-notify = Notify somebody
keys-search = Search this screen
keys-keys = See all keys
keys-back = Leave the field, close, go back
keys-list = Move through a list
keys-choose = Choose
keys-space = Space
keys-mark = Select a contact of the list, to do something with several
keys-mark-between = Select up to there
keys-mark-all = Select all that the list finds
keys-send = Send the notification you have written
keys-undo = Take back a notification before it leaves, or a change in a template
keys-redo = Redo, in a template
keys-template = Begin a template, on the templates screen
keys-format = Bold and italic, in the text of a template
keys-variable = Insert a variable into the text of a template
keys-zoom = Larger or smaller letters

## Find or do

palette-label = What are you looking for?
palette-hint = Contacts, templates, mailings, and everything you can do
palette-count = { $count ->
    [0] Nothing with this text
    [one] 1 result
   *[other] { $count } results
}
palette-contact = contact · { $phone }
palette-template = template · { $language }
palette-draft = draft · { $language }
palette-mailing = { $count ->
    [0] mailing · nobody
    [one] mailing · { $who }
   *[other] mailing · { $count } people
}

## The first start

first-title = Let your customers know over WhatsApp, straight from this computer.
first-lead = Order on its way, appointment tomorrow, bill due soon: Recado sends these from templates that Meta approved, with nobody in between.
first-practice = Look around first
first-practice-1 = Nothing leaves this computer, and nothing costs money.
first-practice-2 = Example contacts and templates are ready for you.
first-practice-3 = You watch the message arrive on a phone on the screen, and can answer from it.
first-practice-do = Try it with a practice account
first-own = Notify real customers
first-own-needs = For that you need:
first-own-1 = a Meta account with WhatsApp Business;
first-own-2 = an access token, which you generate there;
first-own-3 = a number that is not in use in the WhatsApp app on a phone;
first-own-4 = a way to pay at Meta, which charges per notification.
first-own-do = Connect my number
first-both = Start with either. The other one stays in Settings.

## Settings

settings-language = Language
settings-system = The system’s
settings-theme = Appearance
theme-system = The system’s
theme-light = Light
theme-dark = Dark
settings-accounts = Accounts
settings-connect = Connect another number
settings-about = About
about-version = Recado { $version }
about-data = Contacts, templates and history are in a file on this computer. The token is in the system’s keychain. Nothing passes through a server of ours.
about-meta = Recado is not made by Meta or WhatsApp and is not affiliated with them.
account-number = Number
account-verified-name = Name on WhatsApp
account-quality = Quality
account-limit = Sending limit
account-token = Token
account-checked = Last check
account-in-use = in use
account-use = Use this account
account-check = Check
account-paste-token = Paste a new token
token-keep = Keep the token
token-replaced = The new token of { $name } is kept.
token-source-keychain = kept in the system’s keychain
token-source-environment = comes from the variable RECADO_TOKEN
token-source-missing = not on this computer
token-source-practice = the practice account needs none
check-ok = All is well with this account
check-not-ok = { $count ->
    [0] The check did not end well
    [one] The check found a problem
   *[other] The check found { $count } problems
}

## Own fields, and for how long things are kept

own-fields-text = What each field holds. A field goes from all contacts when you delete it.
own-field-kind-named = What the field { $name } holds
own-field-remove-short = Delete
own-field-remove-named = Delete the field { $name }
own-field-remove-means = The field { $name } goes from all contacts, with what is written in it. This cannot be undone.
own-field-keep = Do not delete
own-field-remove = Delete the field
own-field-saved = Field { $name } saved
own-field-removed = { $count ->
    [0] The field { $name } was deleted. Nobody had it filled in.
    [one] The field { $name } was deleted, and the value of { $count } contact.
   *[other] The field { $name } was deleted, and the values of { $count } contacts.
}
keep-title = For how long to keep things
keep-text = Once a day Recado deletes what is past its time. The totals stay.
keep-contents-days = What notifications said, and to whom
keep-hint-contents-days = After that the row stays as a number in the totals.
keep-answers-days = Answers of people
keep-hint-answers-days = After that they are deleted.
keep-undo-days = What undoing imports needs
keep-hint-undo-days = After that they cannot be undone.
keep-for-good = For good
keep-days = { $count ->
    [0] Nothing
    [one] { $count } day
    [365] 1 year
    [730] 2 years
    [1825] 5 years
   *[other] { $count } days
}
keep-save = Save
keep-saved = Saved
keep-nothing = Nothing changed.
audit-title = What was done with data of people
audit-text = No names and no numbers: only what was done, and when.
audit-none = Nothing yet.
audit-more = See more
audit-import = A list was imported
audit-import-undone = An import was undone
audit-export = Contacts were exported
audit-dossier = The data of a person was looked at
audit-contact-erased = A person was erased
audit-consent = Consents were changed
audit-retention = Times of keeping were changed
audit-retention-applied = What was past its time was deleted
audit-detail-rows = rows
audit-detail-added = new
audit-detail-updated = changed
audit-detail-contacts = contacts
audit-detail-messages = notifications
audit-detail-answers = answers
audit-detail-edits = imports
