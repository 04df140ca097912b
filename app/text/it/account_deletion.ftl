### The page on which users delete their account. The three parts follow the lead as a list.

account-deletion-title = Elimina il tuo account
account-deletion-lead = Questa operazione è irreversibile. Verranno eliminati:
account-deletion-not-deleted = Non viene eliminato ciò che altre applicazioni che usano lo stesso servizio di accesso conservano su di te. Rivolgiti a chi le gestisce.
# A button: 25 characters at most.
account-deletion-delete = Elimina account
account-deletion-hint = Serve a evitare che l’account venga eliminato per errore.
account-deletion-part-account = il tuo account, con nome, indirizzo email, numero di telefono e password
account-deletion-part-factors = i tuoi secondi fattori e le tue passkey
account-deletion-part-sessions = tutte le tue sessioni, con la disconnessione da tutti i browser
account-deletion-missing = Inserisci il nome indicato sopra questo campo.
account-deletion-wrong = Questo non è il nome indicato sopra questo campo. Controllalo e riprova.
# The label of an input. $name: the name or email of the user.
account-deletion-label = Inserisci { $name } per confermare
