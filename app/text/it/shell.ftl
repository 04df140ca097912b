### The page before the application has started, and when it cannot start. The server puts these texts into the page.

shell-description = Crea un account, accedi e consulta ogni claim dei tuoi token.
shell-loading = Caricamento…
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
