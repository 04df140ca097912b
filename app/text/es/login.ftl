### The login page. Buttons: 30 characters at most. Log in is the word of all pages: use one word for it everywhere.

login-title = Iniciar sesión
# Above the choice between login-in-app and login-hosted: 20 characters at most each.
login-mode = Dónde iniciar sesión
login-in-app = En esta página
login-hosted = En una página aparte
login-submit = Iniciar sesión
# A button below a form that asks only for the email.
login-continue = Continuar
login-other-way = Iniciar sesión de otra forma
login-remember = Recordarme
# Below login-remember: 26 characters at most.
login-remember-hint = No en equipos compartidos.
# Below the choice, while login-in-app is chosen: where the password goes. login-promise if it is not sent.
login-in-app-lead = Iniciarás sesión aquí mismo.
login-promise = Tu contraseña nunca sale de este navegador.
# The separate page is the hosted login of Amazon Cognito.
login-hosted-lead = Introducirás tu contraseña en una página de inicio de sesión aparte y después volverás aquí.
login-hosted-submit = Ir al inicio de sesión
login-forgot = ¿Has olvidado tu contraseña?
login-forgot-hint = La restablecerás en una página aparte.
# Between the form and the buttons of companies such as Google.
login-or = o
# The link login-create-account follows.
login-new = ¿Es tu primera vez aquí?
login-create-account = Crear una cuenta
login-confirmed = Tu cuenta está confirmada. Inicia sesión o vuelve a la pestaña en la que la creaste.
# After a reset.
login-password-changed = Se ha cambiado tu contraseña. Inicia sesión.
# After leaving the hosted pages.
login-cancelled = Has salido de la página de inicio de sesión antes de terminar. Puedes volver a intentarlo cuando quieras.
# After a registration that needs no confirmation.
login-registered = Tu cuenta está lista. Inicia sesión para continuar.
# A button. $provider: the name of a company, such as Google.
login-continue-with = Continuar con { $provider }
