### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = I tuoi dati personali
account-details-name = Nome
account-details-save-name = Salva nome
account-details-name-saved = Il nome è stato salvato.
account-details-not-changed = Niente da salvare: il nome è uguale a prima.
# Instead of an email or phone number: there is none.
account-details-none = Non specificato
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Verificato
account-details-not-verified = Non verificato
account-details-cancel = Annulla
account-details-have-code = Ho un codice
account-details-new-email = Nuovo indirizzo email
account-details-new-email-hint = Invieremo un codice a questo indirizzo, per verificare che sia tuo.
account-details-other-phone-hint = Includi il prefisso internazionale, ad esempio +39 312 345 6789. Lascia vuoto il campo per rimuovere il numero.
account-details-phone-saved = Il numero di telefono è stato salvato.
account-details-phone-removed = Il numero di telefono è stato rimosso.
account-details-email-changed = L’indirizzo email è stato modificato.
account-details-email = Indirizzo email
account-details-phone = Numero di telefono
account-details-change-email = Modifica email
account-details-add-email = Aggiungi email
account-details-change-phone = Modifica numero
account-details-add-phone = Aggiungi numero
account-details-verify-email = Verifica email
account-details-verify-phone = Verifica numero
account-details-save-email = Salva email
account-details-save-phone = Salva numero
account-details-email-verified = Il tuo indirizzo email è verificato.
account-details-phone-verified = Il tuo numero di telefono è verificato.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = Abbiamo inviato un codice a { $destination }. Inseriscilo per completare l’operazione.
account-details-email-code-missing = Inserisci il codice ricevuto via email.
account-details-phone-code-missing = Inserisci il codice ricevuto via SMS.
account-details-code-implausible = I codici hanno da 6 a 8 cifre. Ricontrolla il messaggio.
# $provider: the name of a company, such as Google.
account-details-replaced-by = Usi { $provider } per accedere. A ogni accesso, questi dati possono essere sostituiti con quelli registrati lì.
