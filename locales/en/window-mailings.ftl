# Mailings: the list, one mailing, the story of a notification. The same keys in all three languages.

## The list

mailings-title = Mailings
mailings-one = Mailing
mailings-count = { $count ->
    [0] No mailings
    [one] 1 mailing
   *[other] { $count } mailings
}
mailings-people = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
}
mailings-who = To
mailings-what = Template
mailings-state = State
mailings-when = When
mailings-changed = Changed
mailings-stopped-word = stopped
mailings-stopped-named = { $title }, to { $who }: stopped
mailings-stopped-more = { $count ->
    [0] No other mailing is stopped.
    [one] 1 more mailing is stopped; it is in the list.
   *[other] { $count } more mailings are stopped; they are in the list.
}
mailings-empty-title = No mailings yet
mailings-empty-text = Choose a contact and a template. What you send shows up here, with every step until it is read.
mailings-empty-button = Send the first notification

## One mailing

mailing-states = Notifications of this mailing
mailing-messages = { $count ->
    [0] No notifications
    [one] 1 notification
   *[other] { $count } notifications
}
mailing-progress = { $done ->
    [0] None
   *[other] { $done }
} of { $total } { $done ->
    [0] has
    [one] has
   *[other] have
} left the queue
mailing-open = See mailing
mailing-resume = Resume
mailing-resumed = Resumed: { $title }
mailing-cancel = Cancel what is left
mailing-cancel-title = { $count ->
    [0] Nothing is left in this mailing
    [one] Cancel 1 notification that has not left yet
   *[other] Cancel { $count } notifications that have not left yet
}
mailing-cancel-means = { $count ->
    [0] Nothing of this mailing has left so far, and nothing more will. This cannot be undone; to send it later, notify again.
    [one] The one that has left stays as it is, and nothing more will leave. This cannot be undone; to send it later, notify again.
   *[other] The { $count } that have left stay as they are, and nothing more will leave. This cannot be undone; to send it later, notify again.
}
mailing-cancel-do = { $count ->
    [0] Cancel
    [one] Cancel 1 notification
   *[other] Cancel { $count } notifications
}
mailing-cancel-not = Keep in the queue
mailing-cancelled = { $count ->
    [0] Nothing was cancelled: everything had left the queue.
    [one] 1 notification cancelled
   *[other] { $count } notifications cancelled
}

## The story of a notification

story-timeline = What happened
story-queued = Joined the queue
story-left-out = Left out; it never joined the queue
story-waits = Waits in the queue until { $when }.
story-attempt = Attempt { $number }: { $outcome }
story-answered = { $name } answered: { $text }
story-again = Notify again
story-details = Details
story-id = Id in Recado
story-wamid = Id at Meta
story-copy = Copy
story-copied = Copied
story-copy-failed = It could not be copied. Select the text and copy it with the keyboard.

attempt-accepted = accepted by Meta
attempt-refused = refused by Meta
attempt-never-left = did not leave this computer
attempt-doubtful = no clear answer from Meta
attempt-under-way = on its way

happened-accepted = Accepted by Meta
happened-held-for-quality-assessment = Held by Meta for review
happened-held = Held by Meta for review
happened-sent = Sent
happened-delivered = Delivered
happened-read = Read
happened-played = Played
happened-failed = Not delivered
happened-expired = Expired
happened-deleted = Deleted by the person
happened-warning = Meta left a warning
happened-cancelled = Cancelled
happened-unknown = Uncertain

story-uncertain-title = Nobody knows yet whether this one left
story-uncertain-known = The request was made, and Meta’s answer did not come whole. Meta may have accepted it, or not. Recado does not send it again by itself. If news comes from Meta, it sets the state right; if you know, say so here.
story-taken = It was sent
story-taken-means = You saw the message in the chat, or the person received it: it counts as accepted from now on and is not sent again.
story-not-taken = It was not sent
story-not-taken-means = You looked and the message is not in the chat: it counts as failed from now on, and you can notify again.
story-settle-for-good = Your answer cannot be undone. If in doubt, wait.
story-settled-taken = Noted: it was sent
story-settled-not = Noted: it was not sent
