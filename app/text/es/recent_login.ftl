### The confirmation in front of a change that needs a recent login.

recent-login-title = Confirma que eres tú
recent-login-lead-password = Iniciaste sesión hace un tiempo. Introduce tu contraseña para continuar aquí.
# Users log in without a password.
recent-login-lead-other = Iniciaste sesión hace un tiempo. Vuelve a iniciar sesión para continuar aquí.
recent-login-lead-hosted = Iniciaste sesión hace un tiempo. Para continuar aquí, vuelve a iniciar sesión en la página aparte. Después volverás a esta página.
recent-login-confirm = Confirmar
recent-login-log-in-again = Volver a iniciar sesión
# Announced, not shown.
recent-login-confirmed = Confirmado. Ya puedes continuar.
