# Templates: the list, one template, what Meta says about it. The same keys in all three languages.

templates-title = Templates (HSM)
templates-lead = What you write, and what Meta approved: you notify with the approved ones.
templates-sync = Update from Meta
templates-sync-practice = Update
templates-syncing = Updating
templates-synced = Templates updated: { $added ->
    [0] none new
    [one] 1 new
   *[other] { $added } new
}, { $updated ->
    [0] none changed
    [one] 1 changed
   *[other] { $updated } changed
}, { $removed ->
    [0] none removed
    [one] 1 removed
   *[other] { $removed } removed
}.
templates-search = Search by name or text
templates-filter = Status
templates-all = all
templates-count = { $count ->
    [0] No templates
    [one] 1 template
   *[other] { $count } templates
}
templates-found = { $found ->
    [0] None
   *[other] { $found }
} of { $total ->
    [0] no templates
    [one] 1 template
   *[other] { $total } templates
}
templates-none-title = No template like this
templates-none-text = The search and the filter leave them all out.
templates-clear = Show all
templates-empty-title = No templates yet
templates-empty-text = A template is a text that Meta approves beforehand. Write the first one, or fetch those that your account already has.
templates-gone = The template “{ $name }” is no longer in this account.

template-title = Template
template-status = Status
template-category = Category
template-language = Language
template-quality = Quality
template-name = Name at Meta
template-preview = How it looks on a phone: { $title }
template-gaps = { $count ->
    [0] Nothing to fill in.
    [one] The dotted space is filled in for each person.
   *[other] The { $count } dotted spaces are filled in for each person.
}
template-notify = Notify with this template
template-category-moves = Meta is going to move this template to { $category }. From then on, each notification costs what that category costs.

## The status, in Meta’s word

template-status-approved = approved
template-status-pending = in review
template-status-in-appeal = under appeal
template-status-rejected = rejected
template-status-paused = paused
template-status-disabled = disabled
template-status-flagged = flagged
template-status-locked = locked
template-status-limit-exceeded = over the limit
template-status-pending-deletion = being deleted
template-status-deleted = deleted
template-status-archived = archived
template-status-draft = draft

## What the status means and what to do

template-about-approved = Recado cannot fill in templates of this kind yet. Use another one to notify from here.
template-about-pending = Meta is reading this template. It usually takes less than a day, and how it ended shows here.
template-about-in-appeal = Meta is looking again at its decision on this template. How it ended shows here.
template-about-rejected = Meta rejected this template. Write another one, or edit this one as a draft and ask for a new review.
template-about-paused = Meta paused this template because some people reacted badly to it. A pause usually lasts a few hours; use another one until then.
template-about-disabled = Meta disabled this template for good, after several pauses. Use another one.
template-about-flagged = The quality of this template has dropped. If it does not get better, Meta pauses it.
template-about-locked = Meta does not let this template be changed for now.
template-about-limit-exceeded = The account has reached its limit of templates. Delete at Meta those you no longer use.
template-about-pending-deletion = This template is being deleted at Meta. Use another one.
template-about-deleted = This template was deleted at Meta. Use another one.
template-about-archived = Meta archived this template because nobody has used it for a long time. Unarchive it at Meta to use it again.
template-about-draft = This draft has not gone to Meta yet.
template-about-unknown = Only approved templates can be sent. See at Meta what this status means.

## The category

template-category-utility = utility
template-category-marketing = marketing
template-category-authentication = authentication

## The quality

template-quality-green = high
template-quality-yellow = medium
template-quality-red = low
template-quality-unknown = not rated yet

## Why Meta rejected it, and what to do

rejected-abusive-content = Meta finds that the text offends, threatens or misleads its readers. Write another text, without that part.
rejected-incorrect-category = The category does not fit the text. Ask for a new review in the right one: an offer is marketing, news about an order is utility.
rejected-invalid-format = The format of the text does not work: usually a variable at the start or the end, or right beside another. Mend it and ask for a new review.
rejected-promotional = The text advertises, and this category does not allow that. Take the offer out, or ask for a new review as marketing.
rejected-scam = Meta finds that the text looks like a scam. Say clearly who the business is, without shortened links or requests for data.
rejected-tag-content-mismatch = The text does not fit the category or the language chosen. Set both right and ask for a new review.
rejected-category-not-available = This category is not available to your account. Ask for a new review in another one.
template-rejected-otherwise = Meta rejected this template. In its own word: { $reason }. Mend the text and ask for a new review.
