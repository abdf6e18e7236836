# The window's words in place of those that speak of the command line. Each key here exists in errors.ftl, terms.ftl or
# platform.ftl, with the same parts; in the window the one here counts. The next step is something seen or pressed on the screen.

## Accounts

error-account-missing = There is no account in Recado yet.
    .advice = Connect your number, or try the practice account first.
error-account-not-found = There is no account named “{ $name }”.
    .advice = See in Settings which accounts there are.
error-account-ambiguous = There are several accounts, and none is in use: { $names }.
    .advice = Choose in Settings the account that you want to use.
error-account-exists = There already is an account named “{ $name }”.
    .advice = Choose another name. The one you have is in Settings.
error-practice-unavailable = The service of the practice account is not running.
    .advice = Close Recado and open it again. With your other accounts you can go on.
error-api-url-invalid = The address of the service is not usable: it takes scheme, host and port only, without a version or a path.
    .advice = Write it like https://graph.facebook.com, or leave the field empty to use Meta's.

## Token and keychain

error-keychain-unavailable = Recado finds no system keychain to keep the token in.
    .advice = Start the system keychain (on Linux, GNOME Keyring or KWallet) and paste the token again in Settings.
error-keychain-locked = The system keychain is locked, or is waiting for a password.
    .advice = Unlock the keychain with its password and try again.
error-token-too-long = The token is longer than the system keychain takes.
    .advice = See that only the token was pasted, and only once, and paste it again.
error-token-unreadable = What the system keychain holds for this account cannot be read as a token.
    .advice = Paste the token again in Settings.
error-token-missing = The account “{ $name }” has no token on this computer.
    .advice = Paste its token in Settings.
error-confirmation-needed = The token would go to { $host }, which is not an address of Meta's. It has not left this computer.
    .advice = Check the address. If it is the right one, confirm to go on.

## Service and internet

error-service-answer-unreadable = The answer arrived incomplete or is not Meta's. It may be from a proxy or the sign-in page of a network.
    .advice = Open a page in the browser to see whether the network asks you to sign in. If the account uses another address than Meta's, check that too. Then try again.

## Templates and values

error-template-not-found = There is no template “{ $name }” in this computer's copy.
    .advice = Update the list in Templates and look again.
error-template-language-missing = The template “{ $name }” does not exist in the language { $language }.
    .advice = Choose one of these languages: { $available }. If it is new at Meta, update the list in Templates first.
error-template-language-ambiguous = The template “{ $name }” exists in more than one language: { $available }.
    .advice = Choose one of them from the list of templates.
error-template-not-approved = { $status ->
        [DRAFT] The template “{ $name }” ({ $language }) is a draft and has not been submitted for approval.
        [PENDING] The template “{ $name }” ({ $language }) is waiting for Meta's approval.
        [IN_APPEAL] The template “{ $name }” ({ $language }) is under review at Meta.
        [REJECTED] Meta did not approve the template “{ $name }” ({ $language }).
        [PAUSED] Meta paused the template “{ $name }” ({ $language }).
        [DISABLED] Meta has disabled the template “{ $name }” ({ $language }) for good.
       *[other] The template “{ $name }” ({ $language }) is not approved at Meta: { $status }.
    }
    .advice = { $status ->
        [DRAFT] Ask for approval at Meta, then update the list in Templates.
        [PENDING] Wait for the approval and update the list in Templates.
        [IN_APPEAL] Wait for the review and update the list in Templates.
        [REJECTED] See why in Templates and use another one, or correct this one at Meta and ask for approval again.
        [PAUSED] Wait for the pause to end and update the list in Templates, or use another template.
        [DISABLED] Use another approved template.
       *[other] Update the list in Templates, or use another approved template.
    }
error-template-needs-file = { $format ->
        [IMAGE] The template “{ $name }” carries a photo, and nobody said which.
        [VIDEO] The template “{ $name }” carries a video, and nobody said which.
       *[other] The template “{ $name }” carries a document, and nobody said which.
    }
    .advice = Choose the file. Nothing was sent.
error-variable-missing = There is no value for: { $names }.
    .advice = Fill in what is missing. Nothing was sent.
error-variable-unknown = The template does not have: { $names }.
    .advice = The template may have changed at Meta. Update the list in Templates and choose this one again.
    .details = The template needs: { $expected }.
error-text-too-long = { $names ->
        [header] With its values the header has { $length } characters. The limit is { $limit }.
        [body] With its values the text has { $length } characters. The limit is { $limit }.
       *[other] With its values a part of the template has { $length } characters. The limit is { $limit }.
    }
    .advice = Shorten the values. The preview shows the result.

## Contacts and mailings

error-contact-exists = The number { $phone } is already in the contacts.
    .advice = Look for the number in Contacts and change the contact that is there.
error-message-not-found = There is no notification with the id “{ $id }”.
    .advice = Look for the notification in Mailings.
error-message-not-uncertain = The state of this notification is known by now. It is no longer uncertain.
    .advice = See in Mailings how it is.
error-batch-not-found = This account has no mailing with the id “{ $id }”.
    .advice = Look in Mailings. If it belongs to another account, choose that account first.
error-retry-final = Meta would refuse this notification again, for the same reason.
    .advice = See the reason in its story and send a new one with that put right.
error-message-uncertain = Nobody knows whether Meta got this notification. Trying again may send it twice.
    .advice = Check with the person. If they did not get it, choose “It was not sent” and then try again.

## Sheets

error-recipient-column-missing = No column of the sheet says whom to send to. It has: { $columns }.
    .advice = Call the column with the numbers phone and save the sheet.
error-recipient-column-ambiguous = More than one column may be the one with the phones: { $columns }.
    .advice = Call only the right column phone and save the sheet.

## Data on this computer

error-data-folder-unusable = Recado cannot read or write its data folder.
    .advice = See that the disk has room, that the folder is yours and that the disk can be written to, then try again.
    .details = Where: { $path }
error-database-error = Recado could not read or write its data.
    .advice = Try again. If it keeps happening, close Recado and open it again; if that does not help, show the Details to whoever looks after it.
error-internal = Something in Recado itself failed.
    .advice = Try again. If it keeps happening, copy the Details and show them to whoever looks after Recado.
error-sandbox-start = The practice service cannot open the address { $address }. Another program may be using that port.
    .advice = Close Recado and open it again.

## Why a mailing stands still

stop-token = Meta refused the token. The mailing stands still, and the rest of it stays queued.
    .advice = Paste a new token in Settings and resume the mailing.
stop-permission = The token is not permitted to send from this number. The mailing stands still, and the rest of it stays queued.
    .advice = At Meta, give the token access to this account. Then check the account in Settings and resume the mailing.
stop-payment = Meta does not take messages because of the account's payment. The mailing stands still, and the rest of it stays queued.
    .advice = At Meta, check the payment method and any pending terms. Then resume the mailing.
stop-policy = Meta restricts this account's sending. The mailing stands still, and the rest of it stays queued.
    .advice = See at Meta what is restricted and, if it applies, ask for a review. Once that is lifted, resume the mailing.
stop-number = The business number is not ready to send through Meta. The mailing stands still, and the rest of it stays queued.
    .advice = Register or verify the number at Meta. Then check the account in Settings and resume the mailing.
stop-template-paused = Meta paused the template. The mailing stands still, and the rest of it stays queued.
    .advice = Wait for the pause to end and resume the mailing, or cancel the rest and use another template.
stop-template-disabled = Meta has disabled the template for good. The mailing stands still, and the rest of it stays queued.
    .advice = Cancel the rest and send with another template.
stop-template-missing = Meta does not find the template in this language, or it is not approved. The mailing stands still, and the rest of it stays queued.
    .advice = Update the list in Templates and look at this one. Then resume the mailing or cancel the rest.
stop-person = This mailing is paused, as somebody asked. The rest of it stays queued.
    .advice = When it should go on, resume the mailing.
stop-restored = This data was restored, copied or brought from another computer. What is queued may have left from there already, so nothing leaves from here.
    .advice = Find out from the people, or on the other computer, what has left. Cancel what should not leave and resume the mailing.

## Why a notification is where it is

-settle = Look at the conversation with the person. If Meta has news of it, Recado sets the state right. If you know what happened, choose “It was sent” or “It was not sent”.

reason-duplicate-key = This notification had joined the queue before. This second one is left out.
    .advice = There is nothing you need to do. If you do want to send another, start a new one.

## What the check of an account finds

problem-token-refused = Meta says that the token is not valid.
    .advice = Create a new token at Meta and paste it in place of this one.
problem-token-expires-soon = The token expires in less than seven days.
    .advice = Create a new token at Meta and paste it in place of this one.
problem-token-may-not-send = The token is not permitted to send messages (whatsapp_business_messaging).
    .advice = At Meta, create a token with this permission and paste it in place of this one.
problem-token-may-not-manage = The token is not permitted to manage the account and its templates (whatsapp_business_management).
    .advice = At Meta, create a token with this permission and paste it in place of this one.
problem-number-of-another-account = The number does not belong to this WhatsApp Business account. The account's templates do not work for it.
    .advice = Compare both ids with those shown at Meta. If they do not match, connect the right account in Settings.
problem-number-not-connected = The number is not connected to Meta's service and cannot send.
    .advice = Register the number at Meta. Then check the account in Settings.

## Next step

advice-renew-token = Create a new token at Meta and paste it in place of this one.
advice-check-template = Update the list in Templates and look at this one.
advice-check-columns = Compare the fields you filled in with those the template asks for.

## Lists of contacts

error-segment-not-found = There is no group “{ $name }”.
    .advice = See in Contacts which groups there are.
error-field-unknown = No contact has a field “{ $name }”.
    .advice = Choose one of the fields that the list shows.
error-nobody-chosen = Nobody is in “{ $called }” now. Nothing was queued.
    .advice = See in Contacts who has the tag, or who is in the group.
error-phone-column-missing = No column of the file seems to hold the phones. It has: { $columns }.
    .advice = Choose the column with the phones in the preview.
error-phone-column-wrong = The column “{ $column }” has no phone in it, only words. Nothing was imported.
    .advice = Choose another column for the phones in the preview.

## Charges

error-charge-values-differ = The Pix is for { $pix } and the boleto is for { $boleto }.
    .advice = Check which of the two is right. If they differ on purpose, as with a discount for paying by Pix, send anyway.
error-charge-invoice-differs = { $kind ->
        [boleto] The boleto is for { $charge }, and the message says { $said }.
       *[other] The Pix is for { $charge }, and the message says { $said }.
    }
    .advice = Correct whichever is wrong. If it is meant to be so, send anyway.
