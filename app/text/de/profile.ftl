### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Ihr Profil

## The session

profile-session = Sitzung
profile-logged-in-as = Angemeldet als
profile-groups = Gruppen
profile-no-groups = Keine
profile-login-method = Anmeldeart
profile-in-app = In der Anwendung (SRP)
profile-hosted = Hosted UI (Authorization Code + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Authentifizierungsmethoden
profile-logged-in-since = Angemeldet seit
# When the user last entered a password, a code or a passkey.
profile-authenticated = Identität zuletzt bestätigt
profile-ends-idle = Endet bei Inaktivität
profile-ends-at-the-latest = Endet spätestens
profile-remembered = Angemeldet bleiben
profile-browser = Browser
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Gerät im User-Pool
profile-device-tracked = Erfasst
profile-device-not-tracked = Nicht erfasst
profile-renewal = Erneuerung der Tokens
profile-renewed = Automatisch; das Refresh-Token bleibt auf dem Server
profile-not-renewed = Keine; der User-Pool hat kein Refresh-Token ausgestellt
profile-yes = Ja
profile-no = Nein

## Search, filter and actions

profile-tokens = Tokens
profile-search = Namen, Bedeutungen und Werte durchsuchen
# Next to a checkbox.
profile-shortcut = Mit der Taste / zur Suche springen
# Above a choice of three: profile-filter-…
profile-filter = Anzeigen
# 20 characters at most.
profile-filter-all = Alle Claims
profile-filter-only-in-one = Nur in einem Token
profile-filter-different = Abweichende Werte
profile-download = Claims herunterladen
# Announced, not shown.
profile-downloaded = Als claims.json heruntergeladen.
profile-print = Drucken
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] { $shown } von { $total } Claim
       *[other] { $shown } von { $total } Claims
    }
profile-no-match = Kein passender Claim. Drücken Sie im Suchfeld die Esc-Taste, um alle Claims zu sehen.

## A token

profile-id-token = ID-Token
profile-id-token-lead = Weist Sie gegenüber dieser Anwendung aus.
profile-access-token = Access-Token
profile-access-token-lead = Autorisiert Aufrufe in Ihrem Namen.
profile-time-left = Verbleibende Zeit
profile-expired = Dieses Token ist abgelaufen. Laden Sie die Seite neu, um es zu erneuern.
profile-reload = Neu laden
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Noch { $time } gültig.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } Byte
       *[other] { $count } Byte
    }
profile-near-cookie = Annähernd 4.096 Byte oder mehr: Das Token passt möglicherweise nicht in ein Cookie. Mit weniger Gruppen oder benutzerdefinierten Claims wird es kleiner.
profile-near-header = Annähernd 8 kB oder mehr: Viele Server lehnen einen Header dieser Größe ab. Mit weniger Gruppen oder benutzerdefinierten Claims wird das Token kleiner.
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Signatur gültig
profile-signature-valid-lead = Signatur und Claims geprüft.
profile-signature-expired = Abgelaufen
profile-signature-expired-lead = Die Signatur ist gültig, aber das Token ist abgelaufen.
profile-key-retired = Schlüssel abgelöst
profile-key-retired-lead = Der User-Pool veröffentlicht den Signaturschlüssel dieses Tokens nicht mehr, daher kann die Signatur nicht geprüft werden.
profile-keys-unavailable = Nicht geprüft
profile-keys-unavailable-lead = Die Schlüssel des User-Pools können gerade nicht gelesen werden. Laden Sie die Seite in einer Minute neu.
profile-signature-invalid = Signatur ungültig
profile-signature-invalid-lead = Die Signatur ist ungültig. Melden Sie sich ab und wieder an. Wenn das wiederholt passiert, wenden Sie sich an den Administrator.

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = Details zur Prüfung
profile-verified-by = Geprüft durch
profile-this-server = Diesen Server, beim Laden der Seite
profile-expected-issuer = Erwarteter Aussteller (iss)
profile-expected-audience = Erwartete Audience (aud)
profile-expected-client = Erwarteter Client (client_id)
profile-key-set = Schlüsselsatz (JWKS)
profile-key-id = Schlüssel-ID (kid)
profile-key-type = Schlüsseltyp (kty)
profile-algorithm = Algorithmus (alg)
profile-key-use = Verwendung (use)
profile-exponent = Exponent (e)
profile-modulus = Modulus (n)
profile-copy-key = Schlüssel als JSON kopieren
profile-key-not-published = Der Schlüsselsatz enthält diesen Schlüssel derzeit nicht.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Bedeutung
profile-column-value = Wert
# Headings of groups of claims.
profile-group-identity = Identität
profile-group-contact = Kontakt
profile-group-authorization = Gruppen, Rollen und Scopes
profile-group-times = Zeitangaben
profile-group-protocol = Protokoll
profile-group-custom = Benutzerdefinierte und andere
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Abweichend
profile-only-here = Nur hier
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } Zeichen
       *[other] { $count } Zeichen
    }
profile-lines =
    { $count ->
        [one] { $count } Zeile JSON
       *[other] { $count } Zeilen JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = { $claim } kopieren

## The tokens themselves

profile-raw-lead = Wer diese Tokens hat, kann in Ihrem Namen handeln, bis sie ablaufen. Fügen Sie sie nur in Anwendungen ein, denen Sie vertrauen.
profile-show = Tokens anzeigen
profile-hide = Tokens ausblenden
# Announced, not shown.
profile-shown = Ihre Tokens werden unten verdeckt angezeigt.
# Announced, not shown.
profile-hidden = Tokens von dieser Seite entfernt.
profile-reveal = Aufdecken
profile-mask = Verdecken
profile-copy = Kopieren
# curl is the name of a program.
profile-copy-curl = Als curl-Befehl kopieren
# Before an address.
profile-curl-url = Der curl-Befehl ruft diese Adresse auf:
profile-copied = Kopiert.
profile-not-copied = Ihr Browser hat das Kopieren nicht zugelassen. Decken Sie den Text auf, falls er verdeckt ist, und kopieren Sie ihn von Hand.
# The three parts of a token.
profile-header = Header
profile-payload = Payload
profile-signature = Signatur
profile-not-decoded = Dieses Token kann nicht dekodiert werden.
# What buttons do, read out by screen readers.
profile-copy-header = Header als JSON kopieren
profile-copy-payload = Payload als JSON kopieren
profile-copy-signature = Signatur kopieren
profile-reveal-id-token = ID-Token aufdecken
profile-reveal-access-token = Access-Token aufdecken
profile-mask-id-token = ID-Token verdecken
profile-mask-access-token = Access-Token verdecken
profile-copy-id-token = ID-Token kopieren
profile-copy-access-token = Access-Token kopieren

## The two ways to log in

profile-comparison = Die zwei Wege zur Anmeldung
profile-comparison-lead = Melden Sie sich auch auf dem anderen Weg an und sehen Sie, was der User-Pool dabei anders ausstellt. Bis Sie sich abmelden, merkt sich dieser Browser in diesem Tab die Claims beider Anmeldungen, aber nicht die Tokens.
profile-log-in-hosted = Auf separater Seite anmelden und vergleichen
profile-log-in-in-app = Auf dieser Seite anmelden und vergleichen
profile-continue = Anmelden und vergleichen
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = In der Anwendung
profile-column-hosted = Hosted UI
# In the table of differences: this login has no such claim.
profile-not-issued = Nicht ausgestellt
# In the table of differences, instead of a value.
profile-new-each-login = Bei jeder Anmeldung neu
# Before a list of claims.
profile-always-different = Zeitangaben und IDs sind bei jeder Anmeldung anders:
profile-no-differences = Die Tokens beider Anmeldungen enthalten dieselben Claims und Werte.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = Anmeldung in der Anwendung: { $in-app }; Anmeldung über die Hosted UI: { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } Claim ist bei beiden gleich.
       *[other] { $count } Claims sind bei beiden gleich.
    }
