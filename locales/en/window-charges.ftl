# Sending files and charges, the practice phone, and notifying a whole group. The same keys in the three languages.

## The fields that are more than text

notify-field-location = Place on the map
notify-field-product = Product
notify-field-instant = When the offer ends
notify-field-pix = Pix code
notify-field-boleto = Boleto line
notify-field-pay-link = Payment link
notify-field-total = Total to pay
notify-field-reference = Order number
notify-field-key = Receiver’s Pix key
notify-field-products = Products of “{ $button }”
notify-field-object = Data of “{ $button }”
notify-button-number = button { $number }
notify-field-code = Code
notify-field-item = What is paid for
notify-field-goods = What it is
notify-goods-usual = A product or a service
notify-goods-physical = A product that is delivered
notify-goods-digital = A digital product
notify-hint-product = The catalogue and the code, such as 123456:SKU-1
notify-hint-products = A title and the codes, such as Best sellers: SKU-1, SKU-2 | New: SKU-3
notify-hint-object = In JSON, as Meta asks for it
notify-hint-reference = Up to 35 plain letters, digits, dots, hyphens or _
notify-hint-key = Only where the Pix code has none in it
notify-card = Card { $number }
notify-order = Charge: { $button }
notify-order-hint = One way to pay is enough. With more than one, the person chooses.

notify-fault-no-way = Fill in at least one way to pay: Pix, boleto or a link.
notify-fault-image = The link has to start with https.
notify-fault-video = The link has to start with https.
notify-fault-document = The link has to start with https.
notify-fault-location = Latitude and longitude are missing, such as -23.5505 and -46.6333.
notify-fault-instant = Choose a day and an hour that are still to come.
notify-fault-link = The link has to start with https.
notify-fault-money = Write the amount, such as 189,90.
notify-fault-reference = Use up to 35 plain letters, digits, dots, hyphens or _.
notify-fault-pix = This Pix code is not right.
notify-fault-boleto = This boleto line is not right.
notify-why-wrong = Check: { $names }.
notify-why-differs = The amounts do not match.

## Files

notify-file-choose = Choose a file
notify-file-choose-named = Choose a file: { $field }
notify-file-other = Change
notify-file-other-named = Change the file: { $field }
notify-file-remove = Remove
notify-file-remove-named = Remove the file: { $field }
notify-file-use-link = Use a link
notify-file-instead = Choose a file
notify-file-unnamed = File without a name
notify-file-link = { $field }: link
notify-file-link-hint = A public address that starts with https. Meta fetches the file from there.
notify-file-takes-image = JPG or PNG, up to 5 MB.
notify-file-takes-video = MP4, up to 16 MB.
notify-file-takes-document = Best a PDF, up to 100 MB.

## A place, an hour

notify-place-latitude = Latitude
notify-place-longitude = Longitude
notify-place-name = Name of the place
notify-place-address = Address
notify-place-hint = Copy the coordinates from a map and paste them into Latitude.
notify-instant-day = Day
notify-instant-day-like = 20/11/2026
notify-instant-hour = Hour

## What a code to pay with says

charge-value = Amount
charge-due = Due
charge-bank = Bank
charge-receiver = Receiver
charge-key = Key
charge-without-value = the person chooses when paying
charge-overdue = This boleto is overdue.

notes-title = Before it is sent
notes-send = Send anyway

## The practice phone

phone-practice-of = Practice phone: this is what { $name } sees
phone-product = Product
phone-order = Order { $reference }
phone-order-total = Total { $total }
phone-ways = Ways to pay
phone-offer-ends = Ends { $when }
phone-offer-code = Code { $code }
phone-copied = Copied: { $text }
phone-copied-pix = Pix code copied: { $text }
phone-copied-boleto = Boleto line copied: { $text }
phone-opens = On the phone this button opens { $address }
phone-copy-address = Copy the address
phone-calls = On the phone this button calls { $phone }

## A file over the window

drop-title = Drop the file here
drop-text = Recado opens the list of contacts and shows everything before anything changes.
drop-text-field = A file to send goes to “{ $field }”. A list opens in Contacts.
drop-file-taken = “{ $file }” is in “{ $field }”.
drop-file-nowhere = To send “{ $file }”, open Notify and choose a template that takes a file. Then drop it again.
drop-file-other-kind = “{ $file }” does not fit here: this template asks for { $wanted }.
drop-file-failed = The file could not be read.
drop-file-kind-image = a picture
drop-file-kind-video = a video
drop-file-kind-document = a document

## Notifying many at once

people-notify = Notify
people-notify-named = Notify the group { $name }
people-notify-these = Notify these
people-title = Notify { $called }
people-lead = One notification to each person, filled with their own details.
people-nobody = Nobody was chosen
people-nobody-text = Go back to the contacts and choose who receives it.
people-called-chosen = those chosen
people-called-tag = tag { $name }
people-called-found = contacts found
people-called-all = all contacts
people-field-known = { $count ->
    [0] Nobody has this among their details. Write what counts for everybody.
    [one] Comes from the details of { $count } person. Write only what should be the same for everybody.
   *[other] Comes from the details of { $count } people. Write only what should be the same for everybody.
}
people-fields = What is the same for everybody
people-example = What { $name } receives
people-leaving = { $count ->
    [0] Leaves to nobody
    [one] Leaves to { $count } person
   *[other] Leaves to { $count } people
}
people-opted-out = { $count ->
    [0] Nobody is left out by opt-out
    [one] { $count } is left out: opted out
   *[other] { $count } are left out: opted out
}
people-rejected = { $count ->
    [0] Everybody has what the template asks for
    [one] { $count } is left out: a detail is missing, or does not fit
   *[other] { $count } are left out: a detail is missing, or does not fit
}
people-rejected-who = Who
people-cost-since = List price since { $date }, published by others: check with Meta. It only charges what it delivers.
people-unpriced = { $count ->
    [0] The price of all is known
    [one] Recado does not know the price of { $count }
   *[other] Recado does not know the price of { $count }
}
people-counting = Counting…
people-send = { $count ->
    [0] Send
    [one] Send to { $count } person
   *[other] Send to { $count } people
}
people-send-price = { $count ->
    [0] Send · about { $price }
    [one] Send to { $count } person · about { $price }
   *[other] Send to { $count } people · about { $price }
}
people-why-template = Choose the template.
people-why-counting = Recado is still counting.
people-why-nobody = There is nobody it could leave to.
people-why-unsaved = Save the group first.
people-sent = { $count ->
    [0] Nothing entered the queue.
    [one] { $count } notification is in the queue.
   *[other] { $count } notifications are in the queue.
}
people-see = See the mailing
people-undone = { $count ->
    [0] Nothing was waiting any more: it had left.
    [one] { $count } notification does not leave.
   *[other] { $count } notifications do not leave.
}
