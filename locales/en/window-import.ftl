# Lists of contacts coming in and going out: file, paste, trial, import, export. The same keys in all three languages.

## Where the list comes from

import-title = Import contacts
import-lead = From a spreadsheet, an address book or what you copied. Nothing is written before you have checked it.
import-title-file = Import { $name }
import-title-paste = Import what was pasted
import-lead-plan = See whether Recado understood the list. Nothing is written before you have checked it.
import-file = From a file
import-file-text = CSV, Excel (XLSX or XLS) or contact cards (VCF).
import-choose = Choose the file…
import-drop = Or drop the file anywhere on this window.
import-paste = From the clipboard
import-paste-label = The copied rows
import-paste-hint = Copy the cells in the spreadsheet, header included, and paste them here.
import-paste-empty = Paste the rows first.
import-paste-do = Use these rows
import-last = The last import
import-last-text = { $file }: { $added ->
    [0] nobody new
    [one] { $added } new contact
   *[other] { $added } new contacts
}, { $updated ->
    [0] none changed
   *[other] { $updated } changed
}.
import-pasted = Pasted rows
import-undo = Undo the import

## What was recognised

import-recognised = The file
import-kind-csv = Separated text (CSV)
import-kind-xlsx = Excel workbook
import-kind-xls = Old Excel workbook
import-kind-vcard = Contact cards
import-kind-paste = Pasted rows
import-rows = { $count ->
    [0] no rows
    [one] { $count } row seen
   *[other] { $count } rows seen
}
import-columns-count = { $count ->
    [0] no columns
    [one] { $count } column
   *[other] { $count } columns
}
import-encoding = Encoding
import-encoding-hint = Change it if accents look wrong below.
encoding-utf-8 = UTF-8
encoding-windows-1252 = Windows-1252 (Excel)
encoding-utf-16le = UTF-16
encoding-utf-16be = UTF-16 (reversed)
encoding-macintosh = Old Mac
import-separator = Between the columns
separator-semicolon = Semicolon
separator-comma = Comma
separator-tab = Tab
separator-bar = Vertical bar
import-sheet = Sheet
import-header = The first row names the columns

## The columns

import-columns = The columns
import-columns-text = What each column becomes in the list. Put right what is not.
import-columns-remembered = The columns are as they were the last time you imported a file like this one.
import-column = Column
import-column-nameless = Column { $number }
import-samples = What is in it
import-becomes = Becomes
import-becomes-named = What the column { $name } becomes
import-unsure = check this
import-empty-column = empty
target-skip = Do not import
target-phone = Number
target-name = Name
target-tags = Tags
target-notes = Notes
target-language = Language
target-opt-in = Consent (where it came from)
target-field-named = Field: { $name }
target-new-field = A new field…
import-field-name = Name of the field
import-field-kind = What it is
import-currency = Currency
field-kind-text = Text
field-kind-number = Number
field-kind-date = Date
field-kind-money = Money
import-no-phone = Say which column is the number.
import-twice = Two columns become { $name }. Leave one.
import-unnamed = Give the new field a name.

## What holds for everybody

import-everybody = For everybody in the list
import-tags = Tags
import-opt-in = Consent: where it came from
import-opt-in-hint = Leave it empty if you do not know. Without consent on record they still are in the list.
import-country = Country of the numbers
import-country-hint = For numbers without a country code.
import-area = Area code
import-area-hint = For numbers without an area code.

## Who is in the list already

import-rules = If the person is in the list already
import-rules-text = Recado knows people by their number. What is empty in the file never erases anything.
subject-name = Name
subject-tags = Tags
subject-notes = Notes
subject-language = Language
subject-fields = Fields
subject-field = Field { $name }
rule-take = The file's counts
rule-keep = The list's stays
rule-both = Both stay
import-differ = { $count ->
    [0] Differs for nobody.
    [one] Differs for { $count } person.
   *[other] Differs for { $count } people.
}
import-differ-example = In the list “{ $ours }”, in the file “{ $theirs }”.

## The check and the import

import-check = Check
import-check-means = Reads the whole file and shows what would change. Writes nothing.
import-found = What will happen
import-found-before = What would have happened before the last change
import-will-added = { $count ->
    [0] enter the list
    [one] enters the list
   *[other] enter the list
}
import-will-updated = { $count ->
    [0] change
    [one] changes
   *[other] change
}
import-will-unchanged = { $count ->
    [0] stay as they are
    [one] stays as it is
   *[other] stay as they are
}
import-will-rejected = { $count ->
    [0] are left out
    [one] is left out
   *[other] are left out
}
import-did-added = { $count ->
    [0] entered the list
    [one] entered the list
   *[other] entered the list
}
import-did-updated = { $count ->
    [0] changed
    [one] changed
   *[other] changed
}
import-did-unchanged = { $count ->
    [0] stayed as they were
    [one] stayed as it was
   *[other] stayed as they were
}
import-did-rejected = { $count ->
    [0] were left out
    [one] was left out
   *[other] were left out
}
import-mend = { $count ->
    [0] No mobile lacks the ninth digit
    [one] Add the ninth digit to { $count } old mobile
   *[other] Add the ninth digit to { $count } old mobiles
}
import-mend-hint = Brazilian mobiles of eight digits, from before the change.
import-rejects = { $count ->
    [0] No rows left out
    [one] { $count } row left out
   *[other] { $count } rows left out
}
import-rejects-first = { $count ->
    [0] None to show.
    [one] The first one:
   *[other] The first { $count }:
}
import-row = Row
import-value = What is in it
import-value-empty = empty
import-why = Why it is left out
import-do = { $count ->
    [0] Import
    [one] Import { $count } contact
   *[other] Import { $count } contacts
}
import-do-means = Writes all of it at once. It can be undone afterwards.
import-nothing = There is nothing to write.
import-other = Another list
import-reading = { $count ->
    [0] Reading…
    [one] { $count } row read
   *[other] { $count } rows read
}
import-writing = { $done } of { $total } rows
import-stop = Stop
import-stopped = Stopped. Nothing was written.
import-done = The list is in
import-undone = The import was undone
import-see = See the contacts
import-save-rejects = Save those left out…
import-rejects-saved = The rows that were left out are in { $name }, each with its reason.
import-another = Import another list

## The export

export-title = Export contacts
export-what = Exports the contacts that the list shows.
export-count = { $count ->
    [0] The list shows nobody.
    [one] Exports { $count } contact, the one that the list shows.
   *[other] Exports { $count } contacts, those that the list shows.
}
export-kind = As
export-kind-xlsx = Excel (XLSX)
export-kind-csv = CSV
export-kind-vcard = Contact cards (VCF)
export-for-xlsx = To open in a spreadsheet.
export-for-csv = For another program, or to import again.
export-for-vcard = For a phone's address book.
export-none = There is nobody to export.
export-do = Export…
export-done = { $count ->
    [0] Nobody in { $name }
    [one] { $count } contact in { $name }
   *[other] { $count } contacts in { $name }
}
