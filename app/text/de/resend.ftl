### The button that requests another code.

resend-resend = Neuen Code senden
resend-resend-now = Sie können jetzt einen weiteren Code anfordern.
resend-no-email = Nichts angekommen? Sehen Sie im Spam-Ordner nach und prüfen Sie die Adresse oben.
resend-no-sms = Nichts angekommen? Prüfen Sie die Nummer oben und ob Ihr Smartphone Empfang hat.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = Wir haben einen neuen Code an { $destination } gesendet. Frühere Codes sind nicht mehr gültig.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = Wenn Ihr Konto noch nicht bestätigt ist, haben wir einen neuen Code an { $destination } gesendet. Frühere Codes sind nicht mehr gültig.
resend-sent-for-reset = Wenn Sie ein Konto haben, haben wir einen neuen Code an { $destination } gesendet. Frühere Codes sind nicht mehr gültig.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = Sie können in { $time } einen weiteren Code anfordern.
