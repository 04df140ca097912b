### The page for name, email and phone number. Titles and buttons: 25 characters at most.

account-details-title = Vos coordonnées
account-details-name = Nom
account-details-save-name = Enregistrer le nom
account-details-name-saved = Votre nom a été enregistré.
account-details-not-changed = Rien à enregistrer : votre nom n’a pas changé.
# Instead of an email or phone number: there is none.
account-details-none = Non renseigné
# A badge next to an email or phone number: 15 characters at most.
account-details-verified = Vérifié
account-details-not-verified = Non vérifié
account-details-cancel = Annuler
account-details-have-code = J’ai un code
account-details-new-email = Nouvelle adresse e-mail
account-details-new-email-hint = Nous y enverrons un code pour vérifier que cette adresse est bien la vôtre.
account-details-other-phone-hint = Ajoutez l’indicatif du pays, par exemple +33 6 39 98 12 34. Laissez ce champ vide pour supprimer votre numéro.
account-details-phone-saved = Votre numéro de téléphone a été enregistré.
account-details-phone-removed = Votre numéro de téléphone a été supprimé.
account-details-email-changed = Votre adresse e-mail a été modifiée.
account-details-email = E-mail
account-details-phone = Numéro de téléphone
account-details-change-email = Modifier l’e-mail
account-details-add-email = Ajouter un e-mail
account-details-change-phone = Modifier le numéro
account-details-add-phone = Ajouter un numéro
account-details-verify-email = Vérifier l’e-mail
account-details-verify-phone = Vérifier le numéro
account-details-save-email = Enregistrer l’e-mail
account-details-save-phone = Enregistrer le numéro
account-details-email-verified = Votre adresse e-mail est vérifiée.
account-details-phone-verified = Votre numéro de téléphone est vérifié.
# $destination: a masked address or phone number, such as a***@e***.
account-details-code-sent = Nous avons envoyé un code à { $destination }. Saisissez-le pour terminer.
account-details-email-code-missing = Saisissez le code reçu par e-mail.
account-details-phone-code-missing = Saisissez le code reçu par SMS.
account-details-code-implausible = Les codes comportent de 6 à 8 chiffres. Vérifiez dans le message.
# $provider: the name of a company, such as Google.
account-details-replaced-by = Vous vous connectez avec { $provider }. À chaque connexion, ces informations peuvent être remplacées par celles de ce fournisseur.
