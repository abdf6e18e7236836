## Templates at Meta: what is asked for, what it answers.

error-template-request-not-found = There is no request “{ $id }” waiting.
    .advice = It may have left already, or been withdrawn. Look at the account’s requests.
error-template-request-unsure = Nobody knows whether the request about “{ $name }” reached Meta: its answer was lost.
    .advice = Recado looks at Meta and finds out by itself, in about a minute. Until then the request does not leave again.
error-template-request-not-arrived = The request about “{ $name }” did not reach Meta. Nothing changed there.
    .advice = Send the request again whenever you like.
error-template-not-editable = The template “{ $name }” cannot be changed now. Its status at Meta is { $status }.
    .advice = Wait until the review ends and refresh the templates. A disabled template does not come back: make another one, with another name.
error-template-edits-used = Meta takes another change of the template “{ $name }” from { $at } on.
    .advice = An approved template may change once a day and ten times a month. The request is kept: send it after that time.
error-template-category-fixed = The template “{ $name }” was approved as { $category }, and that does not change any more.
    .advice = Put the draft back into that category, or give it another name as a new template.
error-template-not-deletable = The template “{ $name }” cannot be deleted. Its status at Meta is { $status }.
    .advice = Meta keeps disabled templates, and those being deleted go by themselves.
error-template-not-paused = The template “{ $name }” is not paused.
    .advice = Refresh the templates: the pause may have ended already.
error-template-unpause-refused = Meta did not end the pause of the template “{ $name }”.
    .details = In its words: { $reason }
    .advice = Wait at least five minutes and ask again. A pause for low quality ends by itself.
error-sample-file-missing = The sample file “{ $file }” is not kept here any more.
    .advice = Open the draft and choose the file again.
error-sample-file-kind = Meta does not take “{ $file }” as the sample of this header. The file is of type { $mime }.
    .advice = Use a JPEG or PNG picture, an MP4 video or a PDF document, as the header asks for.
error-app-id-unknown = The app’s ID is missing, and without it Meta takes no sample file.
    .advice = It stands in Meta’s developer dashboard, at the top of the app’s page. Connect the account again with it.
error-account-lacks-payment-request = This account does not have the payment buttons yet: copy Pix, copy boleto, open link.
    .advice = Meta gives them out little by little. Meanwhile, switch to the order button, if the account has payments on WhatsApp.
error-account-lacks-order-details = This account does not have the order button with payment.
    .advice = Switch to the payment buttons, which copy the Pix code and the boleto, or turn on payments on WhatsApp at Meta.
error-payment-buttons-missing = This draft has no payment buttons to switch.
    .advice = Add a payment button or an order button first.

## Why Meta rejected a template, and what to change

rejection-abusive-content = Meta finds that the text offends, threatens or shames its reader.
    .advice = Take out threats and harsh demands, such as lawsuits or credit blacklists. Say only what is open and how to pay it.
rejection-incorrect-category = The category does not fit the text.
    .advice = Offers and novelties are marketing, news of an order is utility, an access code is authentication. Change the category or the text.
rejection-invalid-format = The format of the text is not right.
    .advice = Check the variables: none at the start or the end, none next to another, a real example for each.
rejection-promotional = The text advertises, and this category does not allow it.
    .advice = Take out the offer or the invitation to buy, or ask for the template as marketing.
rejection-scam = Meta finds that the text looks like a scam.
    .advice = Say who the business is, and do not ask for a full tax number, a password or card data. Use your own site’s address, not a shortened one.
rejection-tag-content-mismatch = The text is not in the chosen language, or does not fit the category.
    .advice = Set the template’s language right, or translate the whole text, with its footer and buttons.
rejection-category-not-available = This category is not available to your account.
    .advice = Ask for the template in another category.
rejection-other = Meta rejected this template and gave no reason that Recado knows.
    .details = In its word: { $reason }
    .advice = Read the text with the eyes of somebody who does not know the shop, adjust it and ask for another review.
