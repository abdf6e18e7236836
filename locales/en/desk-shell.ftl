# Notices of the system and dialogs that the window shows outside its page. The same keys in all three languages.

## When a mailing ends and nobody is looking. Counts only: anybody can read what is on the screen.

notice-ended = Mailing finished
notice-stopped = Mailing stopped: it needs you
notice-taken = { $count ->
    [0] Meta accepted no notification.
    [one] Meta accepted 1 notification.
   *[other] Meta accepted { $count } notifications.
}
notice-failed = { $count ->
    [0] None failed.
    [one] 1 failed.
   *[other] { $count } failed.
}
notice-uncertain = { $count ->
    [0] None is uncertain.
    [one] 1 got no clear answer.
   *[other] { $count } got no clear answer.
}

## When the window opens and shows nothing

paint-title = Recado does not show up
paint-nothing = The window is open but has shown nothing yet. On some computers the graphics driver causes this. Recado can start again with a simpler way of drawing. Nothing is lost.
paint-nothing-helped = The window is open but has shown nothing yet. Start Recado again. If it stays like this, update your system and its graphics driver. Nothing is lost.
paint-restart = Start again
paint-wait = Wait longer

## The example people of the practice account. The fields have the names that the practice templates ask for.

example-source = practice example
example-tag = example
example-fails = This practice number never receives anything: it shows how Recado tells a failure.
example-first = Anna Smith
example-second = Ben Miller
example-third = Claire Jones
example-fourth = David Brown
example-soon = today between 2 and 4 pm
example-later = tomorrow before noon
example-date = 12 December
example-doctor = Dr. Helen
example-part = 3 of 6

## In the system tray, while something leaves or the window is away

tray-open = Open Recado
tray-leaving = { $count ->
    [0] Nothing is leaving now
    [one] 1 notification leaving
   *[other] { $count } notifications leaving
}
tray-pause = Pause and quit

## Why the computer stays awake, for whoever asks the system

awake-reason = Recado is sending notifications

## When a mailing is written to a file

export-title = Save the mailing as a file
export-csv = CSV
export-xlsx = Spreadsheet (XLSX)
export-name = mailing

## When a list of contacts is chosen, and when contacts are saved

export-contacts-title = Save the contacts in a file
export-contacts-name = contacts
export-vcard = Contact cards (VCF)
rejects-title = Save the rows left out in a file
rejects-name = left-out
dossier-title = Save the data of the person in a file
dossier-name = data
dossier-text = Text
dossier-json = JSON
choose-title = Choose a list of contacts
choose-lists = Spreadsheets and contact cards

## Errors of the window's own

error-page-unopened = The browser did not open.
    .advice = Open this address yourself: { $address }
error-import-gone = This list is not open any more.
    .advice = Choose the file again.

## Templates in files

template-save-title = Save the template in a file
template-save-json = Template (JSON)
file-choose-image = Choose an image
file-choose-video = Choose a video
file-choose-document = Choose a document
file-kind-image = Images
file-kind-video = Videos
file-kind-document = Documents
template-choose-title = Choose a file of templates
template-choose-json = Templates (JSON)
