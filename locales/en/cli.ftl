# What the command line says. Hand-written in each language, not word for word; the same keys in all three.
# Short sentences, present tense, no exclamation marks. Names of commands, flags, states and codes are not translated.

## Help: headings, and the options of every command

help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = Global options

help = Recado sends WhatsApp notifications to your customers, straight from this computer
help--data-dir = Where the data lives; RECADO_DATA_DIR says it too (default: the system's data folder). RECADO_CONFIG_DIR: the folder that notes which database belongs to this computer
help--account = Name of the account to use (default: the only one, or the one marked default)
help--json = Write a single JSON document to stdout, for scripts
help--locale = Language of the texts: pt-BR, en or es (default: the system's)
help--help = Show this help
help--version = Show the version

## Help: demonstration

help-demo = Show everything at work, from template to read, with no account, no cost and nothing left behind

## Help: accounts

help-account = WhatsApp accounts: add, check, remove
help-account-add = Add an account, after checking it with Meta
help-account-add--name = What to call it in Recado (default: Main; for practice, Practice)
help-account-add--waba-id = WhatsApp Business Account (WABA) ID
help-account-add--phone-number-id = ID of the number at Meta; not the number itself
help-account-add--app-id = ID of the app at Meta, if you know it
help-account-add--api-url = Address of the service, without a version (default: https://graph.facebook.com)
help-account-add--graph-version = Version of Meta's API, such as v25.0 (default: the one this Recado knows)
help-account-add--time-zone = Time zone of the account, such as America/Sao_Paulo (default: this computer's)
help-account-add--country = Country of numbers written without a country code, in two letters (default: BR)
help-account-add--token-stdin = Read the token from stdin and keep it in the system keychain
help-account-add--no-check = Keep the account without checking it with Meta
help-account-add--practice = Create the practice account: no token, no cost, and nothing leaves this computer
help-account-list = List accounts
help-account-check = Check token, number, quality and limits with Meta
help-account-check--name = Name of the account (default: the same as for --account)
help-account-remove = Remove an account that has no notifications, with its templates and its token
help-account-remove--name = Name of the account
help-account-default = Choose the account used when none is named
help-account-default--name = Name of the account
help-account-set = Set how an account sends: pace, quiet hours, time zone
help-account-set--name = Name of the account
help-account-set--max-rate = At most N notifications a second, or none for what Meta grants the number
help-account-set--quiet-hours = When nothing leaves but the urgent, such as 21:00-08:00 in the account's time zone; none for never
help-account-set--time-zone = Time zone of the account, such as America/Sao_Paulo
help-account-secret = Keep an account's token in the system keychain, read from stdin
help-account-secret--name = Name of the account
help-account-secret--kind = What to keep

## Help: templates

help-template = Templates (HSM): fetch from Meta, look at, try out, write
help-template-sync = Fetch all templates of the account from Meta
help-template-list = List the templates fetched so far, and the drafts (DRAFT)
help-template-list--status = Only those with this status, such as APPROVED or DRAFT
help-template-show = Show a template and its variables
help-template-show--name = Name of the template
help-template-show--language = Language of the template, such as pt_BR (default: the only one it has)
help-template-preview = Show the text a customer would see
help-template-preview--name = Name of the template
help-template-preview--language = Language of the template, such as pt_BR (default: the only one it has)
help-template-preview--var = Value of a variable, such as name=Ana, 1=Ana, header.1=Ana or button.0=123; can be repeated
help-template-lint = Check a template by Meta's rules, with no network; with `--account` also beside the account's templates
help-template-lint--file = File with the JSON of a template, or of a list of them; `-` reads standard input
help-template-import = Bring templates from a file in as drafts; one that has the name and the language becomes what the file says
help-template-import--file = File with the JSON of a template, or the list that Meta gives; `-` reads standard input
help-template-export = Write a template as Meta takes it: the draft where there is one, else the account's
help-template-export--name = Name of the template, or ID of the draft
help-template-export--language = Language of the template, such as pt_BR (default: the only one it has)
help-template-export--out = File to write (default: standard output)
help-template-library = List the ready texts of the library
help-template-library--language = Language of the texts, such as pt_BR (default: that of the help)
help-template-draft = Drafts: begin, compare, go back
help-template-draft-new = Begin a draft, from nothing or from another text
help-template-draft-new--library = From a text of the library, by its ID
help-template-draft-new--template = From a template of the account, to change it
help-template-draft-new--copy = From another draft, as a copy
help-template-draft-new--translate = From another draft, to say it in another language
help-template-draft-new--language = Language of the new draft, such as pt_BR; with `--template` and `--copy`, that of the original
help-template-draft-list = List the account's drafts
help-template-draft-versions = List the versions kept of a draft
help-template-draft-versions--draft = ID of the draft, or name of the template
help-template-draft-versions--language = Language, where several have that name
help-template-draft-compare = Show what changed since a version
help-template-draft-compare--draft = ID of the draft, or name of the template
help-template-draft-compare--language = Language, where several have that name
help-template-draft-compare--number = Number of the version (default: the newest)
help-template-draft-restore = Bring a version back; what was there is kept as a version
help-template-draft-restore--draft = ID of the draft, or name of the template
help-template-draft-restore--language = Language, where several have that name
help-template-draft-restore--number = Number of the version
help-template-draft-delete = Delete a draft; it can be had back for 30 days
help-template-draft-delete--draft = ID of the draft, or name of the template
help-template-draft-delete--language = Language, where several have that name
help-template-draft-undelete = Bring a deleted draft back
help-template-draft-undelete--id = ID of the draft

## Help: contacts

help-contact = Contacts: import, search, consent, export, forget
help-contact-add = Add a contact
help-contact-add--phone = Number with area code; for another country, with + and its code
help-contact-add--name = Name
help-contact-add--tag = Tag; can be repeated
help-contact-add--field = A field of your own, such as birthday=10/05; can be repeated
help-contact-add--language = Language of the contact, such as pt_BR
help-contact-add--notes = Notes
help-contact-add--opt-in = Record consent and where it comes from, such as counter
help-contact-add--country = Country of a number without a country code, in two letters (default: the account's)
help-contact-list = List contacts
help-contact-list--tag = Only those with this tag
help-contact-list--limit = At most N contacts (default: all)
help-contact-search = Search contacts by name or number
help-contact-search--text = Part of the name, of the number, of a tag or of a field
help-contact-search--limit = At most N contacts (default: all)
help-contact-list--segment = Only those of this group
help-contact-import = Brings in contacts from a file: CSV, XLSX, XLS or vCard. Everything comes in at once, or nothing
help-contact-import--file = The file; - reads standard input
help-contact-import--map = What a column is, such as mobile=phone: phone, name, tags, language, notes, opt_in, skip, or the name of a field of your own; may repeat
help-contact-import--kind = The kind of a field of your own, such as amount=money:USD: text, number, date or money; may repeat
help-contact-import--tag = A tag for everybody in the file; may repeat
help-contact-import--opt-in = Records for everybody the authorisation and where it came from, such as form
help-contact-import--wording = The words that people agreed to
help-contact-import--keep = Where file and list differ, the list counts: name, language, notes, tags, fields, or a field of your own; may repeat
help-contact-import--country = Country of numbers without a country code, in two letters (default: the shop's)
help-contact-import--area = Area code of numbers that come without one, such as 11
help-contact-import--mend = Gives old Brazilian mobile numbers their ninth digit instead of refusing them
help-contact-import--dry-run = Only checks and says what would change; nothing is written
help-contact-import--rejects = File to write the rejected rows to, with the reason beside each
help-contact-import--encoding = Encoding of the text, such as utf-8 or windows-1252 (default: as recognised)
help-contact-import--separator = What separates the columns, such as ; or tab (default: as recognised)
help-contact-import--no-header = The first row is a person already; the columns are called A, B, C
help-contact-import--sheet = The sheet of the XLSX or XLS (default: the first with something in it)
help-contact-import--undo = Undoes the last import instead of importing
help-contact-export = Writes the contacts to a file
help-contact-export--file = The file to write
help-contact-export--tag = Only those with this tag
help-contact-export--segment = Only those of this group
help-contact-export--format = csv, xlsx or vcard (default: by the name of the file)
help-contact-opt-in = Records that a person agreed
help-contact-opt-in--source = Where it came from, such as counter or website
help-contact-opt-in--wording = The words that the person agreed to
help-contact-opt-in--purpose = For what: utility or marketing (default: both)
help-contact-opt-out = Records that a person does not want messages any more, and takes out of the queue what waits for them
help-contact-opt-out--purpose = Of what: utility or marketing (default: both)
help-contact-opt-out--how = How the person said it
help-contact-tag = Puts a tag on contacts
help-contact-untag = Takes a tag off contacts
help-contact-undo = Undoes a change of many contacts, by the ID that it showed
help-contact-undo--id = ID of the change
help-contact-dossier = Shows all that is kept about a person, for that person
help-contact-erase = Forgets a person: the contact, the answers, and what identifies them in the messages
help-contact-erase--yes = Does not ask first
help-segment = Groups: contacts that have something in common
help-segment-list = Lists the groups
help-segment-show = Shows a group and what it asks for
help-segment-show--name = Name of the group
help-segment-add = Makes a group, or changes the one of this name. All conditions hold together
help-segment-add--name = Name of the group
help-segment-add--tag = Has this tag; may repeat
help-segment-add--not-tag = Does not have this tag; may repeat
help-segment-add--field = A field of your own, such as city=Recife, city!=Recife, amount>=100, amount<=500, note~swap, or the name alone: it is filled; may repeat
help-segment-add--birthday = Has a birthday soon, by this date field
help-segment-add--days = With --birthday, up to so many days after today (default: 6)
help-segment-add--notified = Got a message within the last DAYS
help-segment-add--not-notified = Got no message within the last DAYS
help-segment-add--never-notified = Never got a message
help-segment-add--added = Entered the list within the last DAYS
help-segment-add--language = The language of the contact, such as pt_BR
help-segment-add--opted-in = Agreed to: utility or marketing
help-segment-add--opted-out = No longer wants: utility or marketing
help-segment-remove = Deletes a group; the contacts stay
help-segment-remove--name = Name of the group
help-field = Fields of your own: what you keep of each contact
help-field-list = Lists the fields
help-field-set = Makes a field, or changes its kind
help-field-set--name = Name of the field
help-field-set--kind = text, number, date, money or money:USD (default: text)
help-field-remove = Deletes a field, with what it holds in all contacts
help-field-remove--name = Name of the field
help-files = Files kept for notifications
help-files-list = Shows how many files there are and how much room they take
help-files-clean = Deletes the files that nothing has used for 30 days; Recado also does so once a day when it sends
help-retention = How long what identifies people is kept
help-retention-show = Shows the rules
help-retention-set = Changes the rules
help-retention-set--contents = Numbers, values and keys of finished messages; afterwards they only count
help-retention-set--answers = What customers answered
help-retention-set--undo = What it takes to undo changes of many contacts
help-retention-apply = Deletes now what is past its time; Recado also does so once a day while it sends
help-audit = What was done with people's data
help-audit-list = Lists from the newest to the oldest
help-audit-list--limit = At most N lines (default: 100)
help-contact-opt-in--phone = Number with its area code; from another country, with + and its code
help-contact-opt-in--country = Country of a number without a country code, in two letters (default: the shop's)
help-contact-opt-out--phone = Number with its area code; from another country, with + and its code
help-contact-opt-out--country = Country of a number without a country code, in two letters (default: the shop's)
help-contact-dossier--phone = Number with its area code; from another country, with + and its code
help-contact-dossier--country = Country of a number without a country code, in two letters (default: the shop's)
help-contact-erase--phone = Number with its area code; from another country, with + and its code
help-contact-erase--country = Country of a number without a country code, in two letters (default: the shop's)
help-contact-tag--tag = Name of the tag
help-contact-tag--phones = Number of a contact; may give several
help-contact-tag--of-tag = Everybody with this tag
help-contact-tag--of-segment = Everybody of this group
help-contact-tag--everybody = The whole list
help-contact-tag--country = Country of a number without a country code, in two letters (default: the shop's)
help-contact-untag--tag = Name of the tag
help-contact-untag--phones = Number of a contact; may give several
help-contact-untag--of-tag = Everybody with this tag
help-contact-untag--of-segment = Everybody of this group
help-contact-untag--everybody = The whole list
help-contact-untag--country = Country of a number without a country code, in two letters (default: the shop's)

## Help: notifications

help-send = Queue one notification, or one for each row of a sheet, from an approved template
help-send--template = Name of the template
help-send--language = Language of the template, such as pt_BR (default: the only approved one)
help-send--to = Number of the recipient, with area code; for another country, with + and its code
help-send--tag = A message to each contact with this tag; their fields and name fill the variables
help-send--segment = The same for each contact of this group
help-send--from = CSV or XLSX sheet: one notification for each row
help-send--map = What a column of the sheet is, such as customer=name or mobile=to; can be repeated. A column with the right name needs none
help-send--key-column = Column with a key of your own for each row, such as the order number: the same key enters the account's queue only once
help-send--at = When to leave, such as "2026-12-01 09:00" in the account's time zone, or in RFC 3339
help-send--priority = urgent goes first, in quiet hours too; low waits for the others (default: normal)
help-send--dry-run = Only check the sheet and say what would leave; nothing is queued
help-send--strict = A single row with a problem refuses the whole sheet
help-send--var = Value of a variable, such as name=Ana, 1=Ana, header.1=Ana or button.0=123; can be repeated
help-send--media = The file of the header, or a public https address: an image, a video or a document; with --from or --tag the same for everybody
help-send--media-column = Column with the name of each row's file, in the folder of --media-folder or in the sheet's own
help-send--media-folder = Folder with the files. Without --media-column each row gets the file that has its key or its phone in the name
help-send--allow-differences = Sends charges, too, whose Pix, boleto and message say different amounts
help-send--key = A key of your own, such as the order number: the same key enters the account's queue only once
help-send--country = Country of a number without a country code, in two letters (default: the account's)
help-send--wait = Send now and wait for Meta's answer; does not wait for delivery
help-send--max-rate = With --wait, at most N a second; 0 means no limit (default: what Meta grants the number)
help-outbox = Notifications: what is queued and what became of each
help-outbox-list = List notifications, newest first
help-outbox-list--batch = Only those of this mailing, by its ID
help-outbox-list--state = Only those in this state, such as queued, accepted, delivered, failed, unknown or skipped
help-outbox-list--limit = At most N notifications (default: all)
help-outbox-show = Show a notification with every attempt and every change of state
help-outbox-show--id = ID of the notification
help-outbox-pause = Pause what is queued; what has left has left
help-outbox-pause--batch = Only this mailing, by its ID (default: all of the account, and what is queued later)
help-outbox-resume = Resume what has stopped
help-outbox-resume--batch = Only this mailing, by its ID (default: all of the account)
help-outbox-cancel = Cancel what a mailing still has in the queue
help-outbox-cancel--batch = ID of the mailing
help-outbox-retry = Try again what failed or missed its time
help-outbox-retry--ids = ID of the notification; several can be given
help-outbox-retry--batch = Everything of this mailing that can be tried again, by its ID
help-outbox-let-go = Send now what missed its time
help-outbox-let-go--batch = ID of the mailing
help-outbox-priority = Change whose turn a mailing has
help-outbox-priority--batch = ID of the mailing
help-outbox-priority--priority = urgent, normal or low
help-outbox-resolve = Say what became of an uncertain notification, once you have checked
help-outbox-resolve--id = ID of the notification
help-outbox-resolve--as = sent if Meta took it; not-sent if not
help-work = Send what is queued, for all accounts, until Ctrl+C
help-work--until-empty = End when nothing is left to send right now
help-work--max-rate = At most N a second; 0 means no limit (default: what Meta grants each number)
help-work--late = How long after its time a scheduled notification still leaves where nothing ran at that time, such as 10m or 1h (default: 0; what missed its time waits for you)
help-report = Make a sheet of what became of each notification, the skipped ones and why included
help-report--batch = Only those of this mailing, by its ID (default: all of the account)
help-report--format = csv, xlsx or json (default: csv)
help-report--out = File to write (default: stdout)
help-status = Delivery status
help-status-refresh = Ask Meta what has been sent, delivered and read
help-status-refresh--batch = Only the notifications of this mailing, by its ID

## Help: practice service and the rest

help-sandbox = Practice service: behaves like Meta's, inside this computer
help-sandbox-serve = Run the practice service until Ctrl+C; the first line of output has its address, IDs and token
help-sandbox-serve--listen = Address and port on this computer; port 0 picks a free one
help-sandbox-serve--throughput = Notifications a second that it accepts; 0 means no limit (default: 80)
help-sandbox-serve--no-pair-limit = Accept several notifications in a row to the same person
help-sandbox-serve--messaging-limit = People in 24 hours that the number says it may reach, such as TIER_250, TIER_2K or TIER_UNLIMITED (default: by its pace)
help-sandbox-serve--delivery = Pace of delivery: lively is easy to follow, fast takes a fraction of a second, instant none
help-sandbox-serve--faults = Faults to imitate, in JSON, such as '{"{"}"drop_after":0.1{"}"}'
help-sandbox-serve--seed = Number that repeats the same sequence of faults
help-doctor = Check data, keychain, accounts and connection
help-completions = Generate completions for your shell
help-completions--shell = The shell you use

## Tables

column-action = What
column-at = When
column-contact = Contact
column-contacts = Contacts
column-detail = Detail
column-kind = Kind
column-attempt = Attempt
column-category = Category
column-created = Created
column-default = Default
column-id = ID
column-language = Language
column-limit = Sending limit
column-name = Name
column-number = Number
column-phone = Number
column-phone-number-id = Number ID
column-quality = Quality
column-rejected-reason = Reason for rejection
column-state = State
column-status = Status
column-tags = Tags
column-template = Template
column-throughput = Notifications a second
column-to = To
column-token = Token
column-variables = Variables
column-verified-name = Name customers see
column-why = Reason
column-draft = Draft
column-errors = Errors
column-group = Group
column-title = Title
column-updated = Changed
column-version = Version
column-warnings = Warnings
column-when = When
list-empty = Nothing to show.
list-total = { $count ->
    [0] No items
    [one] 1 item
   *[other] { $count } items
}

## Accounts

account-added = Account “{ $name }” added.
account-removed = Account “{ $name }” removed.
account-is-default = “{ $name }” is now the default account.
account-set = Account “{ $name }” updated.
rate-of-the-service = Pace: what Meta grants the number.
rate-of-ours = Pace: { $rate ->
    [0] nothing leaves.
    [one] at most 1 notification a second.
   *[other] at most { $rate } notifications a second.
}
quiet-never = Quiet hours: none.
quiet-hours = Quiet hours: { $hours } ({ $zone }). Only the urgent leaves then.
account-without-token = Account “{ $name }” has no token yet. To keep one: `recado account secret "{ $name }" --kind token`
default-account-name = Main
practice-account-ready = { $count ->
    [0] Practice account “{ $name }” is ready, still without templates. What you send with it stays on this computer.
    [one] Practice account “{ $name }” is ready, with 1 template. What you send with it stays on this computer.
   *[other] Practice account “{ $name }” is ready, with { $count } templates. What you send with it stays on this computer.
}
token-kept = Token of account “{ $name }” kept in the system keychain.
token-from-environment = The token comes from RECADO_TOKEN. Stdin is not read and nothing is kept in the keychain.
token-keychain = in the keychain
token-environment = in RECADO_TOKEN
token-missing = missing
token-practice = not needed
ask-token = Paste the token and press Enter. It does not show on the screen.
host-is-not-the-platform = Note: { $host } is not Meta's service, and this account's token goes there.
ask-host = Continue? [y/N]
answers-yes = y yes
check-ok = Account “{ $name }” is ready to send.
check-not-ok = Account “{ $name }” is not ready to send.

## Templates and contacts

templates-synced = Templates up to date: { $added ->
    [0] none new
    [one] 1 new
   *[other] { $added } new
}, { $updated ->
    [0] none changed
    [one] 1 changed
   *[other] { $updated } changed
}, { $removed ->
    [0] none removed
    [one] 1 removed
   *[other] { $removed } removed
}.

## Drafts of templates

lint-error = Error
lint-warning = Warning
lint-total = { $errors ->
    [0] { $warnings ->
        [0] No problems found.
        [one] No errors. 1 warning.
       *[other] No errors. { $warnings } warnings.
    }
    [one] { $warnings ->
        [0] 1 error. No warnings.
        [one] 1 error. 1 warning.
       *[other] 1 error. { $warnings } warnings.
    }
   *[other] { $warnings ->
        [0] { $errors } errors. No warnings.
        [one] { $errors } errors. 1 warning.
       *[other] { $errors } errors. { $warnings } warnings.
    }
}
draft-new = new
draft-replaced = updated
draft-begun = Draft “{ $name }” in { $language }, with { $errors ->
    [0] nothing that Meta would refuse.
    [one] 1 error to mend.
   *[other] { $errors } errors to mend.
} ID: { $id }
draft-restored = The draft “{ $name }” in { $language } is as it was, with { $errors ->
    [0] nothing that Meta would refuse.
    [one] 1 error to mend.
   *[other] { $errors } errors to mend.
} ID: { $id }
draft-undeleted = The draft “{ $name }” in { $language } is back, with { $errors ->
    [0] nothing that Meta would refuse.
    [one] 1 error to mend.
   *[other] { $errors } errors to mend.
} ID: { $id }
draft-deleted = Draft deleted. For 30 days it comes back with `recado template draft undelete { $id }`.
draft-same = Nothing changed since that version.
template-exported = Template written to { $path }
version-start = as it began
version-sitting = as it was left
version-restore = brought back
version-import = came from a file
version-request = as it was asked for
library-group-orders = Orders
library-group-appointments = Appointments
library-group-invoices = Invoices
library-group-events = Events
library-group-leads = Leads
library-group-service = Service
library-group-content = Content
library-group-feedback = Feedback

contact-added = Contact added: { $phone } { $name }
contact-alike = There is a contact whose number differs from this one only by the ninth digit. It may be the same person.

## Lists of contacts, groups, and what is kept

column-unsure = Column “{ $column }”: Recado is not sure what it is. To say so: `--map "{ $column }"=FIELD`
import-untold = { $count ->
    [0] No other row was rejected.
    [one] And 1 more rejected row. To see all of them: `--rejects rejected.csv`
   *[other] And { $count } more rejected rows. To see all of them: `--rejects rejected.csv`
}
import-old-numbers = { $count ->
    [0] No mobile number lacks the ninth digit.
    [one] 1 Brazilian mobile number lacks the ninth digit. With `--mend`, Recado completes it.
   *[other] { $count } Brazilian mobile numbers lack the ninth digit. With `--mend`, Recado completes them.
}
import-mended = { $count ->
    [0] No mobile number lacks the ninth digit.
    [one] 1 Brazilian mobile number got its ninth digit.
   *[other] { $count } Brazilian mobile numbers got their ninth digit.
}
import-differs-taken = { $subject }: { $count ->
    [0] nothing differs.
    [one] the file and the list differ for 1 contact. The file counts.
   *[other] the file and the list differ for { $count } contacts. The file counts.
}
import-differs-kept = { $subject }: { $count ->
    [0] nothing differs.
    [one] the file and the list differ for 1 contact. The list counts.
   *[other] the file and the list differ for { $count } contacts. The list counts.
}
subject-phone = Number
subject-name = Name
subject-language = Language
subject-notes = Notes
subject-tags = Tags
subject-consent = Consent
import-done = { $rows ->
    [0] No row was read.
    [one] 1 row read: { $added ->
        [0] no new contact
        [one] 1 new contact
       *[other] { $added } new contacts
    }, { $updated } changed, { $unchanged } unchanged, { $rejected ->
        [0] none rejected
        [one] 1 rejected
       *[other] { $rejected } rejected
    }.
   *[other] { $rows } rows read: { $added ->
        [0] no new contact
        [one] 1 new contact
       *[other] { $added } new contacts
    }, { $updated } changed, { $unchanged } unchanged, { $rejected ->
        [0] none rejected
        [one] 1 rejected
       *[other] { $rejected } rejected
    }.
}
import-would = { $rows ->
    [0] No row was read.
   *[other] Rows read: { $rows }. New contacts: { $added }. Changed: { $updated }. Unchanged: { $unchanged }. Rejected: { $rejected }. Nothing was written.
}
import-rejects-saved = { $count ->
    [0] There was no rejected row to write.
    [one] The rejected row is in { $path }, with the reason.
   *[other] The { $count } rejected rows are in { $path }, each with its reason.
}
import-undo = To undo it: `recado contact import --undo`
edit-undo = To undo it: `recado contact undo { $id }`
edit-undone = { $removed ->
    [0] No contact left the list
    [one] 1 contact left the list
   *[other] { $removed } contacts left the list
}, { $restored ->
    [0] none is what it was before
    [one] 1 is what it was before
   *[other] { $restored } are what they were before
}, { $kept ->
    [0] none stays as it is.
    [one] 1 stays as it is, because it changed since.
   *[other] { $kept } stay as they are, because they changed since.
}
contacts-exported = { $count ->
    [0] No contact: { $path } holds the titles alone.
    [one] 1 contact written to { $path }.
   *[other] { $count } contacts written to { $path }.
}
contacts-tagged = { $count ->
    [0] Nobody changed: all of them have the tag “{ $tag }” already.
    [one] 1 contact now has the tag “{ $tag }”.
   *[other] { $count } contacts now have the tag “{ $tag }”.
}
contacts-untagged = { $count ->
    [0] Nobody changed: none of them has the tag “{ $tag }”.
    [one] 1 contact no longer has the tag “{ $tag }”.
   *[other] { $count } contacts no longer have the tag “{ $tag }”.
}
contact-opted-in = Authorisation recorded: { $phone } { $name }
contact-opted-out = Opt-out recorded: { $phone } { $name }. What was waiting in the queue is not sent.
ask-erase = Forget the person with the number { $phone }? It cannot be undone. [y/N]
contact-erased = The person is forgotten. { $messages ->
    [0] No message was theirs.
    [one] 1 message stays as a count, with nothing of theirs.
   *[other] { $messages } messages stay as counts, with nothing of theirs.
} { $answers ->
    [0] There were no answers.
    [one] 1 answer was deleted.
   *[other] { $answers } answers were deleted.
}
contact-erased-unmarked = This computer has no system keychain: an imported list may still bring the person back.
contact-erased-copies = They are still in old copies in the data folder: { $copies }. Delete those when you no longer need them.
people-opted-out = { $count ->
    [0] Nobody asked to get none.
    [one] 1 contact is left out, because they asked not to get any.
   *[other] { $count } contacts are left out, because they asked not to get any.
}
segment-saved = Group “{ $name }” saved: { $count ->
    [0] nobody is in it now.
    [one] 1 contact is in it now.
   *[other] { $count } contacts are in it now.
}
segment-removed = Group “{ $name }” deleted. The contacts stay in the list.
field-removed = Field “{ $name }” deleted. { $count ->
    [0] Nobody had anything in it.
    [one] 1 contact had something in it.
   *[other] { $count } contacts had something in it.
}
field-kind-text = text
field-kind-number = number
field-kind-date = date
field-kind-money = money
retention-contents = { $days ->
    [0] Finished messages: nothing identifies them.
    [one] Finished messages: what identifies the person is kept for 1 day.
   *[other] Finished messages: what identifies the person is kept for { $days } days.
}
retention-contents-kept = Finished messages: what identifies the person is kept for good.
retention-answers = { $days ->
    [0] Answers: not kept.
    [one] Answers: kept for 1 day.
   *[other] Answers: kept for { $days } days.
}
retention-answers-kept = Answers: kept for good.
retention-undo = { $days ->
    [0] Undoing changes: not possible.
    [one] Undoing changes: for 1 day.
   *[other] Undoing changes: for { $days } days.
}
retention-undo-kept = Undoing changes: without a limit.
retention-applied = What was past its time is deleted. Messages: { $messages }. Answers: { $answers }. Changes that can no longer be undone: { $edits }.
audit-import = import
audit-export = export
audit-undo = change undone
audit-dossier = all about the person was read
audit-erase = person forgotten
audit-retention = deleted by age
audit-set-retention = rules of age changed

## Notifications

variable-tidied = In “{ $name }”, line breaks and repeated spaces become one space: Meta does not accept them.
work-started = Sending what is queued. To end: Ctrl+C
summary-queued = { $count ->
    [0] No notification queued.
    [one] 1 notification queued. It goes on while Recado is open, or with: `recado work`
   *[other] { $count } notifications queued. They go on while Recado is open, or with: `recado work`
}
summary-accepted = { $count ->
    [0] No notification accepted by Meta.
    [one] 1 notification accepted by Meta.
   *[other] { $count } notifications accepted by Meta.
}
summary-accepted-practice = { $count ->
    [0] No notification accepted by the practice service.
    [one] 1 notification accepted by the practice service.
   *[other] { $count } notifications accepted by the practice service.
}
summary-batch = Mailing: { $batch }
summary-failed = { $count ->
    [0] No notification failed.
    [one] 1 notification failed. The reason: `recado outbox list --state failed`
   *[other] { $count } notifications failed. The reasons: `recado outbox list --state failed`
}
summary-unknown = { $count ->
    [0] No notification is uncertain.
    [one] 1 notification is uncertain: Meta may or may not have it, and Recado does not repeat it by itself. To see it: `recado outbox list --state unknown`
   *[other] { $count } notifications are uncertain: Meta may or may not have them, and Recado does not repeat them by itself. To see them: `recado outbox list --state unknown`
}
summary-skipped = { $count ->
    [0] No notification skipped.
    [one] 1 notification skipped. The reason: `recado outbox list --state skipped`
   *[other] { $count } notifications skipped. The reasons: `recado outbox list --state skipped`
}
summary-waiting = { $count ->
    [0] Nothing left in the queue.
    [one] 1 notification still queued.
   *[other] { $count } notifications still queued.
}
summary-nothing = Nothing to send right now.
waits-quiet = These are quiet hours: the rest leaves from { $time } on.
awake = Recado is sending notifications
reject-row = Row { $row }:
rejects = { $count ->
    [0] No row has a problem.
    [one] 1 row cannot be sent as it is. The others go on without it.
   *[other] { $count } rows cannot be sent as they are. The others go on without them.
}
warned = { $count ->
    [0] No row has a warning.
    [one] 1 row goes with the warning above.
   *[other] { $count } rows go with a warning.
}
rejects-all = No row of the sheet can be sent as it is.
rejects-untold-here = { $count ->
    [0] No other row has a problem.
    [one] And 1 more row.
   *[other] And { $count } more rows. With `--json` the first 100 are shown.
}
rejects-untold = { $count ->
    [0] No other row has a problem.
    [one] And 1 more row. The report has them all: `recado report --format csv`
   *[other] And { $count } more rows. The report has them all: `recado report --format csv`
}
rows-again = { $count ->
    [0] No row is repeated.
    [one] 1 row is left out: it is queued already, repeated in the sheet, or the person asked not to get any.
   *[other] { $count } rows are left out: they are queued already, repeated in the sheet, or the person asked not to get any.
}
would-queue = { $count ->
    [0] Nothing would be queued, of { $rows ->
        [0] no rows
        [one] 1 row
       *[other] { $rows } rows
    }.
    [one] 1 notification would be queued. Nothing was written.
   *[other] { $count } notifications would be queued. Nothing was written.
}
summary-scheduled = { $count ->
    [0] No notification scheduled.
    [one] 1 notification scheduled. It leaves at its time while Recado is open, or with: `recado work`
   *[other] { $count } notifications scheduled. They leave at their time while Recado is open, or with: `recado work`
}
progress-reading = Reading { $file }: { $count ->
    [0] no rows yet
    [one] 1 row
   *[other] { $count } rows
}
progress-of = { $done } of { $total }
progress-left = { $count ->
    [0] nothing queued
    [one] 1 queued
   *[other] { $count } queued
}
progress-rate = { $rate } a second
progress-time = { $time } left
progress-troubled = { $count ->
    [0] none with a problem
    [one] 1 with a problem
   *[other] { $count } with a problem
}
found-cut-off = { $count ->
    [0] No notification was between request and answer.
    [one] 1 notification was between request and answer when Recado stopped. It is uncertain now, and Recado does not repeat it by itself. To see it: `recado outbox list --state unknown`
   *[other] { $count } notifications were between request and answer when Recado stopped. They are uncertain now, and Recado does not repeat them by itself. To see them: `recado outbox list --state unknown`
}
found-missed = { $count ->
    [0] No notification missed its time.
    [one] The time of 1 notification passed while no Recado was running. It waits for you.
   *[other] The time of { $count } notifications passed while no Recado was running. They wait for you.
}
found-missed-mailing = { $account }, { $template }: { $count ->
    [0] none missed.
    [one] 1 missed.
   *[other] { $count } missed.
    } To send now: `recado outbox let-go --batch { $batch }`. To give up: `recado outbox cancel --batch { $batch }`
batches-resumed = { $count ->
    [0] No mailing had stopped.
    [one] 1 mailing resumed.
   *[other] { $count } mailings resumed.
}
batches-paused = { $count ->
    [0] No mailing had anything left to send.
    [one] 1 mailing paused. What has left has left.
   *[other] { $count } mailings paused. What has left has left.
}
account-paused = What is queued from now on waits too. To resume everything: `recado outbox resume`
messages-retried = { $count ->
    [0] No notification is back in the queue.
    [one] 1 notification is queued again.
   *[other] { $count } notifications are queued again.
}
messages-not-retried = { $count ->
    [0] None was left out.
    [one] 1 cannot be tried again, or not yet:
   *[other] { $count } cannot be tried again, or not yet. The reason of the first one:
}
messages-let-go = { $count ->
    [0] No notification of this mailing missed its time.
    [one] 1 notification is queued and leaves now.
   *[other] { $count } notifications are queued and leave now.
}
priority-urgent = This mailing goes before the others, in quiet hours too.
priority-normal = This mailing takes its turn with the others.
priority-low = This mailing leaves after the others.
report-written = { $count ->
    [0] Empty report written to { $path }.
    [one] Report of 1 notification written to { $path }.
   *[other] Report of { $count } notifications written to { $path }.
}
messages-cancelled = { $count ->
    [0] Nothing left in the queue to cancel.
    [one] 1 notification cancelled. It is not sent.
   *[other] { $count } notifications cancelled. They are not sent.
}
message-settled = Noted. The notification is now: { $state }
statuses-refreshed = { $checked ->
    [0] No notification to check.
    [one] 1 notification checked, { $changed ->
        [0] nothing new
       *[other] with news
    }.
   *[other] { $checked } notifications checked, { $changed ->
        [0] nothing new
        [one] 1 with news
       *[other] { $changed } with news
    }.
}
outcome-accepted = accepted
outcome-refused = refused
outcome-never-left = never left this computer
outcome-doubtful = uncertain
outcome-none = no answer yet

## Demonstration

demo-started = Practice service running, with the number { $number }. Nothing leaves this computer.
demo-templates = { $count ->
    [0] No template found.
    [one] 1 template found: “{ $template }”.
   *[other] { $count } templates found. The demonstration uses “{ $template }”.
}
demo-queued = Order { $order } is out for delivery: notification for { $name } queued.
demo-accepted = { $count ->
    [0] No notification accepted.
    [one] 1 notification accepted.
   *[other] { $count } notifications accepted.
}
demo-status = { $name }: { $state }
demo-done = Done: { $accepted ->
    [0] none accepted
    [one] 1 accepted
   *[other] { $accepted } accepted
}, { $delivered ->
    [0] none delivered
    [one] 1 delivered
   *[other] { $delivered } delivered
}, { $read ->
    [0] none read
    [one] 1 read
   *[other] { $read } read
}. None of this is kept.
demo-next =
    {""}
    To practise yourself:      recado account add --practice
    To use your shop's number: recado account add --help

## Practice service

sandbox-started = Practice service at { $url }. To end: Ctrl+C

## Check-up

doctor-database = The data in { $path } is in order.
doctor-engine-free = The queue is free: no other Recado is sending now.
doctor-engine-held-by-someone = Another Recado looks after the queue.
doctor-engine-held = Another Recado is looking after the queue: { $program } (process { $pid }).
doctor-keychain = The system keychain works.
doctor-token-from-environment = The token comes from RECADO_TOKEN; the keychain is not used.
doctor-account = Account “{ $name }”: all right.

## Errors of the command line alone

error-data-folder-unknown = Recado does not find this user's data folder.
    .advice = Name one with `--data-dir`.
error-report-needs-file = An XLSX sheet is no text for the screen.
    .advice = Say where to write it with `--out report.xlsx`.
error-faults-invalid = The JSON of `--faults` is not valid: { $why }
    .advice = There is an example in `recado sandbox serve --help`.

error-sandbox-not-local = The practice service serves this computer only, and { $address } is not an address of it.
    .advice = Use an address such as 127.0.0.1:0.

## files

files-kept = { $count ->
    [0] No file is kept.
    [one] 1 file is kept, { $size }.
   *[other] { $count } files are kept, { $size }.
}
files-unused = { $count ->
    [0] None is without use.
    [one] 1 has been without use for 30 days, { $size }: `recado files clean` deletes it.
   *[other] { $count } have been without use for 30 days, { $size }: `recado files clean` deletes them.
}
files-cleaned = { $count ->
    [0] No file has been without use for 30 days.
    [one] 1 file deleted, { $size }.
   *[other] { $count } files deleted, { $size }.
}
column-file = File
column-mime = Type
column-size = Size
column-used = Last used
