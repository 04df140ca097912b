### The confirmation in front of a change that needs a recent login.

recent-login-title = Confirme que é você
recent-login-lead-password = Você fez login há algum tempo. Digite sua senha para continuar aqui.
# Users log in without a password.
recent-login-lead-other = Você fez login há algum tempo. Faça login novamente para continuar aqui.
recent-login-lead-hosted = Você fez login há algum tempo. Para continuar aqui, faça login novamente na página separada. Depois, você voltará para esta página.
recent-login-confirm = Confirmar
recent-login-log-in-again = Fazer login novamente
# Announced, not shown.
recent-login-confirmed = Confirmado. Agora você pode continuar.
