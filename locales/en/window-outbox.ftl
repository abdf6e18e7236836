# The outbox in the window: a mailing to many people, what it waits for, and closing while notifications are leaving.
# The same keys in all three languages.

## How much has left

outbox-done = { $done } of { $total }
outbox-rate = { $rate } a second
outbox-left-seconds = { $count ->
    [0] moments left
    [one] about 1 s left
   *[other] about { $count } s left
}
outbox-left-minutes = { $count ->
    [0] less than 1 min left
    [one] about 1 min left
   *[other] about { $count } min left
}
outbox-left-hours = { $hours ->
    [0] about { $minutes } min left
    [one] about 1 h { $minutes } min left
   *[other] about { $hours } h { $minutes } min left
}
outbox-over = Nothing more leaves from this mailing.

## What it waits for, without being stopped

waits-schedule = scheduled
waits-quiet = quiet hours
waits-limit = at the day’s limit
waits-pause = paused
waits-account = cannot send
waits-network = no connection
waits-throttled = slowing down
waits-doubt = waiting for Meta
waits-files = uploading files

outbox-waits-schedule = Scheduled for later.
outbox-waits-schedule-until = Scheduled: leaves { $when }.
outbox-waits-quiet = Quiet hours: nothing leaves for now.
outbox-waits-quiet-until = Quiet hours until { $when }.
outbox-waits-limit = The 24-hour sending limit is reached: it goes on by itself as room comes free.
outbox-waits-limit-until = The 24-hour sending limit is reached: it goes on { $when }.
outbox-waits-limit-known = Sending limit of { $limit }: it goes on by itself as room comes free.
outbox-waits-limit-known-until = Sending limit of { $limit }: it goes on { $when }.
outbox-waits-account = This account cannot send right now.
outbox-waits-network = No connection to Meta. Recado tries again by itself.
outbox-waits-network-until = No connection to Meta. Recado tries again by itself { $when }.
outbox-waits-throttled = Meta asked to go slower. Recado goes on by itself.
outbox-waits-throttled-until = Meta asked to go slower. Recado goes on by itself { $when }.
outbox-waits-doubt = Meta’s last answers were not clear. Recado tries one at a time and goes on when Meta answers.
outbox-waits-doubt-until = Meta’s last answers were not clear. Recado tries again with a single one { $when }.
outbox-waits-files = The files are on their way to Meta. The notifications leave right after.
outbox-moment = in a moment

## One mailing

outbox-all = All mailings
outbox-source = File
outbox-created = Created
outbox-people = To
outbox-priority = Priority
outbox-priority-hint = What is urgent leaves before other mailings.
priority-urgent = urgent
priority-normal = normal
priority-low = low
outbox-pause = Pause
outbox-paused = Paused: { $title }. What was on its way still arrives.
outbox-paused-title = You paused this mailing
outbox-paused-left = { $count ->
    [0] Nothing is left in it.
    [one] 1 notification is left and stays in the queue.
   *[other] { $count } notifications are left and stay in the queue.
}
outbox-export = Export
outbox-export-csv = Export CSV
outbox-export-xlsx = Export spreadsheet
outbox-exported = Exported: { $file }

## What needs a person

outbox-needs = Needs you
outbox-missed-title = Its time passed while the computer was off
outbox-missed = { $count ->
    [0] No notification missed its time.
    [one] 1 notification should have left and did not. Does it still make sense?
   *[other] { $count } notifications should have left and did not. Do they still make sense?
}
outbox-missed-send = { $count ->
    [0] Send now
    [one] Send 1 now
   *[other] Send { $count } now
}
outbox-missed-sent = { $count ->
    [0] There was nothing to send
    [one] 1 notification is back in the queue
   *[other] { $count } notifications are back in the queue
}

outbox-uncertain-title = { $count ->
    [0] None is uncertain
    [one] 1 uncertain: it may have left, or not
   *[other] { $count } uncertain: they may have left, or not
}
outbox-uncertain-known = The request was made, and Meta’s answer did not come whole. Recado does not send again by itself. If news comes from Meta, it sets the state right; if you know, say so here.
outbox-uncertain-attempt = { $count ->
    [0] No attempt
    [one] 1 attempt, { $when }
   *[other] { $count } attempts, the last one { $when }
}
outbox-uncertain-choose = Mark { $name }
outbox-uncertain-all = { $count ->
    [0] Mark all
    [one] Mark the only one
   *[other] Mark all { $count }
}
outbox-uncertain-more = { $count ->
    [0] There are no more
    [one] Show 1 more
   *[other] Show { $count } more
}
outbox-story-of = See the story: { $name }
outbox-story = See the story
outbox-settle = { $count ->
    [0] Mark those that you checked.
    [one] 1 marked. “It was sent”: it counts as accepted from now on and is not sent again. “It was not sent”: it counts as failed, and you can try again. This cannot be undone; if in doubt, wait.
   *[other] { $count } marked. “They were sent”: they count as accepted from now on and are not sent again. “They were not sent”: they count as failed, and you can try again. This cannot be undone; if in doubt, wait.
}
outbox-settle-taken = { $count ->
    [0] They were sent
    [one] It was sent
   *[other] The { $count } were sent
}
outbox-settle-not = { $count ->
    [0] They were not sent
    [one] It was not sent
   *[other] The { $count } were not sent
}
outbox-settle-none = Mark at least one first.
outbox-settling = { $done ->
    [0] Noting
   *[other] { $done } of { $total } noted
}
outbox-settled = { $count ->
    [0] Nothing was noted
    [one] 1 noted
   *[other] { $count } noted
}

outbox-failed-title = { $count ->
    [0] None failed
    [one] 1 failed
   *[other] { $count } failed
}
outbox-failed-some = The reasons of the first { $count }; the others show up after these.
outbox-failed-count = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
}
outbox-failed-who = See who
outbox-failed-others = { $count ->
    [0] and nobody else
    [one] and 1 more person, in the list below
   *[other] and { $count } more people, in the list below
}
outbox-failed-unknown = Nobody knows why.
outbox-retry = { $count ->
    [0] Try again
    [one] Try again with 1
   *[other] Try again with { $count }
}
outbox-retry-all = { $count ->
    [0] None can be tried again
    [one] Try again the only one that can be
   *[other] Try again the { $count } that can be
}
outbox-retry-one = Try again
outbox-retry-later = It can be tried again { $when }: before that, Meta refuses.
outbox-retry-later-some = They can be tried again 24 hours after the refusal: before that, Meta refuses.
outbox-retry-never = Trying again changes nothing here.
outbox-retried = { $count ->
    [0] None is back in the queue
    [one] 1 is back in the queue
   *[other] { $count } are back in the queue
}
outbox-refused = { $count ->
    [0] All of them could be tried again.
    [one] 1 cannot be tried again:
   *[other] { $count } cannot be tried again:
}

## The list of notifications

outbox-list = Notifications
outbox-filter = Show only these
outbox-shown = { $shown ->
    [0] None of { $total } shown
    [one] 1 of { $total } shown
   *[other] { $shown } of { $total } shown
}
outbox-show-all = Show all
outbox-row = Row
outbox-why = Reason
outbox-row-of = Row { $row } of the file
outbox-row-of-file = Row { $row } of { $source }

## Today

outbox-today = In progress
outbox-today-of = { $title }, to { $who }

## Closing while notifications are leaving

closing-title = { $count ->
    [0] Nothing is leaving any more
    [one] 1 notification is still leaving
   *[other] { $count } notifications are still leaving
}
closing-background-tray = In the background Recado goes on sending without a window. To open it again, use Recado’s icon in the system tray, or start Recado again.
closing-background-start = In the background Recado goes on sending without a window. To open it again, start Recado again.
closing-pause-means = If you pause and quit, what is on its way is finished, and the rest waits in the queue until you resume it.
closing-background = Go on in the background
closing-pause = Pause and quit
closing-stay = Stay here
