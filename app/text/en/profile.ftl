### The profile page. It is for developers: leave the terms of OAuth, JWT and Amazon Cognito as developers in your language
### know them.

profile-title = Your profile

## The session

profile-session = Session
profile-logged-in-as = Logged in as
profile-groups = Groups
profile-no-groups = None
profile-login-method = Login method
profile-in-app = In-app (SRP)
profile-hosted = Hosted UI (authorization code + PKCE)
# The claim amr, if the user pool issues it.
profile-authentication-methods = Authentication methods
profile-logged-in-since = Logged in since
# When the user last entered a password, a code or a passkey.
profile-authenticated = Last proof of identity
profile-ends-idle = Ends if inactive
profile-ends-at-the-latest = Ends at the latest
profile-remembered = Remembered on this device
profile-browser = Browser
# Whether the user pool tracks the device, as Cognito calls it: profile-device-tracked or profile-device-not-tracked.
profile-device = Device at the user pool
profile-device-tracked = Tracked
profile-device-not-tracked = Not tracked
profile-renewal = Token renewal
profile-renewed = Automatic; the refresh token stays on the server
profile-not-renewed = None; the user pool issued no refresh token
profile-yes = Yes
profile-no = No

## Search, filter and actions

profile-tokens = Tokens
profile-search = Search names, meanings and values
# Next to a checkbox.
profile-shortcut = The key / jumps to the search
# Above a choice of three: profile-filter-…
profile-filter = Show
# 20 characters at most.
profile-filter-all = All claims
profile-filter-only-in-one = In one token only
profile-filter-different = Different values
profile-download = Download claims
# Announced, not shown.
profile-downloaded = Downloaded as claims.json.
profile-print = Print
# $total: how many claims there are in both tokens. $shown: how many of them the search has found.
profile-count =
    { $total ->
        [one] { $shown } of { $total } claim
       *[other] { $shown } of { $total } claims
    }
profile-no-match = No claim matches. Press Escape in the search to see all claims.

## A token

profile-id-token = ID token
profile-id-token-lead = Identifies you to this application.
profile-access-token = Access token
profile-access-token-lead = Authorizes calls on your behalf.
profile-time-left = Time left
profile-expired = This token has expired. Reload to renew it.
profile-reload = Reload
# $time: minutes or seconds, such as 15 minutes.
profile-expires-in = Expires in { $time }.
# The size of a token.
profile-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
profile-near-cookie = Close to or above 4,096 bytes: the token may not fit into a cookie. Fewer groups or custom claims make it smaller.
profile-near-header = Close to or above 8 kB: many servers reject a header of this size. Fewer groups or custom claims make the token smaller.
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

## How a token was verified. The word in parentheses is the name in the token or in the key: it stays as it is.

profile-verification = How it was verified
profile-verified-by = Verified by
profile-this-server = This server, when the page was loaded
profile-expected-issuer = Expected issuer (iss)
profile-expected-audience = Expected audience (aud)
profile-expected-client = Expected client (client_id)
profile-key-set = Key set (JWKS)
profile-key-id = Key ID (kid)
profile-key-type = Key type (kty)
profile-algorithm = Algorithm (alg)
profile-key-use = Use (use)
profile-exponent = Exponent (e)
profile-modulus = Modulus (n)
profile-copy-key = Copy key as JSON
profile-key-not-published = The key set doesn’t contain this key right now.

## Claims

# The columns of a table of claims.
profile-column-claim = Claim
profile-column-meaning = Meaning
profile-column-value = Value
# Headings of groups of claims.
profile-group-identity = Identity
profile-group-contact = Contact
profile-group-authorization = Groups, roles and scopes
profile-group-times = Times
profile-group-protocol = Protocol
profile-group-custom = Custom and other
# Labels next to a claim (12 characters at most): the other token has it with another value, or not at all.
profile-different = Differs
profile-only-here = Only here
# Instead of a long value that is folded.
profile-characters =
    { $count ->
        [one] { $count } character
       *[other] { $count } characters
    }
profile-lines =
    { $count ->
        [one] { $count } line of JSON
       *[other] { $count } lines of JSON
    }
# What a button does, read out by screen readers. $claim: the name of a claim, such as email.
profile-copy-claim = Copy { $claim }

## The tokens themselves

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
# curl is the name of a program.
profile-copy-curl = Copy as curl
# Before an address.
profile-curl-url = The curl command calls this address:
profile-copied = Copied.
profile-not-copied = Your browser didn’t allow copying. If the text is hidden, reveal it. Then copy it by hand.
# The three parts of a token.
profile-header = Header
profile-payload = Payload
profile-signature = Signature
profile-not-decoded = This token can’t be decoded.
# What buttons do, read out by screen readers.
profile-copy-header = Copy header as JSON
profile-copy-payload = Copy payload as JSON
profile-copy-signature = Copy signature
profile-reveal-id-token = Reveal ID token
profile-reveal-access-token = Reveal access token
profile-mask-id-token = Mask ID token
profile-mask-access-token = Mask access token
profile-copy-id-token = Copy ID token
profile-copy-access-token = Copy access token

## The two ways to log in

profile-comparison = The two ways to log in
profile-comparison-lead = Log in the other way too, and see what the user pool issues differently. This browser remembers the claims of both logins in this tab, without the tokens, until you log out.
profile-log-in-hosted = Log in on the separate page and compare
profile-log-in-in-app = Log in on this page and compare
profile-continue = Log in and compare
# Columns of the table of differences, next to profile-column-claim.
profile-column-in-app = In-app
profile-column-hosted = Hosted
# In the table of differences: this login has no such claim.
profile-not-issued = Not issued
# In the table of differences, instead of a value.
profile-new-each-login = New with each login
# Before a list of claims.
profile-always-different = Times and IDs differ with each login:
profile-no-differences = The tokens of both logins contain the same claims and values.
# $in-app, $hosted: how long ago each login was, such as 2 minutes ago.
profile-compared = In-app login { $in-app }, hosted login { $hosted }.
# How many claims do not differ.
profile-same =
    { $count ->
        [one] { $count } claim is the same in both.
       *[other] { $count } claims are the same in both.
    }
