### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Your profile
profile-session = Session
profile-logged-in-as = Logged in as
profile-groups = Groups
profile-no-groups = None
profile-login-method = Login method
profile-logged-in-since = Logged in since
profile-session-ends = Session ends
profile-remembered = Remembered on this device
profile-yes = Yes
profile-no = No
profile-id-token = ID token
profile-id-token-lead = Identifies you to this application.
profile-access-token = Access token
profile-access-token-lead = Authorizes calls on your behalf.
profile-algorithm = Algorithm
profile-key-id = Key ID
profile-expired = This token has expired. Reload to renew it.
profile-reload = Reload
profile-raw = Raw tokens
profile-raw-lead = Anyone who has these tokens can act as you until they expire. Don’t paste them anywhere you don’t trust.
profile-show = Show tokens
profile-hide = Hide tokens
# Announced, not shown.
profile-shown = Your tokens are shown below, masked.
# Announced, not shown.
profile-hidden = Tokens removed from this page.
profile-reveal = Reveal
profile-mask = Mask
profile-copy = Copy
profile-copied = Copied.
profile-not-copied = Your browser didn’t allow copying. Reveal the token and copy it by hand.
profile-header = Header
profile-payload = Payload
profile-not-decoded = This token can’t be decoded.
# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Meaning
profile-column-value = Value
profile-in-app = In-app (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
# Badges for the signature of a token (25 characters at most), each with a sentence that explains it.
profile-signature-valid = Signature valid
profile-signature-valid-lead = Signature and claims verified.
profile-signature-expired = Expired
profile-signature-expired-lead = The signature is valid, but the token has expired.
profile-key-retired = Key retired
profile-key-retired-lead = The user pool no longer publishes the key that signed this token, so the signature can’t be verified.
profile-keys-unavailable = Not verified
profile-keys-unavailable-lead = The user pool’s keys can’t be read right now. Reload the page in a minute.
profile-signature-invalid = Signature invalid
profile-signature-invalid-lead = The signature is not valid. Log out and log in again. If this keeps happening, contact the administrator.
# Instead of a token that is hidden. $count: how many characters it has.
profile-masked =
    { $count ->
        [one] •••••••• { $count } character
       *[other] •••••••• { $count } characters
    }
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expires in { $time }.
# What a button does, read out by screen readers. $token: profile-id-token or profile-access-token.
profile-reveal-token = Reveal { $token }
profile-mask-token = Mask { $token }
profile-copy-token = Copy { $token }
