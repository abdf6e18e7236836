# What the errors of Meta mean (platform-…) and what the next step is (advice-…). The names come from the table of
# recado-whatsapp; a test sees that none is missing and none is left over. No codes: those stand under Details.

## Account and token

platform-token-refused = Meta did not accept the token.
platform-token-expired = The token has expired.
platform-token-revoked = The token was revoked and no longer works.
platform-token-password-changed = The token stopped working because the password of the Meta account changed.
platform-token-app-removed = The token stopped working because its app was removed from the Meta account.
platform-token-checkpoint = Meta wants to confirm who owns the token before it accepts it.
platform-not-allowed = The token is not permitted to do this.
platform-not-visible = Meta does not find this number or account, or the token has no access to it.
platform-account-restricted = Meta has blocked the account for a while because of its policies.
platform-account-locked = Meta has locked the account.
platform-quality-restricted = Meta has limited this number because many people blocked or reported its messages.
platform-category-misused = Meta has limited sending because some templates are in the wrong category.
platform-health-problem = Meta sees a problem with the account or the number.
platform-payment-problem = There is a problem with the account's payment method at Meta.
platform-payment-terms = Meta's payment terms have not been accepted yet.

## Business number

platform-name-not-approved = The display name of this number is not approved yet.
platform-number-not-registered = This number is not registered to send through Meta.
platform-number-not-verified = Meta asks for this number to be verified again.
platform-number-in-maintenance = Meta is doing maintenance on this number.
platform-number-removal-unfinished = Meta is still finishing an earlier removal of this number.
platform-number-in-use = Meta does not accept this number because it belongs to another account or is already listed.
platform-number-code-wait = Meta does not send another verification code to this number right now.
platform-pin-wrong = The PIN of the number does not match.
platform-pin-tries-used-up = There were too many tries with the PIN.
platform-registration-limit = This number was registered or removed too often in the last days.

## Service and pace

platform-service-busy = Meta's service is down or overloaded.
platform-service-trouble = Meta's service had a problem and did not say what became of the request.
platform-too-many-calls = Meta got too many requests from this account in a short time.
platform-too-fast = Notifications left faster than Meta allows for this number.
platform-pair-too-fast = This person got too many messages from this number in a short time.
platform-invalid-request = Meta did not accept the request as it was made.
platform-duplicate-request = Meta already got this same request.
platform-other = Meta refused with an error that Recado does not know.

## Recipient

platform-undeliverable = This number cannot be reached: it may have no WhatsApp, or the person's app may be out of date.
platform-own-number = The recipient is the business number itself.
platform-not-a-test-number = The business number is a test number and sends only to the numbers on its list.
platform-person-blocked = You blocked this person on the business's WhatsApp.
platform-opted-out = The person opted out: they do not want marketing from your business.
platform-marketing-limit = WhatsApp did not deliver this, to spare the person from too much marketing.
platform-not-delivered-by-choice = WhatsApp chose not to deliver to this person, for an experiment of its own.
platform-country-not-allowed = Meta does not let this account send to this country.
platform-recipient-not-allowed = Meta does not accept this recipient for this kind of message.
platform-identity-changed = The person changed phone or account, and their identity no longer matches.
platform-window-closed = The 24-hour window of this conversation is closed.

## What the notification says

platform-value-missing = A value that the template needs is missing.
platform-value-invalid = Meta did not accept one of the values.
platform-variables-differ = The values do not match the template's variables.
platform-text-too-long = With its values filled in, the text is too long.
platform-media-refused = Meta could not use the picture, video or document.
platform-kind-not-supported = Meta does not take this kind of message this way.
platform-marketing-moved = In this account, marketing has to go through another service of Meta.
platform-groups-not-supported = This cannot be sent to WhatsApp groups.
platform-calls-not-supported = Meta refused a request for a call.
platform-flow-problem = The form that belongs to this template is not available now.

## Templates

platform-template-missing = The template does not exist in this language, is not approved, or the token does not see it.
platform-template-paused = Meta paused the template because some people reacted badly to it.
platform-template-disabled = Meta has disabled the template for good.
platform-template-against-policy = Meta finds that the template goes against its policies.
platform-template-not-ready = Meta is still getting the template ready.
platform-template-exists = A template with this name already exists in this language.
platform-template-limit = The account has reached its limit of templates.
platform-template-name-blocked = A template with this name was deleted recently, and the name stays reserved for up to 30 days.
platform-template-name-invalid = The name of a template can only have lower-case letters, digits and underscores.
platform-template-name-taken = This name belongs to one of Meta's sample templates.
platform-template-not-editable = The template cannot be changed right now.
platform-template-too-long = A part of the template has too much text.
platform-template-part-unexpected = The template has a part that does not belong in it.
platform-template-part-missing = A part of the template is missing, such as the example of a variable.
platform-template-header-invalid = The header of the template has something that Meta does not accept.
platform-template-body-invalid = The text of the template has something that Meta does not accept.
platform-template-footer-invalid = The footer of the template has something that Meta does not accept.
platform-template-button-invalid = A button of the template has something that Meta does not accept.
platform-button-phone-invalid = The phone number of a button of the template is not valid.
platform-template-too-many-variables = The template has too many variables for the length of its text.
platform-template-variable-at-edge = The text of the template starts or ends with a variable.

## Receiving, reports and the rest

platform-received-media-lost = A file that the person sent could not be downloaded.
platform-received-message-unavailable = The person sent a message that only shows on a phone.
platform-insights-unavailable = Meta has none of these figures to show.
platform-block-list = Meta's list of blocked people could not be changed.
platform-catalog-linked = The catalogue is already linked to this account.
platform-sync-limit = The conversations on the phone were already copied, or the time for it has passed.
platform-sync-declined = The business chose not to share the conversations on the phone.

## Next step

advice-wait = Wait a few minutes. What is queued goes on by itself.
advice-wait-minutes = Wait a few minutes and try again.
advice-wait-hours = Wait a few hours and try again.
advice-offer-later = If it still makes sense, send it again after 24 hours.
advice-renew-token = Create a new token at Meta and paste it here.
advice-check-permission = At Meta, give the token access to this account, with permission for messages and templates.
advice-check-ids = Compare the account's ids with those shown at Meta, and see that the token has access to them.
advice-add-payment = At Meta, check the account's payment method.
advice-accept-terms = At Meta, read and accept the pending terms.
advice-review-account = See at Meta what is limited and, if it applies, ask for a review.
advice-register-number = Register or verify the number again at Meta.
advice-check-pin = Check the six-digit PIN of the number at Meta.
advice-approve-name = Wait for the name to be approved at Meta, or choose another.
advice-check-template = Update the templates and look at this one.
advice-wait-template = Wait for the pause to end, or use another template.
advice-other-template = Use another template, or write a new one.
advice-fix-template = Open the draft, adjust that part and submit it for approval again.
advice-rename-template = Give the template another name.
advice-delete-templates = Delete templates that you no longer use.
advice-check-columns = Compare the mailing's columns with the template's variables.
advice-fix-values = Check the values of this notification and try again.
advice-fix-media = Choose another file, or a public address that opens without a password.
advice-other-number = Confirm the number with the person.
advice-add-test-number = At Meta, add the number to the test list, or use a permanent business number.
advice-respect-opt-out = Send this person no more marketing.
advice-other-way = Reach the person another way.
advice-use-template = Send a template: it does not need the window.
advice-unblock = Unblock the person, if they want to hear from you.
advice-find-out = Before sending again, find out whether the message arrived.
advice-ask-support = Copy the Details and show them to whoever looks after your Meta account.
advice-nothing = There is nothing you need to do.
