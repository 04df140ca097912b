### Problems that must not wait for the other texts: the connection, and an outdated page.

notice-offline = Sei offline. Connettiti a una rete e riprova.
notice-server-unreachable = Impossibile raggiungere il server. Controlla la connessione e riprova.
# Below either of these, and below other problems that can pass.
notice-retries = Questa pagina riprova anche automaticamente.
notice-out-of-date = Questa pagina non è aggiornata. Ricaricala e riprova.
# Instead of a sentence that could not be loaded.
notice-not-loaded = Si è verificato un problema e non è stato possibile caricare la spiegazione. Controlla la connessione e riprova.
# Another language could not be loaded.
notice-language-not-loaded = Non è stato possibile caricare questa lingua. Controlla la connessione e riprova.
