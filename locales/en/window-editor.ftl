# Templates written here: the gallery, the editor, what is missing, versions, languages. The same keys in all three languages.

templates-new = New template
template-edit = Edit as a draft
template-continue = Continue the draft
template-translate = Translate

draft-requested = request waiting
draft-errors = { $count ->
    [0] nothing to mend
    [one] 1 thing to mend
   *[other] { $count } things to mend
}
draft-warnings = { $count ->
    [0] nothing to look at
    [one] 1 thing to look at
   *[other] { $count } things to look at
}
draft-ready = ready to ask
draft-deleted = The draft “{ $title }” was deleted.
draft-failed = That did not work. Nothing changed.

## The gallery

gallery-title = New template
gallery-lead = Start from a ready text and change what you like. Works without internet.
gallery-blank = Blank
gallery-import = Import a file…
gallery-paste = Paste JSON…
gallery-paste-label = The template as JSON
gallery-paste-hint = As Meta writes it: one template, or a list of them.
gallery-paste-empty = Paste the JSON first.
gallery-paste-do = Open in the editor
gallery-imported = { $count ->
    [0] No template in { $file }.
    [one] 1 draft came from { $file }.
   *[other] { $count } drafts came from { $file }.
}
gallery-search = Find a ready text
gallery-groups = Subject
gallery-all = all
gallery-count = { $found ->
    [0] None
   *[other] { $found }
} of { $total ->
    [0] no texts
    [one] 1 text
   *[other] { $total } texts
}
gallery-none = No ready text is about that. Start blank, or try another word.
gallery-use = Use this text
gallery-empty-title = No ready text in this language
gallery-empty-text = Choose another language above, or start blank.

library-group-orders = Orders
library-group-appointments = Appointments
library-group-invoices = Invoices
library-group-events = Events
library-group-leads = Leads
library-group-service = Service
library-group-content = Content
library-group-feedback = Feedback

## The editor: the whole

editor-all = All templates
editor-back = Back to the text
editor-untitled = Untitled template
editor-of = Edits the template { $name }, in { $language }.
editor-saved = Saved
editor-saving = Saving
editor-unsaved = Not saved yet
editor-save-again = Save again
editor-undo = Undo
editor-undo-none = There is nothing to undo.
editor-redo = Redo
editor-redo-none = There is nothing to redo.
editor-duplicate = Duplicate
editor-export = Export JSON
editor-delete = Delete

## Title, language, category

editor-identity = Title, language and category
editor-title = Title
editor-title-hint = What you call this template. Its name at Meta is made from it.
editor-name = Name at Meta
editor-name-hint = Lower case letters, digits and _. People never see it.
editor-fixed = Meta does not let you change the name or the language of a template it already has. Duplicate it instead.
editor-category-utility = News of something the person asked for: an order, an appointment, a payment. No advertising.
editor-category-marketing = An offer, an invitation, something new. Costs more, and goes only to those who agreed.
editor-category-authentication = A code to sign in. The text is Meta’s; you choose the details.

## The text

editor-content = Message
editor-header-kind = Header
header-kind-text = text
header-kind-none = none
editor-header-text = Header text
header-kind-image = picture
header-kind-video = video
header-kind-document = document
header-kind-location = place
header-about-image = The picture is chosen in each mailing.
header-about-video = The video is chosen in each mailing.
header-about-document = The file, such as a PDF, is chosen in each mailing.
header-about-location = The place on the map is chosen in each mailing.
editor-sample = Sample that Meta has
editor-body = Text
editor-body-hint = Say first who speaks and what it is about.
editor-footer = Footer
editor-footer-hint = A grey line, such as the shop’s name. May stay empty.
editor-count = { $length } of { $limit }
editor-count-over = { $over } more than { $limit }
editor-counts = { $variables ->
    [0] No variables
    [one] 1 variable
   *[other] { $variables } variables
}, { $words ->
    [0] no fixed words
    [one] 1 fixed word
   *[other] { $words } fixed words
}. So many variables want at least { $needed }.

editor-tools = Format: { $field }
editor-style-bold = Bold
editor-style-italic = Italic
editor-style-strike = Struck through
editor-style-mono = Typewriter letters
editor-emoji = Emoji
editor-emoji-search = Find an emoji
editor-emoji-none = No emoji with that word.
editor-emoji-group-people = People and gestures
editor-emoji-group-signs = Signs
editor-emoji-group-shop = Shop and delivery
editor-emoji-group-time = Time and contact
editor-emoji-group-life = Food, parties, health

## Variables

editor-insert = Insert variable
editor-insert-which = Which variable
editor-insert-hint = Choose one, or write a new name.
editor-insert-there = already in the template
editor-insert-new = New: { $name }
editor-insert-none = Write a name, such as order or date.
editor-field-name = Contact’s first name
editor-field-full-name = Contact’s full name
editor-field-phone = Contact’s phone
editor-field-date = A date
editor-variables = Variables
editor-variables-none = No variables. A variable changes from person to person, such as the name or the order number.
editor-variable-name = Name
editor-variable-example = Example
editor-variable-source = Where it comes from
editor-variable-wrong = Only lower case letters without accents, digits and _, beginning with a letter.
editor-variable-taken = There is a variable of this name already.
editor-numbered = This template has numbers instead of names.
editor-give-names = Give the variables names
editor-source-none = I fill it in each time
editor-source-field = contact field
editor-source-column = sheet column
editor-source-text = always the same text
editor-source-date = a date
editor-source-which = Which field
editor-source-column-name = Title of the column
editor-source-text-what = The text
editor-source-days = Days from today
editor-source-day = If it were today: { $day }

## Buttons

editor-buttons = Buttons
editor-buttons-none = No buttons. A button opens a site, calls, answers with a tap.
editor-button-kind = Kind of button
editor-button-add = Add button
editor-button-up = Move button { $number } up
editor-button-down = Move button { $number } down
editor-button-remove = Remove button { $number }
editor-button-first = It is the first already.
editor-button-last = It is the last already.
editor-button-text = Button text
editor-button-fixed = Meta writes: { $label }
editor-button-url = Address
editor-button-varies = The end of the address changes from person to person
editor-button-varies-hint = Such as the order number. The value comes after what is written above.
editor-button-phone = Phone
editor-button-phone-hint = With + and the country code: +55 11…
editor-button-coupon = Example code
editor-button-coupon-hint = Letters and digits, up to 15. Each mailing brings the person’s own code.
editor-button-flow = Code of the form (flow)
editor-button-flow-action = What the tap does
editor-button-flow-navigate = opens a screen
editor-button-flow-exchange = asks your server
editor-button-flow-screen = First screen
editor-payment-pix-dynamic-code = Example Pix code
editor-payment-boleto = Example boleto line
editor-payment-payment-link = Example payment address
editor-payment-hint = An example only: each mailing brings the person’s own.

button-kind-quick-reply = quick reply
button-kind-url = open a site
button-kind-phone-number = call
button-kind-copy-code = copy a coupon
button-kind-payment-pix = copy Pix
button-kind-payment-boleto = copy boleto
button-kind-payment-link = pay by link
button-kind-order-details = order with payment
button-kind-flow = form (flow)
button-kind-catalog = see the catalogue
button-kind-mpm = several products
button-kind-spm = one product
button-kind-voice-call = call on WhatsApp
button-kind-call-permission-request = ask to call
button-kind-request-contact-info = ask for the contact
button-kind-otp = copy the code

button-about-quick-reply = The person answers with a tap. They stand together, first or last.
button-about-url = Up to two a template.
button-about-phone-number = One a template.
button-about-copy-code = Marketing only, one a template.
button-about-payment-pix = New in 2026: the account may not have it yet.
button-about-payment-boleto = New in 2026: the account may not have it yet.
button-about-payment-link = New in 2026: the account may not have it yet.
button-about-order-details = Shows items and total, with Pix or boleto. Must be the only button.

## What few templates have

editor-more = Offer, cards and deadline
editor-offer = Offer for a limited time
editor-offer-hint = Marketing only, without a footer. A strip with the offer and until when it holds.
editor-offer-text = Text of the offer
editor-offer-ends = Show when it ends
editor-carousel = Cards side by side
editor-carousel-hint = Marketing only: 2 to 10 cards, all with the same parts.
editor-card-add = Add card
editor-card-remove = Remove card { $number }
editor-card-most = There are 10 cards at most.
editor-deadline = Deadline for the delivery
editor-deadline-hint = After it Meta drops the message, without a word.
editor-deadline-amount = Deadline
editor-deadline-unit = In
editor-unit-second = seconds
editor-unit-minute = minutes
editor-unit-hour = hours
editor-unit-day = days
editor-code = The code
editor-code-about = The text of a code is Meta’s, in the template’s language. You choose what goes with it.
editor-code-secret = Ask not to share the code
editor-code-minutes = Minutes it is good for
editor-code-minutes-hint = From 1 to 90. Empty: it is not shown.
editor-otp = How the code reaches the app
editor-otp-copy-code = the person copies it
editor-otp-one-tap = one tap fills it in
editor-otp-zero-tap = fills itself in
editor-otp-about-copy-code = Fits any site or app.
editor-otp-about-one-tap = Needs an Android app of your own.
editor-otp-about-zero-tap = Needs an Android app of your own, and that you accept the terms.
editor-otp-app = Package of the app
editor-otp-hash = Signature of the app
editor-otp-hash-hint = 11 letters, digits and signs.
editor-otp-terms = I accept Meta’s terms for filling in by itself
editor-unknown = { $count ->
    [0] No unknown parts.
    [one] A part that Recado does not know; it stays as it is.
   *[other] { $count } parts that Recado does not know; they stay as they are.
}

## The phone and the findings

editor-sample-with = On the phone, with
editor-sample-kind-examples = the examples
editor-sample-kind-long = long names
editor-sample-kind-missing = values missing
editor-sample-kind-contact = a real person
editor-sample-person = Person
editor-sample-nobody = There are no contacts yet.
editor-phone-scheme = Light or dark phone
editor-phone-light = Light phone
editor-phone-dark = Dark phone
editor-findings = Findings
editor-findings-none = None. The text is ready for Meta.
editor-findings-count = { $errors ->
    [0] Nothing stands in the way
    [one] 1 thing stands in the way
   *[other] { $errors } things stand in the way
}, { $warnings ->
    [0] nothing to look at
    [one] 1 to look at
   *[other] { $warnings } to look at
}.
editor-finding-error = Has to change
editor-finding-warning = Worth a look
editor-mend = Mend

editor-place-whole = The template
editor-place-name = Name
editor-place-language = Language
editor-place-category = Category
editor-place-parameter-format = Variables
editor-place-message-send-ttl-seconds = Deadline
editor-place-display-format = Format
editor-place-header = Header
editor-place-body = Text
editor-place-footer = Footer
editor-place-buttons = Buttons
editor-place-button = Button { $number }
editor-place-limited-time-offer = Offer
editor-place-carousel = Cards
editor-place-card = Card { $number }
editor-place-call-permission-request = Request to call

## What Meta writes on the phone, in the template's language

phone-code = { $code } is your verification code.
phone-code-secret = For your security, do not share this code.
phone-code-expires = This code expires in { $minutes ->
    [0] 0 minutes
    [one] 1 minute
   *[other] { $minutes } minutes
}.
phone-otp-copy = Copy code
phone-otp-fill = Autofill
phone-label-copy-code = Copy offer code
phone-label-catalog = View catalog
phone-label-mpm = View items
phone-label-spm = View
phone-label-order-details = Review and pay
phone-label-voice-call = Call now
phone-label-call-permission-request = Allow calls
phone-label-app = Open app
phone-label-request-contact-info = Share contact info
phone-variable-name = name
phone-variable-phone = phone
phone-variable-date = date
phone-variable-value = value

## Asking for approval

request-ask = Ask for approval
request-why-errors = { $count ->
    [0] Nothing stands in the way.
    [one] 1 thing is left to mend.
   *[other] { $count } things are left to mend.
}
request-why-waiting = The request is waiting already.
request-waiting = The request is kept, and leaves when you say so. Asked
request-taken = Meta has the request. Asked
request-refused = Meta did not accept the request. Asked
request-changed = The draft changed after the request. To take the new text along, ask again.
request-withdraw = Take the request back
request-withdrawn = The request was taken back. The draft is still here.

## Versions

versions-title = Versions
versions-count = { $count ->
    [0] No versions
    [one] 1 version
   *[other] { $count } versions
}
versions-empty-title = No versions yet
versions-empty-text = When you come back to this draft another day, what stood there before is kept here.
versions-reason-sitting = before writing went on
versions-reason-restore = before a restore
versions-reason-import = before an import
versions-reason-request = when you asked for approval
versions-reason-start = as it began
compared-name = Name
compared-language = Language
compared-category = Category
compared-delivery-time = Deadline
compared-header-format = Kind of header
compared-header = Header
compared-body = Text
compared-footer = Footer
compared-offer = Offer
compared-button = Button
compared-button-target = Where the button leads
compared-card = Card
compared-example = Example
compared-other = Another part
versions-since = What changed since then
versions-same = Nothing changed since then.
versions-legend = In the text below:
versions-removed = removed
versions-added = added
versions-restore = Restore this version
versions-restored = The version is back. What was written is kept.

## Languages

languages-title = Languages
languages-add = Another language
languages-add-do = Add translation
languages-none = This template is in one language only. In another it has the same name and the same category.
languages-beside = Beside it
languages-both = Write in both
languages-readonly = This one is at Meta; here it can be read.
languages-open = Open this one in the editor

## Somebody changed the same draft

changed-what = This draft changed elsewhere while you were writing. Nothing is lost: choose which to keep. The other change is of
changed-mine = What is here
changed-theirs = What came from there
changed-keep-mine = Keep what is here
changed-take-theirs = Keep what came
changed-keep-both = Keep both, as two drafts
changed-kept-both = What was here is a draft of its own now.

## Export

export-template = Template as JSON
export-template-what = This is how Meta takes it. It also serves to keep, or to bring to another account.
export-template-copy = Copy
export-template-save = Save to a file…
export-template-saved = The template is in { $name }.
