### The page that asks for the code of the email after a registration.

confirm-title = Controlla la tua email
# Nothing is known about the account: the page was opened directly.
confirm-lead = Inserisci il tuo indirizzo email e il codice che ti abbiamo inviato.
# The address contained both the email and the code.
confirm-filled-in = L’indirizzo email e il codice sono già inseriti. Seleziona “Conferma”.
confirm-not-confirmed = Il tuo account non è ancora confermato. Inserisci il codice della nostra ultima email.
confirm-submit = Conferma
# The link confirm-log-in follows.
confirm-already-confirmed = Hai già confermato?
confirm-log-in = Accedi
# The link confirm-start-over follows.
confirm-wrong-address = Indirizzo sbagliato?
confirm-start-over = Ricomincia
# A link that only developers see.
confirm-mailbox = Apri la casella di posta locale
# Only developers see this.
confirm-mailbox-hint = Sviluppo: le email non vengono inviate. Leggile qui (si apre in una nuova scheda).
# After a registration. It must also be true for addresses that already have an account: they get no email, and the page
# must not reveal which is the case. $destination: a masked address, such as a***@e***.
confirm-sent = Se questo indirizzo è nuovo per noi, abbiamo inviato un codice a { $destination }. Se hai già un account, non abbiamo inviato nessun codice: accedi oppure reimposta la password.
