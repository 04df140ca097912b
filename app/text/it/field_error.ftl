### What is wrong with an input, below it: what to do.

field-error-email-missing = Inserisci il tuo indirizzo email.
field-error-password-missing = Inserisci la tua password.
field-error-current-password-missing = Inserisci la tua password attuale.
field-error-code-missing = Inserisci il codice ricevuto via email.
field-error-given-name-missing = Inserisci il tuo nome.
field-error-family-name-missing = Inserisci il tuo cognome.
field-error-phone-number-missing = Inserisci il tuo numero di telefono.
field-error-value-missing = Inserisci un valore.
# name@example.org is an example: use one that people in your language recognize.
field-error-email-implausible = Inserisci un indirizzo email come nome@example.org, di massimo 128 caratteri.
field-error-password-not-accepted = Questa password non può essere usata. Scegline un’altra.
field-error-password-incorrect = Questa password non è corretta. Controllala e riprova.
field-error-password-breaks-policy = Scegli una password che rispetti tutti i requisiti indicati sotto.
field-error-code-implausible = I codici hanno da 6 a 8 cifre. Ricontrolla l’email.
field-error-name-not-accepted = Questo nome non può essere usato. I nomi possono avere al massimo 2048 caratteri.
field-error-phone-number-implausible = Inserisci il numero con il prefisso internazionale, ad esempio +39 312 345 6789.
field-error-value-not-accepted = Inserisci un altro valore.
