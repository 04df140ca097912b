### What parts of several pages say, but not on the login page.

# Read out after a language was chosen: say it in your language.
parts-language-changed = Esta página está ahora en español.
# What a button does and to what, read out by screen readers. $label: the label of a button, such as Remove; $subject: a
# name.
parts-label-and-subject = { $label }: { $subject }
