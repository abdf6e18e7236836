# The words for states (state-…), why a mailing stands still (stop-…), why a notification is where it is (reason-…)
# and what the check of an account finds (problem-…). The next step stands in .advice.

## States of a notification

state-scheduled = scheduled
state-queued = queued
state-sending = sending
state-accepted = accepted
state-held = held for review
state-sent = sent
state-delivered = delivered
state-read = read
state-failed = failed
state-unknown = uncertain
state-missed = missed
state-expired = expired
state-cancelled = cancelled
state-skipped = skipped

## Why a mailing stands still

stop-token = Meta refused the token. The mailing stands still, and the rest of it stays queued.
    .advice = Paste a new token with `recado account secret NAME --kind token` and go on with `recado outbox resume`.
stop-permission = The token is not permitted to send from this number. The mailing stands still, and the rest of it stays queued.
    .advice = At Meta, give the token access to this account, check with `recado account check` and go on with `recado outbox resume`.
stop-payment = Meta does not take messages because of the account's payment. The mailing stands still, and the rest of it stays queued.
    .advice = At Meta, check the payment method and any pending terms. Then go on with `recado outbox resume`.
stop-policy = Meta restricts this account's sending. The mailing stands still, and the rest of it stays queued.
    .advice = See at Meta what is restricted and, if it applies, ask for a review. Once that is lifted, go on with `recado outbox resume`.
stop-number = The business number is not ready to send through Meta. The mailing stands still, and the rest of it stays queued.
    .advice = Register or verify the number at Meta, look at it with `recado account check` and go on with `recado outbox resume`.
stop-template-paused = Meta paused the template. The mailing stands still, and the rest of it stays queued.
    .advice = Wait for the pause to end and go on with `recado outbox resume`, or cancel with `recado outbox cancel --batch ID` and use another template.
stop-template-disabled = Meta has disabled the template for good. The mailing stands still, and the rest of it stays queued.
    .advice = Cancel the rest with `recado outbox cancel --batch ID` and send with another template.
stop-template-missing = Meta does not find the template in this language, or it is not approved. The mailing stands still, and the rest of it stays queued.
    .advice = Update the templates with `recado template sync` and look at this one. Then go on with `recado outbox resume` or cancel with `recado outbox cancel --batch ID`.
stop-person = This mailing is paused, as somebody asked. The rest of it stays queued.
    .advice = When it should go on, resume it with `recado outbox resume`.
stop-restored = This data was restored, copied or brought from another computer. What is queued may have left from there already, so nothing leaves from here.
    .advice = Find out from the people, or on the other computer, what has left. What is really still to send goes on with `recado outbox resume`; cancel first what should not leave, with `recado outbox cancel --batch ID`.

## Why a notification is where it is

-in-doubt = Meta may have taken the notification, or not. Recado does not send it again by itself.
-settle = Look at the conversation with the person. If Meta has news of it, Recado sets the state right. If you know what happened, say so with `recado outbox resolve ID --as sent` or `--as not-sent`.

reason-refused = Meta refused the notification.
    .advice = See what Meta says under Details.
reason-delivery-failed = Meta accepted the notification but later gave up delivering it.
    .advice = Confirm the number with the person, or reach them another way.
reason-never-left = No connection to Meta's service could be made. The request did not leave this computer.
    .advice = Recado tries again by itself. If it takes long, check this computer's internet.
reason-settled-not-sent = You said that this notification did not go out.
    .advice = Make a new one if it still matters.
reason-duplicate-key = Another notification of this account already has this key. This one is left out.
    .advice = If it really is a different notification, send it with another key. If it is the same one, there is nothing you need to do.
reason-duplicate-row = The same person with the same values is in this mailing already. This row is left out.
    .advice = There is nothing you need to do.
reason-bad-row = This row of the sheet cannot be sent as it is.
    .advice = Correct the row and send only the corrected ones again.
reason-opted-out = This person asked not to get notifications of this kind.
    .advice = If they change their mind, write their consent down in the contact and send again.
reason-messaging-limit = Within 24 hours, your number has reached as many people as Meta allows. This notification waits.
    .advice = There is nothing you need to do: it leaves by itself as soon as there is room.
reason-pair-limit = This person got many notifications within a short time. The next one waits a little.
    .advice = There is nothing you need to do: it leaves by itself.
reason-file-refused = Meta did not take the file of this notification, and it did not leave.
    .advice = See why, mend the file and send again with it. If the file is right, try again.
reason-file-missing = The file of this notification is no longer in Recado's data folder, or was changed there. It did not leave.
    .advice = Send again, and choose the file once more.
reason-file-forgotten = Meta no longer found the file of this notification, and did not take it.
    .advice = Try again: Recado uploads the file anew.
reason-no-answer = The request left, and Meta's answer did not come in time. { -in-doubt }
    .advice = { -settle }
reason-broken-answer = The connection broke before the whole of Meta's answer was here. { -in-doubt }
    .advice = { -settle }
reason-foreign-answer = The answer that came is not Meta's. It may be from a proxy or the sign-in page of a network. { -in-doubt }
    .advice = { -settle }
reason-answer-without-id = Meta answered, but without an id for the notification. { -in-doubt }
    .advice = { -settle }
reason-server-error = Meta's service had a problem and did not say what became of the request. { -in-doubt }
    .advice = { -settle }
reason-interrupted = Recado stopped between the request and its answer. { -in-doubt }
    .advice = { -settle }

## What the check of an account finds

problem-token-refused = Meta says that the token is not valid.
    .advice = Create a new token at Meta and paste it with `recado account secret NAME --kind token`.
problem-token-expires-soon = The token expires in less than seven days.
    .advice = Create a new token at Meta and paste it with `recado account secret NAME --kind token`.
problem-token-may-not-send = The token is not permitted to send messages (whatsapp_business_messaging).
    .advice = At Meta, create a token with this permission and paste it with `recado account secret NAME --kind token`.
problem-token-may-not-manage = The token is not permitted to manage the account and its templates (whatsapp_business_management).
    .advice = At Meta, create a token with this permission and paste it with `recado account secret NAME --kind token`.
problem-number-of-another-account = The number does not belong to this WhatsApp Business account. The account's templates do not work for it.
    .advice = Compare both ids with those shown at Meta. If they do not match, add the right account with `recado account add`.
problem-number-not-connected = The number is not connected to Meta's service and cannot send.
    .advice = Register the number at Meta and check again with `recado account check`.
problem-quality-low = The quality of the number is low. Meta may lower its sending limit.
    .advice = Until the quality recovers, send less, and only to people who gave their consent.
problem-test-number = This is a test number. It sends only to the numbers on its test list.
    .advice = To notify your customers, register a permanent business number at Meta.
problem-template-rejected = Meta rejected this template. It can no longer be sent.
    .advice = See the reason under Templates. Correct the text at Meta, or use another template.
problem-template-paused = Meta paused this template because of complaints. It cannot be sent for now.
    .advice = Wait until the pause ends, or use another template.
problem-template-disabled = Meta disabled this template for good.
    .advice = Use another template.
problem-template-moves = Meta will change the category of this template. The price of each message may change.
    .advice = See the new category under Templates. If it is not right, ask Meta for a review.

## Practice account

practice-account-name = Practice

## Report

report-row = Row
report-key = Key
report-to = To
report-name = Name
report-template = Template
report-language = Language
report-state = State code
report-state-text = State
report-reason = Reason code
report-reason-text = Reason
report-advice = Next step
report-platform-code = Meta's code
report-attempts = Attempts
report-created-at = Created
report-updated-at = Changed
report-sent-at = Sent
report-delivered-at = Delivered
report-read-at = Read
report-wamid = ID at Meta
report-id = ID

## Lists of contacts: columns of what is exported, of refused rows and of cards

sheet-name = Name
sheet-phone = Phone
sheet-tags = Tags
sheet-language = Language
sheet-notes = Notes
sheet-consent = Consent
refused-row = Rejected row
refused-code = Rejection code
refused-reason = Rejection reason
card-birthday = birthday
card-email = e-mail
card-organization = company
card-title = job title
card-other-phones = other phones
card-address = address
card-nickname = nickname

## All that is kept about a person

held-title = What is kept about this person, on { $at }
held-alias = Also on WhatsApp as
held-since = In the list since { $at }; last changed on { $changed }
held-consents = Authorisations and opt-outs
held-purpose-utility = utility
held-purpose-marketing = marketing
held-given = { $at }: authorised { $purpose }. Source: { $source }
held-taken-back = { $at }: no longer wants { $purpose }. { $source }
held-messages = Messages
held-answers = Answers
held-nothing = Nothing.

## Requests for approval

problem-template-refused = Meta did not take the template.
    .advice = Mend the draft and ask for approval again.
