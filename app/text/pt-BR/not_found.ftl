### The page for addresses that do not exist.

not-found-title = Página não encontrada
not-found-lead = Talvez o endereço esteja errado ou a página tenha mudado de lugar.
not-found-home = Ir para a página inicial
not-found-log-in = Fazer login
not-found-profile = Abrir seu perfil
