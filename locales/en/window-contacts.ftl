# Contacts: the list, the card, consent. The same keys in all three languages.

## What the lists share

panel-close = Close
list-again = Try again

## The list

contacts-title = Contacts
contacts-new = New contact
contacts-search = Search by name or number
contacts-tags = Tags
contacts-count = { $count ->
    [0] No contacts
    [one] 1 contact
   *[other] { $count } contacts
}
contacts-found = { $found ->
    [0] None
   *[other] { $found }
} of { $total ->
    [0] no contacts
    [one] 1 contact
   *[other] { $total } contacts
}
contacts-nobody = Nobody with “{ $text }”
contacts-nobody-text = The search looks at names and numbers. Three digits in a row are enough.
contacts-clear = Clear the search
contacts-empty-title = Nobody here yet
contacts-empty-text = A contact is a name and a number. From then on, notifications fill themselves in.
contacts-empty-button = Add the first contact

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
contact-consent-source = New consent: where it came from
contact-consent-hint = Such as counter, website form or chat. It is recorded with today’s date.
purpose-utility = updates
purpose-marketing = marketing
