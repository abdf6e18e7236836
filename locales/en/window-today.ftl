# Today: what waits for a person, what left, who answered. The same keys in all three languages.

today-title = Today
today-needs = { $count ->
    [0] Nothing waits for you
    [one] 1 thing waits for you
   *[other] { $count } things wait for you
}
today-calm = Nothing waits for you.
today-day = The day
today-none = No notifications today.
today-sent = { $count ->
    [0] No notifications today
    [one] 1 notification today
   *[other] { $count } notifications today
}: { $reached ->
    [0] none has arrived yet
    [one] 1 has arrived
   *[other] { $reached } have arrived
}, { $read ->
    [0] none was read
    [one] 1 was read
   *[other] { $read } were read
}.
today-states = Today’s notifications by state
today-answers = { $count ->
    [0] No answers
    [one] 1 answer
   *[other] { $count } answers
}
today-answered = { $name } answered: { $text }
today-answer-see = See
today-answer-see-named = See the notification that { $name } answered
today-latest = Latest mailings
today-see = See
today-see-named = See { $title }, to { $name }
today-all = All mailings
today-resumed = { $count ->
    [0] Nothing was stopped
    [one] 1 mailing resumed
   *[other] { $count } mailings resumed
}

## The first step

today-first-templates = Begin with the templates
today-first-templates-text = Recado sends texts that Meta has approved, the templates (HSM). Fetch those of your account.
today-first-templates-do = Go to the templates
today-first-contact = Whom do you want to notify?
today-first-contact-text = Add a contact: a name and a number. Then choose a template and send.
today-first-contact-do = Add a contact
today-first-send = All set for the first notification
today-first-send-text = Choose a contact and a template, check it on the phone beside them, and send.
today-first-send-do = Send the first notification

## What waits for a person

need-stopped = { $count ->
    [0] A mailing is stopped
    [one] 1 notification is stopped
   *[other] { $count } notifications are stopped
}{ $named ->
    [yes] {": "}{ $name }
   *[no] {""}
}
need-stopped-do = Resume
need-stopped-see = See mailing
need-uncertain = { $count ->
    [0] No notification is uncertain
    [one] { $named ->
        [yes] The notification to { $name } is uncertain: it may have left, or not
       *[no] 1 notification is uncertain: it may have left, or not
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notifications are uncertain: they may have left, or not
       *[no] { $count } notifications are uncertain: they may have left, or not
    }
}
need-uncertain-do = See and settle
need-failed = { $count ->
    [0] No notification failed
    [one] { $named ->
        [yes] The notification to { $name } was not delivered
       *[no] 1 notification was not delivered
    }
   *[other] { $named ->
        [yes] { $name }: { $count } notifications were not delivered
       *[no] { $count } notifications were not delivered
    }
}
need-failed-do = See what happened
need-token = The account needs a new token
need-keychain = The token is in the keychain, and the keychain does not open
need-token-do = Paste a new token
need-template = { $named ->
    [yes] The template { $name } needs your attention
   *[no] { $count ->
        [0] No template needs your attention
        [one] 1 template needs your attention
       *[other] { $count } templates need your attention
    }
}
need-template-do = See template
need-engine = Another Recado is taking care of the sending. What you send from here joins its queue.
need-missed = { $count ->
    [0] No notification missed its hour
    [one] { $named ->
        [yes] The hour of the notification to { $name } passed while the computer was off
       *[no] The hour of 1 notification passed while the computer was off
    }
   *[other] { $named ->
        [yes] { $name }: the hour of { $count } notifications passed while the computer was off
       *[no] The hour of { $count } notifications passed while the computer was off
    }
}
need-missed-do = Decide
