# What the check says of a draft: finding-CODE is what is there, finding-CODE-advice what to do, mend-KIND the button that mends
# it. The same keys in the three languages. Values come as texts; $part, $kind and $category are fixed words.

## Names of parts, used inside the other sentences

finding-part = { $part ->
        [header] The header
        [body] The message
        [card] The card's text
        [footer] The footer
        [label] The button's text
        [offer] The offer's text
        [url] The address
        [name] The name
       *[other] The text
    }
finding-kind = { $kind ->
        [HEADER] header
        [BODY] message
        [FOOTER] footer
        [BUTTONS] set of buttons
        [CAROUSEL] carousel
        [LIMITED_TIME_OFFER] limited-time offer
        [CALL_PERMISSION_REQUEST] request to call
       *[other] { $kind }
    }
finding-button = { $kind ->
        [QUICK_REPLY] quick reply
        [URL] link
        [PHONE_NUMBER] phone call
        [COPY_CODE] copy coupon
        [VOICE_CALL] WhatsApp call
        [ORDER_DETAILS] order with payment
       *[other] { $kind }
    }

## Name, language, category, deadline

finding-name-missing = The template has no name.
finding-name-missing-advice = Give it a name that says what it is for, such as “order ready”.
finding-name-characters = The name has letters or signs that Meta does not take.
finding-name-characters-advice = Use only small letters without accents, digits and _, such as { $better }.
finding-name-reserved = { $name } is the name of a sample that every account has.
finding-name-reserved-advice = Choose another name.
finding-name-taken = There is already a template { $name } in this language.
finding-name-taken-advice = Choose another name, or edit the one you have.
finding-language-missing = The language is missing.
finding-language-missing-advice = Choose the language that the message is written in.
finding-language-unknown = Meta does not know the language “{ $language }”.
finding-language-unknown-advice = Choose one from the list, such as English.
finding-category-missing = The category is missing.
finding-category-missing-advice = Choose utility for news about something the person asked for or bought, and marketing for the rest.
finding-category-unknown = “{ $category }” is not one of Meta's categories.
finding-category-unknown-advice = Choose utility, marketing or authentication.
finding-category-differs = This name already has another category in the language { $language }.
finding-category-differs-advice = Meta wants one category for all languages of a name. Choose the same one, or another name.
finding-parameter-format-unknown = The way variables are named is not one that Meta knows.
finding-parameter-format-unknown-advice = They have names or numbers. Recado sets this by what the text has.
finding-delivery-time = The delivery deadline does not fit this category.
finding-delivery-time-advice = { $category ->
        [UTILITY] Choose 30 seconds to 12 hours, or remove the deadline.
        [AUTHENTICATION] Choose 30 seconds to 15 minutes, or remove the deadline.
       *[other] Choose 12 hours to 30 days, or remove the deadline.
    }

## Parts

finding-body-missing = The message is missing.
finding-body-missing-advice = Every template has a message. Write yours.
finding-component-repeated = There is more than one { finding-kind }.
finding-component-repeated-advice = A template has one of each at most. Keep the first, or put the texts together.
finding-component-unknown = Recado does not know the part “{ $kind }”.
finding-component-unknown-advice = It is kept as it is. If you did not mean to have it, remove it.

## Texts

finding-text-missing = { finding-part } is empty.
finding-text-missing-advice = Write the text, or remove this part.
finding-too-long = { finding-part } has { $length } characters, and { $limit } fit.
finding-too-long-advice = Shorten what is marked. Variables count as they are written.
finding-line-break = { finding-part } has more than one line.
finding-line-break-advice = Only one line fits here. Put them together.
finding-line-breaks = There are too many empty lines.
finding-line-breaks-advice = Leave one empty line at most between paragraphs.
finding-spaces = There are too many spaces in a row.
finding-spaces-advice = Meta takes up to { $limit } spaces in a row. Leave one.
finding-edge-spaces = There are spaces or empty lines at the ends.
finding-edge-spaces-advice = They do not show on the phone and count towards the limit. Remove them.
finding-forbidden-character = There is a character that a phone does not show ({ $sign }).
finding-forbidden-character-advice = It usually comes with text pasted from another program. Remove it.
finding-emoji = { finding-part } has an emoji.
finding-emoji-advice = Meta takes no emojis here. They fit in the message.
finding-emojis = The message has { $count } emojis, and { $limit } fit.
finding-emojis-advice = Remove the ones that help least.
finding-formatting = { finding-part } has signs for bold, italic or the like.
finding-formatting-advice = Meta takes no formatting here. It fits in the message.

## Variables

finding-variable-not-allowed = { finding-part } has a variable.
finding-variable-not-allowed-advice = The text here is always the same. Move the variable to the message.
finding-header-variables = The header has { $count } variables, and one fits.
finding-header-variables-advice = Keep the most important one, and move the others to the message.
finding-variable-malformed = There are braces that make no variable.
finding-variable-malformed-advice = A variable has two braces on each side and a name inside, such as { "{{name}}" }.
finding-variable-name = The variable's name “{ $name }” does not work.
finding-variable-name-advice = Use small letters without accents, digits and _, and begin with a letter, such as { $better }.
finding-variable-single-brace = This looks like a variable with one brace.
finding-variable-single-brace-advice = With one brace, people read the braces. Put two on each side.
finding-variable-style = The variables are written one way, and the template says another.
finding-variable-style-advice = The template says whether variables have names or numbers. Recado sets this by the text.
finding-variables-mixed = There are variables with names and variables with numbers.
finding-variables-mixed-advice = Use one way only. With names it is easier to know what goes where.
finding-variable-gap = The variables do not count from 1 on: where { $name } stands, Meta expects { $expected }.
finding-variable-gap-advice = Number them again, without leaving one out.
finding-variable-first = The message begins with a variable.
finding-variable-first-advice = Put a word before it, such as “Hello,”.
finding-variable-last = The message ends with a variable.
finding-variable-last-advice = Put more words after it. A full stop is not enough.
finding-variables-adjacent = Two variables stand side by side.
finding-variables-adjacent-advice = Put a word between them, or make them one.
finding-variables-only = { finding-part } has nothing but variables.
finding-variables-only-advice = Write what people read around them.
finding-variables-too-many = There are too few words for the variables in this text.
finding-variables-too-many-advice = Write more: beside the variables there are { $words } words, of { $needed } that are usually enough. Or use fewer variables.
finding-variable-repeated = The variable { $name } stands there twice.
finding-variable-repeated-advice = Each name works once in a text. Give the second one another name, or remove it.

## Examples

finding-example-missing = An example for “{ $name }” is missing.
finding-example-missing-advice = Whoever approves it reads the message with the examples. Give one like the real ones, without anybody's data.
finding-example-extra = There are examples of variables that the text does not have.
finding-example-extra-advice = Meta wants one example for each variable, and no more. Remove the ones left over.
finding-example-placeholder = “{ $example }” does not look like a real example.
finding-example-placeholder-advice = Write something that could be sent, such as “Ana” or “A-1042”.

## Header

finding-header-unknown = Recado does not know the header “{ $format }”.
finding-header-unknown-advice = It is kept as it is. If you did not mean to have it, choose another.
finding-header-sample-missing = { $format ->
        [IMAGE] The sample picture is missing.
        [VIDEO] The sample video is missing.
        [DOCUMENT] The sample document is missing.
       *[other] The sample file is missing.
    }
finding-header-sample-missing-advice = { $sample ->
        [listed] The sample file is at Meta, which does not take it back. Choose it again.
       *[other] Whoever approves it needs to see one. It goes along when the template is sent to Meta.
    }
finding-header-gif = A GIF in the header leaves only through a marketing service that Recado does not use.
finding-header-gif-advice = Use a picture or a video.
finding-header-location = An authentication template has no place in its header.
finding-header-location-advice = Remove the header, or choose utility or marketing.

## Buttons

finding-buttons-empty = The set of buttons is empty.
finding-buttons-empty-advice = Add a button, or remove the set.
finding-buttons-too-many = There are { $count } buttons, and { $limit } fit.
finding-buttons-too-many-advice = Remove some. With more than three the phone already hides a part of them.
finding-button-kind-too-many = There are too many buttons of one kind: { finding-button }.
finding-button-kind-too-many-advice = Of this kind { $limit } fit. Remove the ones left over.
finding-button-unknown = Recado does not know the button “{ $kind }”.
finding-button-unknown-advice = It is kept as it is. If you did not mean to have it, remove it.
finding-button-labels-repeated = Two buttons have the text “{ $label }”.
finding-button-labels-repeated-advice = People cannot tell which is which. Give each its own text.
finding-quick-replies-apart = Other buttons stand between the quick replies.
finding-quick-replies-apart-advice = They stay together, before or after the others.
finding-url-invalid = The button's address is not a page's.
finding-url-invalid-advice = Write the whole address, such as https://shop.com/orders.
finding-url-scheme = The address does not begin with https://.
finding-url-scheme-advice = Meta takes only secure pages. Put https:// at the beginning.
finding-url-variable = The variable is not at the end of the address, or there is more than one.
finding-url-variable-advice = An address has one variable, at the very end, such as https://shop.com/orders/{ "{{1}}" }.
finding-url-shortener = { $host } hides where the link leads.
finding-url-shortener-advice = Meta often refuses such links, and people distrust them. Use the address of your own page.
finding-phone-invalid = The button's phone number does not work.
finding-phone-invalid-advice = Write it with the country code, digits only, such as +551134567890.
finding-coupon-invalid = The sample coupon does not work.
finding-coupon-invalid-advice = Use up to { $limit } letters without accents and digits, without spaces.
finding-coupon-category = The coupon button fits only in a marketing template.
finding-coupon-category-advice = Change the category to marketing, or remove the button.
finding-flow-missing = The button does not say which form to open.
finding-flow-missing-advice = Choose the form that you made at Meta.
finding-otp-category = The code button fits only in an authentication template.
finding-otp-category-advice = Change the category to authentication, or remove the button.

## Carousel and offer

finding-carousel-category = A carousel fits only in a marketing template.
finding-carousel-category-advice = Change the category to marketing, or remove the carousel.
finding-carousel-cards = A carousel has { $least } to { $most } cards.
finding-carousel-cards-advice = Add or remove cards.
finding-carousel-differs = Card { $card } has other parts than the first.
finding-carousel-differs-advice = All cards have the same kind of picture and the same kinds of button, in the same order.
finding-card-header = Card { $card } has no picture.
finding-card-header-advice = Every card has a picture, a video or a product.
finding-card-bodies = Some cards have a text and some have none.
finding-card-bodies-advice = Write in all of them, or in none.
finding-card-buttons = Card { $card } has { $count } buttons.
finding-card-buttons-advice = Each card has one or { $limit } buttons.
finding-offer-category = A limited-time offer fits only in a marketing template.
finding-offer-category-advice = Change the category to marketing, or remove the offer.
finding-offer-header = With an offer, the header is a picture or a video.
finding-offer-header-advice = Change the header, or remove it.
finding-offer-footer = With an offer, there is no footer.
finding-offer-footer-advice = Remove the footer. What it says fits in the message.
finding-offer-buttons = The offer's buttons are in another order.
finding-offer-buttons-advice = First the coupon, then the link.

## Authentication

finding-authentication-part = An authentication template has no { finding-kind }.
finding-authentication-part-advice = It has only Meta's message, how long the code lasts, and a button. Remove the rest.
finding-authentication-text = Meta writes the text of an authentication template.
finding-authentication-text-advice = Remove your text. You only choose whether there is a safety note and how long the code lasts.
finding-authentication-minutes = For how many minutes the code lasts is missing.
finding-authentication-minutes-advice = Choose { $least } to { $most } minutes, or remove the footer.
finding-authentication-button = The code's button is missing, or there are other buttons.
finding-authentication-button-advice = An authentication template has one button only, to copy or fill in the code.
finding-otp-kind = Recado does not know what this button does with the code.
finding-otp-kind-advice = Choose to copy the code, to fill it in with one tap or without a tap.
finding-otp-apps = Which app takes the code is missing.
finding-otp-apps-advice = Name 1 to { $most } apps, each with its package name and its signature of { $length } characters. Whoever made the app knows both.
finding-otp-terms = The terms of filling in without a tap are not accepted.
finding-otp-terms-advice = Read the terms at Meta and mark that you accept them, or use copying the code.

## Payment

finding-payment-too-many = There are too many payment buttons.
finding-payment-too-many-advice = Up to { $limit } fit: one for Pix, one for boleto and one for a link.
finding-payment-repeated = Two buttons are for the same way to pay.
finding-payment-repeated-advice = One of each fits: Pix, boleto and link. Remove one.
finding-payment-kind = The button does not say how one pays.
finding-payment-kind-advice = Choose Pix, boleto or payment link.
finding-payment-label = The text of this button is always “{ $label }”.
finding-payment-label-advice = Meta does not let you change it. The phone shows it in the person's language.
finding-payment-header = With a payment button, the header is a text, a picture or a document.
finding-payment-header-advice = Change the header, or remove it.
finding-payment-sample = { $problem ->
        [boleto_field] The sample of the boleto's line has a wrong digit in block { $number }.
        [boleto_whole] The sample of the boleto's line does not add up: a digit is wrong, most likely at its end.
        [pix_not_pix] The sample is not a Pix copy-and-paste code.
        [pix_cut] The sample of the Pix code is not complete, or has something extra.
        [pix_checksum] The sample of the Pix code does not add up: a character in it has changed.
        [pix_currency] The sample of the Pix code does not work.
        [pix_value] The sample of the Pix code does not work.
       *[other] { $kind ->
            [boleto] The sample of the boleto's line does not work.
            [payment_link] The sample of the payment link does not work.
           *[other] The sample of the Pix code is missing.
        }
    }
finding-payment-sample-advice = { $kind ->
        [boleto] Copy the { $digits } digits of a boleto's line, without dots or spaces.
        [payment_link] Write an address that begins with https://.
       *[other] Paste a Pix copy-and-paste code, like the ones you send.
    }
finding-order-header = With an order, the header is a text, a picture or a document.
finding-order-header-advice = Change the header, or remove it.
finding-order-format = The template has an order button, and does not say that it is an order template.
finding-order-format-advice = Recado puts that in for you.

## What is written

finding-text-taken = The template { $name } ({ $language }) already says exactly this.
finding-text-taken-advice = Meta refuses two alike. Use the one you have, or change the message or the footer.
finding-wording-marketing = “{ $words }” looks like advertising, and this is a utility template.
finding-wording-marketing-advice = Meta may approve it as marketing, which costs more, and many such changes can stop your sending. Remove the invitation, or choose marketing.
finding-wording-marketing-price = As marketing, each notification costs { $marketing }, not { $utility }.
finding-wording-personal-data = The message asks for data that must not be asked for here: “{ $words }”.
finding-wording-personal-data-advice = Meta refuses requests for a full ID number, a card or a password. Ask for a part only, such as the first 3 digits, or lead people to your website.
finding-wording-threat = “{ $words }” sounds like a threat or like shaming.
finding-wording-threat-advice = Meta refuses it, and Brazil's consumer law does not allow it. Say the amount, the due date and how to settle it with you.
finding-wording-code = The message seems to carry an access code.
finding-wording-code-advice = One-time codes leave only in authentication templates. Make one, or change the text if it is no such code.

## Mends

mend-name = Fix the name
mend-language = Fix the language
mend-parameter-format = Fix how variables are named
mend-remove-part = Remove
mend-join-lines = Put on one line
mend-collapse-lines = Remove empty lines
mend-collapse-spaces = Leave one space
mend-trim = Trim the ends
mend-remove-characters = Remove the character
mend-remove-emojis = Remove the emojis
mend-remove-formatting = Remove the formatting
mend-rename-variable = Fix the variable's name
mend-double-braces = Put both braces
mend-renumber = Number again
mend-remove-examples = Remove the extra ones
mend-group-replies = Put replies together
mend-https = Put https://
mend-phone = Fix the phone number
mend-remove-text = Remove the text
mend-fixed-label = Put Meta's text
mend-order-format = Mark it as an order
