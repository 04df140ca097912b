### The page for addresses that do not exist.

not-found-title = Pagina non trovata
not-found-lead = L’indirizzo potrebbe contenere un errore di battitura, oppure la pagina potrebbe essere stata spostata.
not-found-home = Vai alla pagina iniziale
not-found-log-in = Accedi
not-found-profile = Apri il tuo profilo
