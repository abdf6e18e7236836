# What the window's parts say by themselves. The same keys in all three languages.

part-close = Close
part-clear = Clear the search
part-notices = Notices. F6 brings the keyboard here.

## A problem and its details

part-details = Details
part-code = Code
part-platform-code = Meta’s code
part-platform-http = HTTP answer
part-platform-text = Meta’s text
part-platform-details = Meta’s explanation
part-platform-trace = Meta’s trace
part-copy = Copy details
part-copied = Copied
part-copy-failed = It could not be copied. Select the text and copy it with the keyboard.

## When

part-when-today = today at { $time }
part-when-tomorrow = tomorrow at { $time }
part-when-yesterday = yesterday at { $time }
part-when-day = { $day } at { $time }

## Notices at the foot of the window

part-toast-goes = { $seconds ->
    [0] Goes now
    [one] Goes in { $seconds } second
   *[other] Goes in { $seconds } seconds
}

## The phone

part-draft = Not sent yet
part-ours = Your notification
part-theirs = Their answer
part-gap = to be filled in
part-missing = To be filled in: { $names }
part-gone = The template of this notification is no longer here.
part-cards = Cards, side by side
part-all-options = See all options

part-media-image = Image
part-media-video = Video
part-media-document = Document
part-media-location = Location
part-media-other = Media
