### What went wrong, and what to do next. Never say more than the English sentence: some must not reveal whether an account
### exists.

problem-body-too-large = Il testo inserito è troppo lungo. Accorcialo e riprova.
problem-foreign-origin = Questa richiesta proviene da un altro sito. Apri direttamente questa pagina e riprova.
problem-invalid-input = Uno dei dati inseriti non è valido. Controllalo e riprova.
problem-password-not-accepted = Questa password non può essere usata. Scegline un’altra.
problem-password-too-common = Questa password è troppo facile da indovinare. Scegline un’altra.
problem-password-history = Hai già usato questa password. Scegline una nuova.
problem-wrong-password = Questa password non è corretta. Controllala e riprova.
problem-code-mismatch = Questo codice non è corretto. Controlla il messaggio più recente o richiedi un nuovo codice.
problem-code-expired = Questo codice è scaduto o è già stato usato. Richiedi un nuovo codice.
problem-confirmation-refused = Questo codice non è corretto o è scaduto. Controlla l’email più recente o richiedi un nuovo codice. Se hai già confermato, accedi.
problem-reset-refused = Questo codice non è corretto o è scaduto. Controlla l’email più recente o richiedi un nuovo codice.
problem-code-not-delivered = Non è stato possibile inviare il codice. Riprova tra qualche minuto.
problem-too-many-attempts = Troppi tentativi.
problem-email-taken = Questo indirizzo email appartiene già a un account. Usane un altro o accedi.
problem-sign-up-disabled = Qui non è possibile creare nuovi account. Chiedine uno all’amministratore.
problem-password-reset-unavailable = Questa password non può essere reimpostata qui. Contatta l’amministratore.
problem-refused-by-trigger = Operazione non consentita. Contatta l’amministratore per sapere perché.
problem-refused-by-pool = Il servizio di accesso non ha consentito questa operazione. Riprova.
problem-blocked-by-firewall = La tua richiesta è stata bloccata. Riprova da un’altra rete.
problem-concurrent-modification = Questi dati sono stati modificati altrove nello stesso momento. Ricarica la pagina e riprova.
problem-no-longer-exists = Questo elemento non esiste più. Ricarica la pagina per vedere la situazione attuale.
problem-wrong-credentials = Indirizzo email o password non corretti.
problem-user-not-confirmed = Il tuo account non è ancora confermato. Inserisci il codice ricevuto via email.
problem-password-reset-required = La tua password deve essere reimpostata. Usa “Password dimenticata?” o contatta l’amministratore.
problem-temporary-password-expired = La tua password temporanea è scaduta. Chiedine una nuova all’amministratore.
problem-login-expired = Il tempo per accedere è scaduto. Riprova e assicurati che il browser accetti i cookie.
problem-challenge-not-supported = Il tuo account richiede un passaggio di accesso che qui non è supportato. Accedi nella pagina separata o contatta l’amministratore.
problem-login-mode-off = Questo metodo di accesso è disattivato. Scegline un altro.
problem-software-token-mismatch = Questo codice non è corretto. Inserisci il codice più recente dell’app di autenticazione e controlla che l’ora del dispositivo sia esatta.
problem-software-token-mfa-not-found = Per il tuo account non è configurata nessuna app di autenticazione. Configurane una o scegli un altro metodo.
problem-mfa-method-not-found = Questo metodo non è configurato per il tuo account. Scegline un altro o contatta l’amministratore.
problem-second-factor-required = Ti serve almeno uno di questi metodi. Attivane prima un altro.
problem-passkey-limit-reached = Non puoi avere altre passkey. Rimuovine prima una.
problem-passkey-not-enabled = Le passkey sono disattivate. Scegli un altro metodo di accesso.
problem-passkey-challenge-not-found = La creazione della passkey ha richiesto troppo tempo. Ricomincia.
problem-passkey-not-supported = Questo tipo di passkey non è accettato. Usa un altro dispositivo o un altro gestore di passkey.
problem-passkey-misconfigured = Le passkey non sono configurate correttamente. Solo l’amministratore può risolvere il problema.
problem-device-key-exists = Questo dispositivo è già memorizzato. Non devi fare nulla.
problem-login-not-started-here = Questo accesso è scaduto o è stato avviato in un altro browser. Riprova e assicurati che il browser accetti i cookie.
problem-login-failed = L’accesso non è riuscito. Riprova.
problem-browser-not-supported = Questo browser è troppo vecchio per questo metodo di accesso. Aggiornalo o usane un altro.
problem-not-logged-in = La tua sessione non è più attiva. Accedi per continuare.
problem-access-token-expired = Il tuo accesso è scaduto. Accedi di nuovo per continuare.
problem-access-token-revoked = Il tuo accesso è stato terminato altrove. Accedi di nuovo per continuare.
problem-missing-scope = Questo accesso non consente di modificare il tuo account. Esci e scegli un altro metodo di accesso.
problem-recent-login-required = Questa modifica richiede un accesso recente. Accedi di nuovo per apportarla.
problem-group-required = Il tuo account non è autorizzato a vedere questo contenuto. Chiedi l’accesso all’amministratore.
problem-token-inspection-off = L’amministratore ha disattivato la visualizzazione dei token.
problem-pool-busy = Il servizio di accesso è sovraccarico.
problem-pool-unavailable = Il servizio di accesso non risponde. Le sessioni attive restano attive.
problem-pool-misconfigured = Il servizio di accesso non è configurato correttamente. Solo l’amministratore può risolvere il problema.
problem-temporarily-read-only = Al momento gli account non possono essere modificati. Puoi comunque accedere.
problem-feature-unavailable = Il servizio di accesso non offre questa funzione. Contatta l’amministratore.
problem-trigger-failed = Un’operazione del servizio di accesso non è riuscita. Solo l’amministratore può risolvere il problema.
problem-store-unavailable = Al momento non è possibile caricare la tua sessione.
problem-internal = Si è verificato un problema. Riprova tra un minuto.
# The words of an administrator, quoted. $detail: a sentence in any language.
problem-refused-with-detail = Operazione non consentita: “{ $detail }”.
# Sentences that follow another one.
problem-try-again = Riprova tra poco.
# $time: minutes or seconds, such as 15 minutes.
problem-try-again-in = Riprova tra { $time }.
# $reference: letters and digits.
problem-reference = Se il problema persiste, comunica all’amministratore questo riferimento: { $reference }.
# How two sentences stand next to each other: without the space in languages that write none.
problem-two-sentences = { $first } { $second }
