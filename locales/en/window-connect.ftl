# Connecting one's own number, in four steps. The same keys in all three languages.

connect-title = Connect my number
connect-lead = It takes a few minutes. Nobody receives anything until you send it.
connect-step-token = Token
connect-step-number = Account and number
connect-step-check = Check and connect
connect-step-first = The first one, to yourself

## The token

connect-token = Access token
connect-token-hint = Paste what Meta generated. Recado keeps it in the system’s keychain, and the screen forgets it.
connect-token-empty = Paste the token first.
connect-token-other = use another
connect-token-app = app { $app }
connect-token-forever = does not expire
connect-token-until = expires { $when }
connect-token-where = Where to generate it: at Meta, under System users, with access to this account and permission for messages and templates.
connect-open-users = Open System users
connect-open-accounts = Open WhatsApp accounts
connect-advanced = Advanced
connect-api-url = Address of the service
connect-api-url-hint = Leave it empty to use Meta’s. With http, only an address of this computer.
connect-api-url-plain = With http the token could be seen on its way. Use https, or an address of this computer.
connect-api-url-invalid = Write only scheme, address and port, like https://graph.facebook.com.
connect-other-host = The token goes to { $host }, which is not an address of Meta. Whoever runs that address can use the token. It has not left yet.
connect-look = Continue
connect-look-other = Send the token to { $host }

## Account and number

connect-not-on-phone = The number must not be in use in the WhatsApp app on a phone. If it is, delete its account in the app first, or use another number.
connect-sees-nothing = Meta did not say which accounts this token can see. Copy the ids from there.
connect-which = { $count ->
    [0] No number in this account
    [one] The number that the token can see
   *[other] Which of these { $count } numbers?
}
connect-in-account = account { $name }
connect-quality = quality { $quality }
connect-on-app = Also in use in the WhatsApp Business app
connect-type-ids = Type the ids
connect-show-seen = Choose from the list
connect-waba-id = Id of the WhatsApp Business account
connect-waba-id-hint = Digits only. Meta shows it under WhatsApp accounts.
connect-waba-id-empty = Type the account’s id first.
connect-find-numbers = Find the account’s numbers
connect-number-id = Id of the number
connect-number-id-hint = Digits only. Not the phone number itself: Meta shows it beside that.
connect-id-wrong = The id has only digits, from 5 to 20.
number-status-connected = connected
number-status-pending = not registered yet
number-status-disconnected = disconnected
number-status-unverified = not verified yet
number-status-migrated = moved to another account
number-status-banned = banned by Meta
number-status-restricted = restricted by Meta
number-status-rate-limited = at its sending limit
number-status-flagged = watched for its quality
number-status-deleted = deleted
number-status-unknown = Meta did not say how it is
number-quality-green = high
number-quality-yellow = medium
number-quality-red = low
number-quality-unknown = not rated yet
number-quality-na = not rated yet
number-limit-tier-50 = up to 50 people in 24 hours
number-limit-tier-250 = up to 250 people in 24 hours
number-limit-tier-1k = up to 1,000 people in 24 hours
number-limit-tier-2k = up to 2,000 people in 24 hours
number-limit-tier-10k = up to 10,000 people in 24 hours
number-limit-tier-100k = up to 100,000 people in 24 hours
number-limit-tier-unlimited = no limit

## Check and connect

connect-check-what = Recado checks token and number, keeps the account and fetches its templates.
connect-choose-first = Choose a number first.
connect-name = What to call this account
connect-name-hint = Only you see this name.
connect-name-empty = Give the account a name.
connect-add = Check and connect
connect-done = { $name } is connected
connect-token-not-kept = The token is not kept anywhere. Without it this account does not send. See to the keychain and paste the token again in Settings.
connect-to-settings = Go to Settings
connect-templates = { $count ->
    [0] No template came from Meta. Create one there, and it shows up under Templates.
    [one] 1 template came from Meta.
   *[other] { $count } templates came from Meta.
}

## The first one

connect-first-what = See it arrive on your own phone before you notify a customer.
connect-own-phone = Your mobile number
connect-own-phone-hint = With its area code. It has to be another number than the one you just connected.
connect-own-phone-empty = Type your number first.
connect-first = Send a template to my phone
