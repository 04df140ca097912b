### The page that asks for the code of the email after a registration.

confirm-title = Sehen Sie in Ihrem Postfach nach
# Nothing is known about the account: the page was opened directly.
confirm-lead = Geben Sie Ihre E-Mail-Adresse und den Code ein, den wir Ihnen gesendet haben.
# The address contained both the email and the code.
confirm-filled-in = Ihre E-Mail-Adresse und der Code sind schon eingetragen. Wählen Sie „Bestätigen“.
confirm-not-confirmed = Ihr Konto ist noch nicht bestätigt. Geben Sie den Code aus unserer letzten E-Mail ein.
confirm-submit = Bestätigen
# The link confirm-log-in follows.
confirm-already-confirmed = Schon bestätigt?
confirm-log-in = Anmelden
# The link confirm-start-over follows.
confirm-wrong-address = Falsche Adresse?
confirm-start-over = Von vorn beginnen
# A link that only developers see.
confirm-mailbox = Lokales Postfach öffnen
# Only developers see this.
confirm-mailbox-hint = Entwicklung: E-Mails werden nicht versendet. Hier können Sie sie lesen (öffnet einen neuen Tab).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = Wenn wir diese Adresse noch nicht kennen, haben wir einen Code an { $destination } gesendet. Wenn Sie schon ein Konto haben, haben wir keinen Code gesendet: Melden Sie sich stattdessen an oder setzen Sie Ihr Passwort zurück.
