### The button that requests another code.

resend-resend = Envoyer un nouveau code
resend-resend-now = Vous pouvez maintenant demander un autre code.
resend-no-email = Vous n’avez rien reçu ? Regardez dans vos spams et vérifiez l’adresse ci-dessus.
resend-no-sms = Vous n’avez rien reçu ? Vérifiez le numéro ci-dessus et assurez-vous que votre téléphone capte le réseau.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = Nous avons envoyé un nouveau code à { $destination }. Les codes précédents ne fonctionnent plus.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = Si votre compte n’est pas encore confirmé, nous avons envoyé un nouveau code à { $destination }. Les codes précédents ne fonctionnent plus.
resend-sent-for-reset = Si vous avez un compte, nous avons envoyé un nouveau code à { $destination }. Les codes précédents ne fonctionnent plus.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = Vous pourrez demander un autre code dans { $time }.
