### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Il tuo profilo

## The session

profile-session = Sessione
profile-logged-in-as = Accesso eseguito come
profile-groups = Gruppi
profile-no-groups = Nessuno
profile-login-method = Metodo di accesso
profile-in-app = Nell’applicazione (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Metodi di autenticazione
profile-logged-in-since = Data di accesso
# When the user last entered a password, a code or a passkey.
profile-authenticated = Ultima conferma dell’identità
profile-ends-idle = Fine in caso di inattività
profile-ends-at-the-latest = Fine al più tardi
profile-remembered = Sessione memorizzata
profile-browser = Browser
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Dispositivo nello user pool
profile-device-tracked = Registrato
profile-device-not-tracked = Non registrato
profile-renewal = Rinnovo dei token
profile-renewed = Automatico; il refresh token resta sul server
profile-not-renewed = Nessuno; lo user pool non ha emesso un refresh token
profile-yes = Sì
profile-no = No

## Search, filter and actions

profile-tokens = Token
profile-search = Cerca in nomi, significati e valori
# Next to a checkbox.
profile-shortcut = Vai alla ricerca con il tasto /
# Above a choice of three: profile-filter-…
profile-filter = Mostra
# 20 characters at most.
profile-filter-all = Tutti i claim
profile-filter-only-in-one = In un solo token
profile-filter-different = Valori diversi
profile-download = Scarica claim
# Announced, not shown.
profile-downloaded = Scaricati come claims.json.
profile-print = Stampa
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] { $shown } claim su { $total }
       *[other] { $shown } claim su { $total }
    }
profile-no-match = Nessun claim corrisponde. Premi Esc nel campo di ricerca per vedere tutti i claim.

## A token

profile-id-token = ID token
profile-id-token-lead = Ti identifica presso questa applicazione.
profile-access-token = Access token
profile-access-token-lead = Autorizza chiamate per tuo conto.
profile-time-left = Tempo rimanente
profile-expired = Questo token è scaduto. Ricarica la pagina per rinnovarlo.
profile-reload = Ricarica
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Scade tra { $time }.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } byte
    }
profile-near-cookie = Circa 4096 byte o più: il token potrebbe non entrare in un cookie. Con meno gruppi o claim personalizzati diventa più piccolo.
profile-near-header = Circa 8 kB o più: molti server rifiutano un header di queste dimensioni. Con meno gruppi o claim personalizzati il token diventa più piccolo.
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Firma valida
profile-signature-valid-lead = Firma e claim verificati.
profile-signature-expired = Scaduto
profile-signature-expired-lead = La firma è valida, ma il token è scaduto.
profile-key-retired = Chiave ritirata
profile-key-retired-lead = Lo user pool non pubblica più la chiave che ha firmato questo token, quindi la firma non può essere verificata.
profile-keys-unavailable = Non verificato
profile-keys-unavailable-lead = Al momento non è possibile leggere le chiavi dello user pool. Ricarica la pagina tra un minuto.
profile-signature-invalid = Firma non valida
profile-signature-invalid-lead = La firma non è valida. Esci e accedi di nuovo. Se il problema persiste, contatta l’amministratore.

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = Dettagli della verifica
profile-verified-by = Verificato da
profile-this-server = Questo server, al caricamento della pagina
profile-expected-issuer = Emittente atteso (iss)
profile-expected-audience = Audience attesa (aud)
profile-expected-client = Client atteso (client_id)
profile-key-set = Set di chiavi (JWKS)
profile-key-id = ID della chiave (kid)
profile-key-type = Tipo di chiave (kty)
profile-algorithm = Algoritmo (alg)
profile-key-use = Uso (use)
profile-exponent = Esponente (e)
profile-modulus = Modulo (n)
profile-copy-key = Copia chiave come JSON
profile-key-not-published = Al momento il set di chiavi non contiene questa chiave.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significato
profile-column-value = Valore
# Headings of groups of claims.
profile-group-identity = Identità
profile-group-contact = Contatti
profile-group-authorization = Gruppi, ruoli e scope
profile-group-times = Date e orari
profile-group-protocol = Protocollo
profile-group-custom = Personalizzati e altri
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Diverso
profile-only-here = Solo qui
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } carattere
       *[other] { $count } caratteri
    }
profile-lines =
    { $count ->
        [one] { $count } riga di JSON
       *[other] { $count } righe di JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = Copia { $claim }

## The tokens themselves

profile-raw-lead = Chiunque abbia questi token può agire per tuo conto finché non scadono. Incollali solo in applicazioni di cui ti fidi.
profile-show = Mostra token
profile-hide = Nascondi token
# Announced, not shown.
profile-shown = I tuoi token sono mostrati qui sotto, oscurati.
# Announced, not shown.
profile-hidden = Token rimossi da questa pagina.
profile-reveal = Mostra in chiaro
profile-mask = Oscura
profile-copy = Copia
# curl is the name of a program.
profile-copy-curl = Copia comando curl
# Before an address.
profile-curl-url = Il comando curl chiama questo indirizzo:
profile-copied = Copiato.
profile-not-copied = Il browser non ha consentito la copia. Se il testo è nascosto, mostralo in chiaro, poi copialo manualmente.
# The three parts of a token.
profile-header = Header
profile-payload = Payload
profile-signature = Firma
profile-not-decoded = Questo token non può essere decodificato.
# What buttons do, read out by screen readers.
profile-copy-header = Copia header come JSON
profile-copy-payload = Copia payload come JSON
profile-copy-signature = Copia firma
profile-reveal-id-token = Mostra in chiaro l’ID token
profile-reveal-access-token = Mostra in chiaro l’access token
profile-mask-id-token = Oscura l’ID token
profile-mask-access-token = Oscura l’access token
profile-copy-id-token = Copia l’ID token
profile-copy-access-token = Copia l’access token

## The two ways to log in

profile-comparison = I due modi per accedere
profile-comparison-lead = Accedi anche nell’altro modo e scopri cosa cambia in ciò che lo user pool emette. Finché non esci, questo browser memorizza in questa scheda i claim dei due accessi, ma non i token.
profile-log-in-hosted = Accedi nella pagina separata e confronta
profile-log-in-in-app = Accedi in questa pagina e confronta
profile-continue = Accedi e confronta
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = Nell’applicazione
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = Non emesso
# In the table of differences, instead of a value.
profile-new-each-login = Nuovo a ogni accesso
# Before a list of claims.
profile-always-different = Date, orari e ID cambiano a ogni accesso:
profile-no-differences = I token dei due accessi contengono gli stessi claim e gli stessi valori.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = Accesso nell’applicazione: { $in-app }; accesso con la Hosted UI: { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } claim è uguale nei due accessi.
       *[other] { $count } claim sono uguali nei due accessi.
    }
