### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crea un account, accedi e consulta ogni claim dei tuoi token.
shell-no-scripts = Poolgate richiede JavaScript e WebAssembly. Attivali nelle impostazioni del browser, poi ricarica questa pagina.
shell-failed = Impossibile caricare Poolgate
shell-failed-lead = Non è stato possibile caricare una parte dell’applicazione, oppure l’applicazione si è interrotta per un errore. Ricarica la pagina. Se il problema persiste, controlla la connessione o aggiorna il browser.
# The browser runs no WebAssembly.
shell-blocked = Poolgate non può funzionare in questo browser
shell-blocked-lead = Poolgate richiede WebAssembly, che qui è disattivato o bloccato dalla tua organizzazione. Usa un altro browser o chiedi al tuo amministratore di consentire WebAssembly per questo sito.
shell-slow = Caricamento ancora in corso. La connessione potrebbe essere lenta.
# Buttons: 30 characters at most.
shell-reload = Ricarica la pagina
shell-hosted-login = Accedi in una pagina separata

# Pages about an application behind Poolgate, which the server itself writes.
shell-app-forbidden = Non puoi aprire questa applicazione
shell-app-log-in-again = Accedi di nuovo per aprire questa applicazione
shell-app-unavailable = Questa applicazione non è disponibile al momento
shell-app-unavailable-lead = Al momento non è possibile verificare il tuo accesso. Ricarica la pagina tra qualche secondo.
shell-app-expired = Questo accesso è scaduto
shell-app-expired-lead = Ha richiesto troppo tempo o è stato avviato in un altro browser.
shell-app-open = Apri l’applicazione
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
shell-app-user = Accesso eseguito come
# The names of groups follow.
shell-app-groups = Per i membri di:
shell-app-groups-lead = Chiedi all’amministratore di aggiungerti a uno di questi gruppi.
shell-app-max-age = Questa applicazione richiede un accesso più recente.
shell-app-second-factor = Per questa applicazione serve un accesso con un secondo fattore.
shell-app-remembered-device = Questo browser è memorizzato, quindi non ti è stato chiesto un codice al momento dell’accesso. Al prossimo accesso ti verrà chiesto.
shell-app-no-second-factor = Hai eseguito l’accesso senza un secondo fattore. Configurane uno nel tuo account o contatta l’amministratore.
shell-app-factors-not-reported = Il servizio di accesso non indica se ne hai usato uno. Contatta l’amministratore.
shell-app-login-cancelled = Hai lasciato la pagina di accesso prima di completare l’accesso. Puoi riprovare in qualsiasi momento.
shell-app-login-failed = L’accesso non è riuscito. Riprova.
shell-app-too-many-attempts = Troppi tentativi. Aspetta un po’ prima di riprovare.
shell-app-pool-unavailable = Il servizio di accesso non risponde. Riprova tra qualche minuto.
# Buttons: 40 characters at most.
shell-app-other-account = Usa un altro account
shell-app-someone-else = Accedi con un altro account
shell-app-again = Accedi di nuovo
shell-app-continue = Continua
