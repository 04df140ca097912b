### The button that requests another code.

resend-resend = Invia un nuovo codice
resend-resend-now = Ora puoi richiedere un altro codice.
resend-no-email = Non è arrivato? Controlla la cartella spam e l’indirizzo indicato sopra.
resend-no-sms = Non è arrivato? Controlla il numero indicato sopra e che il telefono abbia campo.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = Abbiamo inviato un nuovo codice a { $destination }. I codici precedenti non sono più validi.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = Se il tuo account non è ancora confermato, abbiamo inviato un nuovo codice a { $destination }. I codici precedenti non sono più validi.
resend-sent-for-reset = Se hai un account, abbiamo inviato un nuovo codice a { $destination }. I codici precedenti non sono più validi.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = Potrai richiedere un altro codice tra { $time }.
