### The steps of a login after the password: codes, passkeys, a new password. Headings: 40 characters at most; buttons: 30.

# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
challenge-logging-in-as = Accesso come
challenge-other-account = Usa un altro account
challenge-trust-device = Non chiedere più un codice su questo dispositivo
challenge-trust-device-hint = Scegli questa opzione solo su un dispositivo che nessun altro usa.
challenge-sms-code = Inserisci il codice ricevuto via SMS
challenge-email-code = Inserisci il codice ricevuto via email
challenge-authenticator-code = Inserisci il codice dell’app
challenge-code-in-app = Apri l’app di autenticazione e inserisci il codice mostrato.
# Cognito cannot send another code for a second factor.
challenge-no-email-code = Nessun codice? Aspetta un minuto e controlla la cartella spam. Per ricevere un nuovo codice, ricomincia.
challenge-no-sms-code = Nessun codice? Aspetta un minuto. Per ricevere un nuovo codice, ricomincia.
challenge-no-code-yet = Non è arrivato? Può volerci un minuto.
challenge-no-app = Non puoi usare l’app? Contatta l’amministratore, che può reimpostare questo passaggio.
challenge-start-over = Ricomincia
challenge-resend = Invia un nuovo codice
challenge-resent = Abbiamo inviato un nuovo codice. I codici precedenti non sono più validi.
challenge-code-missing = Inserisci il codice.
challenge-code-implausible = I codici hanno da 6 a 8 cifre. Controlla il codice e inseriscilo di nuovo.
challenge-new-password = Scegli una nuova password
challenge-new-password-lead = Hai eseguito l’accesso con una password temporanea. Scegline una che conosci solo tu.
# There are also attributes to enter.
challenge-new-password-and-attributes-lead = Hai eseguito l’accesso con una password temporanea. Scegline una che conosci solo tu e completa il tuo account.
challenge-choose-second-factor = Come vuoi confermare la tua identità?
challenge-choose-second-factor-lead = Per il tuo account c’è più di un secondo fattore. Scegline uno.
challenge-set-up-second-factor = Proteggi il tuo account
challenge-set-up-second-factor-lead = Per il tuo account serve un secondo fattore oltre alla password. Scegli quale configurare.
challenge-no-factor = Nessuno dei metodi disponibili funziona qui. Contatta l’amministratore.
challenge-set-up-authenticator = Configura l’app di autenticazione
challenge-set-up-authenticator-lead = Scansiona questo codice con un’app di autenticazione sul telefono.
challenge-then-enter-code = Poi inserisci il codice mostrato dall’app.
challenge-question = Ancora una domanda
# The pool did not say what it asks.
challenge-question-lead = Rispondi alla domanda per continuare.
challenge-answer = Risposta
challenge-answer-missing = Inserisci la risposta.
# The pool asks the same question again.
challenge-answer-not-accepted = Questa risposta non è stata accettata. Riprova.
challenge-choose-factor = Come vuoi accedere?
challenge-choose-factor-lead = Scegli uno di questi metodi.
challenge-password = Inserisci la password
challenge-password-lead = Accedi con la tua password.
challenge-passkey = Usa la passkey
challenge-passkey-lead = Il dispositivo ti chiede l’impronta digitale, il volto, il PIN o una chiave di sicurezza.
challenge-use-passkey = Continua con la passkey
challenge-attribute-not-accepted = Questo valore non può essere usato. Inseriscine un altro.
# $destination: a masked address or phone number, such as a***@e***.
challenge-code-sent = Abbiamo inviato un codice a { $destination }.
# $app: the name that the user gave to the app or device.
challenge-code-in = Inserisci il codice mostrato dalla tua app di autenticazione ({ $app }).
challenge-sent-code-incorrect = Questo codice non è corretto. Inserisci il codice del messaggio più recente.
challenge-sent-code-expired = Questo codice è scaduto o è già stato usato. Richiedi un nuovo codice.
challenge-sent-code-expired-log-in = Questo codice è scaduto o è già stato usato. Per ricevere un nuovo codice, accedi di nuovo.
# $time: minutes or seconds, such as 3 minutes.
challenge-time-left = Hai ancora { $time } per questo passaggio.
# The ways to log in, as buttons.
challenge-factor-password = Password
challenge-factor-passkey = Passkey
challenge-factor-email = Codice via email
challenge-factor-sms = Codice via SMS
challenge-factor-app = App di autenticazione
challenge-set-up-sms = Ricevi codici via SMS
challenge-set-up-app = Usa un’app di autenticazione
challenge-set-up-email = Ricevi codici via email
challenge-passkey-not-used = Non è stata usata nessuna passkey. Forse hai annullato, hai aspettato troppo o non hai una passkey per questo sito su questo dispositivo. Riprova o usa un altro dispositivo.
challenge-passkey-not-supported = Questo browser non supporta le passkey. Aggiornalo o usane un altro.
challenge-passkey-wrong-address = Le passkey non sono configurate per l’indirizzo di questo sito. Solo l’amministratore può risolvere il problema.
challenge-passkey-failed = Non è stato possibile usare la passkey. Riprova.
# $label: what the account needs, such as Given name.
challenge-attribute-missing = Inserisci un valore per “{ $label }”.
