# Groups: people who have something in common, kept under a name. The same keys in all three languages.

groups-title = Groups
groups-text = A group follows the list: whoever comes to have what it asks for is in it.
groups-none = No groups yet.
groups-all = All groups
group-new = New group
group-edit-title = The group
group-name = Name of the group
group-conditions = Who is in it
group-everybody = Without a condition everybody is in it.
group-add = One more condition
group-add-what = Choose…
group-count = { $count ->
    [0] Nobody now
    [one] { $count } contact now
   *[other] { $count } contacts now
}
group-save = Save the group
group-save-nothing = Nothing changed since last time.
group-save-unnamed = Give the group a name.
group-save-open = Complete the conditions.
group-saved = Group { $name } saved
group-see = See
group-see-named = See the group { $name }
group-edit = Change
group-edit-named = Change the group { $name }
group-remove = Delete the group
group-removed = Group { $name } deleted. The contacts are still in the list.
group-remove-failed = The group could not be deleted. It is still here.
group-gone = This group does not exist any more.

condition-tagged = Has the tag
condition-not-tagged = Has not the tag
condition-field = A field is
condition-notified = Was notified
condition-not-notified = Was not notified
condition-birthday = Has a birthday
condition-consent = Consent
condition-added = Entered the list
condition-language = Language
condition-which = Field
condition-remove = Remove
condition-remove-named = Remove the condition { $what }
condition-which-field = Choose the field
condition-test = How
condition-when = When
condition-state = Is
condition-never = Never
condition-birthday-field = Field of the date
condition-birthday-within = { $count ->
    [0] Today
    [6] This week, from today
    [one] Today or tomorrow
   *[other] In the next { $count } days
}
condition-within = { $count ->
    [0] Today
    [one] Today
   *[other] In the last { $count } days
}
condition-not-within = { $count ->
    [0] Today
    [one] Today
   *[other] For more than { $count } days
}
condition-language-hint = Such as pt_BR or es_MX.
field-test-is = Is
field-test-is-not = Is not
field-test-contains = Contains
field-test-at-least = From
field-test-at-most = Up to
field-test-filled = Is filled in
field-test-empty = Is empty
