### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Delete your account
account-deletion-lead = This can’t be undone. It deletes:
account-deletion-not-deleted = What other applications that use the same login service store about you is not deleted. Ask them separately.
# A button: 25 characters at most.
account-deletion-delete = Delete account
account-deletion-hint = This makes sure that you don’t delete your account by accident.
account-deletion-part-account = your account with its name, email, phone number and password
account-deletion-part-factors = your second factors and passkeys
account-deletion-part-sessions = all your sessions, so that you are logged out in every browser
account-deletion-missing = Type the name that is shown above this field.
account-deletion-wrong = That isn’t the name that is shown above this field. Check it and try again.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Type { $name } to confirm
