### The button that requests another code.

resend-resend = Enviar um novo código
resend-resend-now = Você já pode solicitar outro código.
resend-no-email = Não chegou? Verifique a pasta de spam e o endereço acima.
resend-no-sms = Não chegou? Confira o número acima e veja se o celular tem sinal.
# After a request of a user who is logged in. $destination: a masked address or phone number, such as a***@e***.
resend-sent-to-user = Enviamos um novo código para { $destination }. Os códigos anteriores não funcionam mais.
# After a request of a visitor. The page must not reveal whether the account exists.
resend-sent-for-confirmation = Se sua conta ainda não foi confirmada, enviamos um novo código para { $destination }. Os códigos anteriores não funcionam mais.
resend-sent-for-reset = Se você tem uma conta, enviamos um novo código para { $destination }. Os códigos anteriores não funcionam mais.
# $time: minutes or seconds, such as 29 seconds.
resend-available-in = Você poderá solicitar outro código em { $time }.
