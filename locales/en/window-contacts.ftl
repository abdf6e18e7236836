# Contacts: the list, the card, consent. The same keys in all three languages.

## What the lists share

panel-close = Close
list-again = Try again

## The list

contacts-title = Contacts
contacts-new = New contact
contacts-search = Search
contacts-tags = Tags
contacts-count = { $count ->
    [0] No contacts
    [one] { $count } contact
   *[other] { $count } contacts
}
contacts-found = { $total }, { $found ->
    [0] none found
   *[other] { $found } found
}
contacts-nobody = Nobody with “{ $text }”
contacts-nobody-text = The search looks at names, numbers, tags, fields and notes, and does not mind accents.
contacts-clear = Clear the search
contacts-empty-title = Nobody here yet
contacts-empty-text = Bring in the list you already have, from a spreadsheet or an address book. Or add one person: a name and a number will do.
contacts-empty-button = Add a contact

## The card

contact-title = Contact
contact-new-title = New contact
contact-nameless = no name
contact-name = Name
contact-phone = Number
contact-phone-hint = With area code. From another country, start with + and its code.
contact-phone-refused = Recado did not accept this number.
contact-tags = Tags
contact-tags-hint = Separate with commas: vip, delivery
contact-fields = Your fields
contact-fields-hint = What your templates ask for, such as order or time.
contact-field-name = Field
contact-field-value = Value
contact-field-add = Add field
contact-field-remove = Remove
contact-field-remove-named = Remove { $name }
contact-field-new = this field
contact-field-unnamed = Give this field a name.
contact-field-twice = Another field already has this name.
contact-notes = Notes
contact-notify = Notify
contact-save = Save
contact-save-nothing = Nothing has changed since last time.
contact-save-empty = Write the number first.
contact-unsaved = Some changes are not saved yet.
contact-restored = What you wrote before is still here, and not saved yet.
contact-discard = Discard changes
contact-discarded = Changes discarded
contact-saved = Contact saved
contact-added = { $name } is in your contacts
contact-undo = Undo
contact-undone = The contact is back as it was
contact-undone-but-consent = The contact is back as it was. The consent stays on record.
contact-undo-failed = It could not be undone. The contact stays as you saved it.
contact-open-other = See the contact with this number
contact-alike-word = similar
contact-alike = { $count ->
    [0] No other contact has a similar number.
    [one] Another contact’s number differs only by the ninth digit. It may be the same person.
   *[other] { $count } other contacts have numbers that differ only by the ninth digit. They may be the same person.
}

## Consent and opt-out

contact-consent = Consent
contact-consent-none = No consent on record.
contact-consent-given = agreed
contact-consent-ended = opt-out
contact-consent-source = Consent: where it came from
contact-consent-hint = Such as counter, website form or chat. It is recorded with today’s date.
purpose-utility = updates
purpose-marketing = marketing

## What the list shows, and how

contacts-import = Import…
contacts-export = Export…
contacts-groups = Groups
contacts-filter = What the list shows
contacts-tag = Tag
contacts-group = Group
contacts-consent = Consent
contacts-notified = Notified
contacts-never = never
contacts-any = Everybody
contacts-tag-option = { $name } ({ $count ->
    [0] nobody
   *[other] { $count }
})
contacts-filter-opted-out = Opted out
contacts-filter-none = Nothing on record
contacts-found-more = { $total }, more than { $found } found. Type more to get to who you are looking for.
contacts-instead = Nothing with “{ $text }”. Instead: { $words }
contacts-nobody-here = Nobody like that
contacts-nobody-here-text = No contact has everything that was chosen at the same time.
contacts-show-all = Show everybody
contacts-empty-import = Import a list
contacts-choose = Select { $name }
contacts-choose-all = Select all that were found
contacts-choose-failed = Not everybody up to there could be selected. Try again.

consent-state-unknown = nothing on record
consent-state-given = agreed
consent-state-opted-out = opted out
purpose-utility-long = Notices about orders, appointments and bills
purpose-marketing-long = Marketing: offers and news

## What is done with those selected

bulk-group = Those selected
bulk-chosen = { $count ->
    [0] Nobody selected
   *[other] { $count } selected
}
bulk-tag = Tag…
bulk-untag = Remove a tag…
bulk-consent = Consent…
bulk-opt-out = Opt-out…
bulk-clear = Deselect
bulk-title-tag = { $count ->
    [0] Tag
    [one] Tag { $count } contact
   *[other] Tag { $count } contacts
}
bulk-title-untag = { $count ->
    [0] Remove a tag
    [one] Remove a tag from { $count } contact
   *[other] Remove a tag from { $count } contacts
}
bulk-title-consent = { $count ->
    [0] Record consent
    [one] Record the consent of { $count } contact
   *[other] Record the consent of { $count } contacts
}
bulk-title-opt-out = { $count ->
    [0] Record an opt-out
    [one] Record the opt-out of { $count } contact
   *[other] Record the opt-out of { $count } contacts
}
bulk-do-tag = Tag
bulk-do-untag = Remove
bulk-do-consent = Record
bulk-do-opt-out = Record
bulk-tag-name = Tag
bulk-tag-hint = One that exists, or a new one.
bulk-tag-empty = Write the tag first.
bulk-purpose = What for
bulk-purpose-empty = Mark what it is for.
bulk-source = Where it came from
bulk-source-empty = Write where the consent came from.
bulk-how = How they asked
bulk-how-hint = Such as “answered STOP” or “asked at the counter”.
bulk-how-empty = Write how they asked.
bulk-tagged = { $count ->
    [0] Everybody had the tag { $tag } already
    [one] { $count } contact got the tag { $tag }
   *[other] { $count } contacts got the tag { $tag }
}
bulk-untagged = { $count ->
    [0] Nobody had the tag { $tag }
    [one] The tag { $tag } was removed from { $count } contact
   *[other] The tag { $tag } was removed from { $count } contacts
}
bulk-consented = { $count ->
    [0] Nothing changed
    [one] Consent recorded for { $count } contact
   *[other] Consent recorded for { $count } contacts
}
bulk-opted-out = { $count ->
    [0] Nothing changed
    [one] Opt-out recorded for { $count } contact
   *[other] Opt-out recorded for { $count } contacts
}
edit-undone = { $count ->
    [0] Undone. No contact had to go back.
    [one] Undone: { $count } contact is what it was.
   *[other] Undone: { $count } contacts are what they were.
}
edit-undone-kept = { $count ->
    [0] None changed afterwards.
    [one] { $count } changed afterwards and stays as it is.
   *[other] { $count } changed afterwards and stay as they are.
}
edit-undo-failed = That could not be undone. Everything is as it was.

## The contact's own page

contact-whole = See everything about them
contact-all = All contacts
contact-data = Details
contact-since = In the list since
contact-changed = changed
contact-language = Language of notifications
contact-language-any = The template's own
contact-field-add-named = Add { $name }
contact-consent-new = New consent
contact-consent-record = Record the consent
contact-opt-out = Opt out
contact-opt-out-record = Record the opt-out
contact-opt-out-means = Further notifications of that kind to this person are left out, and so are those in the queue.
contact-wording = In which words
contact-wording-hint = The text that they agreed to, if there is one.
consent-recorded = Consent recorded
consent-out-recorded = Opt-out recorded
alias-wa-id = Number on WhatsApp
alias-user-id = Identifier on WhatsApp

## What was sent

history-title = Notifications
history-last = Last notifications
history-none = No notifications so far.
history-more = See older ones

## What is kept about the person

kept-title = Data kept
kept-text = People may ask to see what you keep about them, and to be erased.
dossier-read = See all of it
dossier-text = Save as text…
dossier-json = Save as JSON…
dossier-title = What is kept about { $name }
dossier-saved = Saved in { $name }
erase-begin = Erase this person…
erase-title = Erase { $name }
erase-goes = Name, number, tags, fields, notes and consents go.
erase-messages = { $count ->
    [0] There are no notifications to this person.
    [one] { $count } notification stays as a number in the totals, without what it said or to whom.
   *[other] { $count } notifications stay as numbers in the totals, without what they said or to whom.
}
erase-answers = { $count ->
    [0] There are no answers of theirs.
    [one] { $count } answer of theirs is deleted.
   *[other] { $count } answers of theirs are deleted.
}
erase-remembered = An import does not bring them back: a mark stays that does not give the number away.
erase-for-good = This cannot be undone.
erase-keep = Do not erase
erase-do = Erase { $name } for good
erase-done = { $name } is no longer in the data.
erase-not-remembered = The system's keychain did not answer: an import may bring this person back.
erase-copies = These older copies of the data still hold the person; delete the files: { $files }
