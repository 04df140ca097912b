### The button that requests another code.

resend-resend = Enviar un código nuevo
resend-resend-now = Ya puedes solicitar otro código.
resend-no-email = ¿No te ha llegado? Mira en la carpeta de spam y comprueba la dirección de arriba.
resend-no-sms = ¿No te ha llegado? Comprueba el número de arriba y que tu teléfono tenga cobertura.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = Hemos enviado un código nuevo a { $destination }. Los anteriores ya no sirven.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = Si tu cuenta aún no está confirmada, hemos enviado un código nuevo a { $destination }. Los anteriores ya no sirven.
resend-sent-for-reset = Si tienes una cuenta, hemos enviado un código nuevo a { $destination }. Los anteriores ya no sirven.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = Podrás solicitar otro código en { $time }.
