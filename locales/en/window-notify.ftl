# The screen that writes and sends a notification: whom, what, the values, the phone beside it, the button. The same keys
# in all three languages.

notify-title = New notification
notify-change = Change
notify-again = Try again
notify-lost = What you opened is no longer here. Choose again.

## Whom

notify-who = To: name or number
notify-who-chosen = To
notify-who-outside = not in the list
notify-who-number = Send to { $phone } (not in the list)
notify-who-all = { $total ->
    [0] No contacts
    [one] { $total } contact
   *[other] { $total } contacts
}
notify-who-some = { $found ->
    [0] None of { $total }
   *[other] { $found } of { $total }
}
notify-who-more = { $shown } of { $found } found, { $total } in all. Keep typing.
notify-who-none = Nobody in the list yet
notify-who-none-text = Add the first person, or type a whole number above.
notify-who-add = Add a contact
notify-who-nobody = Nobody with “{ $text }”. For somebody who is not in the list, type the whole number.
notify-phone-unread = Recado does not recognise this number.
notify-phone-use = Use { $phone }

## What

notify-what = What to say (template)
notify-what-chosen = Template
notify-what-all = { $total ->
    [0] No templates
    [one] { $total } template
   *[other] { $total } templates
}
notify-what-some = { $found ->
    [0] None of { $total }
   *[other] { $found } of { $total }
}
notify-what-none = No templates yet
notify-what-none-text = A template (HSM) is the text that Meta approves before you send it. Fetch those of your account.
notify-what-sync = Fetch templates from Meta
notify-what-nothing = No template with “{ $text }”.
notify-what-unfillable = cannot be filled in here
notify-other-template = Choose another template
notify-see-template = See this template

## The values

notify-fields = Values of the notification
notify-no-fields = This template asks for no values.
notify-field-number = Value { $number }
notify-field-header-number = Value { $number } of the title
notify-field-link = End of the link of “{ $button }”
notify-field-coupon = Coupon of “{ $button }”
notify-field-other = Value of the button “{ $button }”
notify-field-image = Image
notify-field-video = Video
notify-field-document = Document
notify-optional = { $field } (optional)
notify-from-contact = from { $name }’s record
notify-from-template = as the template says
notify-from-field = same as “{ $field }”
notify-from-before = from the notification before, please check
notify-back-to-contact = Back to { $name }’s record: { $value }
notify-example = for example: { $example }
notify-one-line = line breaks become spaces
notify-length = { $count ->
    [0] no characters
    [one] { $count } character
   *[other] { $count } characters
}
notify-fill = Fill in this field.
notify-fill-like = Fill in this field, for example: { $example }

## The phone beside it

notify-phone = How the message looks on the phone
notify-phone-of = Conversation with { $name }
notify-phone-practice = Practice phone
notify-phone-nobody = Whoever receives it
notify-phone-empty = The message appears here while you write.
notify-earlier = { $count ->
    [0] Nothing before this
    [one] See { $count } more message
   *[other] See { $count } more messages
}
notify-answer-as = Answer as { $name }
notify-answer = Answer

## Sending

notify-send = Send
notify-send-price = Send · about { $price }
notify-free = Practice: it costs nothing.
notify-price-short = Meta charges only what it delivers.
notify-price-unknown = It is paid. Recado does not know the price here.
notify-price-since = List price since { $date }, as published by third parties: check with Meta. It charges only what it delivers.
notify-why-both = Choose who it is for, and the template.
notify-why-who = Choose who it is for.
notify-why-what = Choose the template.
notify-why-form = Recado could not open this template.
notify-why-fields = Still to fill in: { $names }.
notify-leaves-in = { $seconds ->
    [0] Leaving
    [one] Leaves in { $seconds } second
   *[other] Leaves in { $seconds } seconds
}
notify-held-for = The notification for { $name } leaves in a moment.
notify-can-undo = You can still undo.
notify-undo = Undo
notify-undone = Nothing left.
notify-undo-late = It has left already and cannot be taken back.
notify-undo-failed = It could not be undone.
notify-failed-away = The notification did not enter the queue. What you typed is kept.
notify-failed-look = See
notify-to = To { $name }
notify-story = History
notify-next = Another notification
