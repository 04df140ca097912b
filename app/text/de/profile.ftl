### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Ihr Profil
profile-session = Sitzung
profile-logged-in-as = Angemeldet als
profile-groups = Gruppen
profile-no-groups = Keine
profile-login-method = Anmeldeart
profile-logged-in-since = Angemeldet seit
profile-session-ends = Sitzung endet
profile-remembered = Angemeldet bleiben
profile-yes = Ja
profile-no = Nein
profile-id-token = ID-Token
profile-id-token-lead = Weist Sie gegenüber dieser Anwendung aus.
profile-access-token = Access-Token
profile-access-token-lead = Autorisiert Aufrufe in Ihrem Namen.
profile-algorithm = Algorithmus
profile-key-id = Schlüssel-ID
profile-expired = Dieses Token ist abgelaufen. Laden Sie neu, um es zu erneuern.
profile-reload = Neu laden
profile-raw = Tokens im Rohformat
profile-raw-lead = Wer diese Tokens hat, kann in Ihrem Namen handeln, bis sie ablaufen. Fügen Sie sie nur an Orten ein, denen Sie vertrauen.
profile-show = Tokens anzeigen
profile-hide = Tokens ausblenden
# Announced, not shown.
profile-shown = Ihre Tokens werden unten verdeckt angezeigt.
# Announced, not shown.
profile-hidden = Tokens von dieser Seite entfernt.
profile-reveal = Aufdecken
profile-mask = Verdecken
profile-copy = Kopieren
profile-copied = Kopiert.
profile-not-copied = Ihr Browser hat das Kopieren nicht zugelassen. Decken Sie das Token auf und kopieren Sie es von Hand.
profile-header = Header
profile-payload = Payload
profile-not-decoded = Dieses Token kann nicht dekodiert werden.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Bedeutung
profile-column-value = Wert
profile-in-app = In der Anwendung (SRP)
profile-hosted = Hosted UI (Authorization Code + PKCE)
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
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } Zeichen
       *[other] •••••••• { $count } Zeichen
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Noch { $time } gültig.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = { $token } aufdecken
profile-mask-token = { $token } verdecken
profile-copy-token = { $token } kopieren
