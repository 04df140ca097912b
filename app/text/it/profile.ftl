### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Il tuo profilo
profile-session = Sessione
profile-logged-in-as = Accesso eseguito come
profile-groups = Gruppi
profile-no-groups = Nessuno
profile-login-method = Metodo di accesso
profile-logged-in-since = Data di accesso
profile-session-ends = Fine della sessione
profile-remembered = Sessione memorizzata
profile-yes = Sì
profile-no = No
profile-id-token = ID token
profile-id-token-lead = Ti identifica presso questa applicazione.
profile-access-token = Access token
profile-access-token-lead = Autorizza chiamate per tuo conto.
profile-algorithm = Algoritmo
profile-key-id = ID della chiave
profile-expired = Questo token è scaduto. Ricarica per rinnovarlo.
profile-reload = Ricarica
profile-raw = Token in formato grezzo
profile-raw-lead = Chiunque abbia questi token può agire per tuo conto finché non scadono. Incollali solo in posti di cui ti fidi.
profile-show = Mostra token
profile-hide = Nascondi token
# Announced, not shown.
profile-shown = I tuoi token sono mostrati qui sotto, oscurati.
# Announced, not shown.
profile-hidden = Token rimossi da questa pagina.
profile-reveal = Mostra in chiaro
profile-mask = Oscura
profile-copy = Copia
profile-copied = Copiato.
profile-not-copied = Il browser non ha consentito la copia. Mostra il token in chiaro e copialo manualmente.
profile-header = Header
profile-payload = Payload
profile-not-decoded = Questo token non può essere decodificato.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Significato
profile-column-value = Valore
profile-in-app = Nell’applicazione (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
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
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } carattere
       *[other] •••••••• { $count } caratteri
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Scade tra { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = Mostra in chiaro: { $token }
profile-mask-token = Oscura: { $token }
profile-copy-token = Copia: { $token }
