### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = Your details
account-details-name = Name
account-details-save-name = Save name
account-details-name-saved = Your name was saved.
account-details-not-changed = Nothing to save: your name is the same as before.
# Instead of an email or phone number: there is none.
account-details-none = None
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Verified
account-details-not-verified = Not verified
account-details-cancel = Cancel
account-details-have-code = I have a code
account-details-new-email = New email
account-details-new-email-hint = We’ll send a code there, to check that it’s yours.
account-details-other-phone-hint = Include the country code, for example +49 151 12345678. Leave this empty to remove your number.
account-details-phone-saved = Your phone number was saved.
account-details-phone-removed = Your phone number was removed.
account-details-email-changed = Your email was changed.
account-details-email = Email
account-details-phone = Phone number
account-details-change-email = Change email
account-details-add-email = Add an email
account-details-change-phone = Change phone number
account-details-add-phone = Add a phone number
account-details-verify-email = Verify email
account-details-verify-phone = Verify phone number
account-details-save-email = Save email
account-details-save-phone = Save phone number
account-details-email-verified = Your email is verified.
account-details-phone-verified = Your phone number is verified.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = We’ve sent a code to { $destination }. Enter it to finish.
account-details-email-code-missing = Enter the code from the email.
account-details-phone-code-missing = Enter the code from the text message.
account-details-code-implausible = Codes have 6 to 8 digits. Check the message again.
# $provider: the name of a company, such as Google.
account-details-replaced-by = You log in with { $provider }. Each login can replace these details with the ones from there.
