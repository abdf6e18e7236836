# Meta's side of templates: what it thinks, what waits to go, what came back. The same keys in all three languages.

service-looked = Last looked at Meta:
service-looked-never = Recado has not looked at this template at Meta yet.
service-look = Look now
service-looking = Looking
service-open-meta = Open at Meta

service-change-what = What to change:
service-mend = Mend the text

## How often it may still be changed

service-edits-unlimited = Meta takes as many changes as you need.
service-edits-left = Meta still takes { $day ->
    [0] no change today
    [one] 1 change in 24 hours
   *[other] { $day } changes in 24 hours
} and { $month ->
    [0] none in 30 days
    [one] 1 in 30 days
   *[other] { $month } in 30 days
}.
service-edits-none = Meta takes no other change now. The next one may go from: { $when }.
service-edits-closed = While the template is { $status }, Meta takes no changes.

## Price and category

service-price = { $price } per notification
service-price-none = free in practice
service-price-unknown = price not known yet
service-category-now = Today
service-category-then = Then
service-category-appeal = If you disagree, you have 60 days to ask Meta for a review.
service-changed = Meta put this template in { $category }, not in { $asked }.
service-changed-asked = You asked for
service-changed-is = It is now
service-changed-else = To keep it in { $asked }, take out of the text what looks like an offer and ask again. Or ask Meta for a review within 60 days.
service-changed-accept = Accept { $category }
service-changed-taken = The draft is now in { $category }.

## An answer that Recado does not understand

service-raw = Meta’s answer, as it came
service-raw-about = Recado did not understand this answer and kept all of it. It helps whoever looks into it.

## A pause

service-unpause = End the pause
service-unpause-about = First find out why people reacted badly: one more pause may disable the template for good.

## Payment buttons that the account does not have

service-switch-order = Change to one order and payment button
service-switch-payment = Change to Pix and boleto buttons
service-switched = The buttons were changed. Look them over and ask again.

## Deleting at Meta

service-delete = Delete at Meta…
service-delete-may-not = Meta does not let a disabled template be deleted.
service-delete-asked = The deletion was asked for already.
service-delete-title = Delete “{ $title }” at Meta
service-delete-which = What to delete
service-delete-one = Only in { $language }
service-delete-every = In all languages: { $languages }
service-delete-gone = { $which ->
    [all] Nobody can be notified with this template any more, in any language.
   *[single] Nobody can be notified with this template in { $language } any more.
}
service-delete-days = For 30 days Meta takes no other template of this name.
service-delete-flight = What is already on its way to people still arrives.
service-delete-left = { $count ->
    [0] No notification waits for this template.
    [one] 1 notification has not left with this template yet, and will not leave.
   *[other] { $count } notifications have not left with this template yet, and will not leave.
}
service-delete-draft = Your drafts stay here.
service-delete-do = Delete
service-delete-all = { $count ->
    [0] Delete
    [one] Delete
   *[other] Delete the { $count } languages
}
service-delete-not = Keep it
service-deleting = “{ $title }” is going to be deleted at Meta.
service-kept = “{ $title }” stays. Nothing was asked of Meta.
service-withdrawn = The request about “{ $title }” was withdrawn.

## The sample file

sample-choose = Choose a file…
sample-other = Change the file…
sample-remove = Remove the sample
sample-unnamed = file without a name
sample-goes = It goes to Meta together with the request.
sample-theirs = The sample that Meta has cannot be handed in again. Choose the file once more.
sample-code-there = The sample is at Meta already, by the code below.
sample-code = I have the sample’s code
sample-code-label = Code of the sample
sample-code-hint = Only if you uploaded the sample to Meta with another program.
sample-hint-image = Meta wants to see an example: JPG or PNG, up to 5 MB.
sample-hint-video = Meta wants to see an example: MP4, up to 16 MB.
sample-hint-document = Meta wants to see an example: PDF, up to 100 MB.
service-sample-progress = Sample: { $sent } of { $total }

## Requests that wait

requests-waiting = { $count ->
    [0] No request waits
    [one] 1 request waits to go to Meta
   *[other] { $count } requests wait to go to Meta
}
requests-waiting-about = Nothing leaves before you have seen it.
requests-unsure = { $count ->
    [0] No request is uncertain
    [one] 1 request is uncertain: it left, and no answer came
   *[other] { $count } requests are uncertain: they left, and no answers came
}
requests-refused = { $count ->
    [0] Meta took every request
    [one] Meta did not take 1 request
   *[other] Meta did not take { $count } requests
}
requests-see = See requests
requests-back = The connection is back. { $count ->
    [0] No request waits.
    [one] 1 request waits to go to Meta.
   *[other] { $count } requests wait to go to Meta.
}
requests-title = Requests to Meta
requests-lead = Look over what goes. Each request leaves once, and how it ended shows here.
requests-empty = No request waits.
requests-send = { $count ->
    [0] { $where ->
        [practice] Send to practice
       *[meta] Send to Meta
    }
    [one] { $where ->
        [practice] Send to practice
       *[meta] Send to Meta
    }
   *[other] { $where ->
        [practice] Send { $count } to practice
       *[meta] Send { $count } to Meta
    }
}
requests-nothing = No request is ready to go. See under each what it lacks.
requests-later = Close
requests-stop = Stop
requests-now = Taking the request to Meta
requests-progress = { $done } of { $total ->
    [0] no requests
    [one] 1 request
   *[other] { $total } requests
}
requests-done = { $done ->
    [0] None of { $total } left.
    [one] 1 of { $total } left.
   *[other] { $done } of { $total } left.
}
requests-cut = { $left ->
    [0] It could not go on.
    [one] It could not go on: 1 keeps waiting.
   *[other] It could not go on: { $left } keep waiting.
}
requests-stopped = { $left ->
    [0] Nothing was left for later.
    [one] You stopped: 1 keeps waiting.
   *[other] You stopped: { $left } keep waiting.
}
requests-all-languages = all languages
requests-asked = asked for
requests-open = Open the draft
requests-what = See what goes
requests-what-changed = The draft changed after this request. To take the new text along, open the draft and ask again.

asked-create = New template
asked-change = Change of a template
asked-delete = Delete
asked-delete-all = Delete in all languages
asked-unpause = End the pause

request-state-waiting = waiting
request-state-unsure = uncertain
request-state-taken = at Meta
request-state-refused = not taken

request-unsure = The request left, and Meta’s answer did not come. Recado looks at Meta whether it got there and does not ask twice. Asked for
request-send = Send now
request-where = Nothing was lost. It is in Templates too, under “Requests to Meta”.
request-why-unsure = Recado does not know yet whether Meta got the request. Look again first.
request-why-reading = Meta is reading this text already.

## What became of requests

handed-waiting = It keeps waiting.
handed-unsure = It left, and no answer came. Recado looks at Meta whether it got there and does not ask twice.
handed-refused = Meta did not take it.
handed-approved = Approved: you can notify with it now.
handed-rejected = Meta read it and rejected it. The text is still here.
handed-pending = In review. It usually takes less than a day, and how it ended shows here.
handed-status = Meta has it. The template is { $status }.
handed-deleted = Meta deleted the template.
handed-unpaused = The pause of the template is over.
handed-toast = { $title }: { $told }
