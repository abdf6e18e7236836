# What went wrong (error-…), with the next step in .advice. The keys are the codes, with hyphens. What Meta refuses stands
# in platform.ftl. A .details holds what is not always known: it is shown only when all of its values are there.

## Accounts

error-account-missing = There is no account in Recado yet.
    .advice = Add yours with `recado account add --name NAME --waba-id ID --phone-number-id ID --token-stdin`. To get to know Recado first, use `recado demo`.
error-account-not-found = There is no account named “{ $name }”.
    .advice = See the names with `recado account list`.
error-account-ambiguous = There are several accounts and none is the default: { $names }.
    .advice = Say which one to use with `--account NAME`.
error-account-exists = There already is an account named “{ $name }”.
    .advice = Choose another name, or look at the one you have with `recado account list`.
error-number-connected = This number is in the account “{ $name }” already.
    .advice = Use that account. If its token has changed, paste the new one there.
error-account-in-use = The account “{ $name }” has notifications in the outbox. It stays, so that their history is not lost.
    .advice = If you no longer want to send from it, revoke its token at Meta.
error-field-invalid = { $field ->
        [name] The account's name is empty or has characters that cannot be shown.
        [waba_id] The id of the WhatsApp Business account is not usable: “{ $value }”.
        [phone_number_id] The id of the number is not usable, or belongs to another WhatsApp Business account: “{ $value }”.
        [graph_version] The Graph API version is not usable: “{ $value }”.
        [time_zone] Recado does not know this time zone: “{ $value }”.
        [api_url] The address of the service is not usable: “{ $value }”.
        [contact_field] The value “{ $value }” has no field name.
        [consent_source] It does not say where the authorisation came from.
        [tag] The tag has no name.
        [segment] The group has no name.
        [encoding] Recado does not know the encoding “{ $value }”.
        [separator] “{ $value }” cannot separate columns.
        [currency] “{ $value }” is no currency.
        [kind] “{ $value }” is no kind of field.
        [days] “{ $value }” is no number of days.
        [test] Recado does not understand the condition “{ $value }”.
       *[other] The value of { $field } is not usable: “{ $value }”.
    }
    .advice = { $field ->
        [name] Give the account a short name, such as “Main Street shop”.
        [waba_id] Copy the id of the WhatsApp Business account from Meta. It has digits only.
        [phone_number_id] Copy the id of the number from Meta, where it stands in the same WhatsApp Business account. It has digits only and is not the phone number.
        [graph_version] Write the letter v, a number, a dot and another number, such as v25.0.
        [time_zone] Write its name with region and city, such as America/Sao_Paulo.
        [api_url] Write scheme, host and port only, such as https://graph.facebook.com.
        [contact_field] Give the field a name, such as order or arrival, or delete the value.
        [consent_source] Write where the person agreed, such as counter or website.
        [tag] Give the tag a name.
        [segment] Give the group a name.
        [encoding] Use one such as utf-8 or windows-1252.
        [separator] Use a single sign, such as ; or , or tab.
        [currency] Use its three letters, such as BRL or USD.
        [kind] Use text, number, date or money.
        [days] Use a whole number, such as 180, or none to keep it for good.
        [test] Write it as city=Recife or amount>=100.
       *[other] Correct the value and try again.
    }
error-practice-unavailable = The service of the practice account is not running here.
    .advice = Open Recado again. On the command line, `recado demo` shows a whole mailing without touching your data.
error-api-url-invalid = The address of the service is not usable: it takes scheme, host and port only, without a version or a path.
    .advice = Write it like https://graph.facebook.com, or leave out `--api-url` to use Meta's.
error-api-url-plain-http = The address uses http, and the token could be read on its way. Recado takes http on this same computer only.
    .advice = Use https, or an address of this computer, such as http://127.0.0.1:8080.

## Token and keychain

error-keychain-unavailable = Recado finds no system keychain to keep the token in.
    .advice = Start the system keychain (on Linux, GNOME Keyring or KWallet) and use `recado account secret NAME --kind token`. On a server, pass the token in the variable `RECADO_TOKEN`.
error-keychain-locked = The system keychain is locked, or is waiting for a password.
    .advice = Unlock the keychain and try again. On a server, pass the token in the variable `RECADO_TOKEN`.
error-token-too-long = The token is longer than the system keychain takes.
    .advice = See that only the token was pasted. If that is the token, pass it in the variable `RECADO_TOKEN`.
error-token-unreadable = What the system keychain holds for this account cannot be read as a token.
    .advice = Store the token again with `recado account secret NAME --kind token`.
error-token-missing = The account “{ $name }” has no token on this computer.
    .advice = Paste the token with `recado account secret "{ $name }" --kind token`, which reads it from stdin.
error-token-malformed = The text received is not a token: it is empty, or has spaces or letters that no token has.
    .advice = Copy only the token from Meta, the whole of it, and paste it again.
error-confirmation-needed = The token would go to { $host }, which is not an address of Meta's. It has not left this computer.
    .advice = Check the address. If it is the right one, run the command again and answer “y”.

## Service and internet

error-service-refused = Meta refused the request.
    .advice = See what Meta says under Details.
error-service-unreachable = Recado cannot reach Meta's service. What is queued waits.
    .advice = Check this computer's internet, proxy and firewall, and try again.
error-service-no-answer = Meta's service did not answer in time.
    .advice = Wait a minute and try again.
error-service-answer-unreadable = The answer arrived incomplete or is not Meta's. It may be from a proxy or the sign-in page of a network.
    .advice = Open a page in the browser to see whether the network asks you to sign in. Check the account's address too, with `recado account list`, and try again.
error-history-unavailable = In this account, Meta does not tell about delivery when Recado asks.
    .advice = See the delivery figures in WhatsApp Manager at Meta. Without news, the notification stays accepted.

## Templates and values

error-template-not-found = There is no template “{ $name }” in this computer's copy.
    .advice = Fetch the templates from Meta with `recado template sync` and see their names with `recado template list`.
error-template-language-missing = The template “{ $name }” does not exist in the language { $language }.
    .advice = Use one of these languages with `--language`: { $available }. If it is new at Meta, run `recado template sync` first.
error-template-language-ambiguous = The template “{ $name }” exists in more than one language: { $available }.
    .advice = Say which one to use with `--language`.
error-template-not-approved = { $status ->
        [DRAFT] The template “{ $name }” ({ $language }) is a draft and has not been submitted for approval.
        [PENDING] The template “{ $name }” ({ $language }) is waiting for Meta's approval.
        [IN_APPEAL] The template “{ $name }” ({ $language }) is under review at Meta.
        [REJECTED] Meta did not approve the template “{ $name }” ({ $language }).
        [PAUSED] Meta paused the template “{ $name }” ({ $language }).
        [DISABLED] Meta has disabled the template “{ $name }” ({ $language }) for good.
       *[other] The template “{ $name }” ({ $language }) is not approved at Meta: { $status }.
    }
    .advice = { $status ->
        [DRAFT] Ask for approval at Meta, then update with `recado template sync`.
        [PENDING] Wait for the approval and update with `recado template sync`.
        [IN_APPEAL] Wait for the review and update with `recado template sync`.
        [REJECTED] See why with `recado template show { $name }` and use another template, or correct this one and ask for approval again.
        [PAUSED] Wait for the pause to end and update with `recado template sync`, or use another template.
        [DISABLED] Use another template. `recado template list --status APPROVED` shows the approved ones.
       *[other] Update with `recado template sync`, or use another template. `recado template list --status APPROVED` shows the approved ones.
    }
error-template-unsupported = The template has a part that this version of Recado cannot fill yet: { $names }.
    .advice = Use another template, or see whether there is a newer version of Recado.
error-template-needs-file = { $format ->
        [IMAGE] The template “{ $name }” carries a photo, and nobody said which.
        [VIDEO] The template “{ $name }” carries a video, and nobody said which.
       *[other] The template “{ $name }” carries a document, and nobody said which.
    }
    .advice = Give the file or the address with `--media`. With a sheet, name the column with the file names in `--media-column`, or the folder in `--media-folder`.
error-template-takes-no-file = The template “{ $name }” carries no file.
    .advice = Send without the file, or use a template with an image, a video or a document in its header.
error-variable-missing = There is no value for: { $names }.
    .advice = { $header ->
        [yes] Give the photo, the video or the document of the header with `--media`, and the rest with `--var name=value`. The template needs: { $expected }.
       *[no] Give each variable a value with `--var name=value`. The template needs: { $expected }.
    }
error-variable-unknown = The template does not have: { $names }.
    .advice = Look up the names of the variables with `recado template show NAME`.
    .details = The template needs: { $expected }.
error-variable-invalid = The value cannot be used for: { $names }.
    .advice = A coupon takes unaccented letters and digits only, up to 15. Media is an https address or an id of Meta's. A reply button takes 1 to 128 characters.
error-text-too-long = { $names ->
        [header] With its values the header has { $length } characters. The limit is { $limit }.
        [body] With its values the text has { $length } characters. The limit is { $limit }.
       *[other] With its values a part of the template has { $length } characters. The limit is { $limit }.
    }
    .advice = Shorten the values. `recado template preview NAME --var name=value` shows the result.

## Phones and contacts

error-phone-empty = The phone number is missing.
    .advice = Write the number with its area code, such as 11 98765-4321.
error-phone-damaged = A spreadsheet damaged this phone number: “{ $value }”. Some digits may be lost.
    .advice = In the spreadsheet, change the column to text, write the number again and export once more.
error-phone-area-code-missing = The area code is missing in “{ $value }”.
    .advice = Write the number with its area code, such as 11 98765-4321.
error-phone-ninth-digit-missing = The ninth digit is missing in “{ $value }”. Today the number is probably { $suggestion }.
    .advice = Confirm with the person and, if that is it, use { $suggestion }.
error-phone-not-reachable = “{ $value }” is a service number, such as toll-free, and gets no WhatsApp.
    .advice = Use the person's mobile number or their company's phone.
error-phone-invalid = “{ $value }” is not a phone number that Recado recognises.
    .advice = Write the number with its area code, such as 11 98765-4321. For another country, start with + and its code.
error-country-unknown = “{ $value }” is not the code of a country.
    .advice = Use the two letters of the country, such as BR or PT.
error-contact-exists = The number { $phone } is already in the contacts.
    .advice = See the contact with `recado contact search { $phone }`.
error-contact-not-found = This contact is no longer in the list.
    .advice = Choose another one, or add the person again.

error-person-not-found = Nothing is kept about the number { $phone }.
    .advice = Check the number. If the person uses another one, look for that.
error-edit-not-found = This change cannot be undone: it was undone already, or it is too old.
    .advice = Correct the contacts one by one, or import the right sheet again.
error-edit-not-last = Another import came after this one.
    .advice = Undo the newest one first.
error-segment-not-found = There is no group “{ $name }”.
    .advice = See the groups with `recado segment list`.
error-segment-exists = There is a group “{ $name }” already.
    .advice = Choose another name, or change the group that is there.
error-field-unknown = No contact has a field “{ $name }”.
    .advice = See the fields with `recado field list`. To make one: `recado field set NAME`.
error-field-value-invalid = “{ $value }” does not fit “{ $field }”.
    .advice = Write the value as the field asks for it: a number such as 1,234.50, a date such as 31/12/2026.
error-nobody-chosen = Nobody is in “{ $called }” now. Nothing was queued.
    .advice = Check the name of the tag or the group with `recado contact list`.
error-message-in-flight = A message to this person is leaving right now, and Meta has not answered yet. Nothing was erased.
    .advice = Wait a minute and try again.
## Outbox

error-message-not-found = There is no notification with the id “{ $id }”.
    .advice = See the ids with `recado outbox list`.
error-message-not-uncertain = The notification “{ $id }” is not uncertain; its state is known.
    .advice = See its state with `recado outbox show { $id }`.
error-batch-not-found = This account has no mailing with the id “{ $id }”.
    .advice = See the mailings with `recado outbox list`. If it belongs to another account, say which with `--account NAME`.
error-time-passed = The time it was set for has passed: { $at }.
    .advice = Choose a time still to come, or send without one.
error-time-invalid = “{ $value }” is not a date and time that Recado understands.
    .advice = Write it like 2026-12-01 09:00, in the account's time zone, or like 2026-12-01T09:00:00-03:00.
error-message-not-retryable = { $state ->
        [scheduled] This notification is scheduled and has not left yet.
        [queued] This notification is queued and has not left yet.
        [sending] This notification is leaving right now.
        [expired] The deadline of this notification has passed.
        [cancelled] This notification was cancelled.
        [skipped] This notification was left out and never joined the queue.
       *[other] Meta has accepted this notification already.
    }
    .advice = Only what failed or missed its time is tried again. If it still matters, send a new one.
error-retry-final = Meta would refuse this notification again, for the same reason.
    .advice = See the reason with `recado outbox show { $id }` and send a new one with that put right.
error-retry-later = Meta takes this notification again only from { $at }.
    .advice = Try again after that. Before, Meta refuses once more.
error-message-uncertain = Nobody knows whether Meta got this notification. Trying again may send it twice.
    .advice = Check with the person. If they did not get it, say so with `recado outbox resolve { $id } --as not-sent` and then try again.
error-engine-busy = Another Recado already takes care of sending for this data, and only one can at a time.
    .advice = Let the other one go on: it also sends what joins the queue. If you prefer this one, end the other and try again.
    .details = Who takes care of sending: { $program } (process { $pid }).

## Sheets

error-sheet-missing = The file “{ $file }” is not there.
    .advice = Check the name and the folder of the file.
error-sheet-is-folder = “{ $file }” is a folder, not a file.
    .advice = Name the sheet that is inside it.
error-sheet-unreadable = The file cannot be read.
    .advice = See that you are allowed to open the file and that its disk is still connected.
error-sheet-empty = The sheet “{ $file }” has no row with anything in it.
    .advice = Put the names of the columns in the first row and the people from the second one on.
error-sheet-header-missing = The first row of “{ $file }” does not name the columns.
    .advice = Put a row with the name of each column at the top, such as phone, name and order.
error-sheet-header-duplicate = Two columns of “{ $file }” are called “{ $detail }”.
    .advice = Give each column a name of its own.
error-sheet-header-unreadable = The first row of “{ $file }” cannot be read: a quote does not end, or a cell shows an error.
    .advice = Correct the first row and save the sheet again.
error-sheet-unknown = “{ $file }” is neither a CSV nor an XLSX sheet.
    .advice = Open the file in the spreadsheet program and save it as XLSX or CSV.
error-sheet-other-format = Recado does not read this kind of sheet: “{ $file }”.
    .advice = Open the file in the spreadsheet program and save it as XLSX or CSV.
error-sheet-encrypted = The sheet “{ $file }” is protected by a password.
    .advice = Save a copy without a password and use that copy.
error-sheet-broken = The sheet “{ $file }” is damaged and cannot be read to its end. Nothing of it was used.
    .advice = Open it in the spreadsheet program, save it again and repeat.
error-sheet-too-big = The sheet “{ $file }” is larger than Recado reads at once.
    .advice = Split it into smaller sheets, or save it as CSV.
error-sheet-unwritable = The file “{ $file }” cannot be written.
    .advice = See that the folder exists and is yours, that the disk has room, and that no other program has the file open.
error-sheet-row-too-many-cells = The row has more cells than the sheet has columns.
    .advice = See whether a value has the separator of the columns inside it. If so, put the value in quotes.
error-sheet-row-quote-open = A quote opens in this row and does not end.
    .advice = End the quote, or take out the one too many.
error-sheet-row-too-long = The row is too long to be a single one.
    .advice = See whether a quote or a line break is missing.
error-sheet-row-not-text = The row holds something that is no text.
    .advice = Open it in the spreadsheet program and save it again, as XLSX or as CSV in UTF-8.
error-sheet-cell-error = A cell of the row shows an error in place of its value, such as #N/A.
    .advice = Correct the formula, or write the value in its place.
error-sheet-row-unreadable = A cell of the row cannot be read.
    .advice = Write its value again and save the sheet.
error-sheet-too-many-columns = The file “{ $file }” has { $detail } columns. A list of people has no more than 1000.
    .advice = Keep only the columns that matter. If it does not have so many, check the separator.
error-sheet-page-missing = The workbook “{ $file }” has no sheet “{ $detail }”.
    .advice = Choose one of the sheets that it shows.
error-sheet-card-open = The card begins and does not end.
    .advice = Export the contacts again from the telephone or the program that they came from.
error-phone-column-missing = No column of the file seems to hold the phones. It has: { $columns }.
    .advice = Say which one it is with `--map COLUMN=phone`.
error-phone-column-wrong = The column “{ $column }” has no phone in it, only words. Nothing was imported.
    .advice = Say which column holds the phones with `--map COLUMN=phone`.
error-import-stopped = The import was stopped. The list is as it was.
    .advice = Repeat it whenever you like.
error-import-none = There is no import to undo.
    .advice = Only the last import can be undone, and only once.
row-field-value-invalid = { $field ->
        [language] The language “{ $value }” is not known.
       *[other] “{ $value }” does not fit “{ $field }”.
    }
    .advice = Correct the cell, or import this column as text.
row-contact-erased = This person asked to be forgotten. A list does not bring them back.
    .advice = If they want to come back themselves, add the contact by hand.
error-column-missing = The sheet has no column “{ $name }”.
    .advice = Use one of those it has: { $columns }.
error-recipient-column-missing = No column of the sheet says whom to send to. It has: { $columns }.
    .advice = Call the column with the numbers phone, or say which one it is with `--map COLUMN=to`.
error-recipient-column-ambiguous = More than one column may be the one with the phones: { $columns }.
    .advice = Say which one it is with `--map COLUMN=to`.
error-row-refused = Row { $row }: { $why } Nothing of the sheet was queued.
    .advice = Correct the row and repeat.
error-row-key-missing = The key of this row is missing, in the column “{ $column }”.
    .advice = Fill the column with something that only this row has, such as the order number.
row-variable-missing = There is no value for: { $names }.
    .advice = Fill the cell in the sheet.
row-variable-invalid = The value cannot be used for: { $names }.
    .advice = A coupon takes unaccented letters and digits only, up to 15. Media is an https address or an id of Meta's. A reply button takes 1 to 128 characters.
row-text-too-long = { $names ->
        [header] With the values of this row the header has { $length } characters. The limit is { $limit }.
        [body] With the values of this row the text has { $length } characters. The limit is { $limit }.
       *[other] With the values of this row a part of the template has { $length } characters. The limit is { $limit }.
    }
    .advice = Shorten the values in the sheet.
error-interrupted = The reading of the sheet was interrupted. Nothing of it was queued.
    .advice = Repeat whenever you like: nobody gets it twice for that.

## Drafts of templates

error-draft-not-found = There is no draft “{ $id }”.
    .advice = Look at the account's drafts and choose one of them. A draft that was deleted more than 30 days ago does not come back.
error-draft-changed = This draft was changed somewhere else. Nothing was written.
    .advice = Open the draft again and make your change in the newest version.
error-draft-has-errors = The draft still has what Meta would refuse. Errors to mend: { $count }.
    .advice = Mend the errors and ask for approval again.
error-draft-version-not-found = The draft has no version { $number }.
    .advice = Look at the draft's versions and choose one of them.
error-draft-not-requested = Nothing of this draft is waiting to leave.
    .advice = The request has left or was taken back. Look at how the draft stands.
error-library-text-not-found = There is no text “{ $id }” in the library.
    .advice = Look at the texts of the library and choose one of them.
error-not-a-template = This is no WhatsApp template. Nothing was changed.
    .advice = Use a template's JSON as Meta takes it or lists it: an object with a name, a language and parts.
error-template-part-wrong = A part of the template is not what it should be. Nothing was changed.
    .advice = Mend that part in the file and try again.
    .details = At { $path } there should be { $expected ->
        [object] an object
        [list] a list
        [text] a text
        [template] a template
       *[other] a place, and there is none
    }.
error-template-not-json = The text is no JSON from line { $line }, column { $column } on. Nothing was changed.
    .advice = See whether the file is whole, and whether a comma or a quotation mark is missing or too many there.
error-account-has-drafts = The account “{ $name }” has drafts of templates: { $count }. It was not removed.
    .advice = Export those that you want to keep, delete the drafts, and remove the account.
error-template-file-missing = The file “{ $file }” is not there.
    .advice = Check the name and the folder of the file.
error-template-file-unreadable = Recado cannot read “{ $file }”.
    .advice = See whether it is a file and not a folder, and whether you may open it.
error-template-file-too-long = “{ $file }” is too large for a file of templates.
    .advice = Choose the JSON of a template, or the list of an account's templates.

## Data on this computer

error-data-folder-unusable = Recado cannot read or write its data folder.
    .advice = See that the folder is yours and that the disk can be written to, or choose another one with `--data-dir FOLDER`.
    .details = Where: { $path }
error-database-newer = This data comes from a newer version of Recado. Nothing was changed.
    .advice = Update Recado on this computer.
    .details = The data is of version { $found }. This Recado knows up to { $known }.
error-database-damaged = The data file is damaged or is not Recado's.
    .advice = Do not delete the file. Close Recado, keep the file elsewhere and put your last copy into the data folder.
error-database-busy = Another program is holding the data file.
    .advice = Close what may be using the file, such as a backup or an antivirus, and try again.
error-database-error = Recado could not read or write its data.
    .advice = Try again. If it keeps happening, run `recado doctor` to see what is there.
error-disk-full = The disk is full. What was being written was undone as a whole.
    .advice = Free some space and try again.
error-duplicate = This is stored already. Nothing was changed.
    .advice = Use what is there, or try again with another name.

## Command line

error-usage = Recado did not understand the command.
    .advice = `recado --help` shows the commands. After a command, `--help` shows its options.
error-input-unreadable = Recado cannot read stdin. Nothing was changed.
    .advice = Pass a text file in UTF-8 with `< FILE`, or the output of another program with `|`.
error-internal = Something in Recado itself failed.
    .advice = Try again. If it keeps happening, run `recado doctor` and show the result to whoever looks after Recado.
error-sandbox-start = The practice service cannot open the address { $address }. Another program may be using that port.
    .advice = Choose another. `recado sandbox serve --listen 127.0.0.1:0` takes a free port.
