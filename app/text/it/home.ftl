### The home page.

# In the title of the window.
home-title = Ti diamo il benvenuto
home-heading = Accesso per gli user pool di Amazon Cognito
# Instead of home-heading. $operator: the name of the operator.
home-welcome = { $operator } ti dà il benvenuto
home-lead = Crea un account, accedi e consulta ogni claim dei tuoi token.
home-create-account = Crea un account
home-log-in = Accedi
home-heading-logged-in = Ciao di nuovo
# The name of the user follows: end with a colon if a name cannot stand at the end of this sentence.
home-lead-logged-in = Hai eseguito l’accesso come
home-profile = Apri il tuo profilo
home-account = Gestisci il tuo account
home-reasons = Come funziona
home-password-stays = La tua password resta con te
home-password-stays-lead = Quando accedi su questo sito, il browser dimostra di conoscere la password senza inviarla.
home-two-ways = Due modi per accedere
home-two-ways-lead = Accedi direttamente qui o nelle pagine ospitate del tuo user pool. In entrambi i casi ottieni la stessa sessione.
home-nothing-hidden = Niente di nascosto
home-nothing-hidden-lead = Il tuo profilo mostra ogni claim dei tuoi token, il suo significato e quando scade il token.
home-logged-out-everywhere = Tutte le tue sessioni sono terminate. Le altre applicazioni potrebbero accorgersene dopo un po’.
home-account-deleted = Il tuo account è stato eliminato e tutte le tue sessioni sono terminate.
